import { csl, type CslNode } from "#lib/citations/format/csl-tree.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { firstOf, joined, macro, variable } from "./csl-writing.ts";
import type { TermTable } from "./locale-terms.ts";
import type { GostStandard } from "./gost-standards.ts";

/**
 * Words for the places a citation names, by the locator labels of CSL 1.0.2: "с. 12", "12 б.", "p. 12". A Kazakh number
 * comes first and is joined to its word as an ordinal ("86-бап", "86–87-баптар"); page and sheet of paper are counted
 * alike in Russian and English. Abbreviations of GOST R 7.0.12-2011 where it has one.
 */
// prettier-ignore
export const LOCATOR_WORDS: Readonly<Record<Language, NonNullable<TermTable["short"]>>> = {
  ru: {
    act: "акт", appendix: "прил.", "article-locator": "ст.", book: "кн.", canon: "канон", chapter: "гл.", column: "стб.",
    elocation: "место", equation: "формула", figure: "рис.", folio: "л.", issue: "№", line: "строка", note: "примеч.",
    opus: "соч.", page: "с.", paragraph: "п.", part: "ч.", rule: "правило", scene: "сцена", section: "разд.",
    "sub-verbo": "см.", supplement: "прил.", table: "табл.", timestamp: "", "title-locator": "титул", verse: "стих",
    version: "версия", volume: "т.",
  },
  kk: {
    act: ["акт", "актілер"], appendix: ["қосымша", "қосымшалар"], "article-locator": ["бап", "баптар"],
    book: ["кітап", "кітаптар"], canon: ["қағида", "қағидалар"], chapter: ["тарау", "тараулар"],
    column: ["баған", "бағандар"], elocation: ["орын", "орындар"], equation: ["формула", "формулалар"],
    figure: ["сурет", "суреттер"], folio: ["парақ", "парақтар"], issue: "№", line: ["жол", "жолдар"],
    note: ["ескертпе", "ескертпелер"], opus: ["шығарма", "шығармалар"], page: "б.",
    paragraph: ["тармақ", "тармақтар"], part: ["бөлік", "бөліктер"], rule: ["ереже", "ережелер"],
    scene: ["көрініс", "көріністер"], section: ["бөлім", "бөлімдер"], "sub-verbo": "қар.",
    supplement: ["қосымша", "қосымшалар"], table: ["кесте", "кестелер"], timestamp: "",
    "title-locator": ["бөлік", "бөліктер"], verse: ["шумақ", "шумақтар"], version: ["нұсқа", "нұсқалар"], volume: "т.",
  },
  en: {
    act: "act", appendix: "app.", "article-locator": "art.", book: "bk.", canon: "can.", chapter: "ch.", column: "col.",
    elocation: "loc.", equation: "eq.", figure: "fig.", folio: "fol.", issue: "no.", line: "l.", note: "n.", opus: "op.",
    page: "p.", paragraph: "para.", part: "pt.", rule: "r.", scene: "sc.", section: "sec.", "sub-verbo": "s. v.",
    supplement: "suppl.", table: "table", timestamp: "", "title-locator": "tit.", verse: "v.", version: "version",
    volume: "vol.",
  },
};

/** Kazakh words that stand before the number all the same. */
const BEFORE_IN_KAZAKH = "issue sub-verbo timestamp";

/** "cited-place" within brackets ("с. 12", "12 б."); in footnotes "cited-area", an area of its own ("С. 12", "Б. 12"). */
export function locatorMacro(language: Language, kind: GostStandard["kind"]): CslNode {
  if (kind === "note") return macro("cited-area", place(language, { "text-case": "capitalize-first" }));
  return macro("cited-place", place(language, {}));
}

function place(language: Language, look: Readonly<Record<string, string>>): CslNode {
  const value = variable("locator");
  const label = (attributes: Readonly<Record<string, string>> = look): CslNode =>
    csl("label", { variable: "locator", form: "short", ...attributes });
  const wordFirst = joined(" ", label(), value);
  if (language !== "kk") return wordFirst;
  const isArea = Object.keys(look).length > 0;
  const page = isArea ? wordFirst : joined(" ", value, label({}));
  return firstOf(
    [
      [{ locator: "page" }, page],
      [{ locator: BEFORE_IN_KAZAKH }, wordFirst],
    ],
    joined("-", value, label({})),
  );
}
