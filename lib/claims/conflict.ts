import { type Assertion, assertionsOf, type ConflictClaim, type ConflictReform } from "./assertion.ts";
import { type AboveAssertion, assertionsAbove, disagreeingWithWholes } from "./branch-conflict.ts";
import type { ConflictReason } from "./comparable.ts";
import { disagreeing, type Disagreeing } from "./disagreeing.ts";
import { reformBranches } from "./reform-branch.ts";
import { datesAgree, daySpanOf } from "./same-value.ts";
import type { ClaimValueKind } from "./value.ts";

export const CONFLICT_KINDS = ["dates", "figures"] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Values about one reform that cannot all be so, and who holds which. */
export interface ConflictCase {
  readonly kind: ConflictKind;
  readonly reformId: string;
  /** What is dated or measured: a role of lib/claims/topic.ts, a measure, or "any". */
  readonly about: string;
  /** Names the case as long as claims disagree about the same thing. */
  readonly key: string;
  /** Of the values that disagree: what was decided about others does not hold any more. */
  readonly fingerprint: string;
  readonly score: number;
  readonly reasons: readonly ConflictReason[];
  /** One for each value, in the order of the values. */
  readonly sides: readonly ConflictSide[];
  /** Assertions that speak of a reform of which this one is a part, each with that reform. */
  readonly ofWhole: ReadonlyMap<Assertion, string>;
}

export interface ConflictSide {
  readonly written: string;
  readonly assertions: readonly Assertion[];
  /** The register dates the reform by this value. Null of a figure: it knows none. */
  readonly isRegistered: boolean | null;
}

/**
 * Every case, the surest first. Claims are compared within a reform, and with what is said of the reforms above it, so that it is linear in
 * the number of reforms.
 */
export function findConflicts(
  claims: readonly ConflictClaim[],
  reforms: readonly ConflictReform[],
): readonly ConflictCase[] {
  return new ConflictFinder().find(claims, reforms);
}

/** What was found about a reform, and in what. */
interface FoundIn {
  readonly dates: string;
  readonly assertions: readonly Assertion[];
  readonly above: readonly AboveAssertion[];
  readonly cases: readonly ConflictCase[];
}

/**
 * Finds what `findConflicts` does. Asked again, it reads anew only the claims that are other objects than before, and compares anew only the
 * reforms about which something else is said.
 */
export class ConflictFinder {
  readonly #read = new WeakMap<ConflictClaim, readonly Assertion[]>();
  #found: ReadonlyMap<string, FoundIn> = new Map();

