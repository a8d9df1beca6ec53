import type { Span } from "#lib/documents/block.ts";

export const CITATION_MARK_KINDS = ["bracket", "footnote_mark", "author_date"] as const;
export type CitationMarkKind = (typeof CITATION_MARK_KINDS)[number];

/** A mark in running text that leads to the reference list or to a footnote: `[3, 237 б.]`, `Заңға3`, `(Isaacs 2011)`. */
export interface CitationMark {
  /** UTF-16 positions in the text that was searched; the brackets are inside, a footnote mark is the figure alone. */
  readonly rangeUtf16: Span;
  readonly text: string;
  /** Entry numbers with ranges spelt out ("[3–5]" has 3, 4, 5), or "Family Year" of an author–date mark. */
  readonly keys: (number | string)[];
  /** The place in the cited work as printed ("70 б.", "с. 12"); several places are joined with "; ". */
  readonly locator: string | null;
  readonly kind: CitationMarkKind;
}
