import type { ImportedCitation, ImportedFootnote, ImportedReference, ImportNote } from "./article.ts";
import type { ArticlePart } from "./articles.ts";
import { bodyRemarks, lostFootnotes } from "./body-remarks.ts";
import { note, type NoteCode } from "./note.ts";
import type { PlacedBlock } from "./placed-block.ts";
import { referenceRemarks } from "./reference-remarks.ts";
import type { SourceMap } from "./source-map.ts";
import { titlePageRemarks } from "./title-page-remarks.ts";

/** One article of the file with what was read out of its blocks. */
export interface ReadPart {
  readonly part: ArticlePart;
  readonly references: readonly ImportedReference[];
  readonly citations: readonly ImportedCitation[];
  readonly footnotes: readonly ImportedFootnote[];
}

/**
 * What a reader should know of the structure and the references before trusting them. These follow from the blocks, and are made
 * anew when the blocks are corrected.
 */
export function remarksOnParts(
  source: SourceMap,
  placed: readonly PlacedBlock[],
  parts: readonly ReadPart[],
): ImportNote[] {
  const several = parts.length > 1 ? [note("several_articles", { values: { count: parts.length } })] : [];
  return [
    ...several,
    ...structureRemarks(placed, parts),
    ...bodyRemarks(source, placed),
    ...parts.flatMap((part) => [...referenceRemarks(part), ...lostFootnotes(source, part)]),
  ];
}

/** Codes of the notes that `remarksOnParts` makes. */
export const PART_NOTES: ReadonlySet<string> = new Set<NoteCode>([
  "several_articles",
  "title_missing",
  "authors_missing",
  "abstract_missing_language",
  "keywords_missing_language",
  "references_missing",
  "citation_without_entry",
  "entry_never_cited",
  "gap_in_numbering",
  "entry_not_parsed",
  "entry_parsed_unsurely",
  "original_without_romanised",
  "romanised_without_original",
  "footnote_without_mark",
  "block_types_unsure",
  "structure_not_found",
  "abstracts_differ_in_length",
  "abstracts_differ_in_numbers",
  "keywords_differ_in_count",
  "block_language_differs",
  "list_repeated",
  "entry_repeated",
  "citation_out_of_order",
  "unbalanced_mark",
  "text_repeated",
  "block_very_long",
  "mixed_numbering",
  "page_gap",
  "footnote_without_text",
]);

/** Below this confidence a block's type is to be looked at. */
export const UNSURE = 0.65;

/** What a text has though nobody has found out how it is made. */
const UNSTRUCTURED: ReadonlySet<string> = new Set([
  "paragraph",
  "quotation",
  "list_item",
  "page_header",
  "page_number",
  "noise",
]);

function structureRemarks(made: readonly PlacedBlock[], parts: readonly ReadPart[]): ImportNote[] {
  const unsure = made.filter(({ block }) => block.confidence < UNSURE).length;
  const structured = made.some(({ block }) => !UNSTRUCTURED.has(block.type));
  return [
    ...(made.length > 0 && !structured ? [note("structure_not_found")] : []),
    ...(unsure > 0 ? [note("block_types_unsure", { values: { count: unsure } })] : []),
    ...(structured ? parts.flatMap(titlePageRemarks) : []),
  ];
}
