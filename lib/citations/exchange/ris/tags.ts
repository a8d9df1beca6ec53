import type { CslType } from "#lib/citations/reference.ts";

/** Reference types of the RIS specification (Research Information Systems, 2012 edition); others become GEN. */
// prettier-ignore
const WRITTEN: Partial<Record<CslType, string>> = {
  "article-journal": "JOUR", "article-magazine": "MGZN", "article-newspaper": "NEWS", article: "UNPB", bill: "BILL",
  book: "BOOK", broadcast: "MULTI", chapter: "CHAP", classic: "CLSWK", collection: "SER", dataset: "DATA",
  entry: "ENCYC", "entry-dictionary": "DICT", "entry-encyclopedia": "ENCYC", figure: "FIGURE", graphic: "ART",
  hearing: "HEAR", interview: "PCOMM", legal_case: "CASE", legislation: "STAT", manuscript: "MANSCPT", map: "MAP",
  motion_picture: "MPCT", musical_score: "MUSIC", pamphlet: "PAMP", "paper-conference": "CPAPER", patent: "PAT",
  periodical: "JFULL", personal_communication: "PCOMM", post: "BLOG", "post-weblog": "BLOG", regulation: "GOVDOC",
  report: "RPRT", review: "JOUR", "review-book": "JOUR", software: "COMP", song: "SOUND", speech: "SLIDE",
  standard: "STAND", thesis: "THES", webpage: "ELEC",
};

// prettier-ignore
const READ: Readonly<Record<string, CslType>> = {
  ABST: "article-journal", ADVS: "motion_picture", AGGR: "dataset", ANCIENT: "classic", ART: "graphic", BILL: "bill",
  BLOG: "post-weblog", BOOK: "book", CASE: "legal_case", CHAP: "chapter", CHART: "figure", CLSWK: "classic", COMP: "software",
  CONF: "paper-conference", CPAPER: "paper-conference", CTLG: "book", DATA: "dataset", DBASE: "dataset", DICT: "entry-dictionary",
  EBOOK: "book", ECHAP: "chapter", EDBOOK: "book", EJOUR: "article-journal", ELEC: "webpage", ENCYC: "entry-encyclopedia",
  EQUA: "figure", FIGURE: "figure", GEN: "document", GOVDOC: "regulation", GRANT: "document", HEAR: "hearing",
  ICOMM: "personal_communication", INPR: "article-journal", INTV: "interview", JFULL: "periodical", JOUR: "article-journal",
  LEGAL: "legislation", MANSCPT: "manuscript", MAP: "map", MGZN: "article-magazine", MPCT: "motion_picture", MULTI: "broadcast",
  MUSIC: "musical_score", NEWS: "article-newspaper", PAMP: "pamphlet", PAT: "patent", PCOMM: "personal_communication",
  PODCST: "broadcast", PRESS: "article", RPRT: "report", SER: "collection", SLIDE: "speech", SOUND: "song", STAND: "standard",
  STAT: "legislation", STD: "standard", THES: "thesis", UNBILL: "bill", UNPB: "article", UNPD: "article", VIDEO: "motion_picture",
  WEB: "webpage",
};

export function risType(type: CslType): string {
  return WRITTEN[type] ?? "GEN";
}

/** Null for a type that is in no table. */
export function typeOfRis(code: string): CslType | null {
  return Object.hasOwn(READ, code) ? (READ[code] ?? null) : null;
}

/** Kinds that are a whole volume: T2 is then their series, and SP the number of their pages (specification, "Book, Whole"). */
const WHOLE: ReadonlySet<CslType> = new Set([
  "book",
  "classic",
  "collection",
  "thesis",
  "report",
  "pamphlet",
  "map",
  "standard",
]);

export function isWhole(type: CslType): boolean {
  return WHOLE.has(type);
}

/** One table for both directions; further tags by which other programs call the same stand behind the one we write. */
export const NAME_TAGS = {
  author: ["AU", "A1"],
  editor: ["A2", "ED"],
  "collection-editor": ["A3"],
  translator: ["A4"],
  "container-author": ["A5"],
  compiler: ["C4"],
} as const;

// prettier-ignore
export const TEXT_TAGS = {
  title: ["TI", "T1", "CT"], "title-short": ["ST"], "container-title": ["T2", "JF", "JO", "BT"], "container-title-short": ["J2", "JA", "J1"],
  "collection-title": ["T3"], "original-title": ["OP"], publisher: ["PB"], "publisher-place": ["CY", "PP"], edition: ["ET"], volume: ["VL"],
  issue: ["IS", "CP"], number: ["M1"], "number-of-volumes": ["NV"], "collection-number": ["C7"], section: ["SE"], genre: ["M3"],
  authority: ["C1"], archive: ["DB"], archive_location: ["CN", "AV"], "archive-place": ["DP"], "event-title": ["C2"],
  "event-place": ["C3"], medium: ["C5"], abstract: ["AB", "N2"], DOI: ["DO"], URL: ["UR"],
} as const;

export const DATE_TAGS = { issued: ["DA", "PY", "Y1"], accessed: ["Y2"] } as const;

export const RIS_VARIABLES: ReadonlySet<string> = new Set([
  "id",
  "type",
  "page",
  "number-of-pages",
  "language",
  "note",
  "ISBN",
  "ISSN",
  "keyword",
  ...Object.keys(NAME_TAGS),
  ...Object.keys(TEXT_TAGS),
  ...Object.keys(DATE_TAGS),
]);
