import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Result } from "#lib/result.ts";
import { createReferences } from "#lib/server/commands/create-reference.ts";
import { deleteReferences } from "#lib/server/commands/delete-references.ts";
import { mergeReferences } from "#lib/server/commands/merge-references.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { takeOverEntries, untieEntries } from "#lib/server/commands/take-over-entries.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listEntries, listWaitingEntries } from "#lib/server/queries/reference-entries.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let annotator: Caller;
let viewer: Caller;
let groupId: string;
let neighbour: Caller;
let neighbourGroupId: string;

const as =
  (caller: Caller, id: string) =>
  <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
    inGroup(id, caller, work);
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  as(owner, groupId)(work);

const bookOf = (title: string): CslItem => ({ type: "book", language: "kk", title });
const worksOf = (titles: readonly string[]) =>
  titles.map((title) => ({ csl: bookOf(title), romanised: null, translated: {}, tags: [], notes: [] }));
const keepAll = async (titles: readonly string[]): Promise<string[]> => {
  const works = worksOf(titles);
  return (await valueOf(within((group) => createReferences(group, { works, collectionIds: [] })))).ids;
};
const remove = (referenceIds: readonly string[], deleted = true) =>
  within((group) => deleteReferences(group, { referenceIds: [...referenceIds], deleted }));
const standing = async (search: string) =>
  (await valueOf(within((group) => listReferences(group, { search })))).references.map(({ id }) => id).sort();
const lastEvent = async () => {
  const { events } = await valueOf(within((group) => listEvents(group, {})));
  return [events[0]?.kind, events[0]?.data["works"]];
};

function claiming(referenceId: string) {
  const draft = { locator: null, quote: null, check: "unchecked" as const, note: null };
  const claim = { kind: "fact" as const, language: "kk" as const, wordings: { kk: "Бар" }, reformIds: [] };
  const sources = [{ from: "library" as const, referenceId, ...draft }];
  return within((group) => stateClaim(group, { claim, mention: null, sources }));
}

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  annotator = await makePerson("Санжар");
  viewer = await makePerson("Мұрат");
  neighbour = await makePerson("Дана");
  groupId = await makeGroup(owner);
  neighbourGroupId = await makeGroup(neighbour, "Көрші топ");
  await joinGroup(owner, groupId, annotator, "annotator");
  await joinGroup(owner, groupId, viewer, "viewer");
});

describe("many works at once", () => {
  test("go by the thousand and come back by the thousand, one line of the history each", async () => {
    const ids = await keepAll(Array.from({ length: 1_500 }, (_, n) => `Мыңдық еңбек ${String(n)}`));
    const gone = await valueOf(remove([...ids, ids[0] ?? ""]));
    expect([gone.changed.toSorted(), gone.stayed]).toEqual([ids.toSorted(), []]);
    expect(await standing("Мыңдық")).toEqual([]);
    expect(await lastEvent()).toEqual(["reference.many_deleted", 1_500]);
    expect(await valueOf(remove(ids))).toEqual({ changed: [], stayed: [] });
    expect((await valueOf(remove(ids, false))).changed).toHaveLength(1_500);
    expect(await standing("Мыңдық")).toEqual(ids.toSorted());
    expect(await lastEvent()).toEqual(["reference.many_restored", 1_500]);
  });

  test("go without those that claims rest on, which are named", async () => {
    const [free = "", borne = ""] = await keepAll(["Тұжырымсыз еңбек", "Тұжырым сүйенген еңбек"]);
    await valueOf(claiming(borne));
    const { changed, stayed } = await valueOf(remove([borne, free]));
    expect(changed).toEqual([free]);
    expect(stayed).toEqual([{ id: borne, title: "Тұжырым сүйенген еңбек", authors: "", year: null }]);
    expect(await lastEvent()).toEqual(["reference.deleted", undefined]);
    expect(await standing("Тұжырым сүйенген")).toEqual([borne]);
  });

  test("come back without those that were merged into another work", async () => {
    const [kept = "", merged = "", third = ""] = await keepAll(["Қалған", "Қосылған", "Бөлек"]);
    const body = {
      kept: { id: kept, version: 1 },
      merged: [{ id: merged, version: 1 }],
      forms: { csl: bookOf("Қалған"), romanised: null, translated: {} },
      tags: [],
    };
    await valueOf(within((group) => mergeReferences(group, body)));
    await valueOf(remove([third]));
    const { changed, stayed } = await valueOf(remove([merged, third], false));
    expect([changed, stayed.map(({ id }) => id)]).toEqual([[third], [merged]]);
  });

  test("of which one is another group's, or is not there, all stay", async () => {
    const [ours = ""] = await keepAll(["Біздің жалғыз еңбек"]);
    const theirs = await valueOf(
      as(
        neighbour,
        neighbourGroupId,
      )((group) => createReferences(group, { works: worksOf(["Көршінікі"]), collectionIds: [] })),
    );
    for (const other of [theirs.ids[0] ?? "", randomUUID()])
      expect(await refusalOf(remove([ours, other]))).toBe("not_found");
    expect(await standing("Біздің жалғыз")).toEqual([ours]);
  });

  test("are neither deleted nor put back by who may only annotate", async () => {
    const ids = await keepAll(["Қорғалған еңбек"]);
    for (const deleted of [true, false])
      expect(
        await refusalOf(
          as(annotator, groupId)((group) => deleteReferences(group, { referenceIds: ids, deleted })),
        ),
      ).toBe("not_allowed");
  });

  test("deleted and given to a claim at the same moment are never both", async () => {
    for (let round = 0; round < 5; round += 1) {
      const [one = "", two = ""] = await keepAll([`Жарыс А${String(round)}`, `Жарыс Б${String(round)}`]);
      const [gone, claim] = await Promise.all([valueOf(remove([one, two])), claiming(two)]);
      expect(gone.changed).toContain(one);
      // Whoever came second finds what the first has done.
      expect(await standing(`Жарыс Б${String(round)}`)).toEqual(claim.ok ? [two] : []);
    }
  });
});

