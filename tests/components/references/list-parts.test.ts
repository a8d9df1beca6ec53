import { expect, test } from "vitest";
import { listParts } from "#components/references/add/list-parts.ts";

test("a long list is cut at line ends, and no line is lost", () => {
  const lines = Array.from(
    { length: 200 },
    (_, at) => `${at}. Бөкенов Қ. Дала хаты. – Алматы: Парақ, 1998. 🙂`,
  );
  const parts = listParts(lines.join("\n"), 500);
  expect(parts.length).toBeGreaterThan(10);
  expect(parts.every((part) => part.length <= 500)).toBe(true);
  expect(parts.join("\n").split("\n")).toEqual(lines);
});

test("a line that is longer than a part may be stands by itself", () => {
  expect(listParts(`а\n${"б".repeat(20)}\nв`, 10)).toEqual(["а", "б".repeat(20), "в"]);
});

test("blank text has no parts", () => {
  expect(listParts(" \n\n", 10)).toEqual([]);
});
