import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decideOutcome } from "#lib/server/commands/moderate.ts";
import { handInEssay } from "#lib/server/commands/hand-in-essay.ts";
import { editSheet, finishSheet, markCriterion } from "#lib/server/commands/mark-sheet.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { saveDraft } from "#lib/server/commands/save-draft.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { showEarlierFeedback } from "#lib/server/queries/earlier-feedback.ts";
import { listEarlierRemarks } from "#lib/server/queries/earlier-remarks.ts";
import { essayFeedbackFile } from "#lib/server/queries/feedback-file.ts";
import { previewFeedback } from "#lib/server/queries/preview-feedback.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import type { Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { essay, paragraph, printedPlainly, text } from "#tests/support/essays.ts";
import { ESSAYS, finishReview, makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { refusalOf } from "#tests/support/world.ts";

useDatabase();

let world: ReviewWorld;
const number = 1;
let submissionId = "";

const run = <Value>(person: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  inGroup(world.groupId, person, work);
const writer = (): Caller => world.students[0] ?? world.lecturer;
const here = () => ({ assignmentId: world.assignmentId, number });
const earlier = async (person: Caller) =>
  (await world.as(person, (group) => showEarlierFeedback(group, here()))).rounds;
const preview = (person: Caller, revision?: number) =>
  run(person, (group) => previewFeedback(group, { ...here(), revision }));

async function write(person: Caller, overall: string, privateNote: string): Promise<void> {
  const { sheet } = await world.as(person, (group) => showDesk(group, here()));
  await world.as(person, (group) =>
    editSheet(group, {
      sheetId: sheet?.id ?? "",
      expectedVersion: sheet?.version ?? 0,
      edit: { overall, privateNote },
    }),
  );
}

async function finishAgain(person: Caller, points: string): Promise<void> {
  const { sheet } = await world.as(person, (group) => showDesk(group, here()));
  const sheetId = sheet?.id ?? "";
  await world.as(person, (group) =>
    markCriterion(group, { sheetId, criterion: "language", wanted: { points, reason: "" } }),
  );
  await world.as(person, (group) => finishSheet(group, sheetId));
}

async function handInAgain(): Promise<void> {
  const own = () => world.as(writer(), (group) => showSubmission(group, { id: submissionId }));
  const content = essay("Эссе 1", paragraph(text(ESSAYS[0] ?? "")), paragraph(text("Жаңа абзац қосылды.")));
  const { version } = await own();
  await world.as(writer(), (group) =>
    saveDraft(group, { submissionId, expectedVersion: version, content, isKeptApart: true }),
  );
  const { version: expectedVersion } = await own();
  const printed = printedPlainly(content);
  await world.as(writer(), (group) =>
    handInEssay(group, { submissionId, expectedVersion, lateReason: "", moment: new Date(), printed }),
  );
}

/** Two markers, a moderator who decided otherwise, the release, and the next revision. */
beforeAll(async () => {
  world = await makeReviewWorld({ reviewersPerEssay: 2, hidesReviewers: true });
  submissionId = world.essays[0]?.id ?? "";
  await write(world.first, "Бірінші бағалаушының сөзі", "Бірінші жазба");
  await write(world.second, "Екінші бағалаушының сөзі", "Екінші жазба");
  await finishReview(world, { person: world.first, number, marks: ["some", "few", "5"] });
  await finishReview(world, { person: world.second, number, marks: ["clear", "rich", "9"] });
  const marks = [
    { criterion: "thesis", points: "15" },
    { criterion: "sources", points: "25" },
    { criterion: "language", points: "8" },
  ];
  await world.as(world.lecturer, (group) =>
    decideOutcome(group, { submissionId, reason: "Ортасынан жоғары", seen: 0, marks }),
  );
  await world.as(world.lecturer, (group) =>
    releaseFeedback(group, { assignmentId: world.assignmentId, submissionIds: [submissionId] }),
  );
  expect(await earlier(world.lecturer)).toEqual([]);
  await handInAgain();
});
afterAll(closeJobs);

describe("while the next revision is marked", () => {
  it("who looks after the group reads who gave and wrote what, and what was told", async () => {
    const [round, ...more] = await earlier(world.lecturer);
    expect(more).toEqual([]);
    expect(round).toMatchObject({ revisionNumber: 1, outOf: "100", isPartHidden: false });
    expect(round?.told?.parts).toEqual([
      { criterion: "thesis", points: "15" },
      { criterion: "sources", points: "25" },
      { criterion: "language", points: "8" },
    ]);
    expect(round?.sheets).toMatchObject([
      { reviewer: { name: "Айгерім" }, overall: "Бірінші бағалаушының сөзі", isOwn: false },
      { reviewer: { name: "Мұрат" }, overall: "Екінші бағалаушының сөзі", privateNote: "Екінші жазба" },
    ]);
    expect(round?.sheets[0]?.marks).toContainEqual({
      ...{ criterion: "language", level: null, points: "5", reason: "" },
    });
  });

  it("keeps what was given then, whatever is given now", async () => {
    const { sheet } = await world.as(world.first, (group) => showDesk(group, here()));
    await world.as(world.first, (group) =>
      markCriterion(group, {
        ...{ sheetId: sheet?.id ?? "", criterion: "thesis", wanted: { level: "clear" } },
      }),
    );
    await write(world.first, "Енді жақсырақ", "");
    const [round] = await earlier(world.first);
    expect(round?.sheets.map(({ overall }) => overall)).toEqual(["Бірінші бағалаушының сөзі"]);
    expect(round?.sheets[0]?.marks.find(({ criterion }) => criterion === "thesis")?.level).toBe("some");
  });

  it("a marker reads the own part alone, without the mean that gives the other's away", async () => {
    for (const [person, other] of [
      [world.first, "Екінші"],
      [world.second, "Бірінші"],
    ] as const) {
      const [round] = await earlier(person);
      expect(round).toMatchObject({ told: null, isPartHidden: true });
      expect(round?.sheets.map(({ isOwn }) => isOwn)).toEqual([true]);
      const { remarks } = await world.as(person, (group) => listEarlierRemarks(group, here()));
      expect(JSON.stringify([round, remarks])).not.toContain(other);
      expect(await refusalOf(preview(person, 1))).not.toBe("");
    }
  });

  it("nobody else reads anything", async () => {
    const ask = (person: Caller) => refusalOf(run(person, (group) => showEarlierFeedback(group, here())));
    for (const student of world.students) expect(await ask(student)).toBe("not_allowed");
    for (const student of world.students) expect(await refusalOf(preview(student, 1))).toBe("not_allowed");
  });

  it("comments say who wrote them, when, on which revision, and by which criterion", async () => {
    const { remarks } = await world.as(world.lecturer, (group) => listEarlierRemarks(group, here()));
    expect(
      remarks.map(({ author, criterion, revisionNumber }) => [author.name, criterion, revisionNumber]),
    ).toEqual([
      ["Айгерім", "thesis", 1],
      ["Мұрат", "thesis", 1],
    ]);
    expect(remarks.every(({ at }) => Date.parse(at) <= Date.now())).toBe(true);
  });

  it("the page of an earlier revision is read as its student reads it, also as a file", async () => {
    const told = await preview(world.lecturer, 1);
    if (!told.ok) throw new Error(told.refusal.code);
    expect(told.value).toMatchObject({ revisionNumber: 1 });
    expect(
      told.value.tellings.map(({ revisionNumber, releasedAt }) => [revisionNumber, releasedAt === null]),
    ).toEqual([[1, false]]);
    expect(told.value.overall.every(({ reviewer }) => reviewer === null)).toBe(true);
    const file = await world.as(world.lecturer, (group) =>
      essayFeedbackFile(group, { ...here(), revision: 1 }),
    );
    expect(JSON.stringify(file.content)).not.toContain("Жаңа абзац");
    expect(await refusalOf(preview(world.lecturer, 7))).toBe("not_found");
  });
});

describe("once the next revision is marked", () => {
  it("a marker who is done waits for the other", async () => {
    await finishAgain(world.first, "6");
    const [round] = await earlier(world.first);
    expect(round).toMatchObject({ told: null, isPartHidden: true });
    expect(await refusalOf(preview(world.first, 1))).toBe("marking_open");
  });

  it("both read what the other gave the revision before", async () => {
    await finishAgain(world.second, "9");
    for (const person of [world.first, world.second]) {
      const [round] = await earlier(person);
      expect(round?.isPartHidden).toBe(false);
      expect(round?.told?.total).not.toBe(undefined);
      expect(round?.sheets.filter(({ isOwn }) => isOwn)).toHaveLength(1);
      expect(round?.sheets).toHaveLength(2);
      expect(await preview(person, 1)).toMatchObject({ ok: true });
    }
    // Not released: of the present one a reviewer still sees no feedback.
    expect(await refusalOf(preview(world.first))).toBe("not_found");
  });
});
