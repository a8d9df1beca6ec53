import { describe, expect, test } from "vitest";
import { matchEntries, type PrintedEntry } from "#lib/documents/same-entry.ts";

const entry = (
  id: string,
  key: string,
  number: number | null,
  text: string,
  list: PrintedEntry["list"] = "original",
): PrintedEntry => ({ id, key, number, text, list });

const cases: readonly [
  name: string,
  before: readonly PrintedEntry[],
  after: readonly PrintedEntry[],
  expected: readonly (readonly [string, string])[],
][] = [
  [
    "by its block, whatever a person corrected in it",
    [entry("a", "rb1", 1, "1. Сейтова А. Басқару. – Алматы, 2019.")],
    [entry("x", "rb1", 2, "2. Оспанов Е. Мәслихат. – Астана, 2021.")],
    [["a", "x"]],
  ],
  [
    "by its words when its block is another and its number has moved",
    [entry("a", "rb1", 1, "1. Сейтова А. Басқару. – Алматы, 2019.")],
    [entry("x", "rb7", 3, "3. Сейтова А. Басқару. – Алматы, 2019.")],
    [["a", "x"]],
  ],
  [
    "by its number when most of its words are the same",
    [entry("a", "rb1", 1, "1. Сейтова А. Баскару және халык. – Алматы, 2019.")],
    [entry("x", "rb7", 1, "1. Сейтова А. Басқару және халық. – Алматы, 2019.")],
    [["a", "x"]],
  ],
  [
    "not by its number alone",
    [entry("a", "rb1", 1, "1. Сейтова А. Басқару. – Алматы, 2019.")],
    [entry("x", "rb7", 1, "1. Оспанов Е. Мәслихат және қоғам. – Астана, 2021.")],
    [],
  ],
  [
    "not across the two lists",
    [entry("a", "rb1", 1, "1. Seitova A. Basqaru. – Almaty, 2019.", "original")],
    [entry("x", "rb1", 1, "1. Seitova A. Basqaru. – Almaty, 2019.", "romanised")],
    [],
  ],
  [
    "once each, when an entry is printed twice",
    [entry("a", "rb1", null, "Сейтова А. Басқару."), entry("b", "rb2", null, "Сейтова А. Басқару.")],
    [entry("x", "rb9", null, "Сейтова А. Басқару.")],
    [["a", "x"]],
  ],
];

describe("an entry of a corrected list", () => {
  test.each(cases)("is known again %s", (_, before, after, expected) => {
    expect([...matchEntries(before, after)]).toEqual(expected);
  });
});
