import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { decideOutcome } from "#lib/server/commands/moderate.ts";
import { followUpOwn, followUpRemark } from "#lib/server/commands/follow-up.ts";
import { handInEssay } from "#lib/server/commands/hand-in-essay.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { finishSheet, markCriterion } from "#lib/server/commands/mark-sheet.ts";
import { releaseFeedback } from "#lib/server/commands/release-feedback.ts";
import { restoreDraft, saveDraft } from "#lib/server/commands/save-draft.ts";
import { takeSuggestion } from "#lib/server/commands/take-suggestion.ts";
import { withdrawEssay } from "#lib/server/commands/withdraw-essay.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { compareHandedIn, compareOwnDrafts } from "#lib/server/queries/changes.ts";
import { readDraft } from "#lib/server/queries/drafts.ts";
import { listEarlierRemarks } from "#lib/server/queries/earlier-remarks.ts";
import { ownFeedbackFile } from "#lib/server/queries/feedback-file.ts";
import { showFeedback } from "#lib/server/queries/feedback.ts";
import { ownData } from "#lib/server/queries/own-data.ts";
import { showDesk } from "#lib/server/queries/review-desk.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { accept, type Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { essay, paragraph, printedPlainly, text } from "#tests/support/essays.ts";
import { makeReviewWorld, type ReviewWorld } from "#tests/support/review-world.ts";
import { passageOf, refusalOf } from "#tests/support/world.ts";

useDatabase();

const FIRST = "Сайлаушы өз депутатын тани ма деген сұраққа жауап іздедім.";
const SECOND = "Мажоритарлық жүйеде жауап әлдеқайда айқынырақ болатыны белгілі.";
const THIRD = "Бұл сөйлем келесі нұсқада мүлде болмайды, оны автор алып тастайды.";
const ADDED = "Жаңа абзацта екінші дереккөз келтірілді.";

let world: ReviewWorld;
const number = 4;
let submissionId = "";
const remarkIds = { kept: "", lost: "", suggested: "" };

