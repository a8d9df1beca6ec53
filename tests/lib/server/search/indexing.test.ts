import { beforeAll, describe, expect, test } from "vitest";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, inIndex, type Caller } from "#lib/server/database.ts";
import { accept } from "#lib/result.ts";
import { indexGroup } from "#lib/server/search/index-group.ts";
import { useDatabase } from "#tests/support/database.ts";
import { addRevision, indexAnew, makeText, marked, search } from "#tests/support/search.ts";
import { makeGroup, makePerson, passageOf, valueOf, type MadeDocument } from "#tests/support/world.ts";

useDatabase();
let owner: Caller;
let groupId: string;
let document: MadeDocument;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  document = await valueOf(
    inGroup(groupId, owner, (group) =>
      makeText(group, {
        title: "Сайлау жүйесі және өкілдік",
        authors: "А. Сейітова, Б. Оразбек",
        year: 2021,
        blocks: [
          { type: "heading", text: "Кіріспе" },
          "Мәжіліс депутаттары партиялық тізім бойынша сайланды.",
          { text: "Президент Токаев подписал закон о выборах.", language: "ru" },
          { text: "The amendments changed the electoral rules. 🏛️", language: "en" },
        ],
      }),
    ),
  );
});

const found = async (q: string) =>
  (await search(groupId, owner, q)).hits.map(({ noun, title, snippet }) => [
    noun,
    snippet === null ? marked(title) : marked(snippet),
  ]);

describe("a search finds", () => {
  test("a word in another of its forms, and marks it", async () => {
    expect(await found("депутат тізімі")).toEqual([
      ["block", "Мәжіліс «депутаттары» партиялық «тізім» бойынша сайланды."],
    ]);
    expect(await found("законы выборы")).toEqual([
      ["block", "Президент Токаев подписал «закон» о «выборах»."],
    ]);
    expect(await found("amendment rule")).toEqual([
      ["block", "The «amendments» changed the electoral «rules». 🏛️"],
    ]);
  });

  test.each(["Tokayev", "Тоқаев", "Toqaev", "токаев"])("a name spelled %s", async (name) => {
    expect((await found(name))[0]?.[1]).toContain("«Токаев»");
  });

  test("a letter of the wrong alphabet in the query", async () => {
    // "президент" with a Latin e and p.
    expect((await found("пpeзидент"))[0]?.[1]).toContain("«Президент»");
  });

  test("a document by its title before the texts that have the word, and by its author", async () => {
    expect((await found("сайлау"))[0]).toEqual(["document", "«Сайлау» жүйесі және өкілдік"]);
    expect((await found("Оразбек"))[0]?.[0]).toBe("document");
  });

  test("nothing for what stands nowhere, and what was meant for a slip of the hand, which it says", async () => {
    expect(await search(groupId, owner, "амендменттттс")).toMatchObject({ total: 0, hits: [], mended: null });
    const mended = await search(groupId, owner, "amendmets");
    expect([mended.mended, mended.total]).toEqual(["amendments", 1]);
    const typed = await search(groupId, owner, { q: "amendmets", verbatim: "true" });
    expect([typed.mended, typed.total, typed.hits]).toEqual([null, 0, []]);
  });

  test("what has some of the words behind what has all of them, and tells the two apart", async () => {
    const { hits, total, someOnly } = await search(groupId, owner, "депутаттар тізімі amendments");
    expect([total, someOnly, hits.length]).toEqual([0, 2, 2]);
    const all = await search(groupId, owner, "депутаттар тізімі");
    expect([all.total, all.hits.length - all.someOnly]).toEqual([1, 1]);
  });

  test.each([
    ["«партиялық тізім»", 1],
    ["«тізім партиялық»", 0],
    ["тізім -партиялық", 0],
    ["=тізім", 1],
    ["=тізімі", 0],
    ["тізім* тіл:қазақ", 1],
    ["тізім тіл:орыс", 0],
    ["тізім жыл:2020-2022 автор:Сейітова", 1],
    ["закон OR amendments", 2],
    ["title:тізім", 0],
  ])("%s in %i texts", async (q, count) => {
    const { hits, someOnly } = await search(groupId, owner, { q, noun: "block" });
    expect(hits.length - someOnly).toBe(count);
  });
});

