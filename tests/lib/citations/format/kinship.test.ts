import { describe, expect, it } from "vitest";
import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import { families, kinshipOf, sortingOf } from "#lib/citations/format/kinship.ts";
import { OFFERED_STYLES } from "#lib/citations/format/styles.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { findStandardStyle, findStyle } from "#lib/server/gateways/styles.ts";

const kinship = (id: string): string => {
  const style = findStyle(id)?.forLanguage("ru");
  if (style === undefined) throw new Error(`no style ${id}`);
  return kinshipOf(style);
};

describe("kinshipOf", () => {
  it.each([
    ["gost-r-7-0-5-2008-numeric", "alone"],
    ["gost-7-1-2003", "alone"],
    ["ieee", "alone"],
    ["gost-r-7-0-5-2008", "names"],
    ["apa", "names"],
    ["chicago-author-date", "names"],
  ])("entries of %s depend on: %s", (id, expected) => {
    expect(kinship(id)).toBe(expected);
  });

  it("an entry depends on the whole list where a dash stands for a repeated author, or works have labels", () => {
    const chicago = findStandardStyle("chicago-author-date");
    expect(chicago === null ? null : kinshipOf(chicago)).toBe("list");
    expect(
      kinshipOf(csl("style", {}, csl("citation", {}, csl("text", { variable: "citation-label" })))),
    ).toBe("list");
  });

  it("is known of every offered style", () => {
    for (const { id } of OFFERED_STYLES) expect(["alone", "names", "list"]).toContain(kinship(id));
  });
});

describe("sortingOf", () => {
  const sorted = (...keys: readonly CslNode[]): CslNode =>
    csl("style", {}, csl("bibliography", {}, csl("sort", {}, ...keys)));
  const number = csl("key", { variable: "citation-number" });
  it.each([
    ["no bibliography", csl("style", {}), "given"],
    ["no sort", csl("style", {}, csl("bibliography", {})), "given"],
    ["the number of the citation", sorted(number), "given"],
    [
      "the number, last first",
      sorted(csl("key", { variable: "citation-number", sort: "descending" })),
      "reversed",
    ],
    ["author and title", sorted(csl("key", { macro: "author" }), csl("key", { variable: "title" })), "keys"],
    ["author and number", sorted(csl("key", { macro: "author" }), number), "keys"],
  ] as const)("%s", (_, style, expected) => {
    expect(sortingOf(style)).toBe(expected);
  });
});

describe("families", () => {
  const of = (family: string, title: string, more: Partial<CslItem> = {}): CslItem => ({
    type: "book",
    title,
    author: [{ family }],
    ...more,
  });
  const cases: readonly (readonly [string, readonly CslItem[], readonly (readonly number[])[]])[] = [
    ["strangers", [of("Қуат", "Дала"), of("Ли", "Река")], [[0], [1]]],
    ["one author", [of("Қуат", "Дала"), of("Ли", "Река"), of("Қуат", "Қала")], [[0, 2], [1]]],
    ["case and marks", [of("O’Neil", "a"), of("o'neil", "b")], [[0, 1]]],
    ["the same title", [of("Қуат", "Дала"), of("Ли", "«Дала»")], [[0, 1]]],
    [
      "a chain",
      [of("Қуат", "a"), of("Ли", "b"), of("Қуат", "c", { editor: [{ family: "Ли" }] })],
      [[0, 1, 2]],
    ],
    [
      "a body as author and as title",
      [of("x", "Сенат", {}), { type: "report", author: [{ literal: "Сенат" }] }],
      [[0, 1]],
    ],
    [
      "nameless works of one journal and year",
      [
        {
          type: "article-newspaper",
          title: "a",
          "container-title": "Таң",
          issued: { "date-parts": [[1991]] },
        },
        {
          type: "article-newspaper",
          title: "b",
          "container-title": "Таң",
          issued: { "date-parts": [[1991, 5]] },
        },
        {
          type: "article-newspaper",
          title: "c",
          "container-title": "Таң",
          issued: { "date-parts": [[1992]] },
        },
      ],
      [[0, 1], [2]],
    ],
    ["works of which nothing is known", [{ type: "book" }, { type: "map" }, of("Ли", "x")], [[0, 1], [2]]],
    [
      "other scripts",
      [of("王", "宪法"), of("王", "改革"), of("سعيد", "الإصلاح"), of("😀", "x"), of("😀", "y")],
      [[0, 1], [2], [3], [4]],
    ],
  ];
  it.each(cases)("%s", (_, items, expected) => {
    expect(families(items, "names")).toEqual(expected);
  });

  it("are single works, or all of them, where the style says so", () => {
    const items = [of("Қуат", "Дала"), of("Қуат", "Дала")];
    expect(families(items, "alone")).toEqual([[0], [1]]);
    expect(families(items, "list")).toEqual([[0, 1]]);
    expect(families([], "list")).toEqual([]);
  });
});
