import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { ClaimFeatures, FeatureFigure } from "./claim-features.ts";
import { areComparable, inSmallestUnit, isUnit } from "./unit.ts";

/** Why two claims may say the same: shown with the suggestion, so that a person can judge it. */
export type SuggestReason =
  | { readonly kind: "reform"; readonly reformId: string }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "figure"; readonly exact: string }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "work"; readonly referenceId: string }
  | { readonly kind: "words"; readonly language: Language; readonly words: readonly string[] };

export interface Likeness {
  /** 0–1. */
  readonly score: number;
  readonly because: readonly SuggestReason[];
}

/**
 * From here on a claim is offered to whoever words another one. Low on purpose: a wrong offer costs a glance, a claim stated twice costs a
 * merge. One shared reform alone does not reach it, one reform with one figure does.
 */
export const LEAST_OFFERED = 0.35;
/** From here on two stored claims are shown as perhaps the same: higher, since nobody has asked. */
export const LEAST_SAME = 0.65;

/** A shared day says more than a shared year; values that differ say that two claims about one reform are two. */
const WEIGHTS = {
  reform: [0.3, 0.08, 0.04],
  day: 0.3,
  month: 0.15,
  year: 0.1,
  figure: [0.3, 0.1],
  name: [0.08, 0.05, 0.05],
  work: [0.12, 0.05],
  words: 0.6,
  otherReforms: -0.1,
  otherYears: -0.15,
  otherDays: -0.25,
  otherFigures: -0.2,
} as const;

/** How likely two claims say the same, across languages, and what speaks for it. Symmetric. */
export function likeness(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  const parts = [
    sharedReforms(one, other),
    sharedDates(one, other),
    sharedFigures(one, other),
    sharedNames(one, other),
    sharedWorks(one, other),
    sharedWords(one, other),
  ];
  const sum = parts.reduce((total, { score }) => total + score, 0);
  return {
    score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100,
    because: parts.flatMap(({ because }) => because),
  };
}

/**
 * Whether two stored claims can be one: they do not if each names days, or figures, and none of them is the other's: that is a conflict
 * or two claims. Nor if nothing but their subject is shared: a reform, a year, names.
 */
export function mayBeSame(one: ClaimFeatures, other: ClaimFeatures): boolean {
  const [days, otherDays] = [daysOf(one), daysOf(other)];
  const sharesDay = days.some((day) => otherDays.includes(day));
  if (!sharesDay && days.length > 0 && otherDays.length > 0) return false;
  const sharesFigure = sharedFigures(one, other).because.length > 0;
  if (!sharesFigure && one.figures.length > 0 && other.figures.length > 0) return false;
  return sharesDay || sharesFigure || sharedWords(one, other).because.length > 0;
}

function daysOf({ dates }: ClaimFeatures): string[] {
  return [...dates].filter((date) => date.length === 10);
}

const NOTHING: Likeness = { score: 0, because: [] };

function sharedReforms(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  if (one.reformIds.size === 0 || other.reformIds.size === 0) return NOTHING;
  const shared = [...one.reformIds].filter((id) => other.reformIds.has(id)).sort();
  return {
    score: shared.length === 0 ? WEIGHTS.otherReforms : stepped(WEIGHTS.reform, shared.length),
    because: shared.map((reformId) => ({ kind: "reform", reformId })),
  };
}

function sharedWorks(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  const shared = [...one.referenceIds].filter((id) => other.referenceIds.has(id)).sort();
  return {
    score: stepped(WEIGHTS.work, shared.length),
    because: shared.map((referenceId) => ({ kind: "work", referenceId })),
  };
}

/** The most precise date that both name; "2007" and "2007-05-21" share the year. */
function sharedDates(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  if (one.dates.size === 0 || other.dates.size === 0) return NOTHING;
  const [mine, others] = [allPoints(one.dates), allPoints(other.dates)];
  const shared = [...mine]
    .filter((point) => others.has(point))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [best] = shared;
  if (best === undefined) return { score: WEIGHTS.otherYears, because: [] };
  const isOther = best.length !== 10 && daysOf(one).length > 0 && daysOf(other).length > 0;
  const score = { 10: WEIGHTS.day, 7: WEIGHTS.month }[best.length] ?? WEIGHTS.year;
  return { score: score + (isOther ? WEIGHTS.otherDays : 0), because: [{ kind: "date", date: best }] };
}

/** "2007-05-21" is also in "2007-05" and in "2007"; a period stands by its ends. */
function allPoints(dates: ReadonlySet<string>): ReadonlySet<string> {
  const points = [...dates].flatMap((date) => date.split("/")).filter((point) => /^\d{4}/.test(point));
  return new Set(points.flatMap((point) => [point, point.slice(0, 7), point.slice(0, 4)]));
}

function sharedFigures(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  if (one.figures.length === 0 || other.figures.length === 0) return NOTHING;
  const shared = one.figures.filter((figure) => other.figures.some((each) => isSameFigure(figure, each)));
  return {
    score: shared.length === 0 ? WEIGHTS.otherFigures : stepped(WEIGHTS.figure, shared.length),
    because: shared.map(({ exact }) => ({ kind: "figure", exact })),
  };
}

function isSameFigure(one: FeatureFigure, other: FeatureFigure): boolean {
  const [unit, otherUnit] = [one.unit, other.unit];
  if (!isUnit(unit) || !isUnit(otherUnit)) return one.amount === other.amount && unit === otherUnit;
  if (!areComparable(unit, otherUnit)) return false;
  return inSmallestUnit(one.amount, unit) === inSmallestUnit(other.amount, otherUnit);
}

function sharedNames(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  const shared = [...one.names].filter(([key]) =>
    [...other.names.keys()].some((each) => soundAlike(key, each)),
  );
  return {
    score: stepped(WEIGHTS.name, shared.length),
    because: shared.map(([, name]) => ({ kind: "name", name })),
  };
}

/** A stem is cut at another place in each language: the shorter begins the longer, and only an ending is over. */
function soundAlike(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 4 && long.length - short.length <= 2 && long.startsWith(short));
}

/** The share of the shorter wording's words that the longer has, in the language in which they are most alike. */
function sharedWords(one: ClaimFeatures, other: ClaimFeatures): Likeness {
  let best = NOTHING;
  for (const language of LANGUAGES) {
    const [mine, others] = [one.words[language], other.words[language]];
    if (mine === undefined || others === undefined) continue;
    const shared = [...mine].filter(([stem]) => others.has(stem));
    const score = (WEIGHTS.words * shared.length) / Math.max(3, Math.min(mine.size, others.size));
    if (shared.length >= 2 && score > best.score)
      best = { score, because: [{ kind: "words", language, words: shared.map(([, word]) => word) }] };
  }
  return best;
}

/** The first of a kind counts most. */
function stepped(steps: readonly number[], count: number): number {
  return steps.slice(0, count).reduce((sum, step) => sum + step, 0);
}

export interface Suggested<Claim> extends Likeness {
  readonly claim: Claim;
}

/** The likeliest first; of equals the one that was given first. */
export function suggestClaims<Claim extends { readonly features: ClaimFeatures }>(
  asked: ClaimFeatures,
  candidates: readonly Claim[],
  { least, most }: { readonly least: number; readonly most: number },
): Suggested<Claim>[] {
  return candidates
    .map((claim) => ({ claim, ...likeness(asked, claim.features) }))
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
}
