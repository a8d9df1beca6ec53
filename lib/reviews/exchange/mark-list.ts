import type { ClassResult } from "../class-results.ts";

/** Rows of a CSV that a learning platform takes in. */
export type MarkList = readonly (readonly string[])[];

/** Those who have a mark and can be told by name: a platform knows no essays by number. */
function named(results: readonly ClassResult[]) {
  return results.flatMap(({ student, total, outOf, overall }) =>
    student === null || total === null ? [] : [{ student, total, outOf: outOf ?? "", overall }],
  );
}

/**
 * The columns of Moodle's grading worksheet that can be known here. Its "Identifier" is Moodle's own: where the worksheet itself is to be
 * imported it is filled in instead (fill-gradebook.ts); the gradebook's CSV import finds students by their address.
 * https://docs.moodle.org/en/Grade_import, read 2026-11-29.
 */
export function moodleList(results: readonly ClassResult[]): MarkList {
  return [
    ["Identifier", "Full name", "Email address", "Grade", "Maximum grade", "Feedback comments"],
    ...named(results).map(({ student: { name, email }, total, outOf, overall }) => [
      ...["", name, email ?? "", total, outOf],
      feedbackHtml(overall),
    ]),
  ];
}

/**
 * The columns that Canvas asks for, the assignment as it would be made anew, and the row with its points. "ID" is Canvas's own: students are
 * found by their sign-in, which is an address in most.
 */
export function canvasList(results: readonly ClassResult[], assignment: string): MarkList {
  const students = named(results);
  return [
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", assignment],
    ["    Points Possible", "", "", "", "", students[0]?.outOf ?? ""],
    ...students.map(({ student: { name, email }, total }) => [name, "", "", email ?? "", "", total]),
  ];
}

/** Moodle takes comments as HTML. */
export function feedbackHtml(overall: readonly string[]): string {
  return overall
    .map((text) => text.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"))
    .filter((text) => text !== "")
    .map((text) => `<p>${text.replaceAll(/\r?\n/gu, "<br>")}</p>`)
    .join("");
}
