import { expect, test } from "vitest";
import { workLine } from "#components/references/work-line.ts";

test.each([
  ["initials", { authors: "Әлі Б.", title: "Дала жолы", year: 2014 }, "Әлі Б. Дала жолы, 2014"],
  ["a body", { authors: "Steppe Institute", title: "Roads", year: 1998 }, "Steppe Institute. Roads, 1998"],
  ["nobody", { authors: "", title: "Хроника дорог", year: 2001 }, "Хроника дорог, 2001"],
  ["no year", { authors: "Әлі Б.", title: "Дала жолы", year: null }, "Әлі Б. Дала жолы"],
])("a work of %s is named in one line", (_, work, line) => {
  expect(workLine({ id: "1", ...work })).toBe(line);
});