const run = <Value>(person: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  inGroup(world.groupId, person, work);
const student = (at: number): Caller => world.students[at] ?? world.lecturer;
const writer = () => student(0);
const lines = (...said: string[]): EssayJson => essay("Эссе", ...said.map((line) => paragraph(text(line))));
const own = () => world.as(writer(), (group) => showSubmission(group, { id: submissionId }));

async function write(content: EssayJson): Promise<void> {
  const { version: expectedVersion } = await own();
  await world.as(writer(), (group) =>
    saveDraft(group, { submissionId, expectedVersion, content, isKeptApart: true }),
  );
}

async function handIn(moment = new Date()) {
  const { version: expectedVersion } = await own();
  return run(writer(), (group) =>
    handInEssay(group, {
      submissionId,
      expectedVersion,
      lateReason: "",
      moment,
      printed: printedPlainly(lines()),
    }),
  );
}

async function comment(said: string, on: string, replacement: string | null = null): Promise<string> {
  const { assignmentId } = world;
  const { layerId, essay: shown } = await world.as(world.first, (group) =>
    showDesk(group, { assignmentId, number }),
  );
  const revision = await world.as(world.first, async ({ db }) =>
    accept(
      await db.revision.findUniqueOrThrow({
        where: { documentId_number: { documentId: shown.documentId, number: shown.revisionNumber } },
      }),
    ),
  );
  const place = { criterion: "thesis", layerId, isPrivate: false, tagIds: [] };
  const selectors = passageOf(revision.text, on);
  return world.as(world.first, (group) =>
    highlightPassage(
      group,
      shown.documentId,
      replacement === null
        ? { kind: "comment", text: said, selectors, ...place }
        : { kind: "correction", text: said, replacement, selectors, ...place },
    ),
  );
}

async function finish(): Promise<void> {
  const { assignmentId } = world;
  const { sheet } = await world.as(world.first, (group) => showDesk(group, { assignmentId, number }));
  const sheetId = sheet?.id ?? "";
  for (const [criterion, points] of [
    ["thesis", "10"],
    ["sources", "20"],
    ["language", "7"],
  ] as const)
    await world.as(world.first, (group) =>
      markCriterion(group, { sheetId, criterion, wanted: { points, reason: "Ортасы" } }),
    );
  await world.as(world.first, (group) => finishSheet(group, sheetId));
}

const release = () =>
  world.as(world.lecturer, (group) =>
    releaseFeedback(group, { assignmentId: world.assignmentId, submissionIds: [submissionId] }),
  );
const feedback = (person = writer()) => run(person, (group) => showFeedback(group, world.assignmentId));

/** The essay of a fourth number, written by the first student in the platform's own editor. */
beforeAll(async () => {
  world = await makeReviewWorld({ hidesReviewers: true });
  submissionId = world.essays[0]?.id ?? "";
  await world.as(world.lecturer, async ({ db, actor: { groupId } }) => {
    await db.submission.update({ where: { groupId_id: { groupId, id: submissionId } }, data: { number } });
    return accept(null);
  });
  await write(lines(FIRST, SECOND, THIRD));
  expect((await handIn()).ok).toBe(true);
  remarkIds.kept = await comment("Кім екенін айтыңыз.", FIRST);
  remarkIds.lost = await comment("Бұл керек пе?", THIRD);
  remarkIds.suggested = await comment("Қысқарақ.", "әлдеқайда айқынырақ болатыны белгілі", "айқынырақ");
});
afterAll(closeJobs);

describe("two states of the own text", () => {
  it("are compared for their writers alone", async () => {
    const compared = await world.as(writer(), (group) => compareOwnDrafts(group, { submissionId }));
    expect(compared.states.map(({ origin }) => origin)).toEqual(["handed_in", "written"]);
    expect(compared.comparison).toMatchObject({ inserted: 0, deleted: 0, moves: [] });
    const ask = (person: Caller) =>
      refusalOf(run(person, (group) => compareOwnDrafts(group, { submissionId })));
    expect(await ask(student(1))).toBe("not_found");
    for (const person of [world.first, world.lecturer]) expect(await ask(person)).toBe("not_allowed");
  });

  it("that are not there are not found", async () => {
    const ask = run(writer(), (group) => compareOwnDrafts(group, { submissionId, from: 1, to: 900 }));
    expect(await refusalOf(ask)).toBe("not_found");
  });
});

describe("before the release", () => {
  it("a student marks nothing, takes nothing over, and does not learn that there is something", async () => {
    const { assignmentId } = world;
    const annotationId = remarkIds.kept;
    const mark = run(writer(), (group) =>
      followUpOwn(group, { assignmentId, annotationId, followUp: "open" }),
    );
    expect(await refusalOf(mark)).toBe("not_found");
    const take = run(writer(), (group) =>
      takeSuggestion(group, { assignmentId, annotationId: remarkIds.suggested }),
    );
    expect(await refusalOf(take)).toBe("not_found");
  });
});

describe("after the release", () => {
  it("the student marks the own comments, nobody else's", async () => {
    await finish();
    await release();
    const { assignmentId } = world;
    const mark = (person: Caller, annotationId: string) =>
      run(person, (group) => followUpOwn(group, { assignmentId, annotationId, followUp: "addressed" }));
    expect(await mark(writer(), remarkIds.kept)).toMatchObject({ ok: true });
    expect(await refusalOf(mark(student(1), remarkIds.kept))).toBe("not_found");
    expect(await refusalOf(mark(world.first, remarkIds.kept))).toBe("not_allowed");
    expect(await refusalOf(mark(writer(), submissionId))).toBe("not_found");
    const told = await world.as(writer(), (group) => showFeedback(group, assignmentId));
    expect(told.remarks.find(({ id }) => id === remarkIds.kept)?.writerFollowUp).toBe("addressed");
  });

  it("a suggestion is taken over into the own text, and taken back by the state before", async () => {
    const { assignmentId } = world;
    const take = () =>
      run(writer(), (group) => takeSuggestion(group, { assignmentId, annotationId: remarkIds.suggested }));
    const taken = await take();
    if (!taken.ok) throw new Error(taken.refusal.code);
    const newest = await world.as(writer(), (group) => readDraft(group, submissionId));
    expect(JSON.stringify(newest.content)).toContain("Мажоритарлық жүйеде жауап айқынырақ.");
    expect(await refusalOf(take())).toBe("suggestion_unfit");
    const { version: expectedVersion, earlier } = taken.value;
    await world.as(writer(), (group) =>
      restoreDraft(group, { submissionId, expectedVersion, number: earlier }),
    );
    const back = await world.as(writer(), (group) => readDraft(group, submissionId));
    expect(JSON.stringify(back.content)).toContain(SECOND);
    expect(
      await refusalOf(
        run(writer(), (group) => takeSuggestion(group, { assignmentId, annotationId: remarkIds.kept })),
      ),
    ).toBe("no_suggestion");
  });
});

describe("a draft handed in after the release", () => {
  it("begins another round: what was told stays, and nothing of the new one is seen", async () => {
    await write(lines(ADDED, FIRST, SECOND));
    expect((await handIn()).ok).toBe(true);
    const told = await world.as(writer(), (group) => showFeedback(group, world.assignmentId));
    expect(told).toMatchObject({ revisionNumber: 2, total: "61", lost: [] });
    expect(told.newDraftAt).not.toBeNull();
    expect(told.remarks.map(({ id }) => id)).toContain(remarkIds.lost);
    expect(told.remarks.every(({ reviewer }) => reviewer === null)).toBe(true);
    const said = await comment("Екінші айналымда жазылды.", ADDED);
    const again = await world.as(writer(), (group) => showFeedback(group, world.assignmentId));
    expect(JSON.stringify(again)).not.toContain(said);
    expect(JSON.stringify(again)).not.toContain("Екінші айналымда");
    expect(await refusalOf(feedback(student(1)))).toBe("not_found");
  });

  it("is told to whoever marked the one before, at its desk, by nobody's name", async () => {
    const noticed = (person: Caller) =>
      world.as(person, async ({ db, actor: { userId } }) =>
        accept(
          await db.notification.findMany({
            where: { userId, kind: "draft_handed_in" },
            select: { actorId: true, data: true },
          }),
        ),
      );
    expect(await noticed(world.first)).toEqual([{ actorId: null, data: { essay: number } }]);
    expect(await noticed(world.second)).toEqual([]);
  });

  it("is no longer withdrawn: there is something told of it", async () => {
    expect(await refusalOf(run(writer(), (group) => withdrawEssay(group, { submissionId })))).toBe(
      "feedback_released",
    );
  });

  it("stands on the desk with the sheet open, the marks that were given, and what became of each comment", async () => {
    const { assignmentId } = world;
    const desk = await world.as(world.first, (group) => showDesk(group, { assignmentId, number }));
    expect(desk.sheet).toMatchObject({ doneAt: null });
    expect(desk.sheet?.marks).toHaveLength(3);
    expect(desk.outcome).toBeNull();
    const { remarks } = await world.as(world.first, (group) =>
      listEarlierRemarks(group, { assignmentId, number }),
    );
    expect(remarks.map(({ id, isLost, isOwn }) => [id, isLost, isOwn])).toEqual([
      [remarkIds.kept, false, true],
      [remarkIds.suggested, false, true],
      [remarkIds.lost, true, true],
    ]);
    expect(remarks[0]?.writerFollowUp).toBe("addressed");
  });

  it("is compared with the one before for its reviewer, and for nobody else", async () => {
    const { assignmentId } = world;
    const compare = (person: Caller) =>
      run(person, (group) => compareHandedIn(group, { assignmentId, number }));
    const compared = await compare(world.first);
    if (!compared.ok) throw new Error(compared.refusal.code);
    expect(compared.value).toMatchObject({ from: 2, to: 3 });
    expect(compared.value.comparison.rows.filter(({ isGone }) => isGone)).toHaveLength(1);
    // Handed in, but with no sheet of this essay; its writer has no business on the desk.
    expect(await refusalOf(compare(world.second))).toBe("not_found");
    expect(await refusalOf(compare(writer()))).toBe("not_allowed");
  });

  it("has its comments followed up by who wrote them, while the sheet is open", async () => {
    const follow = (person: Caller, annotationId: string) =>
      run(person, (group) => followUpRemark(group, { annotationId, followUp: "gone" }));
    expect(await follow(world.first, remarkIds.lost)).toMatchObject({ ok: true });
    expect(await refusalOf(follow(world.second, remarkIds.lost))).toBe("not_found");
    expect(await refusalOf(follow(world.lecturer, remarkIds.lost))).not.toBe("");
    expect(await refusalOf(follow(writer(), remarkIds.lost))).toBe("not_allowed");
    // Unreleased, so the student does not see it yet.
    const told = await world.as(writer(), (group) => showFeedback(group, world.assignmentId));
    expect(told.remarks.find(({ id }) => id === remarkIds.lost)?.reviewerFollowUp).toBeNull();
  });

  it("is released in its turn, with the comments before, those without a place among them", async () => {
    await finish();
    expect(
      await refusalOf(
        run(world.first, (group) => followUpRemark(group, { annotationId: remarkIds.lost, followUp: null })),
      ),
    ).toBe("sheet_done");
    await release();
    const told = await world.as(writer(), (group) => showFeedback(group, world.assignmentId));
    expect(told).toMatchObject({ revisionNumber: 3, newDraftAt: null });
    expect(told.lost).toMatchObject([{ id: remarkIds.lost, reviewerFollowUp: "gone", isEarlier: true }]);
    expect(told.remarks.map(({ isEarlier }) => isEarlier)).toEqual([false, true, true]);
  });

  it("leaves what was told of the one before to be read, taken along, and to nobody else", async () => {
    const { assignmentId } = world;
    const read = (person: Caller, revision?: number) =>
      run(person, (group) => showFeedback(group, assignmentId, revision));
    const now = await world.as(writer(), (group) => showFeedback(group, assignmentId));
    expect(now.tellings.map(({ revisionNumber }) => revisionNumber)).toEqual([3, 2]);
    const before = await world.as(writer(), (group) => showFeedback(group, assignmentId, 2));
    expect(before).toMatchObject({ revisionNumber: 2, total: "61", lost: [], newDraftAt: null });
    expect(before.tellings).toEqual(now.tellings);
    expect(before.remarks.every(({ reviewer }) => reviewer === null)).toBe(true);
    for (const revision of [1, 4]) expect(await refusalOf(read(writer(), revision))).toBe("not_found");
    expect(await refusalOf(read(student(1), 2))).toBe("not_found");
    const file = await world.as(writer(), (group) => ownFeedbackFile(group, assignmentId, 2));
    expect(JSON.stringify(file.content)).toContain(THIRD);
    const files = await world.as(writer(), ownData);
    const named = files.map(({ name }) => name).filter((name) => name.includes("feedback"));
    expect(named).toEqual(["essay-1/feedback.json", "essay-1/feedback-2.json"]);
    const kept = files.find(({ name }) => name === "essay-1/feedback-2.json")?.bytes;
    expect(new TextDecoder().decode(kept)).toContain(THIRD);
  });

  it("is not handed in late, nor where an assignment takes one draft alone", async () => {
    const set = (data: { dueAt?: Date | null; lateUntil?: Date | null; mayHandInAgain?: boolean }) =>
      world.as(world.lecturer, async ({ db, actor: { groupId } }) => {
        await db.assignment.update({ where: { groupId_id: { groupId, id: world.assignmentId } }, data });
        return accept(null);
      });
    const hour = 3_600_000;
    await set({ dueAt: new Date(Date.now() - hour), lateUntil: new Date(Date.now() + hour) });
    expect(await refusalOf(handIn())).toBe("feedback_released");
    await set({ dueAt: null, lateUntil: null, mayHandInAgain: false });
    expect(await refusalOf(handIn())).toBe("feedback_released");
    await set({ mayHandInAgain: true });
  });

  it("keeps the outcome that a moderator corrects apart from what was told before", async () => {
    const decided = await run(world.lecturer, (group) =>
      decideOutcome(group, {
        ...{ submissionId, reason: "Екінші нұсқа жақсырақ.", seen: 1 },
        marks: [
          { criterion: "thesis", points: "20" },
          { criterion: "sources", points: "30" },
          { criterion: "language", points: "10" },
        ],
      }),
    );
    expect(decided.ok).toBe(true);
    const told = await world.as(writer(), (group) => showFeedback(group, world.assignmentId));
    expect(told.total).toBe("100");
  });
});

describe("an essay that is erased", () => {
  it("takes along what was told of its drafts", async () => {
    const toldOf = () =>
      world.as(world.lecturer, async ({ db, actor: { groupId } }) =>
        accept(await db.toldFeedback.count({ where: { groupId, submissionId } })),
      );
    expect(await toldOf()).toBe(1);
    await world.as(world.lecturer, async ({ db, actor: { groupId } }) => {
      const where = { groupId_id: { groupId, id: submissionId } };
      await db.submission.update({ where, data: { erasedAt: new Date() } });
      return accept(null);
    });
    expect(await toldOf()).toBe(0);
    expect(await refusalOf(feedback())).toBe("not_found");
  });
});
