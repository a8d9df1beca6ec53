import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CitationCluster,
  type CitationsRequest,
  formatCitations,
} from "#lib/citations/format/clusters.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { LOCATOR_LABELS } from "#lib/citations/locator.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";

const WORKS: readonly CslItem[] = [
  {
    id: "kk",
    type: "book",
    language: "kk",
    title: "Дала",
    author: [{ family: "Қуат", given: "Әли" }],
    publisher: "Арна",
    "publisher-place": "Алматы",
    issued: { "date-parts": [[2008]] },
  },
  {
    id: "ru",
    type: "book",
    language: "ru",
    title: "Степь",
    author: [{ family: "Ильин", given: "Пётр" }],
    publisher: "Даль",
    "publisher-place": "Москва",
    issued: { "date-parts": [[2010]] },
  },
  {
    id: "en",
    type: "book",
    language: "en",
    title: "Steppe",
    author: [{ family: "Isles", given: "Ann" }],
    publisher: "Grove",
    "publisher-place": "London",
    issued: { "date-parts": [[2011]] },
  },
];

function printed(style: string, clusters: readonly CitationCluster[], more: Partial<CitationsRequest> = {}) {
  const source = findStyle(style);
  if (source === null) throw new Error(`no style ${style}`);
  return formatCitations({
    items: WORKS,
    style: source,
    locales: localeSource,
    citationLocale: "item",
    order: "given",
    clusters,
    ...more,
  });
}

const textOf = (style: string, clusters: readonly CitationCluster[], more: Partial<CitationsRequest> = {}) =>
  printed(style, clusters, more).citations.map(({ text }) => text);
const one = (id: string, locator?: string): CitationCluster => ({ items: [{ id, locator }] });
const NUMERIC = "gost-r-7-0-5-2008-numeric";
const AUTHOR_DATE = "gost-r-7-0-5-2008";

