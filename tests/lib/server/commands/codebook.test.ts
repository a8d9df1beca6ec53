import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { createGroup } from "#lib/server/commands/create-group.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { inAccount, inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { createTag, editTag, moveTag, setTagDeleted } from "#lib/server/commands/keep-tag.ts";
import { createTagset, editTagset, setTagsetDeleted } from "#lib/server/commands/keep-tagset.ts";
import { mergeTag, unmergeTag } from "#lib/server/commands/merge-tags.ts";
import { publishCodebook, revertCodebook } from "#lib/server/commands/publish-codebook.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { listCodebookVersions, showVersion } from "#lib/server/queries/codebook-versions.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listTagPassages } from "#lib/server/queries/tag-passages.ts";
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
let annotator: Caller;
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
  annotator = await makePerson("Болат");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, annotator, "annotator");
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

const WORDS = { aliases: {}, definitions: {}, examples: {}, colour: null, shortcut: null };

const newSet = (kk: string, isExclusive = false) =>
  valueOf(within((group) => createTagset(group, { labels: { kk }, definitions: {}, isExclusive })));

const newTag = (tagsetId: string, kk: string, more: Partial<Parameters<typeof createTag>[2]> = {}) =>
  valueOf(
    within((group) => createTag(group, tagsetId, { ...WORDS, labels: { kk }, parentId: null, ...more })),
  );

const tagsOf = async (tagsetId: string) => (await codebook()).find(({ id }) => id === tagsetId)?.tags ?? [];
const tagOf = async (tagsetId: string, id: string) => {
  const tag = (await tagsOf(tagsetId)).find((one) => one.id === id);
  if (tag === undefined) throw new Error("no such tag");
  return tag;
};
const edit = async (tagsetId: string, tagId: string, change: Parameters<typeof editTag>[1]["edit"]) => {
  const { version } = await tagOf(tagsetId, tagId);
  return within((group) => editTag(group, { tagId, expectedVersion: version, edit: change }));
};
const tagIdsOf = async (annotationId: string, caller = owner) =>
  (await valueOf(within((group) => listAnnotations(group, document.id), caller))).find(
    ({ id }) => id === annotationId,
  )?.tagIds;
const lastEvents = async (count: number) =>
  (await valueOf(within((group) => listEvents(group, {})))).events.slice(0, count).map(({ kind }) => kind);

