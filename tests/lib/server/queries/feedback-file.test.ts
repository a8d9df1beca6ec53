import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  feedbackFileOf,
  feedbackWords,
} from "#app/api/v1/groups/[groupId]/assignments/[assignmentId]/write-feedback.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { feedbackDocx } from "#lib/server/gateways/feedback-docx.ts";
import { feedbackPdf } from "#lib/server/gateways/feedback-pdf/feedback-pdf.ts";
import { readPdf } from "#lib/server/gateways/readers/pdf/read-pdf.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { essayFeedbackFile, ownFeedbackFile } from "#lib/server/queries/feedback-file.ts";
import { useDatabase } from "#tests/support/database.ts";
import { markEssay } from "#tests/support/marked-essays.ts";
import { readWith } from "#tests/support/raw-lines.ts";
import { makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { refusalOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
const student = (at: number): Caller => world.students[at] ?? world.lecturer;
const own = (person: Caller) =>
  inGroup(world.groupId, person, (group) => ownFeedbackFile(group, world.assignmentId));
const ofEssay = (person: Caller, number: number) =>
  inGroup(world.groupId, person, (group) =>
    essayFeedbackFile(group, { assignmentId: world.assignmentId, number }),
  );

beforeAll(async () => {
  world = await makeReviewWorld({ hidesReviewers: true });
  await markEssay(
    world,
    { by: world.first, number: 1 },
    {
      marks: ["some", "enough", "7"],
      overall: "Ой анық, дәлел аз. 👍",
      comments: [
        { quote: "тани ма", text: "Сұрақ анық қойылған." },
        { quote: "жауап іздедім", text: "", criterion: "language", replacement: "жауап ізделді" },
      ],
    },
  );
});
afterAll(closeJobs);

describe("a file of feedback", () => {
  it("is not there for its student before the release, nor ever for another or for a marker", async () => {
    expect(await refusalOf(own(student(0)))).toBe("not_found");
    expect(await refusalOf(own(student(1)))).toBe("not_found");
    expect(await refusalOf(own(world.first))).toBe("not_allowed");
    for (const person of [student(0), student(1)])
      expect(await refusalOf(ofEssay(person, 1))).toBe("not_allowed");
    // A reviewer reads it once it is released, as the page of feedback.
    expect(await refusalOf(ofEssay(world.first, 1))).toBe("not_found");
  });

  it("is there for who looks after the group, but not of an essay that nobody is done with", async () => {
    const found = await ofEssay(world.lecturer, 1);
    expect(found.ok && found.value.writers).toEqual(["Дана"]);
    expect(await refusalOf(ofEssay(world.lecturer, 2))).toBe("marking_open");
    expect(await refusalOf(ofEssay(world.lecturer, 99))).toBe("not_found");
  });

  it("names its reviewer to nobody where reviewers are hidden, and no other essay", async () => {
    await world.as(world.lecturer, (group) => releaseFeedback(group, { assignmentId: world.assignmentId }));
    const found = await own(student(0));
    if (!found.ok) throw new Error(found.refusal.code);
    expect(await refusalOf(own(student(1)))).toBe("not_found");
    const file = feedbackFileOf(found.value, "kk", await feedbackWords("kk"));
    expect(JSON.stringify(file)).not.toContain("Айгерім");
    expect(file.about.map(({ value }) => value).slice(0, 2)).toEqual(["2-эссе", "Дана"]);
    const docx = await mammoth.convertToHtml(
      { buffer: Buffer.from(await feedbackDocx(file)) },
      { styleMap: ["comment-reference => sup"] },
    );
    expect(docx.value).not.toContain("Айгерім");
    expect(docx.value).toContain("Бағалаушы");
  });

  it("says the same total on the page, in Word and in PDF, and its parts add up to it", async () => {
    const found = await own(student(0));
    if (!found.ok) throw new Error(found.refusal.code);
    const { view } = found.value;
    for (const locale of ["kk", "ru", "en"] as const) {
      const file = feedbackFileOf(found.value, locale, await feedbackWords(locale));
      const total = `${view.total} / ${view.assignment.outOf}`;
      const parts = file.rubric.reduce((sum, { part }) => sum + Number(part), 0);
      expect(parts).toBeCloseTo(Number(view.total), 9);
      const word = await mammoth.extractRawText({ buffer: Buffer.from(await feedbackDocx(file)) });
      expect(word.value).toContain(total);
      const pdf = await readWith(readPdf, await feedbackPdf(file));
      expect(pdf.ok && pdf.value.text).toContain(total);
    }
  });
});
