import { type Continuum, type Unit, joined, pieceAt } from "./continuum.ts";

/**
 * Krippendorff's family of alphas for unitizing in the form of Krippendorff, Mathet, Bouvry & Widlöcher 2016, "On the reliability of
 * unitizing textual continua: Further developments" (10.1007/s11135-015-0266-1), which mends the definition of 1995–2013 for more than two
 * coders. Letters of the text are compared: ℓ_ck counts the letters to which one coder gave c and another k, each letter weighing
 * 1 / (m − 1); chance draws two letters of all coders' texts, never two of one unit (letters without a category, φ, are each a unit of
 * their own): ε_ck = (ℓ_c ℓ_k − [c = k] Σ l²) / (mL − Σ l² / mL). α = 1 − Σ_{c≠k} ℓ_ck / Σ_{c≠k} ε_ck.
 * A coder's units must not overlap: a letter has one value.
 */
export class Unitizing {
  /** φ, the unmarked text, is number 0. */
  readonly categories: readonly string[];
  readonly pieces: number;
  private readonly size: number;
  /** For each piece ℓ, row by row, and behind it Σ l² of each category. */
  private readonly sums: readonly Float64Array[];

  constructor(continuum: Continuum) {
    const used = [...new Set(continuum.units.flat().map(({ category }) => category))].sort();
    this.categories = [UNMARKED, ...used];
    this.size = this.categories.length;
    this.pieces = continuum.pieces.length;
    const numbers = new Map(this.categories.map((category, at) => [category, at]));
    const coders = continuum.units.map((units) => sectionsOf(joined(units), continuum.length, numbers));
    this.sums = continuum.pieces.map(() => new Float64Array(this.size * (this.size + 1)));
    this.addCoincidences(coders, continuum.pieces);
    this.addUnits(coders, continuum.pieces);
  }

  /**
   * nominal: _uα_nominal, where units begin and end and what they are called. binary: _|uα_binary, marked or not, whatever it is called. Null
   * where nobody marked anything. The two that look at marked text alone (_cuα, _(k)uα) are not computed.
   */
  alphas(times: ArrayLike<number>): { nominal: number | null; binary: number | null } {
    const total = new Float64Array(this.size * (this.size + 1));
    this.sums.forEach((sums, piece) => {
      const often = times[piece] ?? 0;
      if (often === 0) return;
      for (let at = 0; at < sums.length; at++) total[at] = (total[at] ?? 0) + often * (sums[at] ?? 0);
    });
    const whole = { size: this.size, pairs: total, own: total.subarray(this.size * this.size) };
    return { nominal: alphaOf(whole), binary: alphaOf(asBinary(whole)) };
  }

  /** Every two coders are walked through together: at each letter both have one value, so the stretches between borders are compared. */
  private addCoincidences(coders: readonly (readonly Section[])[], pieces: readonly number[]): void {
    const weight = 1 / (coders.length - 1);
    coders.forEach((one, first) => {
      for (const other of coders.slice(first + 1)) {
        walkTogether(one, other, pieces, ({ piece, length, values: [value, against] }) => {
          const sums = this.sums[piece];
          if (sums === undefined) return;
          for (const at of [value * this.size + against, against * this.size + value]) {
            sums[at] = (sums[at] ?? 0) + length * weight;
          }
        });
      }
    });
  }

  private addUnits(coders: readonly (readonly Section[])[], pieces: readonly number[]): void {
    for (const { start, end, value } of coders.flat()) {
      const length = end - start;
      // Letters of φ are units of one letter, and each piece has its own share of a gap; a unit belongs to where it begins.
      if (value !== 0) this.addOwn(pieceAt(pieces, start), value, length ** 2);
      else for (const cut of cutAt(pieces, start, end)) this.addOwn(cut.piece, 0, cut.length);
    }
  }

  private addOwn(piece: number, value: number, amount: number): void {
    const sums = this.sums[piece];
    const at = this.size * this.size + value;
    if (sums !== undefined) sums[at] = (sums[at] ?? 0) + amount;
  }
}

export const UNMARKED = "φ";

interface Section {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

function sectionsOf(units: readonly Unit[], length: number, numbers: ReadonlyMap<string, number>): Section[] {
  const sections: Section[] = [];
  let reached = 0;
  for (const { start, end, category } of units) {
    if (start < reached) throw new Error("units of one coder overlap: a letter would have two values");
    if (start > reached) sections.push({ start: reached, end: start, value: 0 });
    sections.push({ start, end, value: numbers.get(category) ?? 0 });
    reached = end;
  }
  if (reached < length) sections.push({ start: reached, end: length, value: 0 });
  return sections;
}

interface Stretch {
  readonly piece: number;
  readonly length: number;
  readonly values: readonly [number, number];
}

function walkTogether(
  one: readonly Section[],
  other: readonly Section[],
  pieces: readonly number[],
  visit: (stretch: Stretch) => void,
): void {
  let [at, against, reached] = [0, 0, 0];
  for (;;) {
    const [left, right] = [one[at], other[against]];
    if (left === undefined || right === undefined) return;
    const end = Math.min(left.end, right.end);
    for (const { piece, length } of cutAt(pieces, reached, end)) {
      visit({ piece, length, values: [left.value, right.value] });
    }
    reached = end;
    if (left.end === end) at++;
    if (right.end === end) against++;
  }
}

function cutAt(pieces: readonly number[], start: number, end: number): { piece: number; length: number }[] {
  const cuts: { piece: number; length: number }[] = [];
  let piece = pieceAt(pieces, start);
  for (let from = start; from < end; piece++) {
    const to = Math.min(end, pieces[piece + 1] ?? end);
    cuts.push({ piece, length: to - from });
    from = to;
  }
  return cuts;
}

interface Sums {
  readonly size: number;
  readonly pairs: Float64Array;
  /** Σ l² of each category. */
  readonly own: Float64Array;
}

function alphaOf({ size, pairs, own }: Sums): number | null {
  const margins = new Float64Array(size);
  let total = 0;
  let agreed = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const count = pairs[row * size + column] ?? 0;
      total += count;
      margins[row] = (margins[row] ?? 0) + count;
      if (row === column) agreed += count;
    }
  }
  if (total === 0) return null;
  let owned = 0;
  let alike = 0;
  for (let value = 0; value < size; value++) {
    owned += own[value] ?? 0;
    alike += (margins[value] ?? 0) ** 2 - (own[value] ?? 0);
  }
  const expected = total - alike / (total - owned / total);
  return expected > 1e-9 * total ? 1 - (total - agreed) / expected : null;
}

/** Everything marked is one value. */
function asBinary({ size, pairs, own }: Sums): Sums {
  const binary = new Float64Array(4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = (row === 0 ? 0 : 2) + (column === 0 ? 0 : 1);
      binary[at] = (binary[at] ?? 0) + (pairs[row * size + column] ?? 0);
    }
  }
  const marked = own.slice(1).reduce((sum, value) => sum + value, 0);
  return { size: 2, pairs: binary, own: Float64Array.of(own[0] ?? 0, marked) };
}
