import { FORM_FIELDS, type FormField, type FormValues } from "./form-fields.ts";
import { CSL_TYPES, type CslType } from "./reference.ts";

/** Kinds of work that people add most, in the order of the form; every other kind of CSL follows them. */
const FREQUENT = [
  "book",
  "article-journal",
  "chapter",
  "paper-conference",
  "article-newspaper",
  "thesis",
  "legislation",
  "regulation",
  "legal_case",
  "treaty",
  "report",
  "standard",
  "patent",
  "manuscript",
  "webpage",
  "entry-encyclopedia",
  "document",
] as const satisfies readonly CslType[];

export const FORM_TYPES: readonly CslType[] = [
  ...FREQUENT,
  ...CSL_TYPES.filter((type) => !FREQUENT.some((frequent) => frequent === type)),
];

const IMPRINT = ["publisher-place", "publisher"] as const;
const BOOK = [
  ...["editor", "compiler", "translator", "illustrator", "edition"],
  ...["volume", "volume-title", "number-of-volumes", "part-number", "part-title"],
  ...["collection-title", "collection-number", ...IMPRINT, "number-of-pages", "ISBN", "DOI"],
] as readonly FormField[];
const PART = [
  ...["container-author", "editor", "container-title", "volume", ...IMPRINT, "page", "ISBN", "DOI"],
] as readonly FormField[];
const ARTICLE: readonly FormField[] = ["container-title", "volume", "issue", "page", "ISSN", "DOI"];
const ACT: readonly FormField[] = [
  "authority",
  "genre",
  "number",
  "status",
  "container-title",
  "issue",
  "page",
];
const SEEN: readonly FormField[] = ["genre", "medium", ...IMPRINT];
const SAID: readonly FormField[] = ["genre", "event-title", "event-place", "event-date"];

/** Fields of each kind beside those that every work has. */
const BY_TYPE: Readonly<Record<CslType, readonly FormField[]>> = {
  article: [...ARTICLE, "genre", "number"],
  "article-journal": ARTICLE,
  "article-magazine": ARTICLE,
  "article-newspaper": ["container-title", "publisher-place", "issue", "section", "page"],
  bill: ACT,
  book: BOOK,
  broadcast: ["director", "performer", ...SEEN, "container-title", "number"],
  chapter: PART,
  classic: BOOK,
  collection: [...BOOK, "archive", "archive_location"],
  dataset: ["version", "genre", ...IMPRINT, "DOI"],
  document: ["genre", "number", "container-title", ...IMPRINT, "page", "number-of-pages"],
  entry: PART,
  "entry-dictionary": PART,
  "entry-encyclopedia": PART,
  event: SAID,
  figure: [...SEEN, "container-title", "number", "page"],
  graphic: [...SEEN, "archive", "archive_location"],
  hearing: ["authority", "section", "number", ...SAID],
  interview: ["interviewer", "genre", "medium", "container-title", "issue", "page"],
  legal_case: ["authority", "genre", "number", "container-title", "volume", "page"],
  legislation: ACT,
  manuscript: ["genre", "archive", "archive-place", "archive_location", "number-of-pages"],
  map: [...SEEN, "edition", "scale", "dimensions", "number-of-pages"],
  motion_picture: ["director", "script-writer", "composer", "performer", ...SEEN, "dimensions"],
  musical_score: ["composer", ...SEEN, "number-of-pages"],
  pamphlet: BOOK,
  "paper-conference": [
    ...["editor", "event-title", "event-place", "event-date", "container-title", "volume"],
    ...[...IMPRINT, "page", "ISBN", "DOI"],
  ] as readonly FormField[],
  patent: ["number", "authority", "genre", "publisher-place", "submitted", "number-of-pages"],
  performance: ["director", "composer", "performer", ...SEEN, ...SAID],
  periodical: ["editor", "volume", "issue", ...IMPRINT, "ISSN"],
  personal_communication: ["recipient", "genre", "medium", "archive", "archive_location"],
  post: ["container-title", "genre"],
  "post-weblog": ["container-title", "genre"],
  regulation: ACT,
  report: ["authority", "genre", "number", ...IMPRINT, "number-of-pages", "DOI"],
  review: ["reviewed-author", "reviewed-title", ...ARTICLE],
  "review-book": ["reviewed-author", "reviewed-title", ...ARTICLE],
  software: ["version", "medium", ...IMPRINT, "DOI"],
  song: ["composer", "performer", ...SEEN, "container-title"],
  speech: [...SAID, "container-title", "page"],
  standard: ["number", "authority", "status", ...IMPRINT, "number-of-pages"],
  thesis: ["genre", "number", ...IMPRINT, "number-of-pages", "archive"],
  treaty: ["genre", "number", "container-title", "page"],
  webpage: ["container-title"],
};

const ALWAYS: readonly FormField[] = ["author", "title", "issued", "URL", "accessed", "note"];

/** Fields of a kind of work in the order of the form; whatever is filled in is shown too, so that nothing is hidden. */
export function fieldsFor(type: CslType, values: FormValues): readonly FormField[] {
  const wanted = new Set<FormField>([...ALWAYS, ...BY_TYPE[type]]);
  return FORM_FIELDS.filter((field) => wanted.has(field) || (values[field] ?? "") !== "");
}

/** Obligatory areas of a description (GOST R 7.0.100-2018, 5; GOST 7.80 for headings) as far as a kind has them. */
const NEEDED: Partial<Record<CslType, readonly FormField[]>> = {
  "article-journal": ["container-title", "page"],
  "article-magazine": ["container-title"],
  "article-newspaper": ["container-title"],
  bill: ["authority", "number"],
  book: ["publisher-place", "publisher"],
  chapter: ["container-title", "page"],
  "entry-encyclopedia": ["container-title"],
  legal_case: ["authority", "number"],
  legislation: ["authority", "number"],
  manuscript: ["archive"],
  "paper-conference": ["container-title", "page"],
  patent: ["number"],
  regulation: ["authority", "number"],
  report: ["publisher"],
  standard: ["number"],
  thesis: ["genre", "publisher-place"],
  webpage: ["URL", "accessed"],
};

/** Fields without which a list prints the work with a gap; none of them is demanded, since not every work has them. */
export function missingFields(type: CslType, values: FormValues): ReadonlySet<FormField> {
  const needed: readonly FormField[] = ["title", "issued", ...(NEEDED[type] ?? [])];
  return new Set(needed.filter((field) => (values[field] ?? "").trim() === ""));
}
