import type { Assertion, ConflictClaim } from "./assertion.ts";
import { type ConflictReason, relationsOf, scoreOf, valuesDisagree } from "./comparable.ts";
import { namesValueOf } from "./named-values.ts";
import { datesAgree } from "./same-value.ts";

/** Two groups of assertions of which each of one disagrees with each of the other, about the same. */
export interface Disagreeing {
  readonly about: string;
  readonly sides: readonly [readonly Assertion[], readonly Assertion[]];
  readonly pairs: number;
  readonly reasons: readonly ConflictReason[];
  /** Of the surest of the pairs. */
  readonly score: number;
}

/** Assertions that say the same in the same kind of words, beside the same other values: what is so of one of them is so of all. */
interface Alike {
  readonly first: Assertion;
  /** What the passage of the first says of this kind. */
  readonly statement: readonly Assertion[];
  readonly all: Assertion[];
  readonly claims: Map<string, ConflictClaim>;
}

/**
 * All assertions of one kind about one reform that disagree. Each kind of value is compared with each other kind, not each assertion with each:
 * hundreds of texts mostly repeat a few values.
 */
export function disagreeing(assertions: readonly Assertion[]): readonly Disagreeing[] {
  const alike = [...groupAlike(assertions)];
  return alike.flatMap((a, n) => alike.slice(n + 1).flatMap((b) => disagreementOfAll(a, b) ?? []));
}

/** Those that disagree across two lists, by a rule that is asked of one of each. */
export function disagreeingAcross(
  ones: readonly Assertion[],
  others: readonly Assertion[],
  compare: typeof valuesDisagree,
): readonly Disagreeing[] {
  const beside = [...groupAlike(others)];
  return [...groupAlike(ones)].flatMap((a) => beside.flatMap((b) => disagreementOfAll(a, b, compare) ?? []));
}

function groupAlike(assertions: readonly Assertion[]): Iterable<Alike> {
  const statements = Map.groupBy(assertions, statementOf);
  const groups = new Map<string, Alike>();
  for (const assertion of assertions) {
    const statement = statements.get(statementOf(assertion)) ?? [];
    const { roles, measures, subjects } = assertion.topic;
    const key = JSON.stringify([
      assertion.written,
      ...[roles, measures, subjects].map((codes) => [...codes].sort()),
      statement.map(({ written }) => written).sort(),
    ]);
    const there = groups.get(key);
    const group = there ?? { first: assertion, statement, all: [], claims: new Map<string, ConflictClaim>() };
    if (there === undefined) groups.set(key, group);
    group.all.push(assertion);
    group.claims.set(assertion.claim.id, assertion.claim);
  }
  return groups.values();
}

/** A value that is also asserted of the other side's passage is no part of a disagreement with it; nor is one of the same passage. */
function disagreementOfAll(a: Alike, b: Alike, compare = valuesDisagree): Disagreeing | null {
  if (a.first.written === b.first.written) return null;
  const found = compare(a.first, b.first);
  if (found === null) return null;
  if (b.statement.some((other) => saysSame(a.first, other))) return null;
  if (a.statement.some((other) => saysSame(b.first, other))) return null;
  const open = openBetween(a, b);
  if (open === null) return null;
  const related = relatedPairs(a, b)
    .filter((pair) => !open.isSettled(...pair))
    .map((pair) => relationsOf(...pair));
  const most = Math.max(0, ...related.map(({ length }) => length));
  return {
    ...{ about: found.about, sides: open.sides, pairs: open.pairs },
    reasons: [...found.reasons, ...new Set(related.flat())],
    score: scoreOf(found.reasons.length + most),
  };
}

type Open = Pick<Disagreeing, "sides" | "pairs"> & {
  readonly isSettled: (one: ConflictClaim, other: ConflictClaim) => boolean;
};

/**
 * What still disagrees when the words of the passages are read: two of which each names both values say the same, though of each only one was
 * accepted ("30 % of the Mazhilis and 50 % of the maslikhats"). Null where that settles every pair.
 */
function openBetween(a: Alike, b: Alike): Open | null {
  const all: Open = {
    sides: [a.all, b.all],
    pairs: a.all.length * b.all.length,
    isSettled: () => false,
  };
  // The smaller side first: where nobody on it names the other value, the many on the other need not be read.
  const [fewer, more] = a.all.length <= b.all.length ? [a, b] : [b, a];
  const few = fewer.all.filter((one) => namesValueOf(one, more.first));
  const many = few.length === 0 ? [] : more.all.filter((one) => namesValueOf(one, fewer.first));
  if (many.length === 0) return all;
  const [both, others] = fewer === a ? [few, many] : [many, few];
  const sides = [
    others.length < b.all.length ? a.all : without(a.all, both),
    both.length < a.all.length ? b.all : without(b.all, others),
  ] as const;
  if (sides[0].length === 0 || sides[1].length === 0) return null;
  const [ones, twos] = [both, others].map((some) => new Set(some.map(({ claim }) => claim.id)));
  return {
    sides,
    pairs: all.pairs - both.length * others.length,
    isSettled: ({ id }, { id: other }) =>
      (ones?.has(id) === true && twos?.has(other) === true) ||
      (ones?.has(other) === true && twos?.has(id) === true),
  };
}

function without(all: readonly Assertion[], some: readonly Assertion[]): readonly Assertion[] {
  const gone = new Set(some);
  return all.filter((one) => !gone.has(one));
}

/** Pairs of claims of the two sides that are one claim, or that people have linked. */
function relatedPairs(a: Alike, b: Alike): (readonly [ConflictClaim, ConflictClaim])[] {
  const pairsFrom = (one: Alike, other: Alike) =>
    [...one.claims.values()].flatMap((claim) =>
      [claim.id, ...claim.restates, ...claim.contradicts].flatMap((id) => {
        const there = other.claims.get(id);
        return there === undefined ? [] : [[claim, there] as const];
      }),
    );
  return [...pairsFrom(a, b), ...pairsFrom(b, a)];
}

/** A passage, or the wording of a claim: what stands in one does not contradict itself. */
function statementOf({ claim, value }: Assertion): string {
  return value.annotationId ?? claim.id;
}

function saysSame(a: Assertion, b: Assertion): boolean {
  if (a.days !== null && b.days !== null) return datesAgree(a.days, b.days);
  return a.value.amount === b.value.amount && a.value.isFormer === b.value.isFormer;
}
