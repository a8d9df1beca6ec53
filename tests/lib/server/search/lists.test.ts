import { beforeAll, describe, expect, test } from "vitest";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { listDocuments } from "#lib/server/queries/documents.ts";
import { listReferences } from "#lib/server/queries/references.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
import type { Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeText } from "#tests/support/search.ts";
import { joinGroup, makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

/** The search fields of lists find as the search of the group does. */
useDatabase();
let owner: Caller;
let viewer: Caller;
let groupId: string;
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  valueOf(inGroup(groupId, owner, work));

const state = (wordings: { kk?: string; ru?: string; en?: string }, kind: "fact" | "norm" = "fact") => {
  const language = wordings.kk === undefined ? ("ru" as const) : ("kk" as const);
  const claim = { kind, language, wordings, reformIds: [] };
  return within((group) => stateClaim(group, { claim, mention: null, sources: [] }));
};

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  viewer = await makePerson("Мұрат");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, viewer, "viewer");
  await state({ kk: "Мәжіліс депутаттары партиялық тізіммен сайланды.", en: "Deputies came by party list." });
  await state({ ru: "Президент Токаев подписал закон." }, "norm");
  await state({ ru: "Закон о партиях изменили." });
  for (const [title, authors] of [
    ["Сайлау жүйесінің дамуы", "А. Тоқаев"],
    ["Өкілдік туралы ой", "Б. Оразбек"],
  ] as const)
    await within((group) => makeText(group, { title, authors, year: 2021, blocks: ["Депутаттар келді."] }));
  for (const [title, family] of [
    ["Избирательные системы", "Морозова"],
    ["Партии и выборы", "Касымов"],
  ] as const)
    await within((group) =>
      createReference(group, {
        csl: { type: "book", language: "ru", title, author: [{ family, given: "Е." }], publisher: "Отан" },
        ...{ romanised: null, translated: {} },
      }),
    );
  expect(await catchUp(groupId)).toBe(true);
});

const claims = async (search: string, filter: Parameters<typeof listClaims>[1] = {}) => {
  const { claims: found, mended } = await within((group) => listClaims(group, { search, ...filter }));
  const texts = found.map(({ wordings }) => (wordings.kk ?? wordings.ru ?? "").split(" ")[0]);
  return mended === null ? texts : [`(${mended})`, ...texts];
};
const documents = async (search: string) => {
  const listed = await within((group) => listDocuments(group, { search, sort: "title" }, "kk"));
  const titles = listed.documents.map(({ title }) => title.split(" ")[0]);
  return listed.mended === null ? titles : [`(${listed.mended})`, ...titles];
};
const references = async (search: string) => {
  const listed = await within((group) => listReferences(group, { search }));
  const titles = listed.references.map(({ title }) => title.split(" ")[0]);
  return listed.mended === null ? titles : [`(${listed.mended})`, ...titles];
};

describe("the list of claims finds", () => {
  test.each([
    ["another form of a word", "депутаттың тізімі", ["Мәжіліс"]],
    ["a word of another wording", "deputy", ["Мәжіліс"]],
    ["another script", "Tokayev", ["Президент"]],
    ["a word that is begun", "подп", ["Президент"]],
    ["a part of a word, letter for letter", "әжіл", ["Мәжіліс"]],
    ["without a word", "закон -президент", ["Закон"]],
    ["a phrase", "«закон партии»", []],
    ["what was meant by a slip of the hand", "deputeis", ["(deputies)", "Мәжіліс"]],
    ["nothing that is nowhere", "экономика", []],
    ["nothing by a sign that is none", "🏛️", []],
  ])("%s: %s", async (_, search, expected) => {
    expect(await claims(search)).toEqual(expected);
  });

  test("within the other filters and in the order of the list", async () => {
    expect(await claims("законы")).toEqual(["Закон", "Президент"]);
    expect(await claims("законы", { sort: "number", order: "asc" })).toEqual(["Президент", "Закон"]);
    expect(await claims("законы", { kind: "norm" })).toEqual(["Президент"]);
    expect(await claims("deputeis", { kind: "norm" })).toEqual([]);
  });

  test("what was deleted letter for letter, where the deleted are looked through", async () => {
    const id = await state({ kk: "Жойылатын тұжырым" });
    await within((group) => setClaimDeleted(group, id, true));
    await catchUp(groupId);
    expect(await claims("жойылатын")).toEqual([]);
    expect(await claims("жойылатын", { state: "deleted" })).toEqual(["Жойылатын"]);
  });
});

describe("the library and the list of works find", () => {
  test.each([
    ["a title in another form", "жүйе сайлауы", ["Сайлау"]],
    ["an author in another script", "Tokayev", ["Сайлау"]],
    ["a title typed on another keyboard", "окилдик", ["Өкілдік"]],
    ["not by the text: that is for the search of the group", "депутаттар", []],
  ])("documents by %s", async (_, search, expected) => {
    expect(await documents(search)).toEqual(expected);
  });

  test.each([
    ["a title in another form", "избирательная система", ["Избирательные"]],
    ["an author in another script", "Kasymov", ["Партии"]],
    ["author and title together", "морозовой системы", ["Избирательные"]],
    ["not by what no list shows", "Отан", []],
  ])("works by %s", async (_, search, expected) => {
    expect(await references(search)).toEqual(expected);
  });
});

test("a viewer's list finds the same, and nobody else's group does", async () => {
  const found = await valueOf(inGroup(groupId, viewer, (group) => listClaims(group, { search: "законы" })));
  expect(found.count).toBe(2);
  const elsewhere = await makeGroup(owner);
  const other = await valueOf(inGroup(elsewhere, owner, (group) => listClaims(group, { search: "законы" })));
  expect(other).toMatchObject({ count: 0, mended: null });
});
