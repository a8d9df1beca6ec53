import { CSL_TYPES, type CslType } from "#lib/citations/reference.ts";
import type { ExchangeFormat } from "../formats.ts";

export type BibtexDialect = Extract<ExchangeFormat, "bibtex" | "biblatex">;

/** Entry types of the biblatex manual 3.20, section 2.1; a CSL type without a line here becomes @misc. */
// prettier-ignore
const BIBLATEX: Partial<Record<CslType, string>> = {
  article: "unpublished", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
  bill: "legislation", book: "book", broadcast: "video", chapter: "incollection", classic: "book", collection: "collection",
  dataset: "dataset", entry: "inreference", "entry-dictionary": "inreference", "entry-encyclopedia": "inreference",
  graphic: "image", legal_case: "jurisdiction", legislation: "legislation", manuscript: "unpublished",
  motion_picture: "movie", musical_score: "music", pamphlet: "booklet", "paper-conference": "inproceedings",
  patent: "patent", performance: "performance", periodical: "periodical", personal_communication: "letter",
  post: "online", "post-weblog": "online", regulation: "legislation", report: "report", review: "review",
  "review-book": "review", software: "software", song: "audio", speech: "unpublished", standard: "standard",
  thesis: "thesis", treaty: "legislation", webpage: "online",
};

/** The fourteen types that the styles of classic BibTeX know (btxdoc, section 3.1), as far as one of them fits. */
// prettier-ignore
const BIBTEX: Partial<Record<CslType, string>> = {
  article: "unpublished", "article-journal": "article", "article-magazine": "article", "article-newspaper": "article",
  book: "book", chapter: "incollection", classic: "book", collection: "book", entry: "incollection",
  "entry-dictionary": "incollection", "entry-encyclopedia": "incollection", manuscript: "unpublished", pamphlet: "booklet",
  "paper-conference": "inproceedings", report: "techreport", review: "article", "review-book": "article", speech: "unpublished",
  standard: "techreport", thesis: "phdthesis",
};

/** What an entry is where no subtype says it more exactly; `proceedings`, `inbook` and others are only read. */
// prettier-ignore
const READ: Readonly<Record<string, CslType>> = {
  article: "article-journal", suppperiodical: "article-journal", book: "book", mvbook: "book", collection: "book",
  mvcollection: "book", proceedings: "book", mvproceedings: "book", reference: "book", mvreference: "book", manual: "book",
  inbook: "chapter", bookinbook: "chapter", suppbook: "chapter", incollection: "chapter", suppcollection: "chapter",
  booklet: "pamphlet", inproceedings: "paper-conference", conference: "paper-conference", inreference: "entry-encyclopedia",
  online: "webpage", electronic: "webpage", www: "webpage", patent: "patent", periodical: "periodical", report: "report",
  techreport: "report", thesis: "thesis", phdthesis: "thesis", mastersthesis: "thesis", unpublished: "manuscript",
  dataset: "dataset", software: "software", standard: "standard", legislation: "legislation", legal: "legislation",
  jurisdiction: "legal_case", letter: "personal_communication", movie: "motion_picture", video: "motion_picture",
  audio: "song", music: "song", image: "graphic", artwork: "graphic", review: "review", performance: "performance",
  misc: "document",
};

/** Words by which styles of biblatex tell kinds apart (entrysubtype); others are names of CSL types. */
const SUBTYPES: Readonly<Record<string, CslType>> = {
  magazine: "article-magazine",
  newspaper: "article-newspaper",
  blog: "post-weblog",
  preprint: "article",
};
const SUBTYPE_OF = new Map(Object.entries(SUBTYPES).map(([word, type]) => [type, word]));

export interface EntryType {
  readonly type: string;
  readonly subtype?: string;
}

/** The entry type for a kind of work; where others share it, `entrysubtype` says which one it is. */
export function entryTypeOf(type: CslType, dialect: BibtexDialect): EntryType {
  const entry = (dialect === "biblatex" ? BIBLATEX : BIBTEX)[type] ?? "misc";
  return READ[entry] === type ? { type: entry } : { type: entry, subtype: SUBTYPE_OF.get(type) ?? type };
}

/** Null for an entry type that is in no table. */
export function typeOfEntry(entry: string, subtype: string | undefined): CslType | null {
  const exact = CSL_TYPES.find((type) => type === subtype) ?? SUBTYPES[subtype ?? ""];
  return exact ?? (Object.hasOwn(READ, entry) ? (READ[entry] ?? null) : null);
}

/** What `number` means depends on the kind: an issue, the place in a series, or the number of the work itself (manual, 2.2.2). */
export type NumberSense = "issue" | "series" | "own";
const SERIES_ENTRIES =
  /^(?:mv|in|supp)?(?:book|bookinbook|collection|proceedings|reference)$|^(?:bookinbook|booklet|conference)$/u;

export function numberSense(entry: string): NumberSense {
  if (/^(?:article|periodical|suppperiodical|review)$/u.test(entry)) return "issue";
  return SERIES_ENTRIES.test(entry) ? "series" : "own";
}
