import type { CslItem, CslName } from "#lib/citations/reference.ts";

/** "given": as handed in; "alphabetical": as kk and ru lists stand; "style": as the style's own sort rules say. */
export const ENTRY_ORDERS = ["given", "alphabetical", "style"] as const;
export type EntryOrder = (typeof ENTRY_ORDERS)[number];

/**
 * Collation of CLDR for Kazakh: its alphabet (а ә б в г ғ …) holds every Russian letter in the Russian order, so one
 * collator serves both languages and mixed lists.
 */
const collator = new Intl.Collator("kk", { numeric: true, caseFirst: "upper" });
const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;

/** The names under which an entry stands, empty when it begins with its title. */
export type HeadingNames = (item: CslItem) => readonly CslName[];

/** GOST 7.80: one to three authors make a heading; from four on, or with editors alone, the title comes first. */
const GOST_HEADING_AUTHORS = 3;

export const HEADING_NAMES = {
  gost: ({ author = [] }) => (author.length > GOST_HEADING_AUTHORS ? [] : author),
  csl: ({ author = [], editor = [] }) => (author.length > 0 ? author : editor),
} as const satisfies Record<string, HeadingNames>;

/**
 * Kazakh and Russian lists name works in Cyrillic letters first, then those in Latin letters, then other scripts, each
 * in the order of its alphabet: by the heading, then title, then year.
 */
export function compareAlphabetically(a: CslItem, b: CslItem, names: HeadingNames): number {
  return compareFiled(filingKey(a, names), filingKey(b, names));
}

/** As `compareAlphabetically`, by what has been taken of the items beforehand. */
export function compareFiled(left: FilingKey, right: FilingKey): number {
  return (
    left.script - right.script ||
    collator.compare(left.heading, right.heading) ||
    collator.compare(left.title, right.title) ||
    left.year - right.year
  );
}

/** What an item is filed by. */
export interface FilingKey {
  readonly script: number;
  readonly heading: string;
  readonly title: string;
  readonly year: number;
}

export function filingKey(item: CslItem, names: HeadingNames): FilingKey {
  const title = printedTitle(item, names).replace(LEADING_MARKS, "");
  const heading = names(item).map(filingName).join(", ");
  if (heading === "") return { script: scriptRank(title), heading: title, title: "", year: firstYear(item) };
  return { script: scriptRank(heading), heading, title, year: firstYear(item) };
}

/** A GOST description of a standard begins with its number: "ГОСТ 7.1-2003. Библиографическая запись". */
function printedTitle({ type, number, title = "" }: CslItem, names: HeadingNames): string {
  const numberFirst = type === "standard" && number !== undefined && names === HEADING_NAMES.gost;
  return numberFirst ? `${number} ${title}` : title;
}

function filingName(name: CslName): string {
  const parts = [name["non-dropping-particle"], name.family ?? name.literal, name.given, name.suffix];
  return parts
    .filter((part) => part !== undefined)
    .join(" ")
    .replace(LEADING_MARKS, "");
}

function scriptRank(text: string): number {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (letter === undefined) return 3;
  if (/\p{Script=Cyrillic}/u.test(letter)) return 0;
  return /\p{Script=Latin}/u.test(letter) ? 1 : 2;
}

/** The script of the names, or of the title, under which a work stands in a list. */
export function scriptOf(item: CslItem): "cyrillic" | "latin" | "other" {
  return (["cyrillic", "latin"] as const)[filingKey(item, HEADING_NAMES.csl).script] ?? "other";
}

/** The year of publication; 0 where it is not known. */
export function firstYear(item: CslItem): number {
  const issued = item.issued;
  return (issued !== undefined && "date-parts" in issued ? issued["date-parts"][0]?.[0] : undefined) ?? 0;
}
