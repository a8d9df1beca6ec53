import type { Assertion, ConflictReform } from "./assertion.ts";
import { type Disagreement, isWeakMeasure, valuesDisagree } from "./comparable.ts";
import { type Disagreeing, disagreeingAcross } from "./disagreeing.ts";
import type { ReformBranches } from "./reform-branch.ts";
import { daySpanOf } from "./same-value.ts";

/** An assertion about a reform above the one that is looked at. */
export interface AboveAssertion {
  readonly assertion: Assertion;
  readonly reformId: string;
}

interface Register {
  readonly reforms: ReadonlyMap<string, ConflictReform>;
  readonly branches: ReformBranches;
  readonly byReform: ReadonlyMap<string, readonly Assertion[]>;
}

/** What is said of the whole is worth less than what is said of the part itself. */
const LESS_SURE = 0.1;

/**
 * Assertions about the reforms above one that may be about it, too: "the constitutional reform was adopted on 16 May 2007", where the
 * amending law of 21 May is a part of that reform. Left out is what belongs to another part: a value that the register gives to it, or that
 * is asserted of it.
 */
export function assertionsAbove({ reforms, branches, byReform }: Register): (id: string) => AboveAssertion[] {
  const owners = new Map<string, ReadonlyMap<Assertion, ReadonlySet<string>>>();
  const ownersIn = (id: string) => {
    const known = owners.get(id) ?? ownersOf(id, { reforms, branches, byReform });
    owners.set(id, known);
    return known;
  };
  return (reformId) => {
    const [own, branch] = [new Set(byReform.get(reformId) ?? []), branches.within(reformId)];
    if (own.size === 0) return [];
    return branches.above(reformId).flatMap((above) =>
      [...ownersIn(above)].flatMap(([assertion, ids]): AboveAssertion[] => {
        if (own.has(assertion) || [...ids].some((id) => !branch.has(id))) return [];
        return [{ assertion, reformId: above }];
      }),
    );
  };
}

/** Each assertion about a reform, with the reforms of its branch to which its value belongs. */
function ownersOf(
  reformId: string,
  { reforms, branches, byReform }: Register,
): ReadonlyMap<Assertion, ReadonlySet<string>> {
  const branch = [...branches.within(reformId)];
  const asserted = new Map<string, Set<string>>();
  for (const id of branch)
    for (const { written } of id === reformId ? [] : (byReform.get(id) ?? []))
      asserted.set(written, (asserted.get(written) ?? new Set()).add(id));
  const dated = branch.flatMap((id) =>
    (reforms.get(id)?.dates ?? []).flatMap((date) => {
      const span = daySpanOf(date);
      return span === null ? [] : [{ id, span }];
    }),
  );
  return new Map(
    (byReform.get(reformId) ?? []).map((assertion) => {
      const { days, written } = assertion;
      // A register that knows the year alone does not say of which part a day of it is.
      const registered =
        days === null ? [] : dated.filter(({ span }) => span.first >= days.first && span.last <= days.last);
      return [assertion, new Set([...(asserted.get(written) ?? []), ...registered.map(({ id }) => id)])];
    }),
  );
}

/** What is said of a part and of the wholes above it that cannot both be so; two claims about a whole are compared there. */
export function disagreeingWithWholes(
  own: readonly Assertion[],
  above: readonly AboveAssertion[],
): readonly Disagreeing[] {
  return [...Map.groupBy(above, ({ reformId }) => reformId)].flatMap(([reformId, ofWhole]) => {
    const parts = own.filter(({ claim }) => !claim.reformIds.includes(reformId));
    const wholes = ofWhole.map(({ assertion }) => assertion);
    return disagreeingAcross(parts, wholes, surelyDisagree).map((found) => ({
      ...found,
      score: found.score - LESS_SURE,
      reasons: [...found.reasons, "part_of_reform" as const],
    }));
  });
}

/** The words must say that one thing is meant. */
function surelyDisagree(part: Assertion, whole: Assertion): Disagreement | null {
  const found = valuesDisagree(part, whole);
  if (found === null) return null;
  const isSurely =
    part.days !== null && whole.days !== null
      ? found.reasons.includes("same_role") && yearOf(part.days.first) === yearOf(whole.days.first)
      : found.reasons.includes("same_unit") && !isWeakMeasure(found.about);
  return isSurely ? found : null;
}

function yearOf(day: string): string {
  return day.slice(0, 4);
}
