import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { accept, type Result } from "#lib/result.ts";
import { detachAnnotation, reattachAnnotation } from "#lib/server/commands/detach-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { unplaceAnnotation } from "#lib/server/commands/unplace-annotation.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { showAnnotation } from "#lib/server/queries/annotations.ts";
import { listCandidates } from "#lib/server/queries/candidates.ts";
import { useDatabase } from "#tests/support/database.ts";
import { reviseDocument } from "#tests/support/revisions.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
} from "#tests/support/world.ts";

useDatabase();

let owner: Caller & { name: string };
let groupId: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

const as = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, owner, work));

const FIRST = "Бірінші абзацта ауыл әкімдерін тікелей сайлау тәжірибесі туралы айтылады.";
const SECOND = "Екінші абзацта Парламент 2017 жылы қабылдаған өзгерістер талданады.";
const THIRD = "Үшінші абзацта тұрғындардың пікірі мен сауалнама нәтижесі берілген.";

const makeArticle = () => as((group) => makeDocument(group, [FIRST, SECOND, THIRD]));

const correct = (documentId: string, paragraphs: readonly string[]) =>
  as((group) => reviseDocument(group, documentId, paragraphs));

const mark = (documentId: string, text: string, quote: string, revisionNumber?: number) => (group: InGroup) =>
  highlightPassage(group, documentId, {
    ...{ kind: "highlight" as const, selectors: passageOf(text, quote), ...COMMON_PLACE },
    revisionNumber,
  });

const CHANGED = SECOND.replace("2017", "2022");

describe("an annotation that has lost its place", () => {
  test("is shown with its old passage and where it may stand now, and why that was not taken", async () => {
    const { id: documentId, text } = await makeArticle();
    const id = await as(mark(documentId, text, "Парламент 2017 жылы қабылдаған"));
    await correct(documentId, [FIRST, CHANGED, THIRD]);
    expect(await as((group) => showAnnotation(group, id))).toMatchObject({ lostBecause: "quote_changed" });
    const { passage, candidates, revisionNumber } = await as((group) => listCandidates(group, id));
    expect(passage).toMatchObject({ exact: "Парламент 2017 жылы қабылдаған", revisionNumber: 1 });
    expect(revisionNumber).toBe(2);
    expect(candidates[0]).toMatchObject({
      exact: "Парламент 2022 жылы қабылдаған",
      doubt: "facts_differ",
    });
  });

  test("is kept without a place when a person says so, waits again, and is placed by hand", async () => {
    const { id: documentId, text } = await makeArticle();
    const id = await as(mark(documentId, text, "Парламент 2017 жылы қабылдаған"));
    expect(await refusalOf(inGroup(groupId, owner, (group) => detachAnnotation(group, id)))).toBe(
      "has_its_place",
    );
    const now = await correct(documentId, [FIRST, CHANGED, THIRD]);
    await as((group) => detachAnnotation(group, id));
    await as((group) => detachAnnotation(group, id));
    const detached = await as((group) => showAnnotation(group, id));
    expect(detached.detachedAt).not.toBeNull();
    await as((group) => reattachAnnotation(group, id));
    expect(await as((group) => showAnnotation(group, id))).toMatchObject({ detachedAt: null });
    await as((group) => detachAnnotation(group, id));
    const { version } = await as((group) => showAnnotation(group, id));
    const selectors = passageOf(now, "Парламент 2022");
    await as((group) => editAnnotation(group, { annotationId: id, expectedVersion: version, selectors }));
    expect(await as((group) => showAnnotation(group, id))).toMatchObject({
      ...{ lostBecause: null, detachedAt: null, exact: "Парламент 2022" },
    });
    const events = await as(async ({ db }) =>
      accept(await db.event.findMany({ where: { groupId, nounId: id }, orderBy: { number: "asc" } })),
    );
    expect(events.map(({ kind }) => kind)).toEqual(
      ["created", "detached", "reattached", "detached", "placed"].map((verb) => `annotation.${verb}`),
    );
  });

  test("waits again with its old selectors when the placing is taken back, once, by whoever may", async () => {
    const { id: documentId, text } = await makeArticle();
    const id = await as(mark(documentId, text, "Парламент 2017 жылы қабылдаған"));
    const now = await correct(documentId, [FIRST, CHANGED, THIRD]);
    const before = await as((group) => showAnnotation(group, id));
    const selectors = passageOf(now, "Парламент 2022 жылы қабылдаған");
    const annotator = await makePerson("Самал");
    await joinGroup(owner, groupId, annotator, "annotator");
    const unplace = (expectedVersion: number, caller = owner as Caller) =>
      inGroup(groupId, caller, (group) => unplaceAnnotation(group, { annotationId: id, expectedVersion }));
    expect(await refusalOf(unplace(before.version))).toBe("not_placed_by_hand");
    await as((group) =>
      editAnnotation(group, { annotationId: id, expectedVersion: before.version, selectors }),
    );
    const placed = await as((group) => showAnnotation(group, id));
    expect(await refusalOf(unplace(placed.version, annotator))).toBe("not_allowed");
    expect(await refusalOf(unplace(before.version))).toBe("version_conflict");
    await valueOf(unplace(placed.version));
    const after = await as((group) => showAnnotation(group, id));
    const { start, end, exact, prefix, suffix, lostBecause } = before;
    expect(after).toMatchObject({ start, end, exact, prefix, suffix, lostBecause });
    expect(await refusalOf(unplace(after.version))).toBe("not_placed_by_hand");
  });

  test("is not there for another group, and no viewer detaches it", async () => {
    const { id: documentId, text } = await makeArticle();
    const id = await as(mark(documentId, text, "Парламент 2017 жылы қабылдаған"));
    await correct(documentId, [FIRST, CHANGED, THIRD]);
    const [stranger, viewer] = [await makePerson("Бекзат"), await makePerson("Дана")];
    const otherGroup = await makeGroup(stranger);
    await joinGroup(owner, groupId, viewer, "viewer");
    expect(await refusalOf(inGroup(otherGroup, stranger, (group) => listCandidates(group, id)))).toBe(
      "not_found",
    );
    expect(await refusalOf(inGroup(groupId, viewer, (group) => detachAnnotation(group, id)))).toBe(
      "not_allowed",
    );
  });
});