  find(claims: readonly ConflictClaim[], reforms: readonly ConflictReform[]): readonly ConflictCase[] {
    const steps = this.steps(claims, reforms);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  /** The same step by step, for who has others to let in between: a claim that was read, a reform that was compared. */
  *steps(
    claims: readonly ConflictClaim[],
    reforms: readonly ConflictReform[],
  ): Generator<{ readonly done: number; readonly of: number }, readonly ConflictCase[]> {
    const register = new Map(reforms.map((reform) => [reform.id, reform]));
    let done = 0;
    const byReform = new Map<string, Assertion[]>();
    for (const claim of claims) {
      this.#tell(claim, register, byReform);
      yield { done: (done += 1), of: claims.length + reforms.length };
    }
    const aboveOf = assertionsAbove({ reforms: register, branches: reformBranches(reforms), byReform });
    const found = new Map<string, FoundIn>();
    for (const [id, assertions] of byReform) {
      const reform = register.get(id) ?? { id, parentId: null, dates: [] };
      found.set(id, this.#about(reform, assertions, aboveOf(id)));
      yield { done: (done += 1), of: claims.length + byReform.size };
    }
    this.#found = found;
    return [...found.values()]
      .flatMap(({ cases }) => cases)
      .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  }

  /** Adds what the claim asserts to what is asserted of each of its reforms. */
  #tell(
    claim: ConflictClaim,
    register: ReadonlyMap<string, ConflictReform>,
    byReform: Map<string, Assertion[]>,
  ): void {
    const assertions = this.#read.get(claim) ?? assertionsOf(claim);
    this.#read.set(claim, assertions);
    for (const assertion of assertions) {
      for (const reformId of reformsOf(assertion, register)) {
        const near = byReform.get(reformId);
        if (near === undefined) byReform.set(reformId, [assertion]);
        else near.push(assertion);
      }
    }
  }

  #about(
    reform: ConflictReform,
    assertions: readonly Assertion[],
    above: readonly AboveAssertion[],
  ): FoundIn {
    const [before, dates] = [this.#found.get(reform.id), reform.dates.join(" ")];
    const isSame =
      before?.dates === dates &&
      before.assertions.length === assertions.length &&
      before.assertions.every((assertion, n) => assertion === assertions[n]) &&
      before.above.length === above.length &&
      before.above.every(
        (one, n) => one.assertion === above[n]?.assertion && one.reformId === above[n].reformId,
      );
    return isSame ? before : { dates, assertions, above, cases: casesOf(reform, assertions, above) };
  }
}

/** The one that was named, or all of the claim's; a date that the register gives to another of them is not about this one. */
function reformsOf(
  { claim, value, days }: Assertion,
  register: ReadonlyMap<string, ConflictReform>,
): readonly string[] {
  if (value.reformId !== null) return [value.reformId];
  if (days === null || claim.reformIds.length < 2) return claim.reformIds;
  const dated = claim.reformIds.map((id) => ({ id, dates: register.get(id)?.dates ?? [] }));
  const fits = ({ dates }: { dates: readonly string[] }) =>
    dates.some((date) => {
      const span = daySpanOf(date);
      return span !== null && datesAgree(span, days);
    });
  const owners = dated.filter(fits);
  return owners.length === 0 ? claim.reformIds : owners.map(({ id }) => id);
}

function casesOf(
  reform: ConflictReform,
  assertions: readonly Assertion[],
  wholes: readonly AboveAssertion[],
): readonly ConflictCase[] {
  const kinds: readonly ClaimValueKind[] = ["date", "figure"];
  return kinds.flatMap((kind) => {
    const own = assertions.filter(({ value }) => value.kind === kind);
    const above = wholes.filter(({ assertion }) => assertion.value.kind === kind);
    const found = [...disagreeing(own), ...disagreeingWithWholes(own, above)];
    return [...byAbout(found)].map(([about, ofOne]) =>
      caseOf({ kind: kind === "date" ? "dates" : "figures", reform, about, found: ofOne, own, above }),
    );
  });
}

/** By what they are about; those of which it is not known go with the largest of the others. */
function byAbout(found: readonly Disagreeing[]): ReadonlyMap<string, readonly Disagreeing[]> {
  const groups = Map.groupBy(found, ({ about }) => about);
  const unknown = groups.get("any");
  if (unknown === undefined || groups.size === 1) return groups;
  groups.delete("any");
  const pairs = (own: readonly Disagreeing[]) => own.reduce((all, one) => all + one.pairs, 0);
  const [largest] = [...groups].sort(
    ([a, first], [b, second]) => pairs(second) - pairs(first) || (a < b ? -1 : 1),
  );
  largest?.[1].push(...unknown);
  return groups;
}

interface CaseParts {
  readonly kind: ConflictKind;
  readonly reform: ConflictReform;
  readonly about: string;
  readonly found: readonly Disagreeing[];
  readonly own: readonly Assertion[];
  readonly above: readonly AboveAssertion[];
}

function caseOf({ kind, reform, about, found, own, above }: CaseParts): ConflictCase {
  const inCase = new Set(found.flatMap(({ sides }) => sides.flat()));
  const ofWhole = new Map(
    above.flatMap(({ assertion, reformId }) => (inCase.has(assertion) ? [[assertion, reformId]] : [])),
  );
  const all = [...own, ...ofWhole.keys()];
  const byWritten = Map.groupBy(all, ({ written }) => written);
  const written = new Set(found.flatMap(({ sides }) => sides.flatMap((side) => side[0]?.written ?? [])));
  const sides = [...written].sort(byValue).map((value): ConflictSide => {
    const assertions = (byWritten.get(value) ?? []).filter((assertion) => belongs(assertion, about, inCase));
    return {
      written: value,
      assertions,
      isRegistered: kind === "dates" ? isRegistered(assertions, reform) : null,
    };
  });
  const reasons = [...new Set(found.flatMap((one) => one.reasons))];
  if (
    sides.some(({ isRegistered: known }) => known === false) &&
    sides.some(({ isRegistered: known }) => known === true)
  ) {
    reasons.push("off_register");
  }
  return {
    kind,
    reformId: reform.id,
    about,
    key: `${reform.id}:${about}`,
    fingerprint: sides.map((side) => side.written).join("|"),
    score: Math.max(...found.map(({ score }) => score)),
    reasons,
    sides,
    ofWhole,
  };
}

/** Whoever names the same value of the same thing stands on its side, though alone would not have been compared. */
function belongs(assertion: Assertion, about: string, inCase: ReadonlySet<Assertion>): boolean {
  if (inCase.has(assertion)) return true;
  const { roles, measures } = assertion.topic;
  if (assertion.value.kind === "date") return roles.size === 0 || !roles.has("proposed") || roles.size > 1;
  return [...measures].some((measure) => measure === about);
}

function isRegistered(assertions: readonly Assertion[], { dates }: ConflictReform): boolean | null {
  const spans = dates.map(daySpanOf).filter((span) => span !== null);
  if (spans.length === 0) return null;
  return assertions.some(({ days }) => days !== null && spans.some((span) => datesAgree(span, days)));
}

/** Dates in order of time, figures in order of size. */
function byValue(a: string, b: string): number {
  const [first, second] = [amountIn(a), amountIn(b)];
  return first !== null && second !== null && first !== second ? first - second : a < b ? -1 : 1;
}

function amountIn(written: string): number | null {
  const figure = /^(?:former )?[a-z_]+ (-?[\d.]+)/u.exec(written)?.[1];
  return figure === undefined ? null : Number.parseFloat(figure);
}
