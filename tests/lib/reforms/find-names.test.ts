import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNames, openNames, type NamedReform } from "#lib/reforms/find-names.ts";

const reforms: NamedReform[] = [
  {
    id: "ncpt",
    labels: { kk: "Ұлттық қоғамдық сенім кеңесі", ru: "Национальный совет", en: "National Council" },
    aliases: { kk: ["ҰҚСК"], ru: ["НСОД"], en: ["NCPT"] },
  },
  { id: "reform", labels: { ru: "реформа" }, aliases: {} },
  { id: "reform-2007", labels: { ru: "реформа 2007 года" }, aliases: {} },
  { id: "twin", labels: { ru: "Другой совет" }, aliases: { ru: ["Национальный совет"] } },
  { id: "cards", labels: { en: "कार्ड सुधार" }, aliases: { en: ["宪法 修正案", "إصلاح الدستور"] } },
];
const names = openNames(reforms);
const placesIn = (text: string) =>
  findNames(names, text, "ru").map(({ reformId, start, end }) => [reformId, text.slice(start, end)]);

describe("names of reforms in a text", () => {
  test.each([
    ["В состав НСОД вошли 44 человека.", [["ncpt", "НСОД"]]],
    ["ҰҚСК-нің отырысы", [["ncpt", "ҰҚСК"]]],
    ["the NCPT’s agenda", [["ncpt", "NCPT"]]],
    ["нсод — не сокращение", []],
    ["реформа 2007 года", [["reform-2007", "реформа 2007 года"]]],
    ["реформа 2008 года", [["reform", "реформа"]]],
    [
      "национальный совет",
      [
        ["ncpt", "национальный совет"],
        ["twin", "национальный совет"],
      ],
    ],
    // A Latin H and a decomposed й.
    [
      "HСОД и Национальный\nсовет",
      [
        ["ncpt", "HСОД"],
        ["ncpt", "Национальный\nсовет"],
        ["twin", "Национальный\nсовет"],
      ],
    ],
    ["🧭 宪法 修正案 🧭", [["cards", "宪法 修正案"]]],
    ["हाल का कार्ड सुधार", [["cards", "कार्ड सुधार"]]],
    ["بعد إصلاح الدستور", [["cards", "إصلاح الدستور"]]],
    ["реформаторы", []],
    ["", []],
  ])("%j", (text, found) => {
    expect(placesIn(text)).toEqual(found);
  });

  test("are within the text, in its order, and overlap only where one name stands for several reforms", () => {
    const piece = fc.constantFrom(
      "реформа",
      "2007",
      "года",
      "НСОД",
      "Национальный",
      "совет",
      "🧭",
      ",",
      "宪法",
      "修正案",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join(" ");
        const found = findNames(names, text, "ru");
        for (const [at, { start, end }] of found.entries()) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          const next = found[at + 1];
          if (next === undefined) continue;
          const isShared = next.start === start && next.end === end;
          expect(isShared || next.start >= end).toBe(true);
        }
      }),
    );
  });

  test("of 200 reforms are found in a text of 100,000 letters within 100 ms", () => {
    const many = Array.from({ length: 200 }, (_, n) => ({
      id: String(n),
      labels: { kk: `Түзету ${n} туралы заң`, ru: `Закон о поправке ${n}`, en: `Law on amendment ${n}` },
      aliases: { ru: [`ПРК${n}`, `поправка ${n}`] },
    }));
    const register = openNames([...reforms, ...many]);
    const block =
      "Национальный совет обсудил закон о поправке 77, а также другие законы и поправки к ним. ".repeat(12);
    const blocks = Array.from({ length: Math.ceil(100_000 / block.length) }, () => block);
    blocks.slice(0, 20).forEach((text) => findNames(register, text, "ru"));
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      const found = blocks.flatMap((text) => findNames(register, text, "ru"));
      expect(found.length).toBeGreaterThan(1_000);
      return performance.now() - before;
    });
    // The best of five: the machine may do other things meanwhile.
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
