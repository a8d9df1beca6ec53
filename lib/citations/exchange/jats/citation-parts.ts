import type { CslItem, CslType } from "#lib/citations/reference.ts";

/**
 * How the variables of CSL-JSON are called in a JATS citation (NISO Z39.96-2021, element-citation): one table for writing and
 * reading, so that the two cannot drift apart. What JATS has no element for stands in
 * `<named-content content-type="csl:variable">`.
 */
export const CITATION_PARTS = [
  ["container-title", "source"],
  ["volume", "volume"],
  ["issue", "issue"],
  ["publisher", "publisher-name"],
  ["publisher-place", "publisher-loc"],
  ["edition", "edition"],
  ["collection-title", "series"],
  ["event-title", "conf-name"],
  ["event-place", "conf-loc"],
  ["ISBN", "isbn"],
  ["ISSN", "issn"],
  ["URL", "uri"],
  ["version", "version"],
  ["note", "comment"],
] as const satisfies readonly (readonly [keyof CslItem, string])[];

/** Groups of persons that JATS names (person-group-type). */
export const PERSON_GROUPS = [
  "author",
  "editor",
  "translator",
  "compiler",
] as const satisfies readonly (keyof CslItem)[];

/** Prefix of `content-type` for variables and of `specific-use` for types that only CSL knows. */
export const CSL_PREFIX = "csl:";

/** Types whose title is the title of what was published, JATS `source`; the others appear in something that has a title of its own. */
const WHOLE: ReadonlySet<CslType> = new Set([
  "book",
  "classic",
  "collection",
  "periodical",
  "thesis",
  "report",
  "standard",
  "patent",
  "pamphlet",
  "software",
  "manuscript",
  "map",
]);

/** Whether the title stands in `source`, since nothing contains the work. */
export function titleIsSource(item: CslItem): boolean {
  return WHOLE.has(item.type) && item["container-title"] === undefined;
}

/** Values that the JATS tag library recommends for publication-type. */
const PUBLICATION_TYPES: Partial<Record<CslType, string>> = {
  "article-journal": "journal",
  review: "journal",
  "review-book": "journal",
  "article-magazine": "journal",
  "article-newspaper": "newspaper",
  book: "book",
  chapter: "book",
  collection: "book",
  "entry-encyclopedia": "book",
  "entry-dictionary": "book",
  "paper-conference": "confproc",
  thesis: "thesis",
  report: "report",
  standard: "standard",
  patent: "patent",
  webpage: "web",
  "post-weblog": "web",
  dataset: "data",
  software: "software",
  legislation: "legal",
  regulation: "legal",
  bill: "legal",
  legal_case: "legal",
};

export function publicationTypeOf(type: CslType): string {
  return PUBLICATION_TYPES[type] ?? "other";
}
