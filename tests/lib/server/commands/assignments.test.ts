import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#lib/groups/role.ts";
import {
  createAssignment as createOperation,
  editAssignment as editOperation,
} from "#lib/operations/assignments.ts";
import { rubric, type Rubric } from "#lib/reviews/rubric.ts";
import { accept, type Result } from "#lib/result.ts";
import { allocateReviews, shareReviews } from "#lib/server/commands/allocate-reviews.ts";
import { giveExtension, takeBackExtension } from "#lib/server/commands/give-extension.ts";
import { createRubric, saveRubric, setRubricDeleted } from "#lib/server/commands/keep-rubric.ts";
import { createAssignment, editAssignment } from "#lib/server/commands/plan-assignment.ts";
import {
  publishAssignment,
  setAssignmentDeleted,
  unpublishAssignment,
} from "#lib/server/commands/publish-assignment.ts";
import { setTimeZone } from "#lib/server/commands/set-time-zone.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { showAllocation } from "#lib/server/queries/allocation.ts";
import { listAssignedStudents } from "#lib/server/queries/assigned-students.ts";
import { listAssignments, showAssignment } from "#lib/server/queries/assignments.ts";
import { showGroup } from "#lib/server/queries/groups.ts";
import { readMaterial } from "#lib/server/queries/material.ts";
import { listRubrics, showRubric } from "#lib/server/queries/rubrics.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

const PEOPLE = {
  ...{ editor: "editor", anna: "annotator", murat: "reviewer", guest: "viewer" },
  ...{ dana: "student", erlan: "student" },
} as const;
let owner: Caller;
let groupId: string;
let people: Record<keyof typeof PEOPLE, Caller>;

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, who, work));
const refused = (who: Caller, work: (group: InGroup) => Promise<Result<unknown>>) =>
  refusalOf(inGroup(groupId, who, work));

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  const joined: [string, Caller][] = [];
  for (const [name, role] of Object.entries(PEOPLE)) {
    const person = await makePerson(name);
    await joinGroup(owner, groupId, person, role as Role);
    joined.push([name, person]);
  }
  people = Object.fromEntries(joined) as typeof people;
});

const criterion = (key: string, points: readonly string[], weight = "1") => ({
  ...{ key, names: { kk: key }, weight, most: points.at(-1) ?? "0" },
  levels: points.map((of, at) => ({ key: `l${at}`, points: of })),
});
const essayRubric = (...criteria: ReturnType<typeof criterion>[]): Rubric =>
  rubric.parse({ names: { kk: "Салыстырмалы эссе" }, criteria });
const RUBRIC = essayRubric(criterion("thesis", ["5", "10"]), criterion("sources", ["2", "4"]));

const inBank = async (content = RUBRIC) => {
  const id = await as(owner, (group) => createRubric(group, content));
  return as(owner, (group) => showRubric(group, id));
};
const set = (wanted: Record<string, unknown> = {}) =>
  as(people.editor, async (group) => {
    const body = createOperation.body.parse({ titles: { kk: "2-эссе" }, ...wanted });
    const id = await createAssignment(group, body);
    return id.ok ? showAssignment(group, id.value) : id;
  });
const edit = (id: string, expectedVersion: number, wanted: Record<string, unknown>) => (group: InGroup) =>
  editAssignment(group, { assignmentId: id, expectedVersion, edit: editOperation.body.parse(wanted) });
const seenBy = async (who: Caller) =>
  (await as(who, (group) => listAssignments(group))).assignments.map(({ id }) => id);
const publish = (id: string) => as(owner, (group) => publishAssignment(group, id));