test("words of a title are found in titles only", async () => {
  expect((await found("title:сайлау")).map(([noun]) => noun)).toEqual(["document"]);
  expect(await found("тақырып:депутат")).toEqual([]);
});

test("a hit in a text tells the words by which the reader finds its place", async () => {
  const words = async (q: string) => (await search(groupId, owner, { q, noun: "block" })).hits[0]?.find;
  expect(await words("депутат тізімі тіл:қазақ")).toBe("депутат тізімі");
  expect(await words("amendmets")).toBe("amendments");
  expect((await search(groupId, owner, "сайлау")).hits[0]).toMatchObject({ noun: "document", find: null });
});

describe("the index follows", () => {
  test("a new revision: what it no longer says is not found", async () => {
    const other = await valueOf(
      inGroup(groupId, owner, (group) =>
        makeText(group, { title: "Түзету", blocks: ["Бірінші нұсқада қоян болған."] }),
      ),
    );
    expect(await found("қоян")).toHaveLength(1);
    await valueOf(
      inGroup(groupId, owner, async (group) =>
        accept(await addRevision(group, other.id, { number: 2, blocks: ["Екінші нұсқада түлкі болған."] })),
      ),
    );
    expect(await found("қоян")).toEqual([]);
    expect(await found("түлкі")).toHaveLength(1);
  });

  test("a claim with its passage and its remarks when it goes and when it comes back", async () => {
    const claimId = await valueOf(
      inGroup(groupId, owner, (group) =>
        stateClaim(group, {
          claim: {
            kind: "fact",
            language: "kk",
            wordings: { kk: "Балық аулау азайды.", en: "Fishing declined." },
            reformIds: [],
          },
          mention: { documentId: document.id, selectors: passageOf(document.text, "партиялық тізім") },
          sources: [],
        }),
      ),
    );
    await valueOf(
      inGroup(groupId, owner, (group) =>
        writeComment(
          group,
          { claimId },
          "Су **қоймасы** туралы [тұжырымды](claim:0197f0de-0000-7000-8000-000000000000) қараңыз.",
        ),
      ),
    );
    const nouns = async (q: string) => (await search(groupId, owner, q)).hits.map(({ noun }) => noun);
    expect(await nouns("балықты")).toEqual(["claim"]);
    expect(await nouns("fish")).toEqual(["claim"]);
    expect(await nouns("қоймасы")).toEqual(["comment"]);
    expect(await found("қоймасы")).toEqual([["comment", "Су «қоймасы» туралы тұжырымды қараңыз."]]);
    expect(await nouns("партиялық")).toEqual(expect.arrayContaining(["annotation", "block"]));
    await valueOf(inGroup(groupId, owner, (group) => setClaimDeleted(group, claimId, true)));
    for (const q of ["балықты", "қоймасы"]) expect(await nouns(q)).toEqual([]);
    expect(await nouns("партиялық")).not.toContain("annotation");
    await valueOf(inGroup(groupId, owner, (group) => setClaimDeleted(group, claimId, false)));
    expect(await nouns("балықты")).toEqual(["claim"]);
    expect(await nouns("қоймасы")).toEqual(["comment"]);
  });

  test("everything again when it is made anew, and counts no word twice", async () => {
    const state = () =>
      valueOf(
        inIndex(groupId, async ({ db }) =>
          accept({
            entries: await db.searchEntry.count(),
            words: await db.searchWord.findMany({ where: { word: "депутаттары" }, select: { count: true } }),
          }),
        ),
      );
    const before = await state();
    expect(before.words).toEqual([{ count: expect.any(Number) as number }]);
    await indexAnew(groupId);
    expect(await indexGroup(groupId)).toBe("done");
    expect(await state()).toEqual(before);
  });
});
