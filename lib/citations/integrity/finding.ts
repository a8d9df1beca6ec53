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

export const SEVERITY_OF: Readonly<Record<IntegrityCode, Severity>> = {
  references_missing: "error",
  citation_without_entry: "error",
  citation_ambiguous: "warning",
  entry_never_cited: "warning",
  gap_in_numbering: "warning",
  number_repeated: "error",
  numbering_out_of_order: "hint",
  locator_outside_pages: "warning",
  original_without_romanised: "warning",
  romanised_without_original: "warning",
  twins_disagree: "error",
  url_malformed: "error",
  doi_malformed: "error",
  isbn_malformed: "warning",
  access_date_missing: "hint",
  field_missing: "hint",
  duplicate_entry: "warning",
  entry_unreadable: "hint",
  quotation_not_found: "error",
  quotation_changed: "warning",
};

export interface IntegrityFinding {
  readonly code: IntegrityCode;
  readonly severity: Severity;
  /** For the sentence in messages/; which it needs is said where the finding is made. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Keys of the citations it is about, in the order of the text. */
  readonly citations: readonly string[];
  /** Ids of the entries it is about. */
  readonly entries: readonly string[];
  /** The work of the library it is about, if it is about one. */
  readonly referenceId: string | null;
}

export function finding(
  code: IntegrityCode,
  details: Partial<Omit<IntegrityFinding, "code">>,
): IntegrityFinding {
  return {
    code,
    severity: SEVERITY_OF[code],
    values: {},
    citations: [],
    entries: [],
    referenceId: null,
    ...details,
  };
}

/** The gravest first, then by kind; findings of one kind stay in the order in which they were made, which is that of text and list. */
export function inOrder(findings: readonly IntegrityFinding[]): IntegrityFinding[] {
  return [...findings].sort(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
      INTEGRITY_CODES.indexOf(a.code) - INTEGRITY_CODES.indexOf(b.code),
  );
}