/** An essay of this student as it will be once it is begun, handed in, marked and released. */
const essayOf = (
  assignmentId: string,
  student: Caller,
  { number = 1, isHandedIn = true, points = null as string | null, isReleased = false } = {},
) =>
  as(owner, async ({ db, actor }) => {
    const at = new Date();
    const { id: submissionId } = await db.submission.create({
      data: {
        ...{ groupId: actor.groupId, assignmentId, number },
        ...{ handedInAt: isHandedIn ? at : null, releasedAt: isReleased ? at : null },
      },
    });
    const of = { groupId: actor.groupId, submissionId };
    await db.submissionAuthor.create({ data: { ...of, assignmentId, userId: student.userId } });
    if (points !== null) {
      const reviewerId = people.murat.userId;
      const sheet = await db.reviewSheet.create({ data: { ...of, reviewerId, doneAt: at } });
      await db.criterionMark.create({
        data: {
          ...{ groupId: actor.groupId, sheetId: sheet.id, criterion: "thesis", level: "l1", points },
          createdById: reviewerId,
        },
      });
    }
    return accept(submissionId);
  });

describe("an assignment", () => {
  test("is set by who looks after the group and seen by others once it is published", async () => {
    const document = await as(owner, (group) => makeDocument(group, ["Мажилис заң жобасын қабылдады."]));
    const { shown } = await inBank();
    const made = await set({
      ...{ dueAt: "2099-12-01T23:59:00+05:00", rubricVersionId: shown.versionId },
      materials: [{ documentId: document.id }],
    });
    expect(made).toMatchObject({
      ...{ dueAt: "2099-12-01T18:59:00.000Z", timeZone: "Asia/Almaty", publishedAt: null },
      materials: [{ documentId: document.id, title: "Мақала" }],
      progress: { students: 2, begun: 0 },
    });
    expect(await seenBy(people.dana)).not.toContain(made.id);
    expect(await seenBy(people.murat)).not.toContain(made.id);
    expect(await refused(people.dana, (group) => showAssignment(group, made.id))).toBe("not_found");
    await publish(made.id);
    const seen = await as(people.dana, (group) => showAssignment(group, made.id));
    expect(seen.own).toMatchObject({ phase: "open", dueAt: made.dueAt, submissionId: null });
    expect(seen.rubric?.content.criteria.map(({ key }) => key)).toEqual(["thesis", "sources"]);
    expect([seen.progress, seen.students, seen.reviews]).toEqual([null, null, null]);
    expect(await seenBy(people.murat)).toContain(made.id);
    const body = createOperation.body.parse({ titles: { kk: "Менікі" } });
    for (const who of [people.dana, people.murat, people.anna, people.guest])
      expect(await refused(who, (group) => createAssignment(group, body))).toBe("not_allowed");
  });

  test("for some students is seen by them alone", async () => {
    const made = await set({ isForEverybody: false, studentIds: [people.dana.userId] });
    await publish(made.id);
    expect(made.students?.map(({ id }) => id)).toEqual([people.dana.userId]);
    expect(
      [await seenBy(people.dana), await seenBy(people.erlan)].map((ids) => ids.includes(made.id)),
    ).toEqual([true, false]);
    const body = createOperation.body.parse({
      ...{ titles: { kk: "Эссе" }, isForEverybody: false, studentIds: [people.guest.userId] },
    });
    expect(await refused(owner, (group) => createAssignment(group, body))).toBe("student_not_found");
  });

  test.each([
    ["opens after it is due", { opensAt: "2099-02-02T00:00:00Z", dueAt: "2099-02-01T00:00:00Z" }],
    ["takes late essays without a due time", { lateUntil: "2099-02-02T00:00:00Z" }],
    ["has fewer words at most than at least", { fewestWords: 900, mostWords: 500 }],
  ])("that %s is refused, new or edited", async (_, wanted) => {
    const body = createOperation.body.parse({ titles: { ru: "Эссе" }, ...wanted });
    expect(await refused(owner, (group) => createAssignment(group, body))).toBe("terms_contradict");
    const made = await set();
    expect(await refused(owner, edit(made.id, made.version, wanted))).toBe("terms_contradict");
  });

  test("is hidden again while nobody has begun to write", async () => {
    const made = await set();
    await publish(made.id);
    await as(owner, (group) => unpublishAssignment(group, made.id));
    expect(await seenBy(people.dana)).not.toContain(made.id);
    await publish(made.id);
    await essayOf(made.id, people.dana, { isHandedIn: false });
    expect(await refused(owner, (group) => unpublishAssignment(group, made.id))).toBe("essays_begun");
  });

  test("that is over is not published", async () => {
    const made = await set({ dueAt: "2020-01-01T00:00:00Z" });
    expect(await refused(owner, (group) => publishAssignment(group, made.id))).toBe("due_is_over");
  });

  test("keeps what it promised, and the rest can be changed", async () => {
    const made = await set({ hidesStudents: true, hidesReviewers: true });
    await publish(made.id);
    await essayOf(made.id, people.dana, { points: "10" });
    const { version } = await as(owner, (group) => showAssignment(group, made.id));
    for (const late of [{ isTeam: true }, { hidesStudents: false }, { hidesReviewers: false }])
      expect(await refused(owner, edit(made.id, version, late))).toBe("change_too_late");
    await as(owner, edit(made.id, version, { titles: { kk: "Екінші эссе" }, mostWords: 1_500, outOf: "20" }));
    expect(await refused(owner, edit(made.id, version, { mostWords: 2_000 }))).toBe("version_conflict");
    const narrower = { isForEverybody: false, studentIds: [people.erlan.userId] };
    expect(await refused(owner, edit(made.id, version + 1, narrower))).toBe("student_has_begun");
  });

  test("is deleted for everybody and comes back as it was", async () => {
    const made = await set();
    await publish(made.id);
    await as(owner, (group) => setAssignmentDeleted(group, made.id, true));
    expect([await seenBy(people.dana), await seenBy(owner)].flat()).not.toContain(made.id);
    const deleted = await as(owner, (group) => listAssignments(group, { state: "deleted" }));
    expect(deleted.assignments.map(({ id }) => id)).toContain(made.id);
    expect(await refused(people.murat, (group) => listAssignments(group, { state: "deleted" }))).toBe(
      "not_allowed",
    );
    await as(owner, (group) => setAssignmentDeleted(group, made.id, false));
    expect(await seenBy(people.dana)).toContain(made.id);
  });
});

