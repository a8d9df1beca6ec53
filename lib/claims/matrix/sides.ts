import { CLAIM_KINDS } from "../claim.ts";
import { SOURCE_CHECKS } from "../source.ts";
import { MENTION_STANCES, REFORM_STANCES } from "../stance.ts";
import type { MatrixAxis, MatrixFacts, Tie } from "./axis.ts";

/** What can be said where a claim meets a member of an axis; a set of it is written as bits, by the places in these lists. */
export const SAID = {
  reform: [...REFORM_STANCES, null],
  document: MENTION_STANCES,
  source: SOURCE_CHECKS,
  claim: [],
  kind: [],
} as const;

/**
 * The places of all claims on an axis, one claim after the other: those of claim n are `members` and `said` from `starts[n]` up to
 * `starts[n + 1]`. A member stands once, with all that is said there: one document may assert a claim here and dispute it there.
 */
export interface Sides {
  readonly axis: MatrixAxis;
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly said: Uint8Array;
}

export function sidesOf(facts: MatrixFacts, axis: MatrixAxis): Sides {
  if (axis === "claim")
    return onePlaceEach(
      axis,
      facts.claims.map((_, place) => place),
    );
  if (axis === "kind")
    return onePlaceEach(
      axis,
      facts.claims.map(({ kind }) => CLAIM_KINDS.indexOf(kind)),
    );
  if (axis === "reform") return gathered(axis, facts.claims.length, bitsOf(facts.aboutReforms, SAID.reform));
  if (axis === "source") return gathered(axis, facts.claims.length, bitsOf(facts.sources, SAID.source));
  return gathered(axis, facts.claims.length, bitsOf(facts.mentions, SAID.document));
}

/** How many members the axis has, whether or not a claim belongs to them. */
export function memberCount(facts: MatrixFacts, axis: MatrixAxis): number {
  if (axis === "claim") return facts.claims.length;
  if (axis === "kind") return CLAIM_KINDS.length;
  if (axis === "reform") return facts.reformCount;
  return axis === "source" ? facts.sourceCount : facts.documents.length;
}

/** The members at which the claim has a place. */
export function membersOf({ starts, members }: Sides, claim: number): number[] {
  return [...members.subarray(starts[claim] ?? 0, starts[claim + 1] ?? 0)];
}

/** Whether the claim has a place at the member. */
export function hasPlace({ starts, members }: Sides, claim: number, member: number): boolean {
  for (let at = starts[claim] ?? 0; at < (starts[claim + 1] ?? 0); at += 1)
    if (members[at] === member) return true;
  return false;
}

function onePlaceEach(axis: MatrixAxis, members: readonly number[]): Sides {
  return {
    axis,
    starts: Int32Array.from({ length: members.length + 1 }, (_, claim) => claim),
    members: Int32Array.from(members),
    said: new Uint8Array(members.length),
  };
}

type BitTie = readonly [claim: number, member: number, bit: number];

function bitsOf<Says>(ties: readonly Tie<Says>[], list: readonly Says[]): BitTie[] {
  return ties.map(([claim, member, says]) => [claim, member, 1 << list.indexOf(says)]);
}

function gathered(axis: MatrixAxis, claimCount: number, ties: readonly BitTie[]): Sides {
  const places: [member: number, bits: number][][] = Array.from({ length: claimCount }, () => []);
  for (const [claim, member, bit] of ties) {
    const at = places[claim];
    const before = at?.find(([there]) => there === member);
    if (before === undefined) at?.push([member, bit]);
    else before[1] |= bit;
  }
  const starts = new Int32Array(claimCount + 1);
  places.forEach((at, claim) => (starts[claim + 1] = (starts[claim] ?? 0) + at.length));
  const all = places.flat();
  return {
    ...{ axis, starts },
    members: Int32Array.from(all, ([member]) => member),
    said: Uint8Array.from(all, ([, bits]) => bits),
  };
}
