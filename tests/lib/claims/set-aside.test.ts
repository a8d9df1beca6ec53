import { describe, expect, it } from "vitest";
import { proposeValues } from "#lib/claims/propose-values.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/** What is proposed for the words of a claim: "5000 member", "2007-05-21". */
function proposed(text: string, language: Language): string[] {
  return proposeValues([{ text, language, annotationId: null }], { accepted: [], declined: new Set() }).map(
    ({ value }) => (value.kind === "date" ? value.date : `${value.amount} ${value.unit}`),
  );
}

/** Numbers that are names. */
const NAMES: readonly [Language, string, readonly string[]][] = [
  ["kk", "№ 5000 заң қабылданды", []],
  ["kk", "№5000 заң, № 5000-I заң, № 5 000 заң", []],
  ["kk", "2004 жылғы № 567-II заң", ["2004"]],
  ["kk", "ҚР 5000 заңының талабы", []],
  ["kk", "2565 санды жарлық, 5000 нөмірлі заң", []],
  ["kk", "нөмірі 5000 заң, заңның нөмірі – 5000", []],
  ["kk", "№ 123, 124 және № 126 қаулылар", []],
  ["kk", "Заңның 12-бабы 3-тармағы, 7-бап бойынша 5 мың мүше", ["5000 member"]],
  ["kk", "№ 2-1234 іс бойынша 15 адам сотталды", ["15 person"]],
  ["kk", "тел. 8 (7172) 74-52-33 адам, 127 адам келді", ["127 person"]],
  ["kk", "2007 түзетулері, 2022 заң", []],
  ["ru", "закон № 5000, закон за номером 5000 членов", []],
  ["ru", "Закон РК № 567-II от 15 июля 2002 года", ["2002-07-15"]],
  ["ru", "Закон 5000 требует 40 000 членов", ["40000 member"]],
  ["ru", "по делу № 12-345 осуждено 15 человек", ["15 person"]],
  ["ru", "пункты 3, 4 и 5 статьи 7, п. 4 ст. 12 депутатов", []],
  ["ru", "телефон 74 52 33, факс +7 (7172) 74-52-34", []],
  ["ru", "участок № 45 голосов, №№ 12 и 13 партий", []],
  ["en", "Law No. 5000, Law #5000, Law number 5000 members", []],
  ["en", "Law 5000 requires 40,000 members", ["40000 member"]],
  ["en", "Decree 2565 sets 50 seats", ["50 seat"]],
  ["en", "Nos. 12 and 13 laws; Article 12, paragraph 3", []],
  ["en", "phone: +7 7172 74 52 33 persons, tel. 745233", []],
];

/** Numbers that count, near those that do not. */
const COUNTS: readonly [Language, string, readonly string[]][] = [
  ["kk", "5 заң қабылданды, 157 жаңа заң", ["5 law", "157 law"]],
  ["kk", "заңда 5000 мүше, бұйрық 40 адамға берілді", ["5000 member", "40 person"]],
  ["kk", "2007 адам келді", ["2007 person"]],
  ["ru", "было принято 157 законов", ["157 law"]],
  ["ru", "по закону 5000 членов, 2007 избирателей", ["5000 member", "2007 voter"]],
  ["kk", "Заң 2007 жылғы 21 мамырда шықты", ["2007-05-21"]],
  ["ru", "закон 15 июля 2002 года, указ 1995 года", ["2002-07-15", "1995"]],
  ["en", "the law needs 5000 members; 157 laws", ["5000 member", "157 law"]],
];

describe("numbers in the words of a claim", () => {
  it.each(NAMES)("%s: are no values where they are names: %s", (language, text, expected) => {
    expect(proposed(text, language)).toEqual(expected);
  });

  it.each(COUNTS)("%s: are values where they count: %s", (language, text, expected) => {
    expect(proposed(text, language)).toEqual(expected);
  });
});
