import {
  compare,
  decimalOf,
  type Fraction,
  fractionText,
  mean,
  minus,
  parseDecimal,
  parseFraction,
  roundedUnits,
  times,
  ZERO,
} from "./fraction.ts";
import type { GivenMark } from "./mark.ts";
import type { Rubric } from "./rubric.ts";

/** The marks of one marker for one essay. */
export interface MarkedSheet {
  readonly sheetId: string;
  readonly marks: readonly GivenMark[];
}

/** What the markers of one essay gave for one criterion. */
export interface CriterionComparison {
  readonly criterion: string;
  /** In the order of the sheets; null where it is not marked. */
  readonly points: readonly (string | null)[];
  /** The largest difference between two of them, a decimal; null while fewer than two have marked it. */
  readonly difference: string | null;
  /** It is more than what the rubric's next level would be: somebody ought to look. */
  readonly isWide: boolean;
  /** The mean of those that were given, kept exactly ("25/3"); null where none was. */
  readonly mean: string | null;
}

/** Without levels: a difference above this share of the most is wide. */
const WIDE_SHARE: Fraction = { numerator: 1n, denominator: 4n };

/** Sets the markers of an essay side by side, criterion by criterion, in the rubric's order. */
export function compareSheets(
  { criteria }: Pick<Rubric, "criteria">,
  sheets: readonly MarkedSheet[],
): CriterionComparison[] {
  return criteria.map(({ key, most, levels }) => {
    const points = sheets.map(
      ({ marks }) => marks.find(({ criterion }) => criterion === key)?.points ?? null,
    );
    const given = points.flatMap((one) => (one === null ? [] : (parseFraction(one) ?? [])));
    const difference = given.length < 2 ? null : spread(given);
    return {
      criterion: key,
      points,
      difference: difference === null ? null : asDecimal(difference),
      isWide: difference !== null && compare(difference, widest(most, levels)) > 0,
      mean: given.length === 0 ? null : fractionText(mean(given)),
    };
  });
}

/** The mean of the markers, as marks that can be added up: only what somebody marked. */
export function meanMarks(comparisons: readonly CriterionComparison[]): GivenMark[] {
  return comparisons.flatMap(({ criterion, mean: points }) => (points === null ? [] : { criterion, points }));
}

function spread(given: readonly Fraction[]): Fraction {
  const sorted = [...given].sort(compare);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) throw new RangeError("the spread of nothing");
  return minus(most, least);
}

/** Two markers who choose neighbouring levels read the essay alike: the widest step between two of them is still near. */
function widest(most: string, levels: Rubric["criteria"][number]["levels"]): Fraction {
  const points = levels.flatMap((one) => parseDecimal(one.points) ?? []);
  const steps = points.slice(1).map((one, at) => minus(one, points[at] ?? one));
  const step = steps.sort(compare).at(-1);
  const whole = parseDecimal(most) ?? ZERO;
  return step ?? times(whole, WIDE_SHARE);
}

function asDecimal(one: Fraction): string {
  return decimalOf(roundedUnits(one, 2), 2).replace(/\.00$/u, "");
}