describe("many entries at once", () => {
  /** A document whose list prints two works, the first in both scripts. */
  async function listed(): Promise<{ documentId: string; ids: readonly string[] }> {
    const document = await valueOf(within((group) => makeDocument(group, ["Мәтін [1], [2]."])));
    const { id: documentId, revisionId } = document;
    const base = { groupId, documentId, revisionId, confidence: 0.9, csl: bookOf("Тізімдегі еңбек") };
    const original = { ...base, list: "original" as const };
    const rows = [
      { ...original, key: "r1", number: 1, index: 0, text: "1. Тізімдегі еңбек", pairedWithKey: "x1" },
      { ...original, key: "r2", number: 2, index: 1, text: "2. Жұбы жоқ еңбек" },
      {
        ...{ ...base, list: "romanised" as const, key: "x1", number: 1, index: 2, pairedWithKey: "r1" },
        text: "1. Tizimdegi enbek",
      },
    ];
    await valueOf(
      within(async ({ db }) => {
        for (const row of rows) await db.referenceEntry.create({ data: row });
        return { ok: true, value: null };
      }),
    );
    const { entries } = await valueOf(within((group) => listEntries(group, documentId)));
    return { documentId, ids: entries.map(({ id }) => id) };
  }
  const untie = (entryIds: readonly string[]) => within((group) => untieEntries(group, entryIds));

  test("are untied from their works in one step, and wait again with the twin beside its original", async () => {
    const { documentId, ids } = await listed();
    const [referenceId = ""] = await keepAll(["Тізімдегі еңбек"]);
    const wanted = ids.slice(0, 2).map((entryId) => ({ as: "known" as const, entryId, referenceId }));
    await valueOf(within((group) => takeOverEntries(group, documentId, wanted)));
    expect([...(await valueOf(untie(ids))).untied].sort()).toEqual([...ids].sort());
    expect((await valueOf(untie(ids))).untied).toEqual([]);
    const { entries } = await valueOf(within(listWaitingEntries));
    const own = entries.filter((entry) => entry.documentId === documentId);
    expect(new Map(own.map(({ text, twin }) => [text, twin]))).toEqual(
      new Map([
        ["1. Тізімдегі еңбек", { id: ids[2], text: "1. Tizimdegi enbek" }],
        ["2. Жұбы жоқ еңбек", null],
      ]),
    );
    expect(await standing("Тізімдегі")).toEqual([referenceId]);
  });

  test("are not untied by who only looks, nor where one is unknown", async () => {
    const { ids } = await listed();
    expect(await refusalOf(as(viewer, groupId)((group) => untieEntries(group, ids)))).toBe("not_allowed");
    expect(await refusalOf(untie([...ids, randomUUID()]))).toBe("not_found");
    const foreign = as(neighbour, neighbourGroupId)((group) => untieEntries(group, ids));
    expect(await refusalOf(foreign)).toBe("not_found");
  });
});
