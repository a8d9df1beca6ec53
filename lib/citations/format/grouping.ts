import type { CslItem, CslType } from "#lib/citations/reference.ts";
import { scriptOf } from "./order.ts";

/**
 * How a list is divided. "laws-first": normative acts, then everything else, as Kazakh and Russian theses demand. "script":
 * Cyrillic letters, Latin ones, others. "type": by the kind of work.
 */
export const ENTRY_GROUPINGS = ["none", "laws-first", "script", "type"] as const;
export type EntryGrouping = (typeof ENTRY_GROUPINGS)[number];

/** Headings under which works stand, in the order of the list; their words are the messages `bibliography.group.<key>`. */
export const GROUPS = {
  none: [],
  "laws-first": ["acts", "archives", "works"],
  script: ["cyrillic", "latin", "other-script"],
  type: ["acts", "standards", "archives", "books", "articles", "theses", "newspapers", "web", "other-kinds"],
} as const satisfies Readonly<Record<EntryGrouping, readonly string[]>>;
export type EntryGroup = (typeof GROUPS)[EntryGrouping][number];

const KIND_OF_TYPE: Readonly<Partial<Record<CslType, (typeof GROUPS)["type"][number]>>> = {
  legislation: "acts",
  bill: "acts",
  regulation: "acts",
  treaty: "acts",
  legal_case: "acts",
  standard: "standards",
  patent: "standards",
  manuscript: "archives",
  book: "books",
  classic: "books",
  collection: "books",
  pamphlet: "books",
  report: "books",
  "article-journal": "articles",
  "article-magazine": "articles",
  article: "articles",
  chapter: "articles",
  "paper-conference": "articles",
  entry: "articles",
  "entry-dictionary": "articles",
  "entry-encyclopedia": "articles",
  review: "articles",
  "review-book": "articles",
  thesis: "theses",
  "article-newspaper": "newspapers",
  webpage: "web",
  post: "web",
  "post-weblog": "web",
};

/** The heading under which a work stands; null in a list without groups. */
export function groupOf(item: CslItem, grouping: EntryGrouping): EntryGroup | null {
  if (grouping === "none") return null;
  if (grouping === "script") {
    const script = scriptOf(item);
    return script === "other" ? "other-script" : script;
  }
  const kind = kindOf(item);
  if (grouping === "type") return kind;
  return kind === "acts" || kind === "archives" ? kind : "works";
}

/** A work kept in an archive is an archival document whatever its type. */
function kindOf(item: CslItem): (typeof GROUPS)["type"][number] {
  if (item.archive !== undefined || item.archive_location !== undefined) return "archives";
  return KIND_OF_TYPE[item.type] ?? "other-kinds";
}

/** Negative when `one` stands before `other`. */
export function compareGroups(
  one: EntryGroup | null,
  other: EntryGroup | null,
  grouping: EntryGrouping,
): number {
  const order: readonly (EntryGroup | null)[] = GROUPS[grouping];
  return order.indexOf(one) - order.indexOf(other);
}

/**
 * Acts stand by their force and then by date, not by the alphabet: the constitution, constitutional laws, codes, laws,
 * decrees, resolutions of the government, what bodies decide, the rest (Law of Kazakhstan "On Legal Acts", 2016, article 10).
 */
const FORCE: readonly RegExp[] = [
  /конституци(?!ялық|онн)|constitution(?!al)/iu,
  /конституциялық заң|конституционн\p{L}{1,4} закон|constitutional (?:law|act)/iu,
  /кодекс|\bcode\b/iu,
  // \b knows Latin letters alone.
  /(?<!\p{L})заң|закон|\blaw\b|\bact\b/iu,
  /жарлық|указ|decree/iu,
  /қаулы|постановлени|resolution/iu,
  /бұйрық|приказ|\border\b/iu,
];

/** 0 for the constitution, rising; acts of equal rank stand by date. */
export function forceOfAct({ title = "", genre = "" }: CslItem): number {
  // A law "on changes to the code" is a law: its kind speaks before its title.
  const byKind = FORCE.findIndex((pattern) => pattern.test(genre));
  if (genre !== "" && byKind >= 0) return byKind;
  const byTitle = FORCE.findIndex((pattern) => pattern.test(title));
  return byTitle < 0 ? FORCE.length : byTitle;
}