describe("a rubric", () => {
  test("keeps its versions, and an assignment its own", async () => {
    const first = await inBank();
    const made = await set({ rubricVersionId: first.shown.versionId });
    const changed = essayRubric(criterion("thesis", ["5", "12"]), criterion("form", ["1"]));
    const save = (group: InGroup) =>
      saveRubric(group, { rubricId: first.id, expectedVersion: first.version, content: changed });
    await as(people.editor, save);
    expect(await refused(people.editor, save)).toBe("version_conflict");
    const second = await as(people.anna, (group) => showRubric(group, first.id));
    expect([second.newestNumber, second.uses]).toEqual([
      2,
      [{ assignmentId: made.id, titles: made.titles, number: 1 }],
    ]);
    const kept = await as(people.editor, (group) => showAssignment(group, made.id));
    expect([kept.rubric?.number, kept.rubric?.newestNumber, kept.rubric?.content]).toEqual([1, 2, RUBRIC]);
    const before = await as(owner, (group) => showRubric(group, first.id, { number: 1 }));
    expect(before.shown.content).toEqual(RUBRIC);
  });

  test("saved without a change makes no version", async () => {
    const { id, version } = await inBank();
    await as(owner, (group) =>
      saveRubric(group, { rubricId: id, expectedVersion: version, content: RUBRIC }),
    );
    expect(await as(owner, (group) => showRubric(group, id))).toMatchObject({ newestNumber: 1, version });
  });

  test("with faults is kept and not used", async () => {
    const { shown, id } = await inBank(essayRubric(criterion("thesis", ["5"], "0")));
    const { rubrics } = await as(owner, (group) => listRubrics(group));
    expect(rubrics.find((card) => card.id === id)?.isFit).toBe(false);
    const body = createOperation.body.parse({ titles: { kk: "Эссе" }, rubricVersionId: shown.versionId });
    expect(await refused(owner, (group) => createAssignment(group, body))).toBe("rubric_unfit");
    // Nor by way of an assignment that has another: nobody's marks can add up to nothing out of nothing.
    const made = await set({ rubricVersionId: (await inBank()).shown.versionId });
    const taken = edit(made.id, made.version, { rubricVersionId: shown.versionId });
    expect(await refused(owner, taken)).toBe("rubric_unfit");
    expect((await as(owner, (group) => showAssignment(group, made.id))).rubric?.content).toEqual(RUBRIC);
  });

  test("by which essays are marked is replaced only where every mark still means the same", async () => {
    const first = await inBank();
    const made = await set({ rubricVersionId: first.shown.versionId });
    await publish(made.id);
    await essayOf(made.id, people.dana, { points: "10" });
    const next = async (content: Rubric) => {
      const { version } = await as(owner, (group) => showRubric(group, first.id));
      await as(owner, (group) =>
        saveRubric(group, { rubricId: first.id, expectedVersion: version, content }),
      );
      return (await as(owner, (group) => showRubric(group, first.id))).shown.versionId;
    };
    const other = await next(essayRubric(criterion("thesis", ["5", "8"])));
    const { version } = await as(owner, (group) => showAssignment(group, made.id));
    expect(await refused(owner, edit(made.id, version, { rubricVersionId: other }))).toBe("rubric_in_use");
    expect(await refused(owner, edit(made.id, version, { rubricVersionId: null }))).toBe("rubric_in_use");
    const same = await next(essayRubric(criterion("form", ["1"]), criterion("thesis", ["5", "10"])));
    await as(owner, edit(made.id, version, { rubricVersionId: same }));
    expect((await as(owner, (group) => showAssignment(group, made.id))).rubric?.number).toBe(3);
  });

  test("of the bank is not shown to students, nor changed by reviewers, and comes back when it was deleted", async () => {
    const { id, version } = await inBank();
    expect(await refused(people.dana, (group) => showRubric(group, id))).toBe("not_allowed");
    const save = (group: InGroup) =>
      saveRubric(group, { rubricId: id, expectedVersion: version, content: RUBRIC });
    expect(await refused(people.murat, save)).toBe("not_allowed");
    await as(owner, (group) => setRubricDeleted(group, id, true));
    expect(await refused(owner, (group) => showRubric(group, id))).toBe("not_found");
    await as(owner, (group) => setRubricDeleted(group, id, false));
    expect((await as(owner, (group) => showRubric(group, id))).newestNumber).toBe(1);
  });
});

