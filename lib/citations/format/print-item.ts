import type { LocatorLabel } from "#lib/citations/locator.ts";
import type { CslDate, CslItem } from "#lib/citations/reference.ts";
import { MONTH_NAMES } from "#lib/citations/styles/month-names.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { type GostFields, gostFields, isKindOfPeriodical } from "./gost-fields.ts";
import { gostItem } from "./gost-item.ts";

export type PrintItem = Omit<CslItem, "id"> &
  GostFields & {
    readonly id: string;
    /** The language of the printed terms, by which the processor's output is selected. */
    readonly "terms-language": Language;
  };

/** The two families of styles: ours know acts and spaced colons; those of the CSL project do not. */
export type StyleTradition = "gost" | "csl";

export interface Printing {
  readonly id: string;
  /** The language this item's terms stand in, and that of the engine which is given the copy. */
  readonly terms: Language;
  readonly engine: Language;
  readonly tradition: StyleTradition;
  /** The kind of an act stands with its title, as the style has no other place for it. */
  readonly kindInTitle?: boolean;
}

/** The copy of an item that goes to citeproc. */
export function printItem(
  item: CslItem,
  { id, terms, engine, tradition, kindInTitle = false }: Printing,
): PrintItem {
  const fitted = tradition === "csl" ? cslItem(item, { terms, kindInTitle }) : gostItem(item);
  const dated = engine === "ru" ? withMonthsInNominative(fitted) : fitted;
  return {
    ...dated,
    ...(tradition === "gost" && gostFields(fitted, engine)),
    id,
    // citeproc takes the number of a legal case for text and fails on a number.
    ...(dated.number !== undefined && { number: printedNumber(dated.number, tradition) }),
    "terms-language": terms,
  };
}

/** As the styles of the CSL project take it. */
function cslItem(item: CslItem, { terms, kindInTitle }: ActPrinting): CslItem {
  const changes = [closeColons, withNumberOfEdition, withoutKindOfPeriodical];
  return changes.reduce((changed, change) => change(changed), actAsReport(item, { terms, kindInTitle }));
}

interface ActPrinting {
  readonly terms: Language;
  readonly kindInTitle: boolean;
}

/** "3-е изд., перераб. и доп." is no number, and the styles print their own word for the edition. */
function withNumberOfEdition(item: CslItem): CslItem {
  const number = /^(\d{1,3})\D/u.exec(String(item.edition ?? ""))?.[1];
  return number === undefined ? item : { ...item, edition: number };
}

/** "Республиканская газета" is no kind of the article. */
function withoutKindOfPeriodical(item: CslItem): CslItem {
  const { genre: _, ...rest } = item;
  return isKindOfPeriodical(item) ? rest : item;
}

/** A hyphen in a number ("№ 12-VI") is no range; citeproc leaves it alone behind a backslash. */
function printedNumber(number: string | number, tradition: StyleTradition): string {
  const text = String(number);
  return tradition === "csl" ? text : text.replace(/(?<=\d)-(?=[\p{L}\d])/gu, "\\-");
}

const ACTS: ReadonlySet<string> = new Set(["legislation", "bill", "regulation", "treaty"]);

/**
 * The label by which CSL knows a place. What a Kazakh or Russian mark calls the section of an act ("86-бап", "ст. 86") is
 * its article, in whatever language the mark is printed; English acts have sections.
 */
export function placeLabel(label: LocatorLabel, item?: CslItem, terms?: Language): string {
  const isOfAct = item !== undefined && (ACTS.has(item.type) || item.type === "legal_case");
  const isEnglish = /^en\b/iu.test(item?.language ?? terms ?? "");
  return label === "section" && isOfAct && !isEnglish ? "article-locator" : label;
}

/**
 * The styles of the CSL project print acts as United States law ("Pub. L. No. 12") or drop their number. A report
 * issued by the authority, its number beside its kind, keeps authority, kind, number and address in all of them.
 */
function actAsReport(item: CslItem, { terms, kindInTitle }: ActPrinting): CslItem {
  const asTheyAre = !ACTS.has(item.type) || (terms === "en" && isCollected(item));
  if (asTheyAre || (item.authority ?? item.number ?? item.genre) === undefined) return item;
  const { authority, number, genre, ...rest } = item;
  const author = item.author ?? (authority === undefined ? undefined : [{ literal: authority }]);
  const numbered = number === undefined ? undefined : `${terms === "en" ? "No." : "№"} ${number}`;
  const kind = [genre, numbered].filter((part) => part !== undefined).join(" ");
  return {
    ...rest,
    type: "report",
    ...(author !== undefined && { author }),
    ...(kind !== "" && !kindInTitle && { genre: kind }),
    ...(kind !== "" && kindInTitle && { title: item.title === undefined ? kind : `${item.title}: ${kind}` }),
  };
}

/** Statutes at large: volume and page of a collection of laws, which the styles print rightly for English lists. */
function isCollected({ "container-title": collection, volume, page }: CslItem): boolean {
  return collection !== undefined && volume !== undefined && page !== undefined;
}

const TITLES = ["title", "container-title", "collection-title"] as const;

/**
 * A title stored with the spaced colon of library descriptions ("Парламент : очерки") gets the usual one; not an English
 * title, where a space before a colon is somebody's intention.
 */
function closeColons(item: CslItem): CslItem {
  if (/^en\b/i.test(item.language ?? "")) return item;
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
