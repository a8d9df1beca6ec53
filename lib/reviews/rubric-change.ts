import { LANGUAGES, type InLanguages } from "#lib/languages/language-tag.ts";
import { compare, parseDecimal, ZERO } from "./fraction.ts";
import { arePointsWithin } from "./mark.ts";
import type { Criterion, Rubric } from "./rubric.ts";

export const CRITERION_CHANGES = [
  "added",
  "removed",
  "moved",
  "weight",
  "points",
  "levels",
  "wording",
] as const;
export type CriterionChangeKind = (typeof CRITERION_CHANGES)[number];

/** What differs between two versions of a rubric in one criterion. */
export interface CriterionChange {
  readonly criterion: string;
  /** As it is called in the newer version, in the older one where it was removed. */
  readonly names: InLanguages;
  readonly kinds: readonly CriterionChangeKind[];
}

/** What the newer version changes, in its order; removed criteria after those that are there. */
export function rubricChanges(before: Rubric, after: Rubric): CriterionChange[] {
  const old = new Map(before.criteria.map((one) => [one.key, one]));
  const now = new Set(after.criteria.map(({ key }) => key));
  const stayed = before.criteria.filter(({ key }) => now.has(key)).map(({ key }) => key);
  const order = after.criteria.filter(({ key }) => old.has(key)).map(({ key }) => key);
  const there = after.criteria.map((one) => {
    const former = old.get(one.key);
    const isMoved = stayed.indexOf(one.key) !== order.indexOf(one.key);
    return { one, kinds: former === undefined ? (["added"] as const) : kindsOf(former, one, isMoved) };
  });
  const gone = before.criteria
    .filter(({ key }) => !now.has(key))
    .map((one) => ({ one, kinds: ["removed"] as const }));
  return [...there, ...gone]
    .filter(({ kinds }) => kinds.length > 0)
    .map(({ one, kinds }) => ({ criterion: one.key, names: one.names, kinds }));
}

function kindsOf(before: Criterion, after: Criterion, isMoved: boolean): CriterionChangeKind[] {
  const shape = ({ levels }: Criterion) =>
    levels.map(({ key, points }) => `${key} ${exact(points)}`).join("; ");
  const texts = ({ names, descriptions, levels }: Criterion) => [
    ...textsOf(names),
    ...textsOf(descriptions),
    ...levels.flatMap((one) => [...textsOf(one.names), ...textsOf(one.descriptors)]),
  ];
  const isWorded = shape(before) === shape(after) && texts(before).join("\n") !== texts(after).join("\n");
  const differs: Partial<Record<CriterionChangeKind, boolean>> = {
    moved: isMoved,
    weight: !isSame(before.weight, after.weight),
    points: !isSame(before.most, after.most),
    levels: shape(before) !== shape(after),
    wording: isWorded,
  };
  return CRITERION_CHANGES.filter((kind) => differs[kind] === true);
}

function textsOf(texts: InLanguages): string[] {
  return LANGUAGES.map((language) => texts[language] ?? "");
}

function isSame(one: string, other: string): boolean {
  return compare(parseDecimal(one) ?? ZERO, parseDecimal(other) ?? ZERO) === 0;
}

/** "7", "7.0" and "07" are the same points. */
function exact(points: string): string {
  const { numerator, denominator } = parseDecimal(points) ?? ZERO;
  return `${String(numerator)}/${String(denominator)}`;
}

export interface MarkInUse {
  readonly criterion: string;
  readonly level: string | null;
  /** A decimal; null: taken away again. */
  readonly points: string | null;
}

/**
 * Criteria whose marks would no longer mean what was given: the criterion is gone, its most is less than the points, or the chosen level
 * has other points. Essays that are being marked take another version only if this is empty.
 */
export function criteriaLost({ criteria }: Pick<Rubric, "criteria">, marks: readonly MarkInUse[]): string[] {
  const byKey = new Map(criteria.map((one) => [one.key, one]));
  const lost = marks.filter(({ criterion, level, points }) => {
    if (points === null) return false;
    const one = byKey.get(criterion);
    if (one === undefined || !arePointsWithin(one, points)) return true;
    return level !== null && !one.levels.some(({ key, points: of }) => key === level && isSame(of, points));
  });
  return [...new Set(lost.map(({ criterion }) => criterion))];
}
