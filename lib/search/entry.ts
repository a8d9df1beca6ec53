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
  /** Of a block: its id within the revision ("b12"), by which the reader is led there. */
  readonly blockKey: string | null;
  /** Whether every member of the group sees it: only then do its words help others to spell. */
  readonly isOpen: boolean;
  readonly texts: readonly EntryText[];
}

/** Drawers of the index (schema: SearchEntry.drawer): 0 is opened first. */
export const DRAWERS = 14;
/** Drawers in which what has a name lies: all that is offered while one types. */
export const NAMED_DRAWERS = 1;
const DRAWERS_OF_TEXT = 12;

const NAMED: ReadonlySet<SearchNoun> = new Set(["document", "claim", "reference", "reform"]);
const HEADS: ReadonlySet<string | null> = new Set(["heading", "abstract"]);

/** What is short and says much comes first; texts are spread by document, so that a document's blocks lie together. */
export function drawerOf({ noun, kind, documentId }: Entry): number {
  if (NAMED.has(noun)) return 0;
  if (noun !== "block" || HEADS.has(kind) || documentId === null) return 1;
  // The last digits of a UUID v7 are random.
  return DRAWERS - DRAWERS_OF_TEXT + (Number.parseInt(documentId.slice(-4), 16) % DRAWERS_OF_TEXT);
}

/** With which the keys of its drawer begin. */
export function drawerLetter(drawer: number): string {
  return String.fromCharCode(65 + drawer);
}

/** Terms by which the index narrows; no word can be one of them, since words have no "/". */
export function filterTerm(facet: Exclude<Facet, "reform"> | "document", value: string): string {
  return `/${facet}=${value}`;
}

/** The key of a reform, without the letter of the drawer: the database writes it as well (reforms-in-texts.ts), so it is no hash. */
export function reformKey(reformId: string): string {
  return `/${reformId}`;
}

export function filterTermsOf({
  noun,
  documentId,
  language,
  year,
  kind,
  state,
  authors,
}: Omit<Entry, "texts">): string[] {
  return [
    filterTerm("noun", noun),
    ...(documentId === null ? [] : [filterTerm("document", documentId)]),
    ...(language === null ? [] : [filterTerm("language", language)]),
    ...(year === null ? [] : [filterTerm("year", String(year))]),
    ...(kind === null ? [] : [filterTerm("kind", kind)]),
    ...(state === null ? [] : [filterTerm("state", state)]),
    ...authors.map((author) => filterTerm("author", author)),
  ];
}