describe("formatCitations", () => {
  it.each([
    [NUMERIC, ["[1, 12 б.]", "[2, с. 12]", "[3, p. 12]"]],
    [AUTHOR_DATE, ["[Қуат, 2008, 12 б.]", "[Ильин, 2010, с. 12]", "[Isles, 2011, p. 12]"]],
    ["apa", ["(Қуат, 2008, 12 б.)", "(Ильин, 2010, с. 12)", "(Isles, 2011, p. 12)"]],
  ])("names places in the language of each work: %s", (style, expected) => {
    expect(textOf(style, [one("kk", "12"), one("ru", "12"), one("en", "12")])).toEqual(expected);
  });

  it("prints all in one language where one is asked for", () => {
    const clusters = [one("kk", "12"), one("en", "12")];
    expect(textOf(NUMERIC, clusters, { citationLocale: "ru" })).toEqual(["[1, с. 12]", "[3, с. 12]"]);
  });

  it("prints works of several languages in one pair of brackets, each in its own", () => {
    const items = [{ id: "ru", locator: "5" }, { id: "en", locator: "7" }, { id: "kk" }];
    expect(textOf(NUMERIC, [{ items }])).toEqual(["[1; 2, с. 5; 3, p. 7]"]);
    const [citation] = printed(NUMERIC, [{ items }]).citations;
    expect(citation?.html).toBe("[1; 2, с. 5; 3, p. 7]");
  });

  it("numbers works as the list does, or as they are first cited", () => {
    const clusters = [one("en"), one("kk"), one("en")];
    expect(textOf(NUMERIC, clusters)).toEqual(["[3]", "[1]", "[3]"]);
    expect(textOf(NUMERIC, clusters, { order: "alphabetical" })).toEqual(["[3]", "[2]", "[3]"]);
    const { citations, entries } = printed(NUMERIC, clusters, { order: "style" });
    expect(citations.map(({ text }) => text)).toEqual(["[1]", "[2]", "[1]"]);
    expect(entries.map(({ id, label }) => `${label ?? ""}${id}`)).toEqual(["1.en", "2.kk", "3.ru"]);
  });

  it("prints what stands before and behind, and leaves the author out where the sentence names it", () => {
    const items = [{ id: "ru", prefix: "см. ", suffix: " и др.", suppressAuthor: true }];
    expect(textOf(AUTHOR_DATE, [{ items }])).toEqual(["[см. 2010 и др.]"]);
  });

  it("says in a note what has been cited just before, and what earlier", () => {
    const notes = textOf("chicago-fullnote-bibliography-with-ibid", [
      { ...one("en", "5"), noteNumber: 1 },
      { ...one("en", "5"), noteNumber: 2 },
      { ...one("ru", "9"), noteNumber: 3 },
      { ...one("en", "6"), noteNumber: 4 },
    ]);
    expect(notes[0]).toBe("Ann Isles, Steppe (London: Grove, 2011), 5.");
    expect(notes[1]).toBe("Ibid.");
    expect(notes[2]).toContain("Пётр Ильин");
    expect(notes[3]).toBe("Isles, Steppe, 6.");
  });

  it("tells works of one author and year apart, also one that is cited later and of another language", () => {
    const twin: CslItem = { ...WORKS[1], id: "twin", type: "book", language: "kk", title: "Жазық" };
    const { citations, entries } = printed(AUTHOR_DATE, [one("ru"), one("twin")], {
      items: [...WORKS, twin],
    });
    const letters = citations.map(({ text }) => /2010([ab])/.exec(text)?.[1]);
    expect(letters.toSorted()).toEqual(["a", "b"]);
    for (const [index, id] of ["ru", "twin"].entries())
      expect(entries.find((entry) => entry.id === id)?.text).toContain(`2010${letters[index] ?? "?"}`);
  });

  it("leaves out what is not among the works, and an empty cluster empty", () => {
    expect(textOf(NUMERIC, [{ items: [{ id: "gone" }, { id: "ru" }] }, one("gone"), { items: [] }])).toEqual([
      "[2]",
      "",
      "",
    ]);
    expect(printed(NUMERIC, [])).toMatchObject({ citations: [] });
  });

  it("knows every label of places", () => {
    for (const label of LOCATOR_LABELS)
      for (const id of ["kk", "ru", "en"])
        expect(textOf(NUMERIC, [{ items: [{ id, locator: "7", label }] }])[0]).toMatch(
          /^\[\d, [^\]]*7[^\]]*\]$/u,
        );
  });

  it("escapes what people type", () => {
    const hostile = "<script>alert(1)</script>";
    const [citation] = printed(AUTHOR_DATE, [
      { items: [{ id: "ru", locator: hostile, prefix: hostile, suffix: hostile }] },
    ]).citations;
    expect(citation?.html).not.toContain("<script");
  });

  it("prints any places in any writing without failing, a citation for each cluster", () => {
    const word = fc.constantFrom(
      "",
      "12",
      "IV–V",
      "5 б.",
      "с. 5",
      "بـ٣",
      "第三",
      "👩‍👩‍👧‍👦",
      "<i>a",
      "&",
      "a,b",
      "constructor",
      "12-15, 18",
    );
    const cited = fc.record({
      id: fc.constantFrom("kk", "ru", "en"),
      locator: word,
      label: fc.constantFrom(...LOCATOR_LABELS),
      prefix: word,
      suffix: word,
      suppressAuthor: fc.boolean(),
    });
    const cluster = fc.record({ items: fc.array(cited, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.array(cluster, { maxLength: 6 }),
        fc.constantFrom(NUMERIC, AUTHOR_DATE, "apa", "chicago-fullnote-bibliography-with-ibid", "nature"),
        (clusters, style) => {
          expect(printed(style, clusters).citations).toHaveLength(clusters.length);
        },
      ),
      { numRuns: 60 },
    );
  });
});
