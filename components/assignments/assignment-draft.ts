import { NO_TEXTS, type Texts } from "#components/rubrics/rubric-draft.ts";
import { momentOf, typedTime } from "#lib/languages/zoned-time.ts";
import { LANGUAGES, type InLanguages } from "#lib/languages/language-tag.ts";
import type { AssignmentView, Material, MaterialView } from "#lib/operations/assignments.ts";
import { USUAL_TERMS, termFaults, type TermFault } from "#lib/reviews/assignment.ts";
import { compare, parseDecimal, ZERO } from "#lib/reviews/fraction.ts";

export const DATES = ["opensAt", "dueAt", "lateUntil", "releaseAt"] as const;
export type DateName = (typeof DATES)[number];

/** An assignment as it is typed. */
export interface AssignmentDraft extends Readonly<Record<DateName, string>> {
  readonly titles: Texts;
  readonly tasks: Texts;
  readonly isTeam: boolean;
  readonly mayHandInAgain: boolean;
  readonly hidesStudents: boolean;
  readonly hidesReviewers: boolean;
  readonly reviewersPerEssay: string;
  readonly moderatedShare: string;
  readonly citationStyle: string | null;
  readonly fewestWords: string;
  readonly mostWords: string;
  readonly outOf: string;
  readonly decimals: string;
  readonly isForEverybody: boolean;
  readonly secondLookDays: string;
  readonly retentionMonths: string;
  readonly keepsMarks: boolean;
  readonly rubricVersionId: string | null;
  readonly materials: readonly Omit<MaterialView, "id">[];
  readonly studentIds: readonly string[];
}

export const EMPTY_DRAFT: AssignmentDraft = {
  ...{ titles: NO_TEXTS, tasks: NO_TEXTS, opensAt: "", dueAt: "", lateUntil: "", releaseAt: "" },
  ...{ isTeam: false, mayHandInAgain: true, hidesStudents: false, hidesReviewers: false },
  ...{ reviewersPerEssay: "1", moderatedShare: "0", citationStyle: null, fewestWords: "", mostWords: "" },
  ...{ outOf: USUAL_TERMS.outOf, decimals: "0", isForEverybody: true, retentionMonths: "" },
  ...{ secondLookDays: "", keepsMarks: false },
  ...{ rubricVersionId: null, materials: [], studentIds: [] },
};

/** An assignment that is there, its moments as the clocks of its group show them. */
export function draftOf(assignment: AssignmentView): AssignmentDraft {
  const { timeZone, students, rubric } = assignment;
  const time = (at: string | null) => (at === null ? "" : typedTime(at, timeZone));
  const number = (value: number | null) => (value === null ? "" : String(value));
  const { isTeam, mayHandInAgain, hidesStudents, hidesReviewers, citationStyle, outOf, isForEverybody } =
    assignment;
  return {
    titles: { ...NO_TEXTS, ...assignment.titles },
    tasks: { ...NO_TEXTS, ...assignment.tasks },
    ...{ opensAt: time(assignment.opensAt), dueAt: time(assignment.dueAt) },
    ...{ lateUntil: time(assignment.lateUntil), releaseAt: time(assignment.releaseAt) },
    ...{ isTeam, mayHandInAgain, hidesStudents, hidesReviewers, citationStyle, outOf, isForEverybody },
    reviewersPerEssay: String(assignment.reviewersPerEssay),
    moderatedShare: String(assignment.moderatedShare),
    fewestWords: number(assignment.fewestWords),
    mostWords: number(assignment.mostWords),
    decimals: String(assignment.decimals),
    secondLookDays: number(assignment.secondLookDays),
    retentionMonths: number(assignment.retentionMonths),
    keepsMarks: assignment.keepsMarks,
    rubricVersionId: rubric?.versionId ?? null,
    materials: assignment.materials.map(({ id: _id, ...material }) => material),
    studentIds: (students ?? []).map(({ id }) => id),
  };
}

/** A new assignment after one that is there: everything but its dates, which are of another term. */
export function copyOf(assignment: AssignmentView): AssignmentDraft {
  return { ...draftOf(assignment), opensAt: "", dueAt: "", lateUntil: "", releaseAt: "" };
}