const told = async (who: Caller, kind: string, assignmentId: string) =>
  as(who, async ({ db }) =>
    accept(await db.notification.count({ where: { kind, assignmentId, userId: who.userId } })),
  );

describe("more time", () => {
  const give = (id: string, studentIds: string[], dueAt: string) => (group: InGroup) =>
    giveExtension(group, id, { studentIds, dueAt, reason: "Ауырып қалды" });

  test("is given to a student, who alone sees it, and taken back", async () => {
    const made = await set({ dueAt: "2099-12-01T00:00:00Z" });
    await publish(made.id);
    await as(owner, give(made.id, [people.dana.userId], "2099-12-05T00:00:00Z"));
    const own = async (who: Caller) => (await as(who, (group) => showAssignment(group, made.id))).own;
    expect(await own(people.dana)).toMatchObject({
      ...{ dueAt: "2099-12-05T00:00:00.000Z", extensionReason: "Ауырып қалды" },
    });
    expect(await own(people.erlan)).toMatchObject({ dueAt: made.dueAt, extendedTo: null });
    expect([
      await told(people.dana, "assignment_published", made.id),
      await told(people.dana, "assignment_extended", made.id),
      await told(people.erlan, "assignment_extended", made.id),
    ]).toEqual([1, 1, 0]);
    const { students } = await as(people.editor, (group) => listAssignedStudents(group, made.id));
    expect(students.map(({ name, state, extension }) => [name, state, extension?.reason])).toEqual([
      ["dana", "not_begun", "Ауырып қалды"],
      ["erlan", "not_begun", undefined],
    ]);
    await as(owner, (group) =>
      takeBackExtension(group, { assignmentId: made.id, userId: people.dana.userId }),
    );
    expect(await own(people.dana)).toMatchObject({ dueAt: made.dueAt });
  });

  test("ends after the common time, is for students of the assignment, and is given by who looks after it", async () => {
    const made = await set({ dueAt: "2099-12-01T00:00:00Z" });
    const dana = [people.dana.userId];
    expect(await refused(owner, give(made.id, dana, "2099-12-01T00:00:00Z"))).toBe("extension_not_later");
    expect(await refused(owner, give(made.id, [people.guest.userId], "2099-12-02T00:00:00Z"))).toBe(
      "student_not_found",
    );
    expect(await refused(people.murat, give(made.id, dana, "2099-12-02T00:00:00Z"))).toBe("not_allowed");
    const endless = await set();
    expect(await refused(owner, give(endless.id, dana, "2099-12-02T00:00:00Z"))).toBe("due_missing");
  });

  test("moved dates are told to students once it is published", async () => {
    const made = await set({ dueAt: "2099-12-01T00:00:00Z" });
    await as(owner, edit(made.id, made.version, { dueAt: "2099-12-02T00:00:00Z" }));
    expect(await told(people.dana, "assignment_moved", made.id)).toBe(0);
    await publish(made.id);
    const { version } = await as(owner, (group) => showAssignment(group, made.id));
    await as(owner, edit(made.id, version, { dueAt: "2099-12-03T00:00:00Z" }));
    await as(owner, edit(made.id, version + 1, { titles: { kk: "Басқа атау" } }));
    expect(await told(people.dana, "assignment_moved", made.id)).toBe(1);
  });
});

