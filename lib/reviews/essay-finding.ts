import {
  INTEGRITY_CODES,
  SEVERITY_OF,
  type IntegrityCode,
  type Severity,
} from "#lib/citations/integrity/finding.ts";
import type { EssayPlace } from "./checked-essay.ts";

/** What is looked at of an essay, in the order in which it is shown. None of them is a verdict. */
export const ESSAY_CHECKS = [
  "citations",
  "sources",
  "quotations",
  "materials",
  "list",
  "length",
  "language",
] as const;
export type EssayCheck = (typeof ESSAY_CHECKS)[number];

/** Findings of an essay beside those of its citations and lists (citations/integrity); messages/ has a sentence for each. */
const OWN_CODES = {
  nothing_cited: "warning",
  claim_figure: "warning",
  claim_attributed: "warning",
  claim_sweeping: "hint",
  quotation_uncited: "warning",
  quotation_altered: "warning",
  quotation_lost: "warning",
  quotation_elsewhere: "warning",
  quotation_unchecked: "hint",
  material_passage: "warning",
  citation_in_other_style: "warning",
  entry_printed_otherwise: "hint",
  too_few_words: "warning",
  too_many_words: "warning",
  part_in_other_language: "hint",
  letters_mixed: "warning",
} as const satisfies Readonly<Record<string, Severity>>;

export type EssayOwnCode = keyof typeof OWN_CODES;
export type EssayFindingCode = EssayOwnCode | IntegrityCode;
// Object.keys is typed by string; the keys are those of the table above.
const ESSAY_OWN_CODES = Object.keys(OWN_CODES) as EssayOwnCode[];
export const ESSAY_FINDING_CODES: readonly [EssayFindingCode, ...EssayFindingCode[]] = [
  "nothing_cited",
  ...ESSAY_OWN_CODES.filter((code) => code !== "nothing_cited"),
  ...INTEGRITY_CODES,
];

function isOwnCode(code: EssayFindingCode): code is EssayOwnCode {
  return code in OWN_CODES;
}

/** Where a stored text says it: of a work that is cited, or of a material of the assignment. */
export interface SourcePlace {
  readonly kind: "work" | "material";
  readonly id: string;
  /** Number of the text among those of the work or material. */
  readonly text: number;
  /** UTF-16 */
  readonly start: number;
}

/** Something to look at. `quote` and `there` are compared word by word where it is shown. */
export interface EssayFinding {
  readonly check: EssayCheck;
  readonly code: EssayFindingCode;
  readonly severity: Severity;
  readonly values: Readonly<Record<string, string | number>>;
  /** In the order of the text; none where it is about the essay as a whole. */
  readonly places: readonly EssayPlace[];
  /** Ids of the entries it is about. */
  readonly entries: readonly string[];
  /** What the essay says, and what stands in the source, or in the style, instead. */
  readonly altered: { readonly here: string; readonly there: string } | null;
  readonly source: SourcePlace | null;
}

export function essayFinding(
  check: EssayCheck,
  code: EssayFindingCode,
  details: Partial<Omit<EssayFinding, "check" | "code">> = {},
): EssayFinding {
  const severity = isOwnCode(code) ? OWN_CODES[code] : SEVERITY_OF[code];
  return {
    ...{ check, code, severity, values: {}, places: [], entries: [], altered: null, source: null },
    ...details,
  };
}

/** How much one check looked at, and how much of it is as it should be. The unit is the check's: citations, statements, quotations, entries, words, blocks. */
export interface EssayCheckCount {
  readonly check: EssayCheck;
  readonly looked: number;
  readonly fine: number;
  readonly findings: number;
}
