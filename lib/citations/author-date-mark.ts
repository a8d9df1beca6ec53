import type { CitationMark } from "./citation-mark.ts";
import { listNames, type ListedNames } from "./listed-names.ts";
import { isLocator } from "./locator.ts";
import { isMonthName } from "./parse/dates.ts";
import { isPlaceName } from "./parse/places.ts";

const ROUND_OR_SQUARE = /[([]([^()[\]]{3,240})[)\]]/gu;
const LEAD_IN =
  /^(?:подробнее:?\s|толығырақ:?\s)?(?:см\.?,?(?: также)?|ср\.|напр(?:имер|\.)|қара(?:ңыз)?|қар\.|сал(?:ыстырыңыз|\.)|мыс(?:алы|\.)|цит\. по|see(?: also)?|cf\.|e\.g\.|for example)(?!\p{L})\s*[:,]?\s*(?:(?:e\.g\.|for example|напр(?:имер|\.)|мысалы),?:?\s*)?/iu;

/** One capitalised name, possibly double-barrelled, with particles and initials before it. */
const PARTICLES = String.raw`(?:(?:де|да|ди|дю|ла|фон|ван|дер|ден|аль|ибн|бен|de|da|di|du|la|le|von|van|der|den|zu|al|el|ibn|bin|ben)[ -]){0,3}`;
const NAME = String.raw`${PARTICLES}\p{Lu}[\p{L}'’ʼ-]+`;
const INITIALS = String.raw`(?:,?\s(?:\p{Lu}\p{Ll}?\.[\s-]?){1,3})?`;
const INITIALS_BEFORE = String.raw`(?:\p{Lu}\p{Ll}?\.[\s-]?){0,3}`;
const AND = String.raw`(?:and|&|и|және|мен|пен|бен|y|und|ve)`;
const JOINT = String.raw`(?:\s*,\s*(?:${AND}\s)?|\s+${AND}\s+)`;
const OTHERS = String.raw`(?:,?\s+(?:et\s+al\.?|и\s+др(?:угие|\.)?|және\s+(?:т\.\s?б\.?|басқалар)|т\.\s?б\.?|и\s+соавт\.?|and others))?`;
const FIRST_YEAR = String.raw`(?:1[5-9]|20)\d{2}[a-zа-в]?`;
const YEAR = String.raw`(${FIRST_YEAR}|n\.\s?d\.|б\.\s?г\.|ж\.\s?к\.|forthcoming|in press|в печати|баспада)(?:\s?(?:ж|г)\.)?`;
const AUTHOR_YEAR = new RegExp(
  `^${INITIALS_BEFORE}(${NAME})${INITIALS}((?:${JOINT}${INITIALS_BEFORE}${NAME}${INITIALS}){0,4})${OTHERS},?\\s+${YEAR}(?:\\s*[,:.]\\s*(\\S.*))?$`,
  "su",
);
/** A body that answers for a work: "Министерство юстиции, 2010". It counts only where the list has it. */
const BODY_YEAR = new RegExp(`^(\\p{Lu}[^\\d,:]{2,100}),?\\s+${YEAR}(?:\\s*[,:.]\\s*(\\S.*))?$`, "su");
const NAME_PAGE = new RegExp(`^(${NAME}),?\\s+(\\d{1,4}(?:[-–]\\d{1,4})?)$`, "u");
const YEARS = new RegExp(`^${FIRST_YEAR}(?:\\s*,\\s*${FIRST_YEAR})*$`, "u");
const YEAR_PLACE = new RegExp(`^(${FIRST_YEAR})(?:\\s?(?:ж|г)\\.)?(?:\\s*[,:.]\\s*(\\S.*))?$`, "su");
/** The names right before a bracket that holds only a year: "Сейітова мен Оразбектің", "Smith et al.". */
const NAMES_BEFORE = new RegExp(`(${NAME})(?:\\s+${AND}\\s+(${NAME})|${OTHERS})\\s*$`, "u");
const LONGEST_NAMES_UTF16 = 100;