describe("who reviews what", () => {
  const sheetsOf = async (id: string) =>
    (await as(owner, (group) => showAllocation(group, id))).essays.map(({ sheets }) =>
      sheets.map(({ reviewer }) => reviewer.id).sort(),
    );
  const hand = (id: string, submissionId: string, reviewers: Caller[]) => (group: InGroup) =>
    allocateReviews(group, id, {
      essays: [{ submissionId, reviewerIds: reviewers.map(({ userId }) => userId) }],
    });

  test("is drawn evenly for what was handed in, and only what is missing is added", async () => {
    const made = await set({ reviewersPerEssay: 2 });
    await publish(made.id);
    await essayOf(made.id, people.dana, { number: 101 });
    await essayOf(made.id, people.erlan, { number: 102, isHandedIn: false });
    const reviewerIds = [people.murat.userId, people.editor.userId];
    const share =
      (perEssay: number, ids = reviewerIds) =>
      (group: InGroup) =>
        shareReviews(group, made.id, { reviewerIds: ids, perEssay, random: () => 0.4 });
    await as(owner, share(2));
    expect(await sheetsOf(made.id)).toEqual([[...reviewerIds].sort()]);
    expect(await refused(owner, share(2))).toBe("nothing_to_share");
    expect(await refused(owner, share(3, [people.guest.userId]))).toBe("reviewer_unfit");
    expect(await refused(people.murat, share(1))).toBe("not_allowed");
    expect(await told(people.murat, "reviews_given", made.id)).toBe(1);
    const card = (await as(people.murat, (group) => listAssignments(group))).assignments.find(
      ({ id }) => id === made.id,
    );
    expect(card?.reviews).toEqual({ all: 1, done: 0 });
  });

  test("is set by hand, and whoever has begun keeps the essay", async () => {
    const made = await set();
    await publish(made.id);
    const first = await essayOf(made.id, people.dana, { number: 101 });
    const second = await essayOf(made.id, people.erlan, { number: 102, points: "10" });
    await as(owner, hand(made.id, first, [people.murat]));
    await as(owner, hand(made.id, first, [people.editor]));
    expect(await sheetsOf(made.id)).toEqual([[people.editor.userId], [people.murat.userId]]);
    expect(await refused(owner, hand(made.id, second, []))).toBe("reviewer_has_marked");
    expect(await refused(owner, hand(made.id, first, [people.anna]))).toBe("reviewer_unfit");
    expect(await refused(owner, hand(made.id, made.id, [people.murat]))).toBe("essay_not_found");
  });

  test("does not tell who reviews without names whose essay it is", async () => {
    const made = await set({ hidesStudents: true });
    await publish(made.id);
    const first = await essayOf(made.id, people.dana, { number: 101 });
    await essayOf(made.id, people.erlan, { number: 102 });
    await as(owner, hand(made.id, first, [people.editor]));
    const seen = await as(people.editor, (group) => showAllocation(group, made.id));
    expect(seen.essays.map(({ authors }) => authors?.map(({ name }) => name) ?? null)).toEqual([
      null,
      ["erlan"],
    ]);
    const { students } = await as(people.editor, (group) => listAssignedStudents(group, made.id));
    expect(students.map(({ name, state }) => [name, state])).toEqual([
      ["dana", null],
      ["erlan", "handed_in"],
    ]);
  });
});

