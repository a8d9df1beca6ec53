import { describe, expect, test } from "vitest";
import {
  byDocument,
  cautiousFate,
  type DeskEntry,
  firstFate,
  printedWorks,
  wantedOf,
} from "#components/references/entries/printed-work.ts";

const entry = (id: string, more: Partial<DeskEntry> = {}): DeskEntry => ({
  ...{ id, documentId: "article", list: "original", number: 1, text: `Жазба ${id}`, key: id },
  ...{ csl: { type: "book", title: "Дала" }, translation: null, pairedWithId: null },
  ...{ confidence: 0.9, reference: null, known: [] },
  ...more,
});
const work = { id: "work", title: "Дала", authors: "", year: null };

describe("entries and their twins", () => {
  test("stand together, the original first", () => {
    const original = entry("a", { pairedWithId: "b" });
    const twin = entry("b", { list: "romanised", pairedWithId: "a" });
    expect(printedWorks([original, twin])).toEqual([{ entry: original, twin }]);
  });

  test("stand together where the original brought its twin along", () => {
    const twin = { id: "b", text: "Entry b" };
    const original = entry("a", { pairedWithId: "b", documentTitle: "Мақала", twin });
    expect(printedWorks([original])).toEqual([{ entry: original, twin }]);
  });

  test("a romanised entry whose original is not there stands for itself", () => {
    const lonely = entry("b", { list: "romanised", pairedWithId: "gone" });
    expect(printedWorks([lonely])).toEqual([{ entry: lonely, twin: null }]);
  });
});

describe("what becomes of an entry unless told otherwise", () => {
  test.each([
    ["read well", {}, "new", "new"],
    ["read with doubt", { confidence: 0.4 }, "new", "leave"],
    ["not read", { csl: null }, "leave", "leave"],
    ["known", { known: [work] }, "work", "work"],
    ["known, though doubtful", { known: [work], confidence: 0.4 }, "work", "work"],
    ["tied already", { reference: work }, "leave", "leave"],
  ] as const)("%s", (_, more, inArticle, inGroup) => {
    expect(firstFate(entry("a", more as Partial<DeskEntry>))).toBe(inArticle);
    expect(cautiousFate(entry("a", more as Partial<DeskEntry>))).toBe(inGroup);
  });
});

describe("what is asked of the server", () => {
  const corrected = { type: "thesis", language: "kk", values: { title: "Дала" } } as const;

  test("a new work, a known one, or nothing", () => {
    expect(wantedOf(entry("a"), "new", undefined)).toEqual({ as: "new", entryId: "a" });
    expect(wantedOf(entry("a"), "work", undefined)).toEqual({
      ...{ as: "known", entryId: "a", referenceId: "work" },
    });
    expect(wantedOf(entry("a"), "leave", undefined)).toBeNull();
    expect(wantedOf(entry("a", { csl: null }), "new", undefined)).toBeNull();
  });

  test("what was corrected goes along", () => {
    expect(wantedOf(entry("a", { csl: null }), "new", corrected)).toEqual({
      as: "new",
      entryId: "a",
      csl: { type: "thesis", language: "kk", title: "Дала" },
    });
  });

  test("goes document by document", () => {
    const works = printedWorks([entry("a"), entry("b", { documentId: "essay" }), entry("c")]);
    const documents = byDocument(works, ({ id }) => ({ as: "new", entryId: id }));
    expect([...documents].map(([document, wanted]) => [document, wanted.length])).toEqual([
      ["article", 2],
      ["essay", 1],
    ]);
  });
});
