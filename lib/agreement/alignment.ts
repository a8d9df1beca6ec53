import type { Unit } from "./continuum.ts";
import { type Edge, cheapestAssignment } from "./assignment.ts";
import { type Weights, dissimilarity } from "./dissimilarity.ts";
import { searchThrough } from "./exact-alignment.ts";

/** For each coder the unit of it in the group, or null: a unitary alignment. */
export type Aligned = readonly (Unit | null)[];

/** `cost` is the sum over the groups of the mean dissimilarity of their pairs, an absent unit costing 1. */
export interface Alignment {
  readonly groups: readonly Aligned[];
  readonly cost: number;
  /** Whether no other alignment can be cheaper. */
  readonly isExact: boolean;
}

/**
 * The cheapest way to say which units of the coders are about the same. Of two coders it is an assignment, and exact. Of more it is a
 * matching in several dimensions, for which no quick exact way is known. Coders are then joined one after the other, each by an exact
 * assignment to the groups there are; each in turn is taken out and assigned again until nothing gets cheaper; that from every coder
 * first, the cheapest kept. Clusters of units that are far from all others and small are afterwards searched through completely
 * (exact-alignment.ts). What stays uncertain can only be too dear: it lowers gamma a little, and chance is computed the same way.
 */
export function bestAlignment(units: readonly (readonly Unit[])[], weights: Weights): Alignment {
  const coders = units.length;
  if (coders === 2) return { ...new Grouping(units, weights).align([0, 1]), isExact: true };
  const clusters = clustersOf(units, weights).map((cluster) => bestOfCluster(cluster, weights));
  return {
    groups: clusters.flatMap(({ groups }) => groups),
    cost: clusters.reduce((total, { cost }) => total + cost, 0),
    isExact: clusters.every(({ isExact }) => isExact),
  };
}

/** Larger clusters are begun with one coder alone, who marked most: every further beginning costs as much and gains some thousandths. */
const MOST_THOROUGH = 120;

function bestOfCluster(units: readonly (readonly Unit[])[], weights: Weights): Alignment {
  const bySize = [...units.keys()].sort(
    (one, other) => (units[other]?.length ?? 0) - (units[one]?.length ?? 0),
  );
  const isLarge = units.flat().length > MOST_THOROUGH;
  let best: Alignment | null = null;
  for (const first of isLarge ? [0] : units.keys()) {
    const order = [...bySize.slice(first), ...bySize.slice(0, first)];
    const found = new Grouping(units, weights).align(order);
    if (best === null || found.cost < best.cost - 1e-12) best = found;
  }
  if (best === null) throw new Error("an alignment needs coders");
  return searchThrough(units, weights, best) ?? best;
}

/** Units that can be in one group, directly or through others, and nothing between these and the next. */
function clustersOf(units: readonly (readonly Unit[])[], weights: Weights): Unit[][][] {
  const sorted = units
    .flatMap((own, coder) => own.map((unit) => ({ unit, coder })))
    .sort((one, other) => one.unit.start - other.unit.start);
  const longest = sorted.reduce((most, { unit }) => Math.max(most, unit.end - unit.start), 0);
  const clusters: Unit[][][] = [];
  let reached = -Infinity;
  for (const { unit, coder } of sorted) {
    if (unit.start > reached) clusters.push(units.map(() => []));
    clusters.at(-1)?.[coder]?.push(unit);
    reached = Math.max(
      reached,
      unit.start + farthest(unit.end - unit.start, longest, { coders: units.length, weights }),
    );
  }
  return clusters;
}

/**
 * How far apart two units of these lengths may begin and still be of one group, code points. No unit of the best alignment is better off
 * alone: with n coders it costs in its group no more than n − 1 and the number of pairs, so no pair costs more than (n − 1) + n (n − 1) / 2.
 * Twice the distance of their middles is the least by which borders differ.
 */
function farthest(
  length: number,
  other: number,
  { coders, weights }: { readonly coders: number; readonly weights: Weights },
): number {
  const most = coders - 1 + (coders * (coders - 1)) / 2;
  return (Math.sqrt(most / weights.position) * (length + other) + Math.max(length, other)) / 2;
}

