import type { CitationMark } from "./citation-mark.ts";
import { isLocator } from "./locator.ts";
import { isMonthName } from "./parse/dates.ts";
import { isPlaceName } from "./parse/places.ts";

const ROUND_OR_SQUARE = /[([]([^()[\]]{3,240})[)\]]/gu;
const LEAD_IN = /^(?:см\.?(?: также)?|қар(?:аңыз)?\.?|цит\. по|see(?: also)?|cf\.|e\.g\.,?)\s*:?\s*/iu;

/** One capitalised name, possibly double-barrelled, with particles before it. */
const NAME = String.raw`(?:(?:де|фон|ван|аль|de|von|van|al)[ -])?\p{Lu}[\p{L}'’ʼ-]+`;
const INITIALS = String.raw`(?:,?\s(?:\p{Lu}\p{Ll}?\.[\s-]?){1,3})?`;
const JOINT = String.raw`(?:\s*,\s*(?:and\s|&\s)?|\s+(?:and|&|и|және|мен|пен|бен)\s+)`;
const OTHERS = String.raw`(?:,?\s+(?:et\s+al\.?|и\s+др\.?|және\s+т\.\s?б\.?|т\.\s?б\.?|и\s+соавт\.?))?`;
const YEAR = String.raw`((?:1[5-9]|20)\d{2}[a-zа-в]?)(?:\s?(?:ж|г)\.)?`;
const AUTHOR_YEAR = new RegExp(
  `^(${NAME})${INITIALS}((?:${JOINT}${NAME}${INITIALS}){0,4})${OTHERS},?\\s+${YEAR}(?:\\s*[,:]\\s*(.+))?$`,
  "su",
);
const NAME_PAGE = new RegExp(`^(${NAME}),?\\s+(\\d{1,4}(?:[-–]\\d{1,4})?)$`, "u");
const BARE_YEAR = /^(?:1[5-9]|20)\d{2}[a-zа-в]?$/u;

/** Nouns that stand before a year in brackets without being an author: "(Конституция, 1995)", "(Кесте 2001)". */
const NOT_AUTHORS =
  /^(?:кесте|сурет|бөлім|бап|таблица|рис|рисунок|глава|раздел|статья|table|figure|fig|section|chapter|article|part|конституция\p{L}*|закон|указ|заң\p{L}*|жарлық|жолдау\p{L}*|послание|сайлау|выборы|election\p{L}*|law|decree|with|from|since|до|с|от)$/iu;

/**
 * Marks of the kind "(Қозыбаев, 1992: 77)" in the three scripts; square brackets count too when they hold a name and a
 * year. Places, months and nouns of law before a year are no authors. With `surnames`, the names of the reference
 * list, marks without a year or without a name inside the bracket are found as well.
 */
export function findAuthorDateMarks(text: string, surnames: readonly string[]): CitationMark[] {
  const marks: CitationMark[] = [];
  for (const found of text.matchAll(ROUND_OR_SQUARE)) {
    const inside = (found[1] ?? "").replace(/\s+/gu, " ").trim();
    const reading =
      readParts(inside, surnames) ?? readNarrative(inside, text.slice(0, found.index), surnames);
    if (reading === null) continue;
    const end = found.index + found[0].length;
    marks.push({ rangeUtf16: [found.index, end], text: found[0], ...reading, kind: "author_date" });
  }
  return marks;
}

interface Reading {
  readonly keys: string[];
  readonly locator: string | null;
}

function readParts(inside: string, surnames: readonly string[]): Reading | null {
  const keys: string[] = [];
  const locators: string[] = [];
  for (const part of inside.replace(LEAD_IN, "").split(";")) {
    const reading = readPart(part.trim(), surnames);
    if (reading === null) return null;
    keys.push(...reading.keys);
    if (reading.locator !== null) locators.push(reading.locator);
  }
  return { keys, locator: locators.length > 0 ? locators.join("; ") : null };
}

function readPart(part: string, surnames: readonly string[]): Reading | null {
  const dated = AUTHOR_YEAR.exec(part);
  if (dated !== null) {
    const [, family = "", , year = "", place] = dated;
    // A town may share its name with a listed author: Сәтбаев, Абай.
    if (!canBeAuthor(family) && findSurname(family, surnames) === null) return null;
    const otherYears = /^(?:(?:1[5-9]|20)\d{2}[a-zа-в]?)(?:\s*,\s*(?:1[5-9]|20)\d{2}[a-zа-в]?)*$/u;
    if (place !== undefined && otherYears.test(place)) {
      return { keys: [year, ...place.split(/\s*,\s*/u)].map((each) => `${family} ${each}`), locator: null };
    }
    if (place !== undefined && !isLocator(place)) return null;
    return { keys: [`${family} ${year}`], locator: place ?? null };
  }
  const paged = NAME_PAGE.exec(part);
  if (paged === null || findSurname(paged[1] ?? "", surnames) === null) return null;
  return { keys: [paged[1] ?? ""], locator: paged[2] ?? null };
}

/** "Isaacs (2011)", "Қозыбаевтың (1992)": the name stands before the bracket, in Kazakh with its case ending. */
function readNarrative(inside: string, before: string, surnames: readonly string[]): Reading | null {
  if (!BARE_YEAR.test(inside)) return null;
  const word = /(\p{Lu}[\p{L}'’ʼ-]+)\s*$/u.exec(before.slice(-60))?.[1];
  const surname = word === undefined ? null : findSurname(word, surnames);
  return surname === null ? null : { keys: [`${surname} ${inside}`], locator: null };
}

function findSurname(word: string, surnames: readonly string[]): string | null {
  const lower = word.toLowerCase();
  return surnames.find((surname) => surname.length > 1 && lower.startsWith(surname.toLowerCase())) ?? null;
}

function canBeAuthor(family: string): boolean {
  return !NOT_AUTHORS.test(family) && !isMonthName(family) && !isPlaceName(family);
}
