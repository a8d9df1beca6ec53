import type { EssayCheck, EssayFindingCode } from "./essay-finding.ts";
import type { CountedFindings } from "./overlap-run.ts";

interface Problem {
  /** The check under which an essay shows it. */
  readonly check: EssayCheck;
  readonly codes: readonly EssayFindingCode[];
}

/** What is counted over a class: findings that ask for the same lesson are one problem. messages/ names each. */
const PROBLEMS = {
  nothing_cited: { check: "citations", codes: ["nothing_cited"] },
  citation_without_entry: { check: "citations", codes: ["citation_without_entry", "references_missing"] },
  citation_unclear: { check: "citations", codes: ["citation_ambiguous", "locator_outside_pages"] },
  entry_never_cited: { check: "citations", codes: ["entry_never_cited"] },
  claim_without_source: { check: "sources", codes: ["claim_figure", "claim_attributed", "claim_sweeping"] },
  quotation_uncited: { check: "sources", codes: ["quotation_uncited"] },
  quotation_altered: { check: "quotations", codes: ["quotation_altered"] },
  quotation_not_found: { check: "quotations", codes: ["quotation_lost", "quotation_elsewhere"] },
  material_passage: { check: "materials", codes: ["material_passage"] },
  other_style: { check: "list", codes: ["citation_in_other_style", "entry_printed_otherwise"] },
  list_faulty: {
    check: "list",
    codes: [
      "gap_in_numbering",
      "number_repeated",
      "numbering_out_of_order",
      "duplicate_entry",
      "original_without_romanised",
      "romanised_without_original",
      "twins_disagree",
      "url_malformed",
      "doi_malformed",
      "isbn_malformed",
      "access_date_missing",
      "field_missing",
      "entry_unreadable",
    ],
  },
  length: { check: "length", codes: ["too_few_words", "too_many_words"] },
  language: { check: "language", codes: ["part_in_other_language", "letters_mixed"] },
} as const satisfies Readonly<Record<string, Problem>>;

export type ClassProblem = keyof typeof PROBLEMS;
// Object.keys is typed by string; the keys are those of the table above.
export const CLASS_PROBLEMS = Object.keys(PROBLEMS) as [ClassProblem, ...ClassProblem[]];

/** The check of an essay that shows a problem. */
export function checkOf(problem: ClassProblem): EssayCheck {
  return PROBLEMS[problem].check;
}

export interface CountedProblem {
  readonly problem: ClassProblem;
  /** Essays that have it at least once, and how often all of them have it. */
  readonly essays: number;
  readonly places: number;
}

/** How many essays have each problem, those that most have first; what nobody has is left out. */
export function countProblems(essays: Iterable<CountedFindings>): CountedProblem[] {
  const all = [...essays];
  return CLASS_PROBLEMS.map((problem) => {
    const counts = all.map((findings) => timesIn(findings, problem)).filter((times) => times > 0);
    return { problem, essays: counts.length, places: counts.reduce((sum, times) => sum + times, 0) };
  })
    .filter(({ essays: count }) => count > 0)
    .sort((one, other) => other.essays - one.essays || other.places - one.places);
}

/** How often an essay has a problem. */
export function timesIn(findings: CountedFindings, problem: ClassProblem): number {
  return PROBLEMS[problem].codes.reduce((sum, code) => sum + (findings[code] ?? 0), 0);
}
