import type { CslItem, CslType, NameVariable } from "#lib/citations/reference.ts";

export const MODS_NAMESPACE = "http://www.loc.gov/mods/v3";

/** MARC relator codes (id.loc.gov/vocabulary/relators) of the persons who made the work itself. */
export const ROLES = {
  author: "aut",
  editor: "edt",
  translator: "trl",
  compiler: "com",
  contributor: "ctb",
} as const satisfies Partial<Record<NameVariable, string>>;

/** By role, for names that other programs give in words. */
export const ROLE_WORDS: Readonly<Record<string, NameVariable>> = {
  ...Object.fromEntries(Object.entries(ROLES).map(([variable, code]) => [code, variable as NameVariable])),
  author: "author",
  creator: "author",
  cre: "author",
  editor: "editor",
  translator: "translator",
  compiler: "compiler",
};

/** Kinds by the MARC genre terms that programs read (marcgt); the exact kind stands beside them as a genre of CSL. */
// prettier-ignore
export const MARC_GENRES: Partial<Record<CslType, string>> = {
  "article-journal": "article", "article-magazine": "article", "article-newspaper": "newspaper", book: "book", chapter: "book",
  "paper-conference": "conference publication", thesis: "thesis", report: "technical report", patent: "patent", map: "map",
  legislation: "legislation", legal_case: "legal case and case notes", webpage: "web site", "post-weblog": "web site",
  "entry-dictionary": "dictionary", "entry-encyclopedia": "encyclopedia", dataset: "database", software: "computer program",
  periodical: "periodical", interview: "interview", personal_communication: "letter", speech: "speech", standard: "standard or specification",
  review: "review", "review-book": "review", motion_picture: "motion picture", song: "sound",
};

/** Which kind a genre of other programs tells of. */
export const GENRE_TYPES: ReadonlyMap<string, CslType> = new Map<string, CslType>([
  ...Object.entries(MARC_GENRES)
    .map(([type, genre]) => [genre, type as CslType] as const)
    .reverse(),
  ["journalArticle", "article-journal"],
  ["bookSection", "chapter"],
  ["conferencePaper", "paper-conference"],
  ["newspaperArticle", "article-newspaper"],
  ["magazineArticle", "article-magazine"],
  ["academic journal", "article-journal"],
  ["theses", "thesis"],
  ["instruction", "report"],
]);

/** Variables with an element of MODS; all others are lines of a note of the type "extra" (see extra-lines.ts). */
export const NATIVE: ReadonlySet<string> = new Set<keyof CslItem>([
  "id",
  "type",
  "keyword",
  "note",
  "title",
  "title-short",
  "container-title",
  "container-title-short",
  "collection-title",
  "collection-number",
  "author",
  "editor",
  "translator",
  "compiler",
  "contributor",
  "container-author",
  "collection-editor",
  "publisher",
  "publisher-place",
  "edition",
  "issued",
  "accessed",
  "volume",
  "issue",
  "number",
  "section",
  "page",
  "number-of-pages",
  "medium",
  "genre",
  "language",
  "abstract",
  "DOI",
  "ISBN",
  "ISSN",
  "URL",
  "archive",
  "archive_location",
  "authority",
  "event-title",
  "original-title",
]);