describe("what students are given to read", () => {
  test("is read within the assignment by those who see it, though students see no documents", async () => {
    const document = await as(owner, async (group) => {
      const made = await makeDocument(group, ["Мажилис заң жобасын қабылдады."]);
      if (!made.ok) return made;
      const of = { groupId: group.actor.groupId, revisionId: made.value.revisionId };
      const block = {
        index: 0,
        key: "b1",
        type: "paragraph",
        language: "kk",
        confidence: 1,
        sourceRanges: [],
      };
      await group.db.block.create({ data: { ...of, ...block, text: made.value.text } });
      return made;
    });
    const made = await set({ materials: [{ documentId: document.id }] });
    const materialId = made.materials[0]?.id ?? "";
    const read = (group: InGroup) => readMaterial(group, { assignmentId: made.id, materialId });
    expect(await refused(people.dana, read)).toBe("not_found");
    await publish(made.id);
    const { title, blocks } = await as(people.dana, read);
    expect([title, blocks.map(({ text }) => text)]).toEqual(["Мақала", [document.text]]);
    const { version } = await as(owner, (group) => showAssignment(group, made.id));
    await as(owner, edit(made.id, version, { materials: [] }));
    expect(await refused(people.dana, read)).toBe("not_found");
    expect(await refused(owner, edit(made.id, version + 1, { materials: [{ documentId: made.id }] }))).toBe(
      "material_not_found",
    );
  });
});

describe("the time zone of a group", () => {
  test("is set by an owner, and moments stay what they were", async () => {
    const made = await set({ dueAt: "2099-12-01T23:59:00+05:00" });
    const { version } = await as(owner, showGroup);
    const zone = (timeZone: string) => (group: InGroup) =>
      setTimeZone(group, { timeZone, expectedVersion: version });
    expect(await refused(owner, zone("Asia/Atlantis"))).toBe("time_zone_unknown");
    expect(await refused(people.editor, zone("Asia/Tashkent"))).toBe("not_allowed");
    await as(owner, zone("Europe/Berlin"));
    const seen = await as(owner, (group) => showAssignment(group, made.id));
    expect([seen.timeZone, seen.dueAt]).toEqual(["Europe/Berlin", made.dueAt]);
    expect(await refused(owner, zone("UTC"))).toBe("version_conflict");
  });
});
