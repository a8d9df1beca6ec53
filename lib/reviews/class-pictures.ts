import type { ClassResult } from "./class-results.ts";
import { CLASS_STATES, type ClassState } from "./class-results.ts";
import {
  compare,
  decimalOf,
  fraction,
  mean,
  over,
  parseFraction,
  roundedUnits,
  times,
  type Fraction,
} from "./fraction.ts";
import type { Rubric } from "./rubric.ts";

/** Tenths of the whole for the total, fifths for a criterion, which has few levels. */
const TENTHS = 10;
const FIFTHS = 5;

export interface ClassPicture {
  /** Students by the furthest step that they reached. */
  readonly progress: readonly { readonly state: ClassState; readonly students: number }[];
  /** Essays by what they were given; null while none is marked. */
  readonly total: {
    readonly outOf: string;
    readonly essays: readonly number[];
    readonly mean: string;
    readonly median: string;
  } | null;
  /** Of each criterion in the order of the rubric. */
  readonly criteria: readonly { readonly criterion: string; readonly essays: readonly number[] }[];
}

/** How far a class is and how its marks are spread. An essay of a team counts once among essays, its writers each among students. */
export function classPicture(
  results: readonly ClassResult[],
  { criteria }: Pick<Rubric, "criteria">,
): ClassPicture {
  const essays = [
    ...new Map(results.flatMap((one) => (one.number === null ? [] : [[one.number, one]]))).values(),
  ];
  return {
    progress: CLASS_STATES.map((state) => ({
      state,
      students: results.filter((one) => one.state === state).length,
    })),
    total: totalOf(essays),
    criteria: criteria.map(({ key, most }) => ({
      criterion: key,
      essays: spread(
        essays
          .flatMap(({ marks }) => marks.filter(({ criterion }) => criterion === key))
          .flatMap(({ points }) => shareOf(points, most) ?? []),
        FIFTHS,
      ),
    })),
  };
}

function totalOf(essays: readonly ClassResult[]): ClassPicture["total"] {
  const marked = essays.filter(({ total }) => total !== null);
  const [first] = marked;
  if (first === undefined) return null;
  const totals = marked.flatMap(({ total }) => parseFraction(total ?? "") ?? []).sort(compare);
  const decimals = 1 + (/\.(\d+)$/u.exec(first.total ?? "")?.[1]?.length ?? 0);
  const told = (value: Fraction) => decimalOf(roundedUnits(value, decimals), decimals);
  return {
    outOf: first.outOf ?? "",
    essays: spread(
      marked.flatMap(({ total, outOf }) => shareOf(total ?? "", outOf ?? "") ?? []),
      TENTHS,
    ),
    ...{ mean: told(mean(totals)), median: told(medianOf(totals)) },
  };
}

function shareOf(points: string, most: string): Fraction | null {
  const [given, best] = [parseFraction(points), parseFraction(most)];
  return given === null || best === null || best.numerator === 0n ? null : over(given, best);
}

/** How many shares (0–1) lie in each of so many equal parts; the whole lies in the last. */
function spread(shares: readonly Fraction[], parts: number): number[] {
  const counts = Array.from({ length: parts }, () => 0);
  for (const share of shares) {
    const { numerator, denominator } = times(share, fraction(BigInt(parts), 1n));
    const at = Math.min(parts - 1, Number(numerator / denominator));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Of at least one, in order. */
function medianOf(values: readonly Fraction[]): Fraction {
  const middle = values.slice(Math.floor((values.length - 1) / 2), Math.floor(values.length / 2) + 1);
  return mean(middle);
}
