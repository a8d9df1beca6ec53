import type { Unit } from "./continuum.ts";
import { type Alignment, bestAlignment } from "./alignment.ts";
import { EVEN_WEIGHTS, type Weights } from "./dissimilarity.ts";
import type { Random } from "./random.ts";

/** A document as gamma sees it: the units of each coder, and how long the text is. */
export interface MarkedText {
  readonly length: number;
  readonly units: readonly (readonly Unit[])[];
}

/** no_units: nobody marked anything. one_coder: nobody to align with. not_in_time: the deadline came before enough samples of chance. */
export type NoGamma = "no_units" | "one_coder" | "not_in_time";

export type Gamma =
  | {
      readonly value: number;
      readonly observed: number;
      readonly expected: number;
      /** How many random samples of each text chance was taken from. */
      readonly samples: number;
      /** Half of the 95 % interval of the expected disorder, as a share of it: what another run may move. */
      readonly precision: number;
      readonly isExact: boolean;
      /** For each text its share of both disorders, which a bootstrap over texts draws from. */
      readonly texts: readonly { readonly observed: number; readonly expected: number }[];
    }
  | { readonly value: null; readonly reason: NoGamma };

export interface GammaOptions {
  readonly random: Random;
  /** The share of the expected disorder that it may be wrong by, with 95 %: 0.02 is the paper's. */
  readonly precision: number;
  readonly weights?: Weights;
  /** Whether there is still time. Asked before each sample. */
  readonly hasTime: () => boolean;
}

/** First samples, from which the number wanted is computed, and the most that are drawn. */
const FIRST_SAMPLES = 30;
const MOST_SAMPLES = 1_000;
const NORMAL_95 = 1.96;

/**
 * Gamma of Mathet, Widlöcher & Métivier 2015 (10.1162/COLI_a_00227): γ = 1 − δ(best alignment) / δ(by chance). The disorder of an alignment
 * is the sum of what its groups cost by the mean number of units of a coder (section 4.3). Chance is what random annotations of the same
 * make cost when they are aligned as well as can be (5.2): for each coder the units of one of them, picked at random, turned along the text
 * as on a ring by a random offset, offsets at least half a mean unit apart. Samples are drawn until the mean is known to `precision`
 * (5.3: n ≥ (CV · 1.96 / precision)²), or until the time is over: thirty are the least, and `precision` says what came of it. Several texts are taken together by the sums of their disorders.
 */
export function gammaOf(texts: readonly MarkedText[], options: GammaOptions): Gamma {
  const marked = texts.filter(({ units }) => units.some((own) => own.length > 0));
  if (marked.length === 0) return { value: null, reason: "no_units" };
  if (marked.some(({ units }) => units.length < 2)) return { value: null, reason: "one_coder" };
  const weights = options.weights ?? EVEN_WEIGHTS;
  const best: Alignment[] = [];
  for (const text of marked) {
    if (!options.hasTime()) return { value: null, reason: "not_in_time" };
    best.push(bestAlignment(text.units, weights));
  }
  const chance = chanceOf(marked, weights, options);
  if (chance === null) return { value: null, reason: "not_in_time" };
  const units = marked.reduce((total, text) => total + meanUnits(text), 0);
  const observed = best.reduce((total, { cost }) => total + cost, 0) / units;
  const expected = chance.byText.reduce((total, cost) => total + cost, 0) / units;
  const apiece = best.map(({ cost }, at) => ({ observed: cost, expected: chance.byText[at] ?? 0 }));
  return {
    value: 1 - observed / expected,
    observed,
    expected,
    samples: chance.samples,
    precision: chance.precision,
    isExact: best.every(({ isExact }) => isExact),
    texts: apiece,
  };
}

interface Chance {
  /** Mean cost of each text's samples. */
  readonly byText: readonly number[];
  readonly samples: number;
  readonly precision: number;
}

function chanceOf(texts: readonly MarkedText[], weights: Weights, options: GammaOptions): Chance | null {
  const sums = new Float64Array(texts.length);
  const totals: number[] = [];
  let wanted = FIRST_SAMPLES;
  while (totals.length < wanted) {
    let total = 0;
    for (const [at, text] of texts.entries()) {
      if (!options.hasTime()) return totals.length < FIRST_SAMPLES ? null : chanceSoFar(sums, totals);
      const { cost } = bestAlignment(randomAnnotation(text, options.random), weights);
      sums[at] = (sums[at] ?? 0) + cost;
      total += cost;
    }
    totals.push(total);
    if (totals.length !== wanted || wanted !== FIRST_SAMPLES) continue;
    wanted = Math.min(
      MOST_SAMPLES,
      Math.max(FIRST_SAMPLES, Math.ceil((variation(totals) / options.precision) ** 2)),
    );
  }
  return chanceSoFar(sums, totals);
}

/** The sample that was not finished has moved some of the sums: they are scaled to those that were. */
function chanceSoFar(sums: Float64Array, totals: readonly number[]): Chance {
  const whole = totals.reduce((total, cost) => total + cost, 0);
  const begun = sums.reduce((total, cost) => total + cost, 0);
  return {
    byText: [...sums].map((sum) => (sum * (whole / begun)) / totals.length),
    samples: totals.length,
    precision: variation(totals) / Math.sqrt(totals.length),
  };
}

/** 1.96 times the coefficient of variation. */
function variation(values: readonly number[]): number {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  if (mean === 0) return 0;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  return (NORMAL_95 * Math.sqrt(squares / (values.length - 1))) / mean;
}

/** As many coders as there are, each with somebody's units turned along the text. A unit that would stick out behind the end goes on there. */
export function randomAnnotation(text: MarkedText, random: Random): Unit[][] {
  const { length } = text;
  const apart = meanLength(text) / 2;
  const offsets: number[] = [];
  return text.units.map(() => {
    const offset = offsetApart(offsets, { length, apart, random });
    offsets.push(offset);
    const picked = text.units[Math.floor(random() * text.units.length)] ?? [];
    return picked.map(({ start, end, category }) => {
      const turned = start + offset > length ? start + offset - length : start + offset;
      return { start: turned, end: turned + (end - start), category };
    });
  });
}

/** Tries before an offset near another is taken: a text too short for all has no better one. */
const MOST_TRIES = 50;

function offsetApart(
  taken: readonly number[],
  { length, apart, random }: { readonly length: number; readonly apart: number; readonly random: Random },
): number {
  for (let attempt = 1; ; attempt++) {
    const offset = Math.floor(random() * length);
    if (attempt === MOST_TRIES || taken.every((other) => Math.abs(other - offset) >= apart)) return offset;
  }
}

function meanUnits({ units }: MarkedText): number {
  return units.reduce((total, own) => total + own.length, 0) / units.length;
}

function meanLength({ units }: MarkedText): number {
  const all = units.flat();
  return all.reduce((total, { start, end }) => total + end - start, 0) / all.length;
}
