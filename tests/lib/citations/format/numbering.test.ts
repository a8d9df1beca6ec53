import { expect, test } from "vitest";
import { numbered } from "#lib/citations/format/numbering.ts";
import type { PrintedList } from "#lib/citations/format/printed-list.ts";

const entry = (id: string, label: string | null) => ({
  id,
  label,
  runs: [{ text: id }],
  html: id,
  text: id,
  language: "kk" as const,
  isBare: false,
});
const list = (labels: readonly (string | null)[]): PrintedList =>
  labels.map((label, index) => ({
    id: `w${index}`,
    group: null,
    original: entry(`w${index}`, label),
    romanised: { ...entry(`w${index}`, label), missing: [] },
  }));
const labelsOf = (printed: PrintedList) =>
  printed.map(({ original, romanised }) => [original?.label, romanised?.label]);

test("numbers are those of the style unless something else is wanted", () => {
  const printed = list(["[1]", "[2]"]);
  expect(numbered(printed, "style")).toBe(printed);
});

test("a style without numbers gets them, in both lists, and one that numbers keeps its form", () => {
  expect(labelsOf(numbered(list([null, null]), "numbers"))).toEqual([
    ["1.", "1."],
    ["2.", "2."],
  ]);
  expect(labelsOf(numbered(list(["[1]"]), "numbers"))).toEqual([["[1]", "[1]"]]);
});

test("numbers are left out, also where only one list is printed", () => {
  const [first] = list(["1."]);
  const single = first === undefined ? [] : [{ ...first, romanised: null }];
  expect(numbered(single, "none")).toMatchObject([{ original: { label: null }, romanised: null }]);
});
