import type { CslItem, CslType } from "#lib/citations/reference.ts";

/** Variables of CSL; those joined with "|" serve for one another: a book needs an author or an editor. */
type Need = string;

/**
 * What every list needs to lead a reader to a work of this type. GOST R 7.0.5-2008 and R 7.0.100-2018 (obligatory elements of each
 * area), APA 7 (section 10), IEEE and Vancouver (NLM, Citing Medicine) agree in these.
 */
const COMMON: Readonly<Partial<Record<CslType, readonly Need[]>>> = {
  article: ["container-title|URL|DOI"],
  "article-journal": ["container-title", "issued", "volume|issue|DOI", "page|page-first|number|DOI"],
  "article-magazine": ["container-title", "issued"],
  "article-newspaper": ["container-title", "issued"],
  book: ["issued", "publisher|publisher-place"],
  chapter: ["container-title", "issued", "page|page-first"],
  "entry-dictionary": ["container-title"],
  "entry-encyclopedia": ["container-title"],
  "paper-conference": ["container-title|event-title", "issued", "page|page-first|number-of-pages"],
  thesis: ["author", "issued", "genre", "publisher|publisher-place"],
  report: ["issued", "publisher|authority|author"],
  // A constitution has neither an authority nor a number.
  legislation: ["issued", "number|URL|container-title"],
  bill: ["authority", "issued", "number"],
  regulation: ["authority", "issued", "number"],
  legal_case: ["authority", "issued"],
  standard: ["number", "issued"],
  patent: ["number", "issued"],
  manuscript: ["archive|archive_location"],
  webpage: ["URL"],
  post: ["URL"],
  "post-weblog": ["URL"],
  dataset: ["publisher|URL|DOI"],
  software: ["publisher|URL|author"],
};

/** What the printed form of a tradition has besides; each line names its clause. */
const TRADITIONS: Readonly<Record<Tradition, Readonly<Partial<Record<CslType, readonly Need[]>>>>> = {
  /** R 7.0.100-2018, 5.5, 5.6: place, publisher and extent; 5.3 of newspapers the day. */
  gost: {
    book: ["publisher-place", "publisher", "number-of-pages|volume"],
    thesis: ["publisher-place", "number-of-pages"],
    "article-newspaper": ["issue|issued.day"],
    "paper-conference": ["publisher-place"],
    standard: ["title"],
    manuscript: ["archive", "archive_location"],
    webpage: ["accessed"],
    "post-weblog": ["accessed"],
    report: ["publisher-place"],
  },
  /** APA 7, 9.29: place is not printed, the publisher is; 10.1 the author of an article; 10.3 the editor of a book. */
  apa: {
    book: ["author|editor", "publisher"],
    "article-journal": ["author"],
    chapter: ["author", "publisher"],
    "article-newspaper": ["issued.day"],
    thesis: ["publisher"],
    webpage: ["issued"],
  },
  /** Chicago 17, 14.100–14.131: place and publisher; 14.191 the day of a newspaper; 14.207 the date of access where no date is. */
  chicago: {
    book: ["author|editor|title", "publisher"],
    "article-newspaper": ["issued.day"],
    webpage: ["issued|accessed"],
  },
  /** IEEE Reference Guide: city and publisher of books, month of articles is not demanded. */
  ieee: { book: ["publisher", "publisher-place"], "article-journal": ["author"], webpage: ["accessed"] },
  /** MLA 9, 5.54: publisher; place is not printed. */
  mla: { book: ["publisher"], "article-newspaper": ["issued.day"] },
  /** Citing Medicine, 2: place, publisher and year of books; 26: date cited of what is on the web. */
  vancouver: { book: ["publisher", "publisher-place"], webpage: ["accessed"], "article-journal": ["author"] },
  harvard: { book: ["author|editor", "publisher", "publisher-place"], webpage: ["accessed"] },
  other: {},
};

type Tradition = "gost" | "apa" | "chicago" | "ieee" | "mla" | "vancouver" | "harvard" | "other";

/** By the beginning of the style's id, so that "apa-6th-edition" and "gost-7-1-2003" are met too. */
const BY_ID: readonly (readonly [RegExp, Tradition])[] = [
  [/^(?:gost|romanised)/u, "gost"],
  [/^apa/u, "apa"],
  [/^chicago|^turabian/u, "chicago"],
  [/^ieee/u, "ieee"],
  [/^modern-language-association|^mla/u, "mla"],
  [/^vancouver|^national-library-of-medicine/u, "vancouver"],
  [/^harvard/u, "harvard"],
];

function traditionOf(style: string): Tradition {
  return BY_ID.find(([pattern]) => pattern.test(style))?.[1] ?? "other";
}

/**
 * Variables that the style prints of such a work and the description lacks, in the order of the table; of several that serve for one another
 * the first. "issued.day" is the day of a date. A style that is not known asks for what all need.
 */
export function missingFields(csl: CslItem, style: string): string[] {
  const needs = ["title", ...(COMMON[csl.type] ?? []), ...(TRADITIONS[traditionOf(style)][csl.type] ?? [])];
  const missing = needs.flatMap((need) => {
    const choices = need.split("|");
    return choices.some((field) => isFilled(csl, field)) ? [] : (choices[0] ?? []);
  });
  // Without a date there is no day either: one word says it.
  return [...new Set(missing)].filter((field, _, all) => field !== "issued.day" || !all.includes("issued"));
}

function isFilled(csl: CslItem, field: string): boolean {
  if (field === "issued.day") {
    const { issued } = csl;
    return (
      issued !== undefined && (!("date-parts" in issued) || (issued["date-parts"][0]?.length ?? 0) === 3)
    );
  }
  const value: unknown = csl[field as keyof CslItem];
  if (typeof value === "string") return value.trim() !== "";
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

/** Every variable that can be missing; the screen has a word for each. */
export const NEEDED_FIELDS: readonly string[] = [
  ...new Set([
    "title",
    ...[COMMON, ...Object.values(TRADITIONS)].flatMap((table) =>
      Object.values(table).flatMap((needs) => needs.map((need) => need.split("|")[0] ?? "")),
    ),
  ]),
].sort();
