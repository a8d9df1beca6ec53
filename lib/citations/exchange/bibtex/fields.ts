import type { CslItem, CslType, NameVariable } from "#lib/citations/reference.ts";
import type { DateVariable, TextVariable } from "#lib/citations/format/rich-text.ts";
import { type BibtexDialect, numberSense } from "./entry-types.ts";

/**
 * One table for both directions, so that what is written is what is read. Sections are of the biblatex manual 3.20; fields that it does
 * not name (`director`, `parttitle` …) are passed over by biber and BibTeX.
 */
export const TITLE_FIELDS = {
  title: "title",
  "title-short": "shorttitle",
  "original-title": "origtitle",
  "collection-title": "series",
} as const satisfies Partial<Record<TextVariable, string>>;

// prettier-ignore
export const TEXT_FIELDS = {
  edition: "edition", volume: "volume", "number-of-volumes": "volumes", page: "pages", "number-of-pages": "pagetotal",
  section: "chapter", genre: "type", medium: "howpublished", archive: "library", archive_location: "shelfmark",
  "archive-place": "librarylocation", "event-title": "eventtitle", "event-place": "venue", ISBN: "isbn", ISSN: "issn",
  abstract: "abstract", note: "note", status: "pubstate", version: "version", "container-title-short": "shortjournal",
  "part-number": "part", "part-title": "parttitle", "volume-title": "volumetitle", "chapter-number": "chapternumber",
  "supplement-number": "supplement", "reviewed-title": "reviewedtitle", "reviewed-genre": "reviewedgenre", scale: "scale",
  dimensions: "dimensions",
} as const satisfies Partial<Record<TextVariable, string>>;

export const NAME_FIELDS = {
  author: "author",
  editor: "editor",
  translator: "translator",
  "container-author": "bookauthor",
  director: "director",
  "script-writer": "scriptwriter",
  producer: "producer",
  performer: "performer",
  composer: "composer",
  illustrator: "illustrator",
  interviewer: "interviewer",
  recipient: "recipient",
  "original-author": "origauthor",
  "reviewed-author": "reviewedauthor",
} as const satisfies Partial<Record<NameVariable, string>>;

/** Roles that biblatex writes as an editor of a named type (2.3.6). */
export const EDITOR_TYPES = {
  compiler: "editora",
  "collection-editor": "editorb",
  contributor: "editorc",
} as const satisfies Partial<Record<NameVariable, string>>;

export const DATE_FIELDS = {
  issued: "date",
  accessed: "urldate",
  "event-date": "eventdate",
  "original-date": "origdate",
} as const satisfies Partial<Record<DateVariable, string>>;

/** Whose work a thesis or report is stands in `institution`, in BibTeX in `school` or `institution`; elsewhere in `publisher`. */
export function publisherField(type: string): string {
  if (type === "phdthesis" || type === "mastersthesis") return "school";
  return type === "thesis" || type === "report" || type === "techreport" ? "institution" : "publisher";
}

export function hostField(type: string, dialect: BibtexDialect): string {
  if (/^(?:article|review|periodical|suppperiodical)$/u.test(type))
    return dialect === "biblatex" ? "journaltitle" : "journal";
  return type === "online" ? "maintitle" : "booktitle";
}

const LEGAL: ReadonlySet<string> = new Set<CslType>([
  "legislation",
  "regulation",
  "bill",
  "treaty",
  "legal_case",
  "hearing",
  "standard",
]);

/** Elsewhere an organization publishes, so that the authority of other works has a field of its own. */
export function authorityField(type: CslType): string {
  return LEGAL.has(type) ? "organization" : "authority";
}

type NumberVariable = "issue" | "number" | "collection-number";

export function numberFields(entryType: string): Readonly<Record<NumberVariable, string>> {
  const sense = numberSense(entryType);
  if (sense === "issue") return { issue: "number", number: "eid", "collection-number": "collectionnumber" };
  return sense === "series"
    ? { "collection-number": "number", number: "eid", issue: "issue" }
    : { number: "number", issue: "issue", "collection-number": "collectionnumber" };
}

/** The variables that the dialects carry; `format-loss.ts` tells the reader about the others. */
export const BIBTEX_VARIABLES: ReadonlySet<string> = new Set<keyof CslItem>([
  "id",
  "type",
  "language",
  "container-title",
  "publisher",
  "publisher-place",
  "authority",
  "collection-number",
  "issue",
  "number",
  "keyword",
  "DOI",
  "URL",
  ...(Object.keys({
    ...TITLE_FIELDS,
    ...TEXT_FIELDS,
    ...NAME_FIELDS,
    ...EDITOR_TYPES,
    ...DATE_FIELDS,
  }) as (keyof CslItem)[]),
]);
