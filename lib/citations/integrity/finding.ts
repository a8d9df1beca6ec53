/** What can be wrong between the marks of a text, its reference lists and the works behind them; messages/ has a sentence for each. */
export const INTEGRITY_CODES = [
  "references_missing",
  "citation_without_entry",
  "citation_ambiguous",
  "entry_never_cited",
  "gap_in_numbering",
  "number_repeated",
  "numbering_out_of_order",
  "locator_outside_pages",
  "original_without_romanised",
  "romanised_without_original",
  "twins_disagree",
  "url_malformed",
  "doi_malformed",
  "isbn_malformed",
  "access_date_missing",
  "field_missing",
  "duplicate_entry",
  "entry_unreadable",
  "quotation_not_found",
  "quotation_changed",
] as const;
export type IntegrityCode = (typeof INTEGRITY_CODES)[number];

/** "error": the reader is led astray. "warning": look at it. "hint": a matter of completeness. */
export const SEVERITIES = ["error", "warning", "hint"] as const;
export type Severity = (typeof SEVERITIES)[number];
