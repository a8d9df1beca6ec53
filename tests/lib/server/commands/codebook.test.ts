import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { createGroup } from "#lib/server/commands/create-group.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inAccount, inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { showCodebook } from "#lib/server/queries/codebook.ts";
import type { TagView } from "#lib/operations/codebook.ts";
import type { Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

const TEXT =
  "Мәжіліс депутаттарының саны 2007 жылы 77-ден 107-ге дейін көбейді. Партиялық тізім жалғыз жол болды.";

let owner: Caller;
let student: Caller;
let groupId: string;
let document: MadeDocument;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

const codebook = async () => (await valueOf(within((group) => showCodebook(group)))).tagsets;

const setOf = async (source: string) => {
  const found = (await codebook()).find((tagset) => tagset.source === source);
  if (found === undefined) throw new Error(`no tagset ${source}`);
  return found;
};

const tagged = (quote: string, tagIds: string[], caller = owner) =>
  valueOf(
    within(
      (group) =>
        highlightPassage(group, document.id, {
          kind: "highlight",
          selectors: passageOf(TEXT, quote),
          ...COMMON_PLACE,
          tagIds,
        }),
      caller,
    ),
  );

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  student = await makePerson("Тимур");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, student, "student");
  document = await valueOf(within((group) => makeDocument(group, [TEXT])));
});

describe("the codebook of a new group", () => {
  test("has the kinds of claim and the register of reforms, named in three languages", async () => {
    const made = await valueOf(
      inAccount(owner.userId, (account) => createGroup(account, { name: "Жаңа топ" })),
    );
    const { tagsets } = await valueOf(inGroup(made.id, owner, (group) => showCodebook(group)));
    expect(tagsets.map(({ source, isExclusive }) => [source, isExclusive])).toEqual([
      ["claim_kinds", true],
      ["reforms", false],
    ]);
    const [kinds, reforms] = tagsets;
    expect(kinds?.tags.map(({ code, shortcut, colour }) => [code, shortcut, colour])).toEqual([
      ["fact", "1", "m1"],
      ["norm", "2", "m2"],
      ["evaluation", "3", "m3"],
      ["forecast", "4", "m4"],
    ]);
    for (const one of [...tagsets, ...(kinds?.tags ?? [])]) {
      expect(Object.keys(one.labels)).toEqual(["kk", "ru", "en"]);
      expect(Object.keys(one.definitions)).toEqual(["kk", "ru", "en"]);
    }
    expect(reforms?.tags.length).toBeGreaterThan(10);
    expect(reforms?.tags.some(({ dates }) => dates.length > 0)).toBe(true);
  });

  test("shows the reforms as a tree, each parent before what belongs to it", async () => {
    const blank = { aliases: {}, descriptions: {}, acts: [], dates: [] };
    const parentId = await valueOf(
      within((group) => createReform(group, { ...blank, labels: { kk: "Сайлау жүйесі" }, parentId: null })),
    );
    const childId = await valueOf(
      within((group) =>
        createReform(group, { ...blank, labels: { ru: "Пропорциональная система" }, parentId }),
      ),
    );
    const ids = (await setOf("reforms")).tags.map(({ id }) => id);
    expect(ids.indexOf(parentId)).toBe(ids.indexOf(childId) - 1);
  });

  test("counts what was tagged and what claims such a thing, each passage once", async () => {
    const [fact, norm] = (await setOf("claim_kinds")).tags as [TagView, TagView];
    await tagged("Мәжіліс депутаттарының саны", [fact.id]);
    await valueOf(
      within((group) =>
        stateClaim(group, {
          claim: { kind: "norm", language: "kk", wordings: { kk: "Тізім жалғыз жол" }, reformIds: [] },
          mention: { documentId: document.id, selectors: passageOf(TEXT, "Партиялық тізім жалғыз жол") },
          sources: [],
        }),
      ),
    );
    const uses = new Map((await setOf("claim_kinds")).tags.map((tag) => [tag.id, tag.uses]));
    expect([uses.get(fact.id), uses.get(norm.id)]).toEqual([1, 1]);
  });

  test("is shut for students", async () => {
    expect(await refusalOf(within((group) => showCodebook(group), student))).toBe("not_allowed");
  });
});
