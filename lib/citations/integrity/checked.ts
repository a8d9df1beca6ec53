import type { CitationMarkKind } from "#lib/citations/citation-mark.ts";
import type { CslItem } from "#lib/citations/reference.ts";

/** A mark of the text as the report looks at it. */
export interface CheckedCitation {
  readonly key: string;
  readonly keys: readonly (number | string)[];
  /** As printed; several places of one mark are joined with "; ". */
  readonly locator: string | null;
  readonly kind: CitationMarkKind;
  /** Entries to which it was led by the file's own links or by hand. */
  readonly entryIds: readonly string[];
  /** The quotation that stands before it in the text, without its quotation marks. */
  readonly quote: string | null;
}

/** A printed entry with what was read of it. */
export interface CheckedEntry {
  readonly id: string;
  readonly list: "original" | "romanised";
  readonly number: number | null;
  readonly text: string;
  readonly csl: CslItem | null;
  /** Id of the same work's entry in the other list. */
  readonly pairedWith: string | null;
  readonly referenceId: string | null;
}

/** A work of the library; its texts are those of the documents attached to it. */
export interface CheckedWork {
  readonly id: string;
  readonly csl: CslItem;
  readonly texts: readonly string[];
}

/** A quotation kept at a source of a claim. */
export interface KeptQuotation {
  readonly quote: string;
  readonly referenceId: string;
  /** Number of the claim. */
  readonly claim: number;
}

export interface IntegrityInput {
  /** In the order of the text. */
  readonly citations: readonly CheckedCitation[];
  /** Both lists, each in its printed order. */
  readonly entries: readonly CheckedEntry[];
  /** The works to which the entries are tied. */
  readonly works: readonly CheckedWork[];
  /** What claims quote from the works. */
  readonly kept: readonly KeptQuotation[];
  /** Id of the style whose required fields are asked for; null asks for none. */
  readonly style: string | null;
}

/** Marks that lead to lists; footnote marks lead to notes and are no business of theirs. */
export function listMarks(citations: readonly CheckedCitation[]): CheckedCitation[] {
  return citations.filter(({ kind }) => kind !== "footnote_mark");
}

/** The list that the text cites: the original one where there is one. */
export function citedList(entries: readonly CheckedEntry[]): readonly CheckedEntry[] {
  const originals = entries.filter(({ list }) => list === "original");
  return originals.length > 0 ? originals : entries;
}

/** How a finding names an entry: by its number, or by its beginning where it has none. */
export function nameOfEntry({ number, text }: CheckedEntry): { entry: string | number } {
  return { entry: number ?? beginningOf(text) };
}

const LONGEST_BEGINNING = 60;

export function beginningOf(text: string): string {
  const points = [...text.trim()];
  return points.length <= LONGEST_BEGINNING
    ? points.join("")
    : `${points.slice(0, LONGEST_BEGINNING).join("").trimEnd()}…`;
}

export interface Cited {
  readonly citation: CheckedCitation;
  readonly key: number | string;
  readonly entries: readonly CheckedEntry[];
}

/** Every key of every mark with the entries to which it leads. */
export function citedKeys(
  marks: readonly CheckedCitation[],
  find: (key: number | string) => readonly CheckedEntry[],
): Cited[] {
  return marks.flatMap((citation) => citation.keys.map((key) => ({ citation, key, entries: find(key) })));
}
