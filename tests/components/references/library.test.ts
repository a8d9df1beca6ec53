import { describe, expect, test } from "vitest";
import { flatShelves, idsWithin, shelvesOf } from "#components/references/library/collection-shelves.ts";
import { listingOf, PAGE_SIZE, pageOf, sortedWorks } from "#components/references/library/listing.ts";
import { pressed, stateOf, withRows } from "#components/references/library/selection.ts";
import type { ReferenceLine } from "#lib/operations/references.ts";

const ROWS = ["a", "b", "c", "d"];
const ids = (selection: ReadonlySet<string>) => [...selection].sort().join("");

describe("choosing rows", () => {
  test.each([
    ["a press chooses", "", { id: "b", from: null }, "b"],
    ["a second press leaves", "b", { id: "b", from: null }, ""],
    ["Shift chooses all between, downwards", "a", { id: "c", from: "a" }, "abc"],
    ["and upwards", "d", { id: "b", from: "d" }, "bcd"],
    ["Shift on a chosen row leaves all between", "abcd", { id: "c", from: "a" }, "d"],
    ["a row that went out of view starts no range", "", { id: "c", from: "z" }, "c"],
    ["rows out of view stay chosen", "xy", { id: "a", from: null }, "axy"],
  ])("%s", (_, before, press, after) => {
    expect(ids(pressed(new Set(before), ROWS, press))).toBe(after);
  });

  test("the head's box knows all, some and none", () => {
    expect(stateOf(new Set("xy"), ROWS)).toBe("none");
    expect(stateOf(new Set("ax"), ROWS)).toBe("some");
    expect(stateOf(withRows(new Set("x"), ROWS, true), ROWS)).toBe("all");
    expect(stateOf(new Set(), [])).toBe("none");
  });
});

describe("the address of the list", () => {
  test("gives filters, order and page", () => {
    expect(listingOf({ tag: "сайлау", type: "book", sort: "year", order: "desc", page: "3" })).toEqual({
      filter: { tag: "сайлау", type: "book" },
      sort: "year",
      order: "desc",
      page: 3,
    });
  });

  test.each([
    [{ documentId: "no id" }],
    [{ tag: ["a", "b"] }],
    [{ sort: "колонка", order: "sideways", page: "-2" }],
    [{ page: "1e9.5", другое: "x" }],
  ])("%j is the whole list", (asked) => {
    expect(listingOf(asked)).toEqual({ filter: {}, sort: "authors", order: "asc", page: 1 });
  });

  test("a page beyond the last is the last", () => {
    const values = Array.from({ length: PAGE_SIZE + 1 }, (_, at) => at);
    expect(pageOf(values, 9)).toEqual({ page: 2, pages: 2, values: [PAGE_SIZE] });
    expect(pageOf([], 1)).toEqual({ page: 1, pages: 1, values: [] });
  });
});

describe("the order of works", () => {
  const work = (title: string, authors: string, year: number | null): ReferenceLine => ({
    ...{ id: title, title, authors, year, type: "book", language: null, tags: [], collectionIds: [] },
    ...{ documentCount: 0, claimCount: 0, attachmentCount: 0, hasRomanised: false, version: 1 },
  });
  const works = [
    work("В", "Ұлан", 2001),
    work("А", "Ұлан", null),
    work("Б", "Үміт", 1999),
    work("Г", "", 2010),
  ];
  const order = (sort: "authors" | "year" | "title", way: "asc" | "desc") =>
    sortedWorks(works, { sort, order: way }, "kk")
      .map(({ title }) => title)
      .join("");

  test.each([
    ["authors by the Kazakh alphabet, a work without one by its title", "authors", "asc", "ГАВБ"],
    ["years, the unknown last", "year", "asc", "БВГА"],
    ["years from the newest, the unknown last again", "year", "desc", "ГВБА"],
    ["titles", "title", "desc", "ГВБА"],
  ] as const)("%s", (_, sort, way, expected) => {
    expect(order(sort, way)).toBe(expected);
  });
});

describe("the tree of collections", () => {
  const shelf = (id: string, parentId: string | null) => ({
    ...{ id, name: `Сөре ${id}`, parentId, works: 0, version: 1 },
  });

  test("stands by name, level within level", () => {
    const shelves = shelvesOf([shelf("10", null), shelf("2", null), shelf("3", "10"), shelf("4", "3")], "kk");
    expect(flatShelves(shelves).map(({ collection, depth }) => `${collection.id}:${depth}`)).toEqual([
      ...["2:0", "10:0", "3:1", "4:2"],
    ]);
    expect(idsWithin(shelves[1] ?? fail())).toEqual(["10", "3", "4"]);
  });

  test("shows at the top what stands within a deleted one", () => {
    expect(shelvesOf([shelf("1", "gone")], "ru").map(({ depth }) => depth)).toEqual([0]);
  });
});

function fail(): never {
  throw new Error("no such shelf");
}
