import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { SearchNoun } from "./noun.ts";

/** A the title, B authors, aliases and own words, D the text (weights of PostgreSQL's tsvector). */
export type EntryWeight = "A" | "B" | "D";

/** One of the texts by which a noun is found. */
export interface EntryText {
  readonly weight: EntryWeight;
  readonly text: string;
  /** Null where it is not known: names, numbers, what a member wrote. */
  readonly language: BlockLanguage | null;
}

/** By what hits can be narrowed, and what is counted beside them. */
export const FACETS = ["noun", "language", "year", "kind", "reform", "author", "state"] as const;
export type Facet = (typeof FACETS)[number];

/** A noun as search knows it: what it is found by, and where it stands. */
export interface Entry {
  readonly noun: SearchNoun;
  readonly nounId: string;
  readonly documentId: string | null;
  /** The annotation that it is, or is said of. */
  readonly annotationId: string | null;
  readonly claimId: string | null;
  readonly referenceId: string | null;
  readonly language: string | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly state: string | null;
  /** As printed; "@" and the id of a member of the group. */
  readonly authors: readonly string[];
  readonly reformIds: readonly string[];
  /** Order of a block within its document; 0 of everything else. */
  readonly index: number;
  /** Of a block: its id within the revision ("b12"), by which the reader is led there. */
  readonly blockKey: string | null;
  /** Whether every member of the group sees it: only then do its words help others to spell. */
  readonly isOpen: boolean;
  readonly texts: readonly EntryText[];
}

/** Drawers of the index (schema: SearchEntry.drawer): 0 is opened first. */
export const DRAWERS = 9;

const HEADS: ReadonlySet<string | null> = new Set(["title", "subtitle", "heading", "abstract", "keywords"]);

/** What is short and says much comes first; texts are spread by document, so that a document's blocks lie together. */
export function drawerOf({ noun, kind, documentId }: Entry): number {
  if (noun !== "block" || HEADS.has(kind) || documentId === null) return 0;
  // The last digit of a UUID v7 is random.
  return 1 + (Number.parseInt(documentId.slice(-2), 16) % (DRAWERS - 1));
}

/** Terms by which the index narrows; no word can be one of them, since words have no "/". Reforms have an index of their own. */
export function filterTerm(facet: Exclude<Facet, "reform">, value: string): string {
  return `/${facet}=${value}`;
}

export function filterTermsOf({ noun, language, year, kind, state, authors }: Entry): string[] {
  return [
    filterTerm("noun", noun),
    ...(language === null ? [] : [filterTerm("language", language)]),
    ...(year === null ? [] : [filterTerm("year", String(year))]),
    ...(kind === null ? [] : [filterTerm("kind", kind)]),
    ...(state === null ? [] : [filterTerm("state", state)]),
    ...authors.map((author) => filterTerm("author", author)),
  ];
}
