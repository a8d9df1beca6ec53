import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { branchOf } from "#lib/citations/collection-tree.ts";
import { takeBackMerge, type MergedForms } from "#lib/citations/merge.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { changeTags } from "#lib/citations/tags.ts";

const formsOf = (csl: Partial<CslItem>, more: Partial<MergedForms> = {}): MergedForms => ({
  csl: { type: "book", ...csl },
  romanised: null,
  translated: {},
  tags: [],
  ...more,
});

describe("a merge that is taken back", () => {
  test.each<[string, MergedForms, MergedForms, MergedForms, MergedForms]>([
    [
      "brings back what stood there",
      formsOf({ title: "А" }),
      formsOf({ title: "Б" }),
      formsOf({ title: "Б" }),
      formsOf({ title: "А" }),
    ],
    [
      "leaves what was corrected since",
      formsOf({ title: "А" }),
      formsOf({ title: "Б" }),
      formsOf({ title: "В" }),
      formsOf({ title: "В" }),
    ],
    [
      "takes away what the merge added",
      formsOf({}),
      formsOf({ DOI: "10.5555/a" }),
      formsOf({ DOI: "10.5555/a" }),
      formsOf({}),
    ],
    [
      "brings back what the merge left out",
      formsOf({ page: "5" }),
      formsOf({}),
      formsOf({}),
      formsOf({ page: "5" }),
    ],
    ["keeps what was added since", formsOf({}), formsOf({}), formsOf({ volume: 2 }), formsOf({ volume: 2 })],
    [
      "takes a romanised form away as a whole",
      formsOf({}),
      formsOf({}, { romanised: { type: "book", title: "A" } }),
      formsOf({}, { romanised: { type: "book", title: "A" } }),
      formsOf({}),
    ],
    [
      "keeps a romanised form that was corrected since",
      formsOf({}),
      formsOf({}, { romanised: { type: "book", title: "A" } }),
      formsOf({}, { romanised: { type: "book", title: "B" } }),
      formsOf({}, { romanised: { type: "book", title: "B" } }),
    ],
    [
      "gives tags back and keeps new ones",
      formsOf({}, { tags: ["бұрынғы", "екеуінде"] }),
      formsOf({}, { tags: ["екеуінде", "қосылған"] }),
      formsOf({}, { tags: ["екеуінде", "қосылған", "кейінгі"] }),
      formsOf({}, { tags: ["екеуінде", "кейінгі", "бұрынғы"] }),
    ],
    [
      "knows equal values whatever the order of their keys",
      formsOf({ author: [{ family: "Ким" }] }),
      formsOf({ author: [{ family: "Ли", given: "О." }] }),
      formsOf({ author: [{ given: "О.", family: "Ли" }] }),
      formsOf({ author: [{ family: "Ким" }] }),
    ],
  ])("%s", (_, before, after, now, expected) => {
    expect(takeBackMerge({ before, after, now })).toEqual(expected);
  });

  test("gives back exactly what was there when nobody touched it since", () => {
    const csl = fc.record({ title: fc.string(), page: fc.string(), DOI: fc.string() }, { requiredKeys: [] });
    const tags = fc.uniqueArray(fc.constantFrom("а", "ә", "б", "в"));
    const forms = fc.tuple(csl, tags).map(([item, some]) => formsOf(item, { tags: some }));
    fc.assert(
      fc.property(forms, forms, (before, after) => {
        const { tags: given, ...rest } = takeBackMerge({ before, after, now: after });
        const { tags: had, ...forms } = before;
        expect(rest).toEqual(forms);
        expect([...given].sort()).toEqual([...had].sort());
      }),
    );
  });
});

test.each([
  [["а", "ә"], { add: ["б", "а"] }, ["а", "ә", "б"]],
  [["а", "ә"], { remove: ["а"] }, ["ә"]],
  [["а"], { add: ["а"], remove: ["а"] }, ["а"]],
  [[], {}, []],
])("tags %j changed by %j are %j", (tags, change, expected) => {
  expect(changeTags(tags, change)).toEqual(expected);
});

test("a branch holds all below it, and a circle does not make it endless", () => {
  const tree = [
    { id: "top", parentId: null },
    { id: "inner", parentId: "top" },
    { id: "innermost", parentId: "inner" },
    { id: "beside", parentId: null },
    { id: "one", parentId: "two" },
    { id: "two", parentId: "one" },
  ];
  expect([...branchOf(tree, "top")]).toEqual(["top", "inner", "innermost"]);
  expect([...branchOf(tree, "one")].sort()).toEqual(["one", "two"]);
});
