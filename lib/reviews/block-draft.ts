import type { CslItem } from "#lib/citations/reference.ts";
import type { BlockType, Span, TableCell } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";

/** Citations and list of an essay in its style, in the order of the text. */
export interface PrintedReferences {
  /** One for each citation of the text (essay.ts, citationsOf). */
  readonly citations: readonly string[];
  readonly entries: readonly PrintedEntry[];
  /** The style prints citations as footnotes. */
  readonly isNoteStyle: boolean;
  /** What stands over the list. */
  readonly heading: string;
}

export interface PrintedEntry {
  readonly referenceId: string;
  /** With its number, where the style numbers. */
  readonly text: string;
  readonly csl: CslItem | null;
}

/** A stretch of a block's text, UTF-16. */
export type DraftSpan = { readonly span: Span } & (
  | { readonly kind: "em" | "strong" }
  | { readonly kind: "footnote_mark"; readonly mark: string }
  | { readonly kind: "citation"; readonly targets: readonly string[]; readonly locator: string | null }
);

/** A block of the document that an essay becomes. */
export interface BlockDraft {
  readonly type: BlockType;
  readonly text: string;
  readonly level?: number;
  readonly label?: string;
  /** As the writer set it for this block alone. */
  readonly language: BlockLanguage | null;
  readonly spans: readonly DraftSpan[];
  readonly cells?: readonly (Omit<TableCell, "range"> & { readonly span: Span })[];
  /** Of a footnote. */
  readonly mark?: string;
  /** Of a printed entry: the work. */
  readonly target?: string;
  readonly csl?: CslItem | null;
}

/** A stretch of a line as it is printed, with what is to be told of it. */
export interface Printed {
  readonly text: string;
  readonly spans: readonly DraftSpan[];
}

/** Behind other text. */
export function shifted({ text, spans }: Printed, before: string): Printed {
  return { text: `${before}${text}`, spans: spans.map((span) => moveSpan(span, before.length)) };
}

export function moveSpan(span: DraftSpan, by: number): DraftSpan {
  return { ...span, span: [span.span[0] + by, span.span[1] + by] };
}
