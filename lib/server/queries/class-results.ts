import type { AssignmentHeader } from "#lib/operations/sheets.ts";
import { maySeeEmail } from "#lib/permissions/groups.ts";
import { maySeeModeration } from "#lib/permissions/reviews.ts";
import type { ClassResult, ClassState } from "#lib/reviews/class-results.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { listAssignedStudents } from "./assigned-students.ts";
import { timeZoneOf } from "./assignments.ts";
import { authorsOf, findEssays, type ListedEssay } from "./essays.ts";
import { findReviewAssignment } from "../review-sheets.ts";

export interface ClassResults {
  readonly assignment: AssignmentHeader;
  readonly rubric: Rubric;
  readonly timeZone: string;
  /** By name; essays whose writers the caller may not know stand at the end, by number. */
  readonly results: readonly ClassResult[];
}

/**
 * The whole class with what each was given: decided, or of the markers together once all are done. Of an essay that the caller still marks
 * nothing of the others is told here either.
 */
export async function classResults(
  group: InGroup,
  assignmentId: string,
): Promise<Result<ClassResults, "not_found" | "not_allowed">> {
  if (!maySeeModeration(group.actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const listed = await listAssignedStudents(group, assignmentId);
  if (!listed.ok) return listed;
  const essays = await findEssays(group, assignment.value);
  const authors = await authorsOf(
    group,
    essays.map(({ row }) => row.id),
  );
  const written = essays.flatMap((essay) => resultsOf(essay, authors.get(essay.row.id) ?? []));
  const seen = new Set([...authors.values()].flat().map(({ id }) => id));
  const others = listed.value.students
    .filter(({ id, state }) => !seen.has(id) && (state === "not_begun" || state === "writing"))
    .map((student) => ({ id: student.id, result: unwritten(student.name, student.state === "writing") }));
  const all = [...written, ...others];
  const emails = await emailsOf(
    group,
    all.flatMap(({ id }) => id ?? []),
  );
  const results = all.map(({ id, result }) =>
    withEmail(result, (id === null ? null : emails.get(id)) ?? null),
  );
  const { header, rubric } = assignment.value;
  return accept({
    assignment: header,
    rubric,
    timeZone: await timeZoneOf(group),
    results: results.sort(byName),
  });
}

interface OfStudent {
  readonly id: string | null;
  readonly result: ClassResult;
}

function resultsOf(essay: ListedEssay, authors: readonly { id: string; name: string }[]): OfStudent[] {
  const { row, sheets, outcome, proposed, isBlind } = essay;
  const told = outcome ?? proposed;
  const result: ClassResult = {
    ...{ student: null, number: row.number, teamName: authors.length === 0 ? null : row.teamName },
    state: stateOf(essay),
    handedInAt: row.handedInAt?.toISOString() ?? null,
    isLate: row.lateReason !== null,
    parts: told?.parts ?? [],
    marks: told?.marks ?? [],
    ...{ total: told?.total ?? null, outOf: told?.outOf ?? null },
    releasedAt: row.releasedAt?.toISOString() ?? null,
    overall: isBlind
      ? []
      : sheets.flatMap(({ row: sheet }) =>
          sheet.doneAt === null || sheet.overall.trim() === "" ? [] : [sheet.overall.trim()],
        ),
  };
  if (authors.length === 0) return [{ id: null, result }];
  return authors.map(({ id, name }) => ({ id, result: { ...result, student: { name, email: null } } }));
}

function stateOf({ row, outcome, proposed, markers, sheets }: ListedEssay): ClassState {
  if (row.releasedAt !== null) return "released";
  if (outcome !== null || proposed !== null) return "marked";
  return markers.done > 0 || sheets.some(({ marks }) => marks.length > 0) ? "marking" : "handed_in";
}

function unwritten(name: string, isWriting: boolean): ClassResult {
  return {
    ...{ student: { name, email: null }, number: null, teamName: null, handedInAt: null, isLate: false },
    state: isWriting ? "writing" : "not_begun",
    ...{ parts: [], marks: [], total: null, outOf: null, releasedAt: null, overall: [] },
  };
}

function withEmail(result: ClassResult, email: string | null): ClassResult {
  return result.student === null ? result : { ...result, student: { ...result.student, email } };
}

async function emailsOf(
  { db, actor }: InGroup,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.membership.findMany({
    where: { groupId: actor.groupId, userId: { in: [...userIds] } },
    select: { user: { select: { id: true, email: true } } },
  });
  return new Map(
    rows.flatMap(({ user }) => (maySeeEmail(actor, user) ? [[user.id, user.email] as const] : [])),
  );
}

function byName(one: ClassResult, other: ClassResult): number {
  if (one.student === null || other.student === null) {
    if (one.student !== other.student) return one.student === null ? 1 : -1;
    return (one.number ?? 0) - (other.number ?? 0);
  }
  return one.student.name.localeCompare(other.student.name, "kk");
}