/** Nouns that stand before a year in brackets without being an author: "(Конституция, 1995)", "(Кесте 2001)". */
const NOT_AUTHORS =
  /^(?:кесте|сурет|бөлім|бап|таблица|рис|рисунок|глава|раздел|статья|table|figure|fig|section|chapter|article|part|конституция\p{L}*|закон|указ|кодекс|заң\p{L}*|жарлық|қаулы|бұйрық|постановление|приказ|жолдау\p{L}*|послание|сайлау|выборы|референдум|съезд|құрылтай|пленум|реформа|реформалар|парламент|сенат|мәжіліс|мажилис|election\p{L}*|referendum|congress|reform\p{L}*|constitution|law|act|decree|қазақстан|казахстан|kazakhstan|ресей|россия|russia|ссср|ксро|ussr|қр|рк|рф|сша|ақш|usa|uk|with|from|since|до|с|от|в|жыл|год|year)$/iu;

/**
 * Marks of the kind "(Қозыбаев, 1992: 77)" in the three scripts; square brackets count too when they hold a name and a
 * year. Places, months and nouns of law before a year are no authors. With `surnames`, the names of the reference
 * list, marks without a year or without a name inside the bracket are found as well, and those of bodies with long names.
 */
export function findAuthorDateMarks(text: string, surnames: readonly string[]): CitationMark[] {
  const names = listNames(surnames);
  const marks: CitationMark[] = [];
  for (const found of text.matchAll(ROUND_OR_SQUARE)) {
    const inside = (found[1] ?? "").replace(/\s+/gu, " ").trim();
    const before = text.slice(Math.max(0, found.index - LONGEST_NAMES_UTF16), found.index);
    const reading = readParts(inside, names) ?? readNarrative(inside, before, names);
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

function readParts(inside: string, names: ListedNames): Reading | null {
  if (!/\p{Lu}/u.test(inside)) return null;
  const keys: string[] = [];
  const locators: string[] = [];
  for (const part of inside.replace(LEAD_IN, "").split(";")) {
    const reading = readPart(part.trim(), names) ?? readContinuation(part.trim(), keys.at(-1));
    if (reading === null) return null;
    keys.push(...reading.keys);
    if (reading.locator !== null) locators.push(reading.locator);
  }
  return { keys, locator: locators.length > 0 ? locators.join("; ") : null };
}

function readPart(part: string, names: ListedNames): Reading | null {
  const [, family = "", , year = "", place] = AUTHOR_YEAR.exec(part) ?? [];
  // A town may share its name with a listed author: Сәтбаев, Абай.
  if (family !== "")
    return canBeAuthor(family) || names.find(family) !== null ? dated(family, year, place) : null;
  const body = BODY_YEAR.exec(part);
  const listed = body === null ? null : names.find((body[1] ?? "").trim());
  if (body !== null && listed !== null) return dated(listed, body[2] ?? "", body[3]);
  const paged = NAME_PAGE.exec(part);
  if (paged === null || names.find(paged[1] ?? "") === null) return null;
  return { keys: [paged[1] ?? ""], locator: paged[2] ?? null };
}

/** Behind a year come further years of the same author, or a place. */
function dated(family: string, year: string, place: string | undefined): Reading | null {
  const first = `${family} ${year.replace(/\.\s/gu, ".")}`;
  if (place !== undefined && YEARS.test(place))
    return { keys: [first, ...place.split(/\s*,\s*/u).map((each) => `${family} ${each}`)], locator: null };
  return place === undefined || isLocator(place) ? { keys: [first], locator: place ?? null } : null;
}

/** "Иванов, 2010а; 2011" goes on with the same author, "Иванов, 2008; с. 5" with the place. */
function readContinuation(part: string, previous: string | undefined): Reading | null {
  if (previous === undefined) return null;
  const [, year, place] = YEAR_PLACE.exec(part) ?? [];
  if (year !== undefined) return dated(previous.slice(0, previous.lastIndexOf(" ")), year, place);
  return /\p{L}/u.test(part) && isLocator(part) ? { keys: [], locator: part } : null;
}

/** "Isaacs (2011)", "Қозыбаевтың (1992: 77)": the name stands before the bracket, in Kazakh with its case ending. */
function readNarrative(inside: string, before: string, names: ListedNames): Reading | null {
  if (!/^(?:1[5-9]|20)\d/u.test(inside)) return null;
  const [, first, second] = NAMES_BEFORE.exec(before) ?? [];
  const name = [first, second].flatMap((word) => (word === undefined ? [] : (names.find(word) ?? [])))[0];
  const [, year, place] = YEAR_PLACE.exec(inside) ?? [];
  return name === undefined || year === undefined ? null : dated(name, year, place);
}

function canBeAuthor(family: string): boolean {
  return !NOT_AUTHORS.test(family) && !isMonthName(family) && !isPlaceName(family);
}
