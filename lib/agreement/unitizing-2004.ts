import { type Continuum, type Unit, gapsBetween, joined, pieceAt } from "./continuum.ts";

/** What the coders differ by in one category: α = 1 − observed / expected. Expected 0: nobody used the category. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing as published in 1995 (10.2307/271061) and corrected in Content Analysis, 2nd ed. 2004, chapter 11.6
 * (and 3rd ed. 2013, 12.4): _cα_U for each category, α_U = 1 − Σ_c D_oc / Σ_c D_ec over all. Categories are looked at one by one, so units
 * of different categories may overlap. Where two units of a category overlap, δ² = (b_i − b_j)² + (e_i − e_j)²; where a unit lies inside of
 * the other's gap, δ² = its length²; else 0. D_o is their sum over pairs of coders by m (m − 1) L².
 * Krippendorff and others showed in 2016 that it misbehaves with more than two coders; see unitizing.ts.
 */
export class Unitizing2004 {
  readonly categories: readonly string[];
  readonly pieces: number;
  private readonly prepared: readonly Prepared[];
  private readonly lengths: readonly number[];
  private readonly coders: number;

  constructor(continuum: Continuum) {
    this.categories = [...new Set(continuum.units.flat().map(({ category }) => category))].sort();
    this.pieces = continuum.pieces.length;
    this.coders = continuum.units.length;
    this.lengths = continuum.pieces.map(
      (start, at) => (continuum.pieces[at + 1] ?? continuum.length) - start,
    );
    this.prepared = this.categories.map((category) => prepare(continuum, category));
  }

  /** Of each category when every piece is there `times` often; what begins in a piece belongs to it. */
  disagreements(times: ArrayLike<number>): Disagreement[] {
    const length = this.lengths.reduce((total, piece, at) => total + piece * (times[at] ?? 0), 0);
    return this.prepared.map((one) => ({
      observed: observedOf(one, times) / (this.coders * (this.coders - 1) * length ** 2),
      expected: expectedOf(one, times, { length, coders: this.coders }),
    }));
  }
}

/** α of one category, or of all together; null where nobody marked anything or two are not there to disagree. */
export function alphaOf(disagreements: readonly Disagreement[]): number | null {
  const observed = disagreements.reduce((total, one) => total + one.observed, 0);
  const expected = disagreements.reduce((total, one) => total + one.expected, 0);
  return expected > 0 ? 1 - observed / expected : null;
}

/** A length with the piece its unit or gap begins in. */
interface Stretch {
  readonly length: number;
  readonly piece: number;
}

interface Prepared {
  /** δ² of pairs of sections, each ordered pair of coders counted, by piece. */
  readonly differences: Float64Array;
  /** Both from the longest to the shortest. */
  readonly units: readonly Stretch[];
  readonly gaps: readonly Stretch[];
}

function prepare(continuum: Continuum, category: string): Prepared {
  const byCoder = continuum.units.map((units) => joined(units.filter((unit) => unit.category === category)));
  const differences = new Float64Array(continuum.pieces.length);
  byCoder.forEach((one, at) => {
    byCoder.forEach((other, against) => {
      if (at !== against) addDifferences(one, other, { pieces: continuum.pieces, differences });
    });
  });
  const stretch = (start: number, end: number): Stretch => ({
    length: end - start,
    piece: pieceAt(continuum.pieces, start),
  });
  const longestFirst = (one: Stretch, other: Stretch) => other.length - one.length;
  const gaps = byCoder.flatMap((units) => gapsBetween(units, continuum.length));
  return {
    differences,
    units: byCoder
      .flat()
      .map(({ start, end }) => stretch(start, end))
      .sort(longestFirst),
    gaps: gaps.map(([start, end]) => stretch(start, end)).sort(longestFirst),
  };
}

/** Of one ordered pair of coders: each pair of overlapping units counts once, and each unit of the first alone in a gap twice, for the other way round. */
function addDifferences(
  one: readonly Unit[],
  other: readonly Unit[],
  into: { readonly pieces: readonly number[]; readonly differences: Float64Array },
): void {
  let from = 0;
  for (const unit of one) {
    while ((other[from]?.end ?? Infinity) <= unit.start) from++;
    let difference = 0;
    let met = false;
    for (let at = from; at < other.length; at++) {
      const against = other[at];
      if (against === undefined || against.start >= unit.end) break;
      met = true;
      difference += (unit.start - against.start) ** 2 + (unit.end - against.end) ** 2;
    }
    if (!met) difference = 2 * (unit.end - unit.start) ** 2;
    const piece = pieceAt(into.pieces, unit.start);
    into.differences[piece] = (into.differences[piece] ?? 0) + difference;
  }
}

function observedOf({ differences }: Prepared, times: ArrayLike<number>): number {
  return differences.reduce((total, difference, piece) => total + difference * (times[piece] ?? 0), 0);
}

/**
 * D_e = (2 / L) Σ_units [ (N − 1)(2l³ − 3l² + l) / 3 + l² Σ_{gaps ≥ l} (gap − l + 1) ] / (mL (mL − 1) − Σ_units l (l − 1)), N units: how units of these
 * lengths would differ if they lay anywhere. The gaps as long as a unit are a prefix of the gaps sorted by length: one walk for all.
 */
function expectedOf(
  { units, gaps }: Prepared,
  times: ArrayLike<number>,
  { length, coders }: { readonly length: number; readonly coders: number },
): number {
  let longEnough = 0;
  let gapLengths = 0;
  let gapCount = 0;
  let sum = 0;
  let within = 0;
  const unitCount = units.reduce((total, { piece }) => total + (times[piece] ?? 0), 0);
  for (const { length: own, piece } of units) {
    const often = times[piece] ?? 0;
    while ((gaps[longEnough]?.length ?? -1) >= own) {
      const gap = gaps[longEnough++];
      const gapOften = gap === undefined ? 0 : (times[gap.piece] ?? 0);
      gapLengths += gapOften * (gap?.length ?? 0);
      gapCount += gapOften;
    }
    const inGaps = own ** 2 * (gapLengths - gapCount * (own - 1));
    sum += often * (((unitCount - 1) * own * (2 * own ** 2 - 3 * own + 1)) / 3 + inGaps);
    within += often * own * (own - 1);
  }
  const all = coders * length;
  return ((2 / length) * sum) / (all * (all - 1) - within);
}
