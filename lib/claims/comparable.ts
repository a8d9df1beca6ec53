import type { Assertion, ConflictClaim } from "./assertion.ts";
import { amountsAgree, datesAgree } from "./same-value.ts";
import { BODIES, DATE_ROLES, type DateRole, type Measure, MEASURES } from "./topic.ts";
import { areComparable, type Unit } from "./unit.ts";

/** Two values that cannot both be so, and what both are of: by the values and their words alone, whoever says them. */
export interface Disagreement {
  /** Role of a date or measure of a figure; "any" where the words do not say. */
  readonly about: string;
  readonly reasons: readonly ConflictReason[];
}

export const CONFLICT_REASONS = [
  "same_role",
  "same_measure",
  "same_unit",
  "days_known",
  "restated",
  "same_claim",
  "linked",
  "off_register",
  "part_of_reform",
] as const;
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

/** Elections are of a body, and those of another body are other elections. */
const ELECTORAL: ReadonlySet<DateRole> = new Set(["held"]);
/** Measures of what a law requires: there "at least five" and "at least seven" are two rules. */
const NORMS: ReadonlySet<Measure> = new Set(["registration", "threshold", "quota", "term", "age"]);
/** These say no more than the unit does: only of the same body are they one count. */
const WEAK: ReadonlySet<Measure> = new Set(["seats", "members", "votes", "changes", "laws", "meetings"]);

export function isWeakMeasure(about: string): boolean {
  return [...WEAK].some((measure) => measure === about);
}

/** Counts further apart than this are counts of different things: 600 in a region and 40,000 in the country. */
const FARTHEST_RATIO = 10;

/** Null where the two can both be so, or are not about the same thing. Depends on the values and their topics alone (disagreeing.ts relies on it). */
export function valuesDisagree(a: Assertion, b: Assertion): Disagreement | null {
  if (a.value.kind !== b.value.kind || a.value.id === b.value.id) return null;
  return a.value.kind === "date" ? datesDisagree(a, b) : figuresDisagree(a, b);
}

function datesDisagree(a: Assertion, b: Assertion): Disagreement | null {
  if (a.days === null || b.days === null || datesAgree(a.days, b.days)) return null;
  const roles = shared(a.topic.roles, b.topic.roles);
  if (roles === null) return null;
  const role = DATE_ROLES.find((code) => roles.has(code)) ?? null;
  if (role !== null && ELECTORAL.has(role) && shared(a.topic.subjects, b.topic.subjects) === null)
    return null;
  const isKnown = a.topic.roles.size > 0 && b.topic.roles.size > 0;
  // Two years of which nobody says what happened in them are hardly ever meant of the same thing.
  const areDays = [a, b].every(({ value }) => /^\d{4}-\d{2}-\d{2}$/u.test(value.date ?? ""));
  if (!isKnown && !areDays) return null;
  return {
    about: isKnown ? (role ?? "any") : "any",
    reasons: [...(isKnown ? (["same_role"] as const) : []), ...(areDays ? (["days_known"] as const) : [])],
  };
}

function figuresDisagree(a: Assertion, b: Assertion): Disagreement | null {
  const [one, other] = [a.value, b.value];
  if (one.amount === null || other.amount === null || one.isFormer !== other.isFormer) return null;
  if (shared(a.topic.subjects, b.topic.subjects) === null || haveOtherBodies(a, b)) return null;
  const measures = intersection(measuresOf(a), measuresOf(b));
  if (measures.size === 0 || !canBeCompared(one.unit, other.unit)) return null;
  if ([...measures].every((measure) => WEAK.has(measure)) && !haveOneSubject(a, b)) return null;
  const isNorm = [...measures].some((measure) => NORMS.has(measure));
  const amounts = [
    { ...one, amount: one.amount },
    { ...other, amount: other.amount },
  ] as const;
  if (amountsAgree(...amounts, isNorm) || areFarApart(one.amount, other.amount)) return null;
  const isSameUnit = one.unit !== null && one.unit === other.unit;
  return {
    about: MEASURES.find((measure) => measures.has(measure)) ?? "any",
    reasons: ["same_measure", ...(isSameUnit ? (["same_unit"] as const) : [])],
  };
}

/** Deputies of the Mazhilis and deputies of maslikhats are not counted together, though both may be elected in districts. */
function haveOtherBodies(a: Assertion, b: Assertion): boolean {
  const [ones, others] = [a, b].map(({ topic }) => intersection(topic.subjects, BODIES));
  return (
    ones !== undefined &&
    others !== undefined &&
    ones.size > 0 &&
    others.size > 0 &&
    intersection(ones, others).size === 0
  );
}

function haveOneSubject(a: Assertion, b: Assertion): boolean {
  return intersection(a.topic.subjects, b.topic.subjects).size > 0;
}

/** A share of votes that parties need is a threshold, whatever it is called; a number of members that a party needs is one of registration. */
function measuresOf({ topic, value }: Assertion): ReadonlySet<Measure> {
  const measures = new Set(topic.measures);
  if (value.unit === "percent" && measures.has("votes")) measures.add("threshold");
  return measures;
}

function canBeCompared(a: Unit | null, b: Unit | null): boolean {
  return a === null || b === null || areComparable(a, b);
}

function areFarApart(a: number, b: number): boolean {
  const [low, high] = a < b ? [a, b] : [b, a];
  return low > 0 && high / low > FARTHEST_RATIO;
}

/** What people have said of the two claims that assert the values. */
export function relationsOf(a: ConflictClaim, b: ConflictClaim): readonly ConflictReason[] {
  const isLinked = (links: "restates" | "contradicts") => a[links].includes(b.id) || b[links].includes(a.id);
  return [
    ...(a.id === b.id ? (["same_claim"] as const) : []),
    ...(isLinked("restates") ? (["restated"] as const) : []),
    ...(isLinked("contradicts") ? (["linked"] as const) : []),
  ];
}

/** 0–1: how sure it is that two values mean the same thing. */
export function scoreOf(reasonCount: number): number {
  return Math.min(1, 0.4 + 0.2 * reasonCount);
}

/** What both say; of an empty set anything may be meant. Null where they speak of different things. */
function shared<Code>(a: ReadonlySet<Code>, b: ReadonlySet<Code>): ReadonlySet<Code> | null {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const both = intersection(a, b);
  return both.size === 0 ? null : both;
}

function intersection<Code>(a: ReadonlySet<Code>, b: ReadonlySet<Code>): ReadonlySet<Code> {
  return new Set([...a].filter((code) => b.has(code)));
}
