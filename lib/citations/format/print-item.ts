import type { CslDate, CslItem } from "#lib/citations/reference.ts";
import { MONTH_NAMES } from "#lib/citations/styles/month-names.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/**
 * Facts about an item that CSL has no test for; our own styles ask for them as if they were variables. The GOST rules
 * turn on the number of authors, dates on which of their parts are known.
 */
const DERIVED = {
  "many-authors": (item: CslItem) => (item.author?.length ?? 0) >= 4,
  "numbered-pages": (item: CslItem) => /^(\d|[ivxlc]+\b)/i.test(item.page ?? ""),
  "full-date": (item: CslItem) => issuedParts(item).length === 3,
} as const satisfies Record<string, (item: CslItem) => boolean>;

export type PrintItem = Omit<CslItem, "id"> & {
  readonly id: string;
  /** The language of the printed terms, by which the processor's output is selected. */
  readonly "terms-language": Language;
  readonly "issue-month"?: string;
  readonly "title-cue"?: string;
  readonly "title-proper"?: string;
  readonly "title-rest"?: string;
  readonly "act-owner"?: string;
  readonly "act-kind"?: string;
};

/** The two families of styles: ours know acts and spaced colons; those of the CSL project do not. */
export type StyleTradition = "gost" | "csl";

export interface Printing {
  readonly id: string;
  /** The language this item's terms stand in, and that of the engine which is given the copy. */
  readonly terms: Language;
  readonly engine: Language;
  readonly tradition: StyleTradition;
}

/** The copy of an item that goes to citeproc. */
export function printItem(item: CslItem, { id, terms, engine, tradition }: Printing): PrintItem {
  const fitted = tradition === "csl" ? closeColons(actAsReport(item, terms)) : withWordsOfGost(item, engine);
  const dated = engine === "ru" ? withMonthsInNominative(fitted) : fitted;
  return {
    ...dated,
    id,
    // citeproc takes the number of a legal case for text and fails on a number.
    ...(dated.number !== undefined && { number: printedNumber(dated.number, tradition) }),
    "terms-language": terms,
  };
}

/** A hyphen in a number ("№ 12-VI") is no range; citeproc leaves it alone behind a backslash. */
function printedNumber(number: string | number, tradition: StyleTradition): string {
  const text = String(number);
  return tradition === "csl" ? text : text.replace(/(?<=\d)-(?=[\p{L}\d])/gu, "\\-");
}

/** What our own styles print or test beside the item's own fields. */
function withWordsOfGost(item: CslItem, engine: Language): CslItem {
  const derived = Object.entries(DERIVED)
    .filter(([, holds]) => holds(item))
    .map(([name]) => [name, "yes"] as const);
  const words = {
    "issue-month": monthOfIssue(item, engine),
    "title-cue": titleCue(item),
    ...titleParts(item),
    ...actWords(item),
  };
  const printed = Object.entries(words).filter(([, text]) => text !== undefined);
  return { ...item, ...Object.fromEntries(derived), ...Object.fromEntries(printed) };
}

/** Title proper and other title information, which library descriptions part by a spaced colon. */
function titleParts({ title }: CslItem): { "title-proper"?: string; "title-rest"?: string } {
  const border = title === undefined || title.includes("<") ? -1 : title.indexOf(" : ");
  if (title === undefined || border < 0) return title === undefined ? {} : { "title-proper": title };
  return { "title-proper": title.slice(0, border), "title-rest": title.slice(border + " : ".length) };
}

const GENITIVE = /[ндт][ыі]ң$/u;

/**
 * Whose act it is and what kind: a Kazakh date and number stand between the two ("Қазақстан Республикасының 2019 жылғы
 * 5 маусымдағы № 12 Заңы").
 */
