import type { ImportNote } from "./article.ts";

/**
 * Everything the importers may remark about a file. Each code has one sentence in messages/ in each language;
 * `values` fill it. Severity says what a reader should do: nothing (info), look (warning), mend before use
 * (error).
 */
export const NOTE_SEVERITY = {
  look_alikes_mended: "info",
  hyphens_joined: "info",
  control_characters_removed: "warning",
  undecodable_characters: "warning",
  encoding_guessed: "warning",
  encoding_mended: "warning",
  text_layer_garbled: "warning",
  pages_without_text: "warning",
  recognised_by_ocr: "info",
  recognition_unsure: "warning",
  recognised_without_russian: "warning",
  tracked_changes_accepted: "warning",
  hidden_text_left_out: "warning",
  images_kept: "info",
  table_too_wide: "warning",
  tables_not_taken_apart: "warning",
  entities_left: "warning",
  archive_entries_ignored: "warning",
  several_articles: "warning",
  title_missing: "warning",
  authors_missing: "info",
  abstract_missing_language: "info",
  keywords_missing_language: "info",
  references_missing: "warning",
  citation_without_entry: "warning",
  entry_never_cited: "info",
  gap_in_numbering: "warning",
  entry_not_parsed: "warning",
  entry_parsed_unsurely: "info",
  original_without_romanised: "info",
  romanised_without_original: "warning",
  footnote_without_mark: "warning",
  block_types_unsure: "info",
  structure_not_found: "warning",
  encoding_suspicious: "warning",
  abstracts_differ_in_length: "warning",
  abstracts_differ_in_numbers: "info",
  keywords_differ_in_count: "info",
  block_language_differs: "warning",
  list_repeated: "warning",
  entry_repeated: "warning",
  citation_out_of_order: "info",
  unbalanced_mark: "info",
  text_repeated: "warning",
  block_very_long: "info",
  mixed_numbering: "info",
  page_gap: "warning",
  footnote_without_text: "warning",
} as const satisfies Record<string, ImportNote["severity"]>;
export type NoteCode = keyof typeof NOTE_SEVERITY;

/** Notes that the text of a file is not what its pages show: it can be recognised from their pictures instead. */
export const NOTES_FOR_RECOGNITION: ReadonlySet<string> = new Set<NoteCode>([
  "text_layer_garbled",
  "pages_without_text",
]);

export const NOTE_CODES = Object.keys(NOTE_SEVERITY) as NoteCode[];

interface NoteDetails {
  readonly values?: ImportNote["values"];
  /** Code points of the decoded file. */
  readonly sourceRange?: readonly [number, number];
}

export function note(code: NoteCode, { values = {}, sourceRange }: NoteDetails = {}): ImportNote {
  const severity = NOTE_SEVERITY[code];
  return sourceRange === undefined
    ? { code, severity, values }
    : { code, severity, values, sourceRange: [...sourceRange] };
}

/** The first of a block's places. */
export function placeOf(ranges: readonly (readonly [number, number])[]): {
  sourceRange?: readonly [number, number];
} {
  const [first] = ranges;
  return first === undefined ? {} : { sourceRange: first };
}

/** Enough of an entry to know it by. */
export function shorten(text: string): string {
  const points = [...text.slice(0, 120)];
  return points.length <= 60 ? points.join("") : `${points.slice(0, 59).join("")}…`;
}
