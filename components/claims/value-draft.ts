import { claimValue, type ClaimValue, type ValueRelation } from "#lib/claims/value.ts";
import { OPEN_END } from "#lib/reforms/reform-date.ts";
import { readAmount } from "./value-words.ts";

/** A date as it is typed; an empty part is not known. */
export interface DateDraft {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** What the form of a value holds. */
export interface ValueDraft {
  readonly kind: ClaimValue["kind"];
  readonly start: DateDraft;
  readonly end: DateDraft;
  /** The period has not ended. */
  readonly isOpen: boolean;
  readonly relation: ValueRelation;
  readonly amount: string;
  readonly upper: string;
  readonly unit: string;
  /** It held before the change that the claim tells of. */
  readonly isFormer: boolean;
  readonly measure: string;
  readonly reformId: string;
}

const NO_DATE: DateDraft = { year: "", month: "", day: "" };

export function draftOf(value: ClaimValue | null): ValueDraft {
  const [start, end] = value?.kind === "date" ? value.date.split("/") : [];
  const figure = value?.kind === "figure" ? value : null;
  return {
    kind: value?.kind ?? "date",
    start: partsOf(start),
    end: partsOf(end),
    isOpen: end === OPEN_END,
    relation: figure?.relation ?? "exactly",
    amount: figure === null ? "" : String(figure.amount),
    upper: figure?.upper == null ? "" : String(figure.upper),
    unit: figure?.unit ?? "person",
    isFormer: figure?.isFormer ?? false,
    measure: value?.measure ?? "",
    reformId: value?.reformId ?? "",
  };
}

function partsOf(point: string | undefined): DateDraft {
  if (point === undefined || point === OPEN_END) return NO_DATE;
  const [year = "", month, day] = point.split("-");
  return {
    year,
    month: month === undefined ? "" : String(Number(month)),
    day: day === undefined ? "" : String(Number(day)),
  };
}

export type DraftProblem = "wrongDate" | "wrongAmount" | "wrongUpper" | "otherUnitName";

/** The value that was typed, with the words that the one before it was read from, or what is wrong with it. */
export function readDraft(draft: ValueDraft, before: ClaimValue | null): ClaimValue | DraftProblem {
  const about = {
    exact: before?.exact ?? "",
    annotationId: before?.annotationId ?? null,
    measure: draft.measure,
    reformId: draft.reformId === "" ? null : draft.reformId,
  };
  if (draft.kind === "date") {
    const [start = "", end = ""] = [draft.start, draft.end].map(pointOf);
    const date = [start, draft.isOpen ? OPEN_END : end].filter((point) => point !== "").join("/");
    const read = start === "" ? null : claimValue.safeParse({ kind: "date", date, ...about });
    return read?.success === true ? read.data : "wrongDate";
  }
  const isSpan = draft.relation === "between";
  const [amount, upper] = [readAmount(draft.amount), isSpan ? readAmount(draft.upper) : null];
  if (amount === null) return "wrongAmount";
  if (isSpan && (upper === null || upper <= amount)) return "wrongUpper";
  const { relation, unit, isFormer } = draft;
  const read = claimValue.safeParse({ kind: "figure", relation, amount, upper, unit, isFormer, ...about });
  return read.success ? read.data : "otherUnitName";
}

function pointOf({ year, month, day }: DateDraft): string {
  const two = (part: string) => part.padStart(2, "0");
  return [year.trim(), month === "" ? "" : two(month), day === "" || month === "" ? "" : two(day)]
    .filter((part) => part !== "")
    .join("-");
}
