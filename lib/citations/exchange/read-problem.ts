/** What a reader found amiss in a file. The screen speaks for each with the message `exchange.problem.<code>`. */
export const READ_PROBLEMS = [
  /** The text is in none of the formats. */
  "format_unknown",
  "nothing_found",
  "too_large",
  "too_many_works",
  /** JSON or XML that is broken at this place; what stands before it was read. */
  "not_well_formed",
  /** An entry of BibTeX that does not end; its fields before the break were kept. */
  "entry_broken",
  "string_unknown",
  "crossref_unknown",
  "value_too_long",
  /** A line of RIS outside any record, or a record without its end. */
  "line_outside_record",
  "record_not_ended",
  "type_unknown",
  /** A value that the description of a work cannot hold; it stands in the notes of the work. */
  "value_left_out",
  "entity_unknown",
  "attachments_left_out",
] as const;
export type ReadProblemCode = (typeof READ_PROBLEMS)[number];

export interface ReadProblem {
  readonly code: ReadProblemCode;
  /** Counted from 1; null where the format has no lines. */
  readonly line: number | null;
  readonly values: Readonly<Record<string, string | number>>;
}
