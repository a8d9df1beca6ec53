import { describe, expect, test } from "vitest";
import {
  compareGroups,
  ENTRY_GROUPINGS,
  forceOfAct,
  groupOf,
  GROUPS,
  type EntryGrouping,
} from "#lib/citations/format/grouping.ts";
import { CSL_TYPES, type CslItem } from "#lib/citations/reference.ts";

const LAW: CslItem = {
  type: "legislation",
  title: "Өңірлік өкілдік туралы",
  genre: "Қазақстан Республикасының Заңы",
};
const ARCHIVED: CslItem = { type: "manuscript", title: "Хаттама", archive: "Өңірлік мұрағат" };
const BOOK: CslItem = {
  type: "book",
  title: "Парламент құқығы",
  author: [{ family: "Нұрғалиева", given: "Е." }],
};
const ENGLISH: CslItem = {
  type: "article-journal",
  title: "Lists without districts",
  author: [{ family: "Hart" }],
};
const NUMBER_ONLY: CslItem = { type: "document", title: "1917" };

describe("a work stands under", () => {
  test.each<[CslItem, EntryGrouping, string | null]>([
    [LAW, "none", null],
    [LAW, "laws-first", "acts"],
    [ARCHIVED, "laws-first", "archives"],
    [BOOK, "laws-first", "works"],
    [ENGLISH, "laws-first", "works"],
    [BOOK, "script", "cyrillic"],
    [ENGLISH, "script", "latin"],
    [NUMBER_ONLY, "script", "other-script"],
    [LAW, "type", "acts"],
    [BOOK, "type", "books"],
    [ENGLISH, "type", "articles"],
    [NUMBER_ONLY, "type", "other-kinds"],
    // A newspaper cutting that an archive keeps is found in the archive.
    [
      { type: "article-newspaper", title: "Хабар", archive_location: "Қ. 12. Т. 1. Іс 4" },
      "type",
      "archives",
    ],
  ])("%j by %s: %s", (item, grouping, group) => {
    expect(groupOf(item, grouping)).toBe(group);
  });

  test.each(ENTRY_GROUPINGS)("by %s: a heading that is in its order, whatever the type", (grouping) => {
    for (const type of CSL_TYPES) {
      const group = groupOf({ type, title: "Атауы" }, grouping);
      if (grouping === "none") expect(group).toBeNull();
      else expect(GROUPS[grouping]).toContain(group);
    }
  });
});

test("groups follow the order of the list", () => {
  const groups = ["works", "acts", "archives"] as const;
  expect(groups.toSorted((one, other) => compareGroups(one, other, "laws-first"))).toEqual([
    "acts",
    "archives",
    "works",
  ]);
  expect(compareGroups(null, null, "none")).toBe(0);
});

test("acts stand by their force, and the kind of an act speaks before its title", () => {
  const acts: CslItem[] = [
    { type: "legislation", title: "О мерах по реализации", genre: "Постановление Правительства" },
    { type: "legislation", title: "О внесении изменений в Кодекс о выборах", genre: "Закон" },
    { type: "legislation", title: "Қазақстан Республикасының Конституциясы" },
    { type: "legislation", title: "Ережені бекіту туралы", genre: "бұйрық" },
    { type: "legislation", title: "Әкімшілік кодекс" },
    { type: "legislation", title: "О создании совета", genre: "Указ Президента" },
    { type: "legislation", title: "Парламент туралы", genre: "Конституциялық заң" },
    { type: "legislation", title: "Келісім" },
    { type: "legislation", title: "Музейлер туралы", genre: "Заң" },
  ];
  expect(
    acts.toSorted((one, other) => forceOfAct(one) - forceOfAct(other)).map(({ title }) => title),
  ).toEqual([
    "Қазақстан Республикасының Конституциясы",
    "Парламент туралы",
    "Әкімшілік кодекс",
    "О внесении изменений в Кодекс о выборах",
    "Музейлер туралы",
    "О создании совета",
    "О мерах по реализации",
    "Ережені бекіту туралы",
    "Келісім",
  ]);
});
