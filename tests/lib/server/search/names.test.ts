import { beforeAll, describe, expect, test } from "vitest";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { listNamingDocuments } from "#lib/server/queries/reform-names.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeText, search } from "#tests/support/search.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

/** The register helps to find: what is called otherwise in another language is found by each of its names. */
useDatabase();
let owner: Caller;
let groupId: string;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  await valueOf(
    inGroup(groupId, owner, (group) =>
      createReform(group, {
        kind: "institution",
        labels: { kk: "Халық кеңесі", ru: "Народный совет", en: "People's Council" },
        aliases: { kk: ["ХК"], ru: ["НС"], en: ["PCN"] },
        ...{ descriptions: {}, dates: [], acts: [], parentId: null },
      }),
    ),
  );
  for (const [language, text] of [
    ["kk", "Халық кеңесінің отырысы ұзақ болды."],
    ["ru", "О Народном совете спорили долго."],
    ["en", "Members of the People's Council disagreed."],
  ] as const)
    await valueOf(
      inGroup(groupId, owner, (group) =>
        makeText(group, { title: language, language, blocks: [{ text, language }] }),
      ),
    );
});

const languages = async (q: string, names?: "typed") => {
  const { hits, someOnly } = await search(groupId, owner, { q, noun: "block", ...(names && { names }) });
  return hits
    .slice(0, hits.length - someOnly)
    .map(({ title }) => title.text)
    .sort();
};

describe("a query by a name of the register", () => {
  test.each(["ХК", "НС", "PCN", "халық кеңесі", "народного совета", "people's council"])(
    "%s finds texts of all three languages",
    async (q) => {
      expect(await languages(q)).toEqual(["en", "kk", "ru"]);
    },
  );

  test("tells the other names, and finds only what was typed where that is asked for", async () => {
    const { alsoAs } = await search(groupId, owner, "народный совет");
    expect(alsoAs).toEqual(expect.arrayContaining(["Халық кеңесі", "People's Council", "ХК"]));
    expect(alsoAs).not.toContain("Народный совет");
    expect(await languages("народный совет", "typed")).toEqual(["ru"]);
    const typed = await search(groupId, owner, { q: "народный совет", names: "typed" });
    expect(typed.alsoAs).toEqual(alsoAs);
  });

  test("opens a text at the name that stands there", async () => {
    const { hits } = await search(groupId, owner, { q: "ХК", noun: "block" });
    expect(Object.fromEntries(hits.map(({ title, find }) => [title.text, find]))).toEqual({
      kk: "Халық кеңесінің",
      ru: "Народном совете",
      en: "People's Council",
    });
  });
});

describe("texts that name an entry", () => {
  test("are found by their titles, too, with every place in them", async () => {
    const own = await makeGroup(owner, "Тақырыптар");
    const draft = {
      ...{ descriptions: {}, dates: [], acts: [], parentId: null },
      kind: "institution" as const,
    };
    const council = { ...draft, labels: { ru: "Общественный совет" }, aliases: {} };
    const reformId = await valueOf(inGroup(own, owner, (group) => createReform(group, council)));
    const blocks = [
      { type: "title", text: "Общественный совет и время", language: "ru" },
      { text: "Спорили долго.", language: "ru" },
    ] as const;
    await valueOf(
      inGroup(own, owner, (group) => makeText(group, { title: blocks[0].text, language: "ru", blocks })),
    );
    await catchUp(own);
    const asked = { cursor: undefined, isCaughtUp: true };
    const found = await valueOf(inGroup(own, owner, (group) => listNamingDocuments(group, reformId, asked)));
    expect(found.documents.map(({ places }) => places.map(({ exact }) => exact))).toEqual([
      ["Общественный совет"],
    ]);
  });
});
