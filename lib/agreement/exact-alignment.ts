import type { Aligned, Alignment } from "./alignment.ts";
import type { Unit } from "./continuum.ts";
import { type Weights, dissimilarity } from "./dissimilarity.ts";

/** More units are left to the assignments: the ways to group them grow faster than exponentially. */
const MOST_UNITS = 16;
/** Partial groupings looked at before the search is given up, a few milliseconds. */
const MOST_STEPS = 5_000;

interface Placed {
  readonly unit: Unit;
  readonly coder: number;
}

/**
 * The cheapest alignment of few units by branch and bound: unit after unit joins a group that has none of its coder or stands alone, and a
 * way is left as soon as it cannot become cheaper than the best known. Null where there are too many ways.
 */
export function searchThrough(
  units: readonly (readonly Unit[])[],
  weights: Weights,
  known: Alignment,
): Alignment | null {
  const placed = inOrder(units);
  if (placed.length > MOST_UNITS) return null;
  const search = new Search(placed, units.length, weights);
  return search.from(known);
}

function inOrder(units: readonly (readonly Unit[])[]): Placed[] {
  return units
    .flatMap((own, coder) => own.map((unit) => ({ unit, coder })))
    .sort((one, other) => one.unit.start - other.unit.start || one.unit.end - other.unit.end);
}

class Search {
  private readonly placed: readonly Placed[];
  private readonly coders: number;
  private readonly pairs: number;
  private readonly costs: readonly Float64Array[];
  /** At least what all from here on add. */
  private readonly bound: Float64Array;
  private best = Infinity;
  private found: Aligned[] | null = null;
  private steps = 0;

  constructor(placed: readonly Placed[], coders: number, weights: Weights) {
    this.placed = placed;
    this.coders = coders;
    this.pairs = (coders * (coders - 1)) / 2;
    this.costs = placed.map(({ unit }) =>
      Float64Array.from(placed, (other) => dissimilarity(unit, other.unit, weights)),
    );
    this.bound = new Float64Array(placed.length + 1);
    for (let at = placed.length - 1; at >= 0; at--)
      this.bound[at] = (this.bound[at + 1] ?? 0) + this.leastOf(at);
  }

  from(known: Alignment): Alignment | null {
    this.best = known.cost - 1e-9;
    this.place(0, 0, []);
    if (this.steps > MOST_STEPS) return null;
    if (this.found === null) return { ...known, isExact: true };
    return { groups: this.found, cost: this.best, isExact: true };
  }

  /** Alone 1; joining others placed before it, at best the nearest of each coder. */
  private leastOf(at: number): number {
    const nearest = new Float64Array(this.coders);
    for (let before = 0; before < at; before++) {
      const coder = this.placed[before]?.coder ?? 0;
      const gain = Math.min(0, (this.costs[at]?.[before] ?? 1) - 1);
      if (coder !== this.placed[at]?.coder) nearest[coder] = Math.min(nearest[coder] ?? 0, gain);
    }
    return Math.min(1, nearest.reduce((total, gain) => total + gain, 0) / this.pairs);
  }

  private place(at: number, cost: number, groups: number[][]): void {
    if (this.steps++ > MOST_STEPS || cost + (this.bound[at] ?? 0) >= this.best) return;
    const one = this.placed[at];
    if (one === undefined) {
      this.best = cost;
      this.found = groups.map((members) => this.aligned(members));
      return;
    }
    for (const members of groups) {
      if (members.some((member) => this.placed[member]?.coder === one.coder)) continue;
      const added = members.reduce((total, member) => total + (this.costs[at]?.[member] ?? 1) - 1, 0);
      members.push(at);
      this.place(at + 1, cost + added / this.pairs, groups);
      members.pop();
    }
    groups.push([at]);
    this.place(at + 1, cost + 1, groups);
    groups.pop();
  }

  private aligned(members: readonly number[]): Aligned {
    return Array.from({ length: this.coders }, (_one, coder) => {
      const member = members.find((at) => this.placed[at]?.coder === coder);
      return member === undefined ? null : (this.placed[member]?.unit ?? null);
    });
  }
}