function actWords({ genre = "" }: CslItem): { "act-owner"?: string; "act-kind"?: string } {
  const words = genre.split(" ").filter((word) => word !== "");
  const border = words.findLastIndex((word) => GENITIVE.test(word)) + 1;
  const [owner, kind] = [words.slice(0, border).join(" "), words.slice(border).join(" ")];
  if (kind === "") return genre === "" ? {} : { "act-kind": genre };
  return { ...(owner !== "" && { "act-owner": owner }), "act-kind": kind };
}

function issuedParts({ issued }: CslItem): readonly number[] {
  return issued !== undefined && "date-parts" in issued ? (issued["date-parts"][0] ?? []) : [];
}

/** The month of an issue that has no day, in words: our styles print it by itself, where a case ending would be wrong. */
function monthOfIssue(item: CslItem, language: Language): string | undefined {
  const [, month, day] = issuedParts(item);
  return month === undefined || day !== undefined ? undefined : MONTH_NAMES[language][month - 1];
}

/** Words of a title that a citation keeps, and how many must follow for the cut to be worth its dots. */
const CUE_WORDS = 4;
const WORDS_WORTH_CUTTING = 2;

/** The title as a citation names it: its short form, or its first words ("Философия культуры…", R 7.0.5-2008, 7). */
function titleCue({ title, "title-short": short }: CslItem): string | undefined {
  // Markup would be cut apart.
  if (short !== undefined || title === undefined || title.includes("<")) return short ?? title;
  const [proper = title] = title.split(":");
  const words = proper.trim().split(" ");
  if (words.length < CUE_WORDS + WORDS_WORTH_CUTTING) return proper.trim();
  return `${words
    .slice(0, CUE_WORDS)
    .join(" ")
    .replace(/[,;:.–—-]$/u, "")}…`;
}

const ACTS: ReadonlySet<string> = new Set(["legislation", "bill", "regulation", "treaty"]);

/**
 * The styles of the CSL project print acts as United States law ("Pub. L. No. 12") or drop their number. A report
 * issued by the authority, its number beside its kind, keeps authority, kind, number and address in all of them.
 */
function actAsReport(item: CslItem, terms: Language): CslItem {
  if (!ACTS.has(item.type)) return item;
  const { authority, number, genre, ...rest } = item;
  const author = item.author ?? (authority === undefined ? undefined : [{ literal: authority }]);
  const numbered = number === undefined ? undefined : `${terms === "en" ? "No." : "№"} ${number}`;
  const kind = [genre, numbered].filter((part) => part !== undefined).join(" ");
  return {
    ...rest,
    type: "report",
    ...(author !== undefined && { author }),
    ...(kind !== "" && { genre: kind }),
  };
}

const TITLES = ["title", "container-title", "collection-title"] as const;

/** A title stored with the spaced colon of library descriptions ("Парламент : очерки") gets the usual one. */
function closeColons(item: CslItem): CslItem {
  const closed = TITLES.flatMap((field) => {
    const title = item[field];
    return title?.includes(" : ") === true ? [[field, title.replaceAll(" : ", ": ")] as const] : [];
  });
  return closed.length === 0 ? item : { ...item, ...Object.fromEntries(closed) };
}

const DATES = ["issued", "accessed", "event-date", "original-date", "submitted"] as const;

/** "март 2020", not "марта 2020": a month without a day goes in as a season, which is printed as it is written. */
function withMonthsInNominative(item: CslItem): CslItem {
  const dates = DATES.flatMap((field) => {
    const date = item[field];
    const season = date === undefined ? null : monthAsSeason(date);
    return season === null ? [] : [[field, season] as const];
  });
  return dates.length === 0 ? item : { ...item, ...Object.fromEntries(dates) };
}

function monthAsSeason(date: CslDate): object | null {
  if (!("date-parts" in date) || date["date-parts"].length !== 1) return null;
  const [year, month, day] = date["date-parts"][0] ?? [];
  const season = month === undefined || day !== undefined ? undefined : MONTH_NAMES.ru[month - 1];
  return year === undefined || season === undefined ? null : { ...date, "date-parts": [[year]], season };
}
