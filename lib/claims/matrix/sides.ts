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
  if (axis === "reform")
    return gathered(axis, facts.claims.length, { ties: facts.aboutReforms, list: SAID.reform });
  if (axis === "source")
    return gathered(axis, facts.claims.length, { ties: facts.sources, list: SAID.source });
  return gathered(axis, facts.claims.length, { ties: facts.mentions, list: SAID.document });
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

/** Two ties of one claim to one member become one place, in which both are said. */
function gathered<Says>(
  axis: MatrixAxis,
  claimCount: number,
  { ties, list }: { readonly ties: readonly Tie<Says>[]; readonly list: readonly Says[] },
): Sides {
  const room = new Int32Array(claimCount + 1);
  for (const [claim] of ties) room[claim + 1] = (room[claim + 1] ?? 0) + 1;
  for (let claim = 0; claim < claimCount; claim += 1)
    room[claim + 1] = (room[claim + 1] ?? 0) + (room[claim] ?? 0);
  const ends = room.slice();
  const [members, said] = [new Int32Array(ties.length), new Uint8Array(ties.length)];
  for (const [claim, member, says] of ties) {
    const [from, end] = [room[claim] ?? 0, ends[claim] ?? 0];
    let at = from;
    while (at < end && members[at] !== member) at += 1;
    members[at] = member;
    said[at] = (said[at] ?? 0) | (1 << list.indexOf(says));
    if (at === end) ends[claim] = end + 1;
  }
  return { axis, ...closed({ room, ends, members, said }) };
}

interface WithGaps {
  /** Where the room of each claim begins, and where what stands in it ends. */
  readonly room: Int32Array;
  readonly ends: Int32Array;
  readonly members: Int32Array;
  readonly said: Uint8Array;
}

/** Ties that became one leave room behind them: the places of the next claim move up. */
function closed({ room, ends, members, said }: WithGaps): Omit<Sides, "axis"> {
  const starts = new Int32Array(room.length);
  let next = 0;
  for (let claim = 0; claim + 1 < room.length; claim += 1) {
    const [from, end] = [room[claim] ?? 0, ends[claim] ?? 0];
    if (next !== from) {
      members.copyWithin(next, from, end);
      said.copyWithin(next, from, end);
    }
    starts[claim] = next;
    next += end - from;
  }
  starts[room.length - 1] = next;
  return { starts, members: members.subarray(0, next), said: said.subarray(0, next) };
}
