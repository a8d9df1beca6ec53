import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { displayLabel } from "#lib/reforms/reform.ts";
import { findReforms, openRegister, type RegisteredReform } from "#lib/reforms/register.ts";
import { searchWords } from "#lib/reforms/search-words.ts";
import { starterRegister } from "#lib/reforms/starter-register.ts";

const register = openRegister(starterRegister());
const slugsFor = (query: string, interfaceLocale: "kk" | "ru" | "en" = "kk") =>
  findReforms(register, query, { interfaceLocale }).map(({ reform }) => reform.slug);

describe("looking a reform up", () => {
  test.each([
    ["by a Kazakh label", "Конституциялық Сот", "constitutional-court-2023"],
    ["by a Russian label, from a Kazakh screen", "Конституционный суд", "constitutional-court-2023"],
    ["by an English label, from a Kazakh screen", "constitutional court", "constitutional-court-2023"],
    ["by the beginnings of words", "конст суд", "constitutional-court-2023"],
    ["by words in another order", "суд консти", "constitutional-court-2023"],
    ["by an alias", "омбудсм", "ombudsman-status"],
    ["without the dots of ё", "молодежный", "youth-reserve-2019"],
    ["with the dots that the label lacks", "рефёрендум 5 июня", "const-referendum-2022-06-05"],
    ["in capitals", "ҰЛТТЫҚ ҚҰРЫЛТАЙ", "national-kurultai-2022"],
    ["with Latin a, c, e, o, p in Cyrillic words", "Нaциoнaльный кypултaй", "national-kurultai-2022"],
    ["with Latin capitals in a Cyrillic word", "Hациональный Kурултай", "national-kurultai-2022"],
    ["with the Latin schwa that broken fonts leave", "Мəңгілік", "mangilik-el"],
    ["with Latin i for Kazakh і", "Мәңгiлiк", "mangilik-el"],
    ["with letters in two code points", "ұлттық құрылтай".normalize("NFD"), "national-kurultai-2022"],
    ["by the name inside quotation marks", "алаш", "alash-programme-1917"],
    ["by a year that only its date has", "мангилик", "mangilik-el"],
    ["by a word and the year of its date", "харти 1985", "charter-local-selfgov-1985"],
    ["by the number of an act", "41-VII", "const-law-elections-2021-05-24"],
  ])("finds it %s", (_, query, slug) => {
    expect(slugsFor(query)[0]).toBe(slug);
  });

  test.each(["zzz", "сот сот сот", "«»", "…", "🙂", "دستور", "संविधान", "宪法", "a b c ".repeat(20)])(
    "finds nothing for %j, and does not fail",
    (query) => {
      expect(slugsFor(query)).toEqual([]);
    },
  );

  test("a query of ten thousand words finds nothing, at once", () => {
    expect(slugsFor("сот ".repeat(10_000))).toEqual([]);
  });

  test("puts the name that begins with the query before names that contain it", () => {
    const found = slugsFor("выборы в мажилис", "ru");
    expect(found.slice(0, 3)).toEqual([
      "mazhilis-election-1999",
      "mazhilis-election-2021",
      "mazhilis-election-2023",
    ]);
  });

  test("tells which name matched and its language", () => {
    const [match] = findReforms(register, "ombuds", { interfaceLocale: "kk" });
    expect(match?.matched).toEqual({ text: "Ombudsman", language: "en", isAlias: true });
  });

  test("prefers the name in the interface's language", () => {
    const [match] = findReforms(register, "2007", { interfaceLocale: "ru" });
    expect(match?.matched.language).toBe("ru");
  });

  test("lists the register in order of time for an empty query, up to the limit", () => {
    const found = findReforms(register, "  ", { interfaceLocale: "kk", limit: 3 });
    expect(found.map(({ reform }) => reform.slug)).toEqual([
      "alash-programme-1917",
      "constitutions-soviet-1977-1978",
      "charter-local-selfgov-1985",
    ]);
  });

  test("every reform is found first or among its namesakes by each of its own labels", () => {
    for (const reform of starterRegister()) {
      for (const language of LANGUAGES) expect(slugsFor(reform.labels[language] ?? "")[0]).toBe(reform.slug);
    }
  });

  test("what is found by a query is also found by any beginning of it that ends inside a word", () => {
    const labels = starterRegister().flatMap((reform) => Object.values(reform.labels));
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.double({ min: 0, max: 1, noNaN: true }), (label, share) => {
        const words = searchWords(label);
        const cut = words.slice(0, Math.max(1, Math.ceil(share * words.length))).join(" ");
        const whole = new Set(allFor(label));
        const shorter = new Set(allFor(cut.slice(0, Math.max(1, cut.length - 1))));
        for (const slug of whole) expect(shorter.has(slug)).toBe(true);
      }),
    );
  });

  function allFor(query: string): string[] {
    return findReforms(register, query, { interfaceLocale: "en", limit: 100 }).map(
      ({ reform }) => reform.slug,
    );
  }

  test("a register in other scripts works too", () => {
    const reforms: RegisteredReform[] = [
      { slug: "ar", labels: { en: "إصلاح الدستور" }, aliases: {}, dates: [], parent: null },
      { slug: "hi", labels: { en: "संविधान संशोधन" }, aliases: {}, dates: [], parent: null },
      { slug: "zh", labels: { en: "修改宪法 🏛️" }, aliases: {}, dates: [], parent: null },
    ];
    const opened = openRegister(reforms);
    const first = (query: string) => findReforms(opened, query, { interfaceLocale: "en" })[0]?.reform.slug;
    expect([first("الدستور"), first("संशोधन"), first("修改")]).toEqual(["ar", "hi", "zh"]);
  });
});

describe("the label on screen", () => {
  test.each([
    [{ kk: "құрылтай", ru: "курултай", en: "kurultai" }, "kk", "құрылтай", "kk"],
    [{ ru: "курултай", en: "kurultai" }, "kk", "курултай", "ru"],
    [{ kk: "құрылтай" }, "en", "құрылтай", "kk"],
    [{ kk: "құрылтай", en: "kurultai" }, "ru", "құрылтай", "kk"],
    [{}, "ru", "slug", null],
  ] as const)("of %j on a %s screen is %s", (labels, interfaceLocale, text, language) => {
    expect(displayLabel({ slug: "slug", labels }, interfaceLocale)).toEqual({ text, language });
  });
});
