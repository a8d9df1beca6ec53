import { describe, expect, it } from "vitest";
import { decideHyphen } from "#lib/languages/hyphenation.ts";
import { vocabularyOfLines } from "#lib/languages/vocabulary.ts";
import { hyphenCases, JOINED as BROKEN, KEPT as COMPOUNDS } from "./hyphen-cases.ts";

const EMPTY = vocabularyOfLines([]);

const KEPT: readonly (readonly [left: string, right: string])[] = [
  ["жан", "жақты"],
  ["кезең", "кезеңімен"],
  ["қарама", "қайшылығымен"],
  ["тепе", "теңдігін"],
  ["егжей", "тегжейлі"],
  ["тұспа", "тұс"],
  ["әл", "ауқатын"],
  ["сондай", "ақ"],
  ["өзін", "өзі"],
  ["бір", "біріне"],
  ["Қасым", "Жомарт"],
  ["2000", "шы"],
  ["1995", "1998"],
  ["қоғамдық", "саяси"],
  ["пропорционалды", "мажоритарлық"],
  ["социально", "экономических"],
  ["конституционно", "правового"],
  ["какой", "либо"],
  ["из", "за"],
  ["по", "прежнему"],
  ["premier", "Ministers"],
];

const JOINED: readonly (readonly [left: string, right: string])[] = [
  ["мем", "лекет"],
  ["Конституция", "ның"],
  ["реформалар", "дың"],
  ["қамта", "масыз"],
  ["бой", "ынша"],
  ["әле", "уметтік"],
  ["мажоритар", "лы-пропорционалды"],
  ["сон", "дай-ақ"],
  ["та", "былады."],
  ["расшире", "ние"],
  ["закре", "плении"],
  ["по", "литика"],
  ["КОНСТИТУ", "ЦИЯ"],
  ["govern", "ment"],
  ["inter", "national"],
];

describe("a hyphen at the end of a line", () => {
  it.each(KEPT)("belongs to %s-%s", (left, right) => {
    expect(decideHyphen(left, right, EMPTY)).toBe("keep");
  });

  it.each(JOINED)("only breaks %s|%s", (left, right) => {
    expect(decideHyphen(left, right, EMPTY)).toBe("join");
  });

  it("is told from the words' own in nearly four hundred cases", () => {
    const decided = (cases: string, wanted: string): string[] =>
      hyphenCases(cases).flatMap(([left, right]) =>
        decideHyphen(left, right, EMPTY) === wanted ? [] : [`${left}|${right}`],
      );
    expect(hyphenCases(COMPOUNDS).length + hyphenCases(BROKEN).length).toBeGreaterThan(380);
    expect(decided(COMPOUNDS, "keep")).toEqual([]);
    expect(decided(BROKEN, "join")).toEqual([]);
  });

  it("follows the spelling that the text itself uses inside its lines", () => {
    const text = vocabularyOfLines(["бұл сот-төрелік тәртібі", "жалпыхалықтық талқылау"]);
    expect(decideHyphen("сот", "төрелікке", text)).toBe("keep");
    expect(decideHyphen("жалпы", "халықтық", text)).toBe("join");
  });

  it("takes no witness from words that a line end broke", () => {
    const text = vocabularyOfLines(["жаңа сот-", "төрелік тәртібі"]);
    expect(text.has("төрелік")).toBe(false);
    expect(text.hasHyphenated("сот", "төр")).toBe(false);
    expect(text.has("тәртібі")).toBe(true);
  });

  it("keeps what is no word on either side", () => {
    expect(decideHyphen("中文", "文字", EMPTY)).toBe("join");
    expect(decideHyphen("🙂", "сөз", EMPTY)).toBe("keep");
  });
});
