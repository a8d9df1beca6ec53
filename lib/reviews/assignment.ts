import { z } from "zod";
import { typedText } from "#lib/languages/typed-text.ts";
import { compare, parseDecimal, ZERO } from "./fraction.ts";
import { decimal, inThree, inThreeOrNone } from "./rubric.ts";

const title = typedText(300);
/** UTF-16 units: several pages. */
const task = typedText(20_000);

/** Moments, whatever the zone of the group; ISO 8601 with an offset comes in, the same moment in UTC goes on. */
const moment = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .nullable();

/** Of a citation style: CSL id, as in the printing of lists. */
const styleName = z.string().trim().min(1).max(200);
const words = z.number().int().min(1).max(200_000);

/** What a lecturer says of an assignment, apart from its rubric, materials and students. */
export const assignmentTerms = {
  titles: inThree(title),
  tasks: inThreeOrNone(task),
  opensAt: moment,
  dueAt: moment,
  lateUntil: moment,
  releaseAt: moment,
  isTeam: z.boolean(),
  mayHandInAgain: z.boolean(),
  hidesStudents: z.boolean(),
  hidesReviewers: z.boolean(),
  reviewersPerEssay: z.number().int().min(1).max(5),
  /** Per cent. */
  moderatedShare: z.number().int().min(0).max(100),
  citationStyle: styleName.nullable(),
  fewestWords: words.nullable(),
  mostWords: words.nullable(),
  outOf: decimal.refine((text) => compare(parseDecimal(text) ?? ZERO, ZERO) > 0),
  decimals: z.number().int().min(0).max(3),
  isForEverybody: z.boolean(),
  /** Days after the release in which a second look may be asked for; null: at any time, 0: not at all. */
  secondLookDays: z.number().int().min(0).max(365).nullable(),
  /** Months after the release; null: for as long as the group is there. */
  retentionMonths: z.number().int().min(1).max(240).nullable(),
  /** Marks stay when essays are erased, without names or words. */
  keepsMarks: z.boolean(),
} as const;

/** What an assignment is where nothing else is said. */
export const USUAL_TERMS = {
  tasks: {},
  opensAt: null,
  dueAt: null,
  lateUntil: null,
  releaseAt: null,
  isTeam: false,
  mayHandInAgain: true,
  hidesStudents: false,
  hidesReviewers: false,
  reviewersPerEssay: 1,
  moderatedShare: 0,
  citationStyle: null,
  fewestWords: null,
  mostWords: null,
  outOf: "100",
  decimals: 0,
  isForEverybody: true,
  secondLookDays: null,
  retentionMonths: null,
  keepsMarks: false,
} as const;

export const TERM_FAULTS = [
  "due_before_opening",
  "late_without_due",
  "late_before_due",
  "release_before_due",
  "words_crossed",
] as const;
export type TermFault = (typeof TERM_FAULTS)[number];

export interface CheckedTerms {
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly lateUntil: string | null;
  readonly releaseAt: string | null;
  readonly fewestWords: number | null;
  readonly mostWords: number | null;
}

/** What contradicts itself in an assignment; moments are ISO texts. An assignment with any of it is not kept. */
export function termFaults(terms: CheckedTerms): TermFault[] {
  const [opens, due] = [timeOf(terms.opensAt), timeOf(terms.dueAt)];
  const [late, release] = [timeOf(terms.lateUntil), timeOf(terms.releaseAt)];
  const faults: (TermFault | false)[] = [
    opens !== null && due !== null && due <= opens && "due_before_opening",
    late !== null && due === null && "late_without_due",
    late !== null && due !== null && late < due && "late_before_due",
    release !== null && due !== null && release < due && "release_before_due",
    terms.fewestWords !== null &&
      terms.mostWords !== null &&
      terms.mostWords < terms.fewestWords &&
      "words_crossed",
  ];
  return faults.filter((fault) => fault !== false);
}

function timeOf(text: string | null): number | null {
  return text === null ? null : Date.parse(text);
}

/** How far the work on an assignment has come: what has begun binds what may still be changed. */
export interface Progress {
  readonly isPublished: boolean;
  /** Essays that somebody writes or has written. */
  readonly begun: number;
  readonly handedIn: number;
  /** Sheets of reviewers. */
  readonly sheets: number;
  /** Marks that were given. */
  readonly marks: number;
  readonly released: number;
}

export const BOUND_TERMS = ["isTeam", "hidesStudents", "hidesReviewers", "outOf", "decimals"] as const;
export type BoundTerm = (typeof BOUND_TERMS)[number];

export interface TermValues {
  readonly isTeam: boolean;
  readonly hidesStudents: boolean;
  readonly hidesReviewers: boolean;
  readonly outOf: string;
  readonly decimals: number;
}

/**
 * Which changes come too late. Alone or in a team is settled by the first essay that is begun; whether students are hidden by the first one
 * handed in: it has its names, and so has its line in the history. Names of reviewers stay hidden once there are reviewers (hiding them
 * later harms nobody); the scale holds once anything is released.
 */
export function lateChanges(before: TermValues, after: TermValues, progress: Progress): BoundTerm[] {
  const late: Record<BoundTerm, boolean> = {
    isTeam: before.isTeam !== after.isTeam && progress.begun > 0,
    hidesStudents: before.hidesStudents !== after.hidesStudents && progress.handedIn > 0,
    hidesReviewers: before.hidesReviewers && !after.hidesReviewers && progress.sheets > 0,
    outOf: before.outOf !== after.outOf && progress.released > 0,
    decimals: before.decimals !== after.decimals && progress.released > 0,
  };
  return BOUND_TERMS.filter((term) => late[term]);
}

/** Students see it from then on; nobody takes it back from those who have begun. */
export function mayUnpublish({ begun }: Pick<Progress, "begun">): boolean {
  return begun === 0;
}