describe("tags of an own set", () => {
  test("get a code of their name, an order and a place in the tree", async () => {
    const set = await newSet("Дәлел түрлері");
    const law = await newTag(set, "Заңға сілтеме", { labels: { kk: "Заңға сілтеме", en: "Appeal to law" } });
    const figures = await newTag(set, "Сандар 🧮");
    const poll = await newTag(set, "Сауалнама", { parentId: figures });
    await valueOf(within((group) => moveTag(group, figures, { parentId: null, beforeId: law })));
    expect((await tagsOf(set)).map(({ id, parentId, code }) => [id, parentId, code])).toEqual([
      [figures, null, "sandar"],
      [poll, figures, "saualnama"],
      [law, null, "appeal-to-law"],
    ]);
    expect(
      await refusalOf(within((group) => moveTag(group, figures, { parentId: poll, beforeId: null }))),
    ).toBe("tag_within_itself");
  });

  test("have one name among their siblings and one key in their set", async () => {
    const set = await newSet("Үн");
    const calm = await newTag(set, "Сабырлы", { shortcut: "с" });
    const create = (labels: { kk?: string; ru?: string }, shortcut: string | null = null) =>
      within((group) => createTag(group, set, { ...WORDS, labels, shortcut, parentId: null }));
    expect(await refusalOf(create({ kk: "САБЫРЛЫ" }))).toBe("tag_exists");
    expect(await refusalOf(create({ ru: "Резкий" }, "с"))).toBe("shortcut_taken");
    await valueOf(edit(set, calm, { isRetired: true }));
    await valueOf(create({ ru: "Резкий" }, "с"));
    expect(await refusalOf(edit(set, calm, { isRetired: false }))).toBe("shortcut_taken");
  });

  test("are changed by one of two who change them at once, and say what they were", async () => {
    const set = await newSet("Кезең");
    const tag = await newTag(set, "Бастапқы");
    await valueOf(edit(set, tag, { labels: { kk: "Ерте кезең" }, colour: "m6" }));
    expect(
      await refusalOf(
        within((group) => editTag(group, { tagId: tag, expectedVersion: 1, edit: { colour: null } })),
      ),
    ).toBe("version_conflict");
    const [event] = (await valueOf(within((group) => listEvents(group, { noun: "tag" })))).events;
    expect(event?.data).toMatchObject({ before: ["Бастапқы", ""], after: ["Ерте кезең", "m6"] });
  });

  test("that somebody made in place are taken back by their maker, and by no other annotator", async () => {
    const set = await newSet("Орнында");
    const own = await valueOf(
      within(
        (group) => createTag(group, set, { ...WORDS, labels: { kk: "Өзімдікі" }, parentId: null }),
        annotator,
      ),
    );
    const others = await newTag(set, "Өзгенікі");
    const take = (id: string) => within((group) => setTagDeleted(group, id, true), annotator);
    expect(await refusalOf(take(others))).toBe("not_allowed");
    await valueOf(take(own));
  });

  test("are deleted while nothing has them, else retired", async () => {
    const set = await newSet("Сапа");
    const [used, unused] = [await newTag(set, "Қолданылған"), await newTag(set, "Бос")];
    await tagged("77-ден 107-ге", [used]);
    expect(await refusalOf(within((group) => setTagDeleted(group, used, true)))).toBe("tag_used");
    await valueOf(within((group) => setTagDeleted(group, unused, true)));
    expect(await refusalOf(within((group) => setTagsetDeleted(group, set, true)))).toBe("tag_used");
    await valueOf(within((group) => setTagDeleted(group, unused, false)));
    await valueOf(edit(set, used, { isRetired: true }));
    const fresh = within((group) =>
      highlightPassage(group, document.id, {
        kind: "highlight",
        selectors: passageOf(TEXT, "жалғыз жол"),
        ...COMMON_PLACE,
        tagIds: [used],
      }),
    );
    expect(await refusalOf(fresh)).toBe("tag_not_found");
  });

  test("stand one to a passage where the set says so, also when it begins to say so", async () => {
    const set = await newSet("Баға");
    const [good, bad] = [await newTag(set, "Жақсы"), await newTag(set, "Жаман")];
    await tagged("Партиялық тізім", [good, bad]);
    const exclusive = within((group) =>
      editTagset(group, { tagsetId: set, expectedVersion: 1, edit: { isExclusive: true } }),
    );
    expect(await refusalOf(exclusive)).toBe("tags_stacked");
  });
});

describe("the sets that every group has", () => {
  test("take new words and keep their codes", async () => {
    const kinds = await setOf("claim_kinds");
    const [fact] = kinds.tags as [TagView];
    await valueOf(edit(kinds.id, fact.id, { definitions: { en: "Can be looked up." }, shortcut: "д" }));
    expect(await refusalOf(edit(kinds.id, fact.id, { code: "truth" }))).toBe("tagset_built_in");
    expect(await refusalOf(edit(kinds.id, fact.id, { isRetired: true }))).toBe("tagset_built_in");
    expect(await refusalOf(within((group) => setTagsetDeleted(group, kinds.id, true)))).toBe(
      "tagset_built_in",
    );
    const reforms = await setOf("reforms");
    const added = within((group) =>
      createTag(group, reforms.id, { ...WORDS, labels: { en: "No reform" }, parentId: null }),
    );
    expect(await refusalOf(added)).toBe("tagset_built_in");
  });
});