export type FieldFault =
  "title_missing" | "date_unreadable" | "number_unreadable" | "days_unreadable" | TermFault;

/** What is wrong, with the field at which it is said. */
export type DraftFaults = Partial<Record<keyof AssignmentDraft, FieldFault>>;

const FAULT_FIELDS: Record<TermFault, keyof AssignmentDraft> = {
  due_before_opening: "dueAt",
  late_without_due: "lateUntil",
  late_before_due: "lateUntil",
  release_before_due: "releaseAt",
  words_crossed: "mostWords",
};

export function faultsOf(draft: AssignmentDraft, timeZone: string): DraftFaults {
  const isEmpty = LANGUAGES.every((language) => draft.titles[language].trim() === "");
  const unread = DATES.filter((date) => draft[date] !== "" && momentOf(draft[date], timeZone) === null);
  const numbers = (["fewestWords", "mostWords", "retentionMonths"] as const).filter(
    (field) => draft[field].trim() !== "" && wholeNumber(draft[field]) === null,
  );
  const outOf = parseDecimal(draft.outOf);
  const contradictions = termFaults({
    ...datesOf(draft, timeZone),
    fewestWords: wholeNumber(draft.fewestWords),
    mostWords: wholeNumber(draft.mostWords),
  });
  return {
    ...(isEmpty ? { titles: "title_missing" } : {}),
    ...Object.fromEntries(contradictions.map((fault) => [FAULT_FIELDS[fault], fault])),
    ...Object.fromEntries(unread.map((date) => [date, "date_unreadable" as const])),
    ...Object.fromEntries(numbers.map((field) => [field, "number_unreadable" as const])),
    ...(draft.secondLookDays.trim() !== "" && daysOf(draft.secondLookDays) === null
      ? { secondLookDays: "days_unreadable" }
      : {}),
    ...(outOf === null || compare(outOf, ZERO) <= 0 ? { outOf: "number_unreadable" } : {}),
  };
}

/** What is sent. Of what has faults nothing may be sent. */
export function bodyOf(draft: AssignmentDraft, timeZone: string) {
  const { isTeam, mayHandInAgain, hidesStudents, hidesReviewers, citationStyle, isForEverybody } = draft;
  return {
    titles: worded(draft.titles),
    tasks: worded(draft.tasks),
    ...datesOf(draft, timeZone),
    ...{ isTeam, mayHandInAgain, hidesStudents, hidesReviewers, citationStyle, isForEverybody },
    reviewersPerEssay: Number(draft.reviewersPerEssay),
    moderatedShare: Number(draft.moderatedShare),
    fewestWords: wholeNumber(draft.fewestWords),
    mostWords: wholeNumber(draft.mostWords),
    outOf: draft.outOf.trim(),
    decimals: Number(draft.decimals),
    secondLookDays: daysOf(draft.secondLookDays),
    retentionMonths: wholeNumber(draft.retentionMonths),
    keepsMarks: draft.keepsMarks,
    rubricVersionId: draft.rubricVersionId,
    materials: draft.materials.flatMap(({ documentId, referenceId }): Material[] => {
      if (documentId !== null) return [{ documentId }];
      return referenceId === null ? [] : [{ referenceId }];
    }),
    studentIds: isForEverybody ? [] : [...draft.studentIds],
  };
}

function datesOf(draft: AssignmentDraft, timeZone: string): Record<DateName, string | null> {
  const at = (date: DateName) => (draft[date] === "" ? null : momentOf(draft[date], timeZone));
  return {
    opensAt: at("opensAt"),
    dueAt: at("dueAt"),
    lateUntil: at("lateUntil"),
    releaseAt: at("releaseAt"),
  };
}

function worded(texts: Texts): InLanguages {
  return Object.fromEntries(
    LANGUAGES.filter((language) => texts[language].trim() !== "").map((language) => [
      language,
      texts[language],
    ]),
  );
}

/** From 0 to a year; null for what is none. */
function daysOf(text: string): number | null {
  return /^\s*\d{1,3}\s*$/u.test(text) && Number(text) <= 365 ? Number(text) : null;
}

/** From 1; null for what is none. */
function wholeNumber(text: string): number | null {
  return /^\s*[1-9]\d{0,5}\s*$/u.test(text) ? Number(text) : null;
}