describe("a passage that is marked in a text which was corrected meanwhile", () => {
  test("follows the correction to its own place, even where its words stand twice now", async () => {
    const { id: documentId, text } = await makeArticle();
    const now = await correct(documentId, [`Жаңа абзац: ${FIRST.slice(16)}`, FIRST, CHANGED, THIRD]);
    const id = await as(mark(documentId, text, "ауыл әкімдерін тікелей сайлау", 1));
    const { start, exact } = await as((group) => showAnnotation(group, id));
    expect(exact).toBe("ауыл әкімдерін тікелей сайлау");
    expect(start).toBe(now.indexOf(exact, now.indexOf("Бірінші")));
  });

  test("is refused where it says something else now, or where there is no such revision text to follow", async () => {
    const { id: documentId, text } = await makeArticle();
    await correct(documentId, [FIRST, CHANGED, THIRD]);
    const marked = mark(documentId, text, "Парламент 2017 жылы қабылдаған", 1);
    expect(await refusalOf(inGroup(groupId, owner, marked))).toBe("quote_changed");
  });
});

describe("ten thousand annotations on one word", () => {
  test("all follow it, wherever it stands after a correction, and all wait when it is gone", async () => {
    const { id: documentId, text, revisionId } = await makeArticle();
    const [{ start, end }, { exact, prefix, suffix }] = passageOf(text, "сауалнама");
    await as(async ({ db, actor: { userId } }) => {
      const row = {
        ...{ groupId, documentId, revisionId, createdById: userId, layerId: null, isPrivate: false },
        ...{ kind: "highlight" as const, startCodePoint: start, endCodePoint: end, exact, prefix, suffix },
      };
      return accept(await db.annotation.createMany({ data: Array.from({ length: 10_000 }, () => row) }));
    });
    const countAt = (where: object) =>
      as(async ({ db }) => accept(await db.annotation.count({ where: { groupId, documentId, ...where } })));
    const now = await correct(documentId, [THIRD, FIRST, SECOND]);
    expect(await countAt({ startCodePoint: now.indexOf("сауалнама"), lostBecause: null })).toBe(10_000);
    await correct(documentId, [FIRST, SECOND]);
    expect(await countAt({ lostBecause: { not: null } })).toBe(10_000);
  });
});
