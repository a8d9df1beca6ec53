import type { NoInterval } from "./bootstrap.ts";
import type { ComparedUnit } from "./coded-text.ts";

/** Coefficients of coding, then those of unitizing. */
export const COEFFICIENTS = [
  "percent",
  "positive",
  "cohen",
  "fleiss",
  "ac1",
  "alpha",
  "alpha_u",
  "alpha_u_binary",
  "alpha_u_2004",
  "gamma",
] as const;
export type CoefficientName = (typeof COEFFICIENTS)[number];

/**
 * Those of a coefficient of coding (nominal.ts) and of gamma, and two of the alphas for unitizing. overlapping: a coder has two tags on one
 * letter, which the alpha of 2016 has no place for. not_marked: nobody marked anything.
 */
export const NO_VALUES = [
  "no_items",
  "one_value",
  "two_coders_only",
  "no_units",
  "one_coder",
  "not_in_time",
  "overlapping",
  "not_marked",
] as const;
export type NoValue = (typeof NO_VALUES)[number];

/** A coefficient: its value with a 95 % interval, or why it has none. */
export interface MeasuredFigure {
  readonly value: number | null;
  readonly reason: NoValue | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly noInterval: NoInterval | null;
}

/** A sentence of messages/ with what it speaks of: what a number means here, or why it may mislead. */
export interface Reading {
  readonly code: ReadingCode;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * reliable, tentative, unreliable: the headline's alpha by Krippendorff's thresholds .800 and .667 (Content Analysis, 4th ed. 2019, 12.8).
 * uncertain: the interval reaches over a threshold. The rest warns.
 */
export const READING_CODES = [
  "reliable",
  "tentative",
  "unreliable",
  "below_chance",
  "uncertain",
  "wide_interval",
  "disjoint",
  "one_value",
  "nothing_marked",
  "prevalence",
  "few_units",
  "one_sided",
  "unfinished",
  "lost_passages",
  "words_of_passages",
  "overlapping",
  "not_in_time",
  "gamma_not_exact",
] as const;
export type ReadingCode = (typeof READING_CODES)[number];

export interface Measured {
  readonly figures: Readonly<Partial<Record<CoefficientName, MeasuredFigure>>>;
  /** Units judged by two coders or more (coding), or passages (unitizing). */
  readonly units: number;
  /** Units somebody marked; passages that all have alike. */
  readonly marked: number;
  /** How often they were judged, or marked, by anybody: what prevalence is about. */
  readonly readings: readonly Reading[];
}

/** What two coders gave to the same units: rows the first, columns the second. */
export interface PairMatrix {
  /** Tag ids; "" for unmarked. Units with several tags count in each of them. */
  readonly tagIds: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

export interface AgreementReport {
  readonly unit: ComparedUnit;
  /** The coefficient that stands on top. */
  readonly headline: CoefficientName;
  readonly coderIds: readonly string[];
  readonly drawn: "documents" | "blocks";
  readonly overall: Measured;
  readonly byTag: readonly (Measured & { readonly tagId: string })[];
  readonly byPair: readonly (Measured & {
    readonly coderIds: readonly [string, string];
    readonly matrix: PairMatrix;
  })[];
  readonly byDocument: readonly (Measured & { readonly documentId: string })[];
}
