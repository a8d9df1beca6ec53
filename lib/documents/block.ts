import type { BlockLanguage } from "#lib/languages/language-tag.ts";

/** What a block of a document can be. The names are those of the import contract (docs/standards.md, silteme.article/1). */
export const BLOCK_TYPES = [
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "email",
  "udc",
  "abstract",
  "keywords",
  "heading",
  "paragraph",
  "quotation",
  "list_item",
  "table",
  "table_caption",
  "footnote",
  "funding",
  "reference_list_heading",
  "reference_entry",
  "references_romanized_heading",
  "reference_entry_romanized",
  "page_header",
  "page_number",
  "noise",
] as const;
export type BlockType = (typeof BLOCK_TYPES)[number];

/** What a title page is made of. */
export const TITLE_PAGE_TYPES = [
  "title",
  "subtitle",
  "authors",
  "affiliation",
  "email",
  "udc",
  "abstract",
  "keywords",
] as const satisfies readonly BlockType[];

/** Found in the file, but no part of the article: kept, never shown as its text. */
export const SET_ASIDE_TYPES = [
  "page_header",
  "page_number",
  "noise",
] as const satisfies readonly BlockType[];

/** A half-open span `[start, end)`; the unit (code points or UTF-16) is named where it is used. */
export type Span = readonly [start: number, end: number];

/** A cell of a table; `range` counts code points of the block's text, of which the cell is a line. */
export interface TableCell {
  readonly range: Span;
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly isHead: boolean;
}

/** One block of a document. `text` is clean and in NFC. */
export interface Block {
  readonly id: string;
  readonly type: BlockType;
  readonly language: BlockLanguage;
  readonly text: string;
  /** Where the block stands in the decoded file, in code points; several when a page header interrupts it. */
  readonly sourceRanges: readonly Span[];
  /** Depth of a heading or list item, from 1. */
  readonly level?: number | undefined;
  /** The printed label that opens the block: "Аңдатпа.", "Ключевые слова:", "1." of a reference entry. Part of `text`. */
  readonly label?: string | undefined;
  /** How sure the importer is of type and boundaries, 0–1. */
  readonly confidence: number;
  /** Of a table, in reading order. */
  readonly cells?: readonly TableCell[] | undefined;
  /** Words recognised from a picture with little confidence (0–1); ranges count code points of `text`. */
  readonly unsure?: readonly { readonly range: Span; readonly confidence: number }[] | undefined;
}

export function isSetAside(type: BlockType): boolean {
  return (SET_ASIDE_TYPES as readonly BlockType[]).includes(type);
}

/** An entry of either list of references. */
export function isReferenceEntry(type: BlockType): boolean {
  return type === "reference_entry" || type === "reference_entry_romanized";
}

/** The type that a stored name means; null for one that is none. */
export function blockTypeOf(name: string): BlockType | null {
  return BLOCK_TYPES.find((type) => type === name) ?? null;
}
