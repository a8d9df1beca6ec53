import { beforeAll, describe, expect, test } from "vitest";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeText, search } from "#tests/support/search.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

/** What a query bars, in brackets and beside fields. */
useDatabase();
let owner: Caller;
let groupId: string;

const TEXTS = {
  list: "Сайлау партиялық тізім бойынша өтті.",
  mixed: "Сайлау аралас жүйемен өтті.",
  turned: "Сайлау тізім мен партиялық ұстаным туралы болды.",
} as const;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  for (const [title, text] of Object.entries(TEXTS))
    await valueOf(
      inGroup(groupId, owner, (group) =>
        makeText(group, { title, language: "kk", blocks: [{ text, language: "kk" }] }),
      ),
    );
});

async function titles(q: string): Promise<string[]> {
  const { hits, someOnly } = await search(groupId, owner, { q, noun: "block", verbatim: "true" });
  return hits
    .slice(0, hits.length - someOnly)
    .map(({ title }) => title.text)
    .sort();
}

describe("what is barred", () => {
  test.each([
    ['сайлау -"партиялық тізім"', ["mixed", "turned"]],
    ['сайлау (-"партиялық тізім" -"аралас жүйе")', ["turned"]],
    ["сайлау (-аралас-жүйемен)", ["list", "turned"]],
    ['сайлау (аралас OR -"партиялық тізім")', ["mixed", "turned"]],
    ["сайлау -(аралас OR ұстаным)", ["list"]],
    ["сайлау -(партиялық тізім)", ["mixed"]],
    ['сайлау -("партиялық тізім")', ["mixed", "turned"]],
  ])("%s", async (q, found) => {
    expect(await titles(q)).toEqual(found);
  });

  test("a reform that is barred leaves out what is about it", async () => {
    const reform = (label: string) =>
      valueOf(
        inGroup(groupId, owner, (group) =>
          createReform(group, {
            ...{ kind: "institution", labels: { kk: label }, aliases: {} },
            ...{ descriptions: {}, dates: [], acts: [], parentId: null },
          }),
        ),
      );
    await reform("Аралас кеңес");
    await reform("Бөлек кеңес");
    const found = async (q: string) =>
      (await search(groupId, owner, { q, noun: "reform", verbatim: "true" })).hits.map(
        ({ title }) => title.text,
      );
    expect((await found("кеңес")).sort()).toEqual(["Аралас кеңес", "Бөлек кеңес"]);
    expect(await found("кеңес reform:Аралас")).toEqual(["Аралас кеңес"]);
    expect(await found("кеңес -reform:Аралас")).toEqual(["Бөлек кеңес"]);
  });
});