/** Rounds of taking out and assigning again; each makes it cheaper or is the last. */
const MOST_ROUNDS = 20;
/** A share of the cost; rounds that gain less are not worth their time. */
const LEAST_GAIN = 1e-4;

interface Group {
  readonly members: (Unit | null)[];
  start: number;
  end: number;
}

class Grouping {
  private groups: Group[] = [];
  private readonly units: readonly (readonly Unit[])[];
  private readonly weights: Weights;
  private readonly pairs: number;

  constructor(units: readonly (readonly Unit[])[], weights: Weights) {
    this.units = units;
    this.weights = weights;
    this.pairs = (units.length * (units.length - 1)) / 2;
  }

  align(order: readonly number[]): Alignment {
    for (const coder of order) this.assign(coder);
    let cost = this.cost();
    for (let round = 0; round < MOST_ROUNDS && order.length > 2; round++) {
      for (const coder of order) {
        this.takeOut(coder);
        this.assign(coder);
      }
      const cheaper = this.cost();
      if (cheaper >= cost * (1 - LEAST_GAIN)) break;
      cost = cheaper;
    }
    return { groups: this.groups.map(({ members }) => members), cost, isExact: false };
  }

  /** Alone a unit is a group that costs 1; in a group it costs what it adds there, so the gain decides. */
  private assign(coder: number): void {
    const sorted = [...this.groups].sort((one, other) => one.start - other.start);
    const longest = sorted.reduce((most, group) => Math.max(most, group.end - group.start), 0);
    const own = this.units[coder] ?? [];
    const rows = own.map((unit) => this.edgesOf(unit, sorted, longest));
    const chosen = cheapestAssignment(rows, sorted.length);
    own.forEach((unit, at) => {
      const group = sorted[chosen[at] ?? -1];
      if (group === undefined) this.groups.push(this.alone(unit, coder));
      else {
        group.members[coder] = unit;
        group.start = Math.min(group.start, unit.start);
        group.end = Math.max(group.end, unit.end);
      }
    });
  }

  private edgesOf(unit: Unit, sorted: readonly Group[], longest: number): Edge[] {
    const far = farthest(unit.end - unit.start, longest, {
      coders: this.units.length,
      weights: this.weights,
    });
    const edges: Edge[] = [];
    for (let column = firstAt(sorted, unit.start - far - longest); column < sorted.length; column++) {
      const group = sorted[column];
      if (group === undefined || group.start > unit.start + far) break;
      const cost = this.added(unit, group);
      if (cost < 0) edges.push({ column, cost });
    }
    return edges;
  }

  /** What joining costs more than standing alone: −1 for the group saved, and for each pair what it costs beyond an absent unit. */
  private added(unit: Unit, group: Group): number {
    let more = 0;
    for (const member of group.members) {
      if (member !== null) more += dissimilarity(unit, member, this.weights) - 1;
    }
    return more / this.pairs - 1;
  }

  private alone(unit: Unit, coder: number): Group {
    const members: (Unit | null)[] = this.units.map(() => null);
    members[coder] = unit;
    return { members, start: unit.start, end: unit.end };
  }

  private takeOut(coder: number): void {
    for (const group of this.groups) {
      group.members[coder] = null;
      const left = group.members.filter((member) => member !== null);
      group.start = Math.min(...left.map(({ start }) => start));
      group.end = Math.max(...left.map(({ end }) => end));
    }
    this.groups = this.groups.filter(({ members }) => members.some((member) => member !== null));
  }

  private cost(): number {
    return this.groups.reduce((total, { members }) => total + groupCost(members, this.weights), 0);
  }
}

/** The mean over all pairs of coders: absent against absent costs as much as absent against present. */
export function groupCost(members: Aligned, weights: Weights): number {
  let cost = 0;
  let pairs = 0;
  members.forEach((one, at) => {
    for (const other of members.slice(at + 1)) {
      pairs++;
      cost += one === null || other === null ? 1 : dissimilarity(one, other, weights);
    }
  });
  return cost / pairs;
}

function firstAt(sorted: readonly Group[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.start ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