describe("a merge of tags", () => {
  test("gives the passages of one the other, keeps one where both were, and can be taken back", async () => {
    const set = await newSet("Институттар");
    const [house, parliament] = [await newTag(set, "Палата"), await newTag(set, "Парламент")];
    const child = await newTag(set, "Мәжіліс", { parentId: house });
    const one = await tagged("Мәжіліс", [house]);
    const both = await tagged("депутаттарының", [house, parliament]);
    const hidden = await valueOf(
      within(
        (group) =>
          highlightPassage(group, document.id, {
            kind: "highlight",
            selectors: passageOf(TEXT, "саны"),
            ...COMMON_PLACE,
            isPrivate: true,
            tagIds: [house],
          }),
        annotator,
      ),
    );
    await valueOf(within((group) => mergeTag(group, house, parliament)));
    expect(await tagIdsOf(one)).toEqual([parliament]);
    expect(await tagIdsOf(both)).toEqual([parliament]);
    expect(await tagIdsOf(hidden, annotator)).toEqual([parliament]);
    expect((await tagOf(set, child)).parentId).toBe(parliament);
    expect(await tagOf(set, house)).toMatchObject({ isRetired: true, mergedIntoId: parliament, uses: 0 });
    expect(await refusalOf(edit(set, house, { isRetired: false }))).toBe("tag_merged");

    await valueOf(within((group) => unmergeTag(group, house)));
    expect(await tagIdsOf(one)).toEqual([house]);
    expect(new Set(await tagIdsOf(both))).toEqual(new Set([house, parliament]));
    expect(await tagIdsOf(hidden, annotator)).toEqual([house]);
    expect((await tagOf(set, child)).parentId).toBe(house);
    expect(await tagOf(set, house)).toMatchObject({ isRetired: false, mergedIntoId: null, uses: 2 });
    expect(await lastEvents(2)).toEqual(["tag.unmerged", "tag.merged"]);
  });

  test("does not go into its own branch, another set or a retired tag, nor back out of the middle of a chain", async () => {
    const [set, other] = [await newSet("Тізбек"), await newSet("Басқа")];
    const [a, b, c] = [await newTag(set, "А"), await newTag(set, "Б"), await newTag(set, "В")];
    const below = await newTag(set, "А ішінде", { parentId: a });
    const merge = (from: string, into: string) => within((group) => mergeTag(group, from, into));
    expect(await refusalOf(merge(a, below))).toBe("tag_within_itself");
    expect(await refusalOf(merge(a, await newTag(other, "Г")))).toBe("tag_not_found");
    await valueOf(merge(a, b));
    await valueOf(merge(b, c));
    expect(await refusalOf(merge(c, a))).toBe("tag_not_found");
    expect(await refusalOf(within((group) => unmergeTag(group, a)))).toBe("merged_further");
    await valueOf(within((group) => unmergeTag(group, b)));
    await valueOf(within((group) => unmergeTag(group, a)));
    expect(await refusalOf(within((group) => unmergeTag(group, a)))).toBe("tag_not_merged");
  });
});

describe("versions of a tagset", () => {
  test("keep what was published, and one can go back to it as a new state", async () => {
    const set = await newSet("Нұсқалар");
    const [kept, later] = [await newTag(set, "Бірінші", { shortcut: "1" }), await newTag(set, "Екінші")];
    expect(await valueOf(within((group) => publishCodebook(group, set, "Сынақ алдында")))).toBe(1);
    expect(await refusalOf(within((group) => publishCodebook(group, set, "")))).toBe("nothing_changed");
    await valueOf(edit(set, kept, { labels: { kk: "Басқа" }, code: "other" }));
    await valueOf(within((group) => setTagDeleted(group, later, true)));
    const [used, unused] = [
      await newTag(set, "Бірінші", { shortcut: "2" }),
      await newTag(set, "Үшінші", { shortcut: "3" }),
    ];
    await tagged("2007 жылы", [used]);
    await valueOf(within((group) => publishCodebook(group, set, "")));
    await valueOf(within((group) => revertCodebook(group, set, 1)));
    const tags = await tagsOf(set);
    expect(tags.map(({ id, labels, isRetired }) => [id, labels.kk, isRetired])).toEqual([
      [kept, "Бірінші", false],
      [later, "Екінші", false],
      [used, "Бірінші", true],
    ]);
    expect(tags.some(({ id }) => id === unused)).toBe(false);
    const { versions } = await valueOf(within((group) => listCodebookVersions(group, set)));
    expect(versions.map(({ number, note }) => [number, note])).toEqual([
      [2, ""],
      [1, "Сынақ алдында"],
    ]);
    const second = await valueOf(within((group) => showVersion(group, set, 2)));
    expect(second.content.tags.map(({ code }) => code)).toContain("other");
    expect(await lastEvents(1)).toEqual(["tagset.reverted"]);
  });
});

describe("the passages of a tag", () => {
  test("come with their words around them, with those of the tags below when asked", async () => {
    const set = await newSet("Үзінділер");
    const above = await newTag(set, "Жоғарғы");
    const below = await newTag(set, "Төменгі", { parentId: above });
    const id = await tagged("107-ге дейін", [below]);
    const list = (branch: "yes" | "no") =>
      valueOf(within((group) => listTagPassages(group, above, { branch, offset: 0 })));
    expect(await list("no")).toEqual({ passages: [], total: 0 });
    const { passages, total } = await list("yes");
    expect(total).toBe(1);
    expect(passages).toMatchObject([{ annotationId: id, exact: "107-ге дейін", documentTitle: "Мақала" }]);
    expect(passages[0]?.prefix).toContain("77-ден");
  });
});
