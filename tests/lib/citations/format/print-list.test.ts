import { describe, expect, it } from "vitest";
import { printList } from "#lib/citations/format/print-list.ts";
import type { ListedWork, ListRequest } from "#lib/citations/format/printed-list.ts";
import type { CslItem } from "#lib/citations/reference.ts";
import { DEFAULT_PROFILE } from "#lib/citations/romanise/profile.ts";
import { findStyle, localeSource } from "#lib/server/gateways/styles.ts";
import type { Result } from "#lib/result.ts";

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
}

const workOf = (id: string, csl: CslItem): ListedWork => ({ id, csl, romanised: null, translated: {} });

const WORKS: readonly ListedWork[] = [
  workOf("river", {
    type: "book",
    language: "ru",
    title: "Река",
    author: [{ family: "Яров", given: "Глеб" }],
  }),
  workOf("steppe", {
    type: "book",
    language: "kk",
    title: "Дала",
    author: [{ family: "Әлиев", given: "Нұр" }],
  }),
  workOf("decree", {
    type: "legislation",
    language: "ru",
    genre: "Указ",
    title: "О школах",
    issued: { "date-parts": [[1995, 3, 1]] },
  }),
  workOf("late-law", {
    type: "legislation",
    language: "ru",
    genre: "Закон",
    title: "О музеях",
    issued: { "date-parts": [[2006, 12, 15]] },
  }),
  workOf("early-law", {
    type: "legislation",
    language: "ru",
    genre: "Закон",
    title: "О языках",
    issued: { "date-parts": [[1997, 7, 11]] },
  }),
  workOf("words", {
    type: "book",
    language: "en",
    title: "Words",
    author: [{ family: "Ash", given: "Eve" }],
  }),
];

const print = (wanted: Partial<ListRequest>) =>
  printList(
    {
      works: WORKS,
      style: "gost-7-1-2003",
      citationLocale: "item",
      order: "given",
      grouping: "none",
      script: "original",
      profile: DEFAULT_PROFILE,
      ...wanted,
    },
    { findStyle, locales: localeSource },
  );
const idsOf = (wanted: Partial<ListRequest>): string[] => valueOf(print(wanted)).map(({ id }) => id);

describe("printList", () => {
  it("prints one list without groups in the order asked for", () => {
    expect(idsOf({})).toEqual(WORKS.map(({ id }) => id));
    const list = valueOf(print({ order: "alphabetical" }));
    expect(list.map(({ id }) => id)).toEqual(["steppe", "late-law", "decree", "early-law", "river", "words"]);
    expect(list.every(({ group, romanised }) => group === null && romanised === null)).toBe(true);
  });

  it("puts acts first, by their force and date, and numbers through", () => {
    const list = valueOf(print({ grouping: "laws-first", order: "alphabetical" }));
    expect(list.map(({ id, group, original }) => `${original?.label ?? ""} ${group ?? ""} ${id}`)).toEqual([
      "1. acts early-law",
      "2. acts late-law",
      "3. acts decree",
      "4. works steppe",
      "5. works river",
      "6. works words",
    ]);
  });

  it("keeps the given order within groups", () => {
    expect(idsOf({ grouping: "script" })).toEqual([
      "river",
      "steppe",
      "decree",
      "late-law",
      "early-law",
      "words",
    ]);
    expect(idsOf({ grouping: "laws-first" })).toEqual([
      "decree",
      "late-law",
      "early-law",
      "river",
      "steppe",
      "words",
    ]);
  });

  it("prints both lists in one order and with one number for a work", () => {
    const list = valueOf(print({ script: "both", order: "alphabetical" }));
    for (const { original, romanised } of list) expect(romanised?.label).toBe(original?.label);
    const river = list.find(({ id }) => id === "river");
    expect(river?.original?.text).toContain("Яров");
    expect(river?.romanised?.text).toContain("Yarov G.");
    expect(river?.romanised?.missing).toEqual(["title"]);
    expect(list.find(({ id }) => id === "words")?.romanised?.missing).toEqual([]);
  });

  it("numbers neither list where the style of the original one does not", () => {
    const list = valueOf(print({ script: "both", style: "apa" }));
    expect(list.flatMap(({ original, romanised }) => [original?.label, romanised?.label])).toEqual(
      WORKS.flatMap(() => [null, null]),
    );
  });

  it("sorts a romanised list by itself by its own letters, and prints it in the list's style where the profile names none", () => {
    const wanted = {
      script: "romanised",
      order: "alphabetical",
      profile: { ...DEFAULT_PROFILE, style: null },
    } as const;
    const list = valueOf(print({ ...wanted, works: WORKS.filter(({ csl }) => csl.type === "book") }));
    expect(list.map(({ id }) => id).sort()).toEqual(["river", "steppe", "words"]);
    expect(list.at(-1)?.id).toBe("river");
    expect(list.every(({ original }) => original === null)).toBe(true);
    expect(list[0]?.romanised?.label).toBe("1.");
  });

  it("gives two works of one id an entry each", () => {
    const [first, second] = WORKS;
    if (first === undefined || second === undefined) throw new Error("unreachable");
    const list = valueOf(print({ works: [first, { ...second, id: first.id }], script: "both" }));
    expect(list.map(({ id, original }) => `${id} ${original?.text.slice(0, 5) ?? ""}`)).toEqual([
      "river Яров,",
      "river Әлиев",
    ]);
  });

  it.each([
    ["the list", { style: "no-such" }],
    ["the romanised list", { profile: { ...DEFAULT_PROFILE, style: "no-such" } }],
  ])("refuses a style that is not there, of %s", (_, wanted) => {
    expect(print(wanted)).toEqual({
      ok: false,
      refusal: { code: "style_not_found", values: { style: "no-such" } },
    });
  });

  it("answers an empty list with an empty list", () => {
    expect(valueOf(print({ works: [], script: "both", grouping: "type" }))).toEqual([]);
  });
});
