import type { Random } from "./random.ts";

/**
 * Why there is no interval beside a value. too_few_clusters: fewer than five stretches of text to draw from. no_variation: every draw gave
 * the same value, as with complete agreement; an interval of no width would promise what a small sample cannot. mostly_undefined: in more
 * than a fifth of the draws the coefficient had no value.
 */
export const NO_INTERVALS = ["too_few_clusters", "no_variation", "mostly_undefined"] as const;
export type NoInterval = (typeof NO_INTERVALS)[number];

export type Interval =
  | { readonly low: number; readonly high: number }
  | { readonly low: null; readonly high: null; readonly reason: NoInterval };

export interface Bootstrap {
  readonly random: Random;
  /** Draws; 1,000 settle the second decimal of an interval. */
  readonly draws: number;
}

/** Fewer clusters repeat themselves so often in the draws that the interval says more about the number than about the coders. */
const LEAST_CLUSTERS = 5;
const MOST_UNDEFINED = 0.2;
/** Two-sided 95 %. */
const TAIL = 0.025;

/** Several values of one sample; null where one has no value. */
export type Statistics = (times: Float64Array) => readonly (number | null)[];

/**
 * 95 % intervals by the bias-corrected and accelerated bootstrap (BCa; Efron 1987, 10.1080/01621459.1987.10478410) over clusters, which
 * are drawn with replacement. `statistics` gets how often each cluster is there. The words of one paragraph are not independent of one
 * another, so it is paragraphs or documents that are drawn, never single words. The acceleration is a jackknife's; where leaving one
 * cluster out makes the statistic undefined it is 0, which is the bias-corrected percentile interval.
 */
export function bootstrapIntervals(
  clusters: number,
  statistics: Statistics,
  { random, draws }: Bootstrap,
): Interval[] {
  const points = statistics(new Float64Array(clusters).fill(1));
  if (clusters < LEAST_CLUSTERS) return points.map(() => none("too_few_clusters"));
  const drawn = points.map((): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    const times = new Float64Array(clusters);
    for (let pick = 0; pick < clusters; pick++) {
      const at = Math.floor(random() * clusters);
      times[at] = (times[at] ?? 0) + 1;
    }
    statistics(times).forEach((value, at) => {
      if (value !== null) drawn[at]?.push(value);
    });
  }
  const accelerations = accelerationsOf(clusters, statistics);
  return points.map((point, at) =>
    point === null
      ? none("mostly_undefined")
      : intervalOf(drawn[at] ?? [], { point, draws, acceleration: accelerations[at] ?? 0 }),
  );
}

function intervalOf(
  drawn: number[],
  of: { readonly point: number; readonly draws: number; readonly acceleration: number },
): Interval {
  if (drawn.length < of.draws * (1 - MOST_UNDEFINED)) return none("mostly_undefined");
  drawn.sort((one, other) => one - other);
  if ((drawn.at(-1) ?? 0) - (drawn[0] ?? 0) < NO_WIDTH) return none("no_variation");
  const bias = normalQuantile(clampShare(shareBelow(drawn, of.point), drawn.length));
  return {
    low: quantile(drawn, adjusted(TAIL, bias, of.acceleration)),
    high: quantile(drawn, adjusted(1 - TAIL, bias, of.acceleration)),
  };
}

const NO_WIDTH = 1e-12;

function none(reason: NoInterval): Interval {
  return { low: null, high: null, reason };
}

/** Values equal to the point count half: discrete statistics would look biased otherwise. */
function shareBelow(sorted: readonly number[], point: number): number {
  let below = 0;
  for (const value of sorted) {
    if (Math.abs(value - point) < NO_WIDTH) below += 0.5;
    else if (value < point) below++;
  }
  return below / sorted.length;
}

function clampShare(share: number, draws: number): number {
  return Math.min(Math.max(share, 0.5 / draws), 1 - 0.5 / draws);
}

/** With thousands of clusters the jackknife is taken over a regular sample of them: it estimates a skewness, for which 200 suffice. */
const MOST_LEFT_OUT = 200;

function accelerationsOf(clusters: number, statistics: Statistics): number[] {
  const step = Math.max(1, Math.ceil(clusters / MOST_LEFT_OUT));
  const times = new Float64Array(clusters).fill(1);
  const without: (readonly (number | null)[])[] = [];
  for (let at = 0; at < clusters; at += step) {
    times[at] = 0;
    without.push(statistics(times));
    times[at] = 1;
  }
  return (without[0] ?? []).map((_value, at) => accelerationOf(without.map((values) => values[at] ?? null)));
}

function accelerationOf(without: readonly (number | null)[]): number {
  const values = without.filter((value) => value !== null);
  if (values.length < without.length) return 0;
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  let squares = 0;
  let cubes = 0;
  for (const value of values) {
    squares += (mean - value) ** 2;
    cubes += (mean - value) ** 3;
  }
  return squares < NO_WIDTH ** 2 ? 0 : cubes / (6 * squares ** 1.5);
}

function adjusted(tail: number, bias: number, acceleration: number): number {
  const moved = bias + normalQuantile(tail);
  return normalShare(bias + moved / (1 - acceleration * moved));
}

/** Between the two nearest of the sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const place = Math.min(Math.max(share, 0), 1) * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return below + (above - below) * (place - Math.floor(place));
}

/** The normal distribution function; Abramowitz & Stegun 7.1.26, error below 1.5e−7. */
function normalShare(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const half = (1 - poly * Math.exp(-x * x)) / 2;
  return z < 0 ? 0.5 - half : 0.5 + half;
}

/** The inverse of it by bisection: it is called four times for an interval. */
function normalQuantile(share: number): number {
  let low = -8;
  let high = 8;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (normalShare(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
