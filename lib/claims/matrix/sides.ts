import { CLAIM_KINDS } from "../claim.ts";
import type { SourceCheck } from "../source.ts";
import { stancesOfDocument, type MentionStance, type ReformStance } from "../stance.ts";
import type { MatrixAxis, MatrixFacts, Tie } from "./axis.ts";
import { bitOf, markOfBoth, markOfMention, markOfReform, type MarkSet, type MatrixMark } from "./mark.ts";

/** A claim's place on an axis, with all that is said there: one document may assert a claim here and dispute it there. */
export type Side =
  | { readonly axis: "reform"; readonly member: number; readonly says: readonly (ReformStance | null)[] }
  | { readonly axis: "document"; readonly member: number; readonly says: readonly MentionStance[] }
  | { readonly axis: "source"; readonly member: number; readonly says: readonly SourceCheck[] }
  | { readonly axis: "claim" | "kind"; readonly member: number };

/** For each claim its places on the axis. */
export function sidesOf(facts: MatrixFacts, axis: MatrixAxis): readonly (readonly Side[])[] {
  const { claims } = facts;
  if (axis === "claim") return claims.map((_, member) => [{ axis, member }]);
  if (axis === "kind") return claims.map(({ kind }) => [{ axis, member: CLAIM_KINDS.indexOf(kind) }]);
  if (axis === "reform")
    return gathered(facts.aboutReforms, claims.length, (member, says) => ({ axis, member, says }));
  if (axis === "source")
    return gathered(facts.sources, claims.length, (member, says) => ({ axis, member, says }));
  return gathered(facts.mentions, claims.length, (member, says) => ({ axis, member, says }));
}

/** How many members the axis has, whether or not a claim belongs to them. */
export function memberCount(facts: MatrixFacts, axis: MatrixAxis): number {
  if (axis === "claim") return facts.claims.length;
  if (axis === "kind") return CLAIM_KINDS.length;
  if (axis === "reform") return facts.reformCount;
  return axis === "source" ? facts.sourceCount : facts.documents.length;
}

function gathered<Says>(
  ties: readonly Tie<Says>[],
  claimCount: number,
  sideOf: (member: number, says: readonly Says[]) => Side,
): Side[][] {
  const said = Array.from({ length: claimCount }, () => new Map<number, Says[]>());
  for (const [claim, member, says] of ties) {
    const at = said[claim];
    const before = at?.get(member);
    if (before === undefined) at?.set(member, [says]);
    else if (!before.includes(says)) before.push(says);
  }
  return said.map((at) => [...at].map(([member, says]) => sideOf(member, says)));
}

/** What the places of one claim on both axes say together. A document set against itself says nothing. */
export function marksOf(row: Side, column: Side): MarkSet {
  let marks = 0;
  for (const mark of stanceMarks(row, column)) marks |= bitOf(mark);
  for (const side of [row, column])
    if (side.axis === "source" && side.says.every((check) => check === "unchecked"))
      marks |= bitOf("unchecked");
  return marks;
}

function stanceMarks(row: Side, column: Side): readonly MatrixMark[] {
  if (row.axis === "document" && column.axis === "document")
    return row.member === column.member ? [] : marksOfBoth(row.says, column.says);
  const [one, other] = row.axis === "reform" ? [row, column] : [column, row];
  if (one.axis === "reform" && other.axis === "document")
    return [...new Set(one.says.flatMap((says) => marksOfDocument(other.says, says)))];
  if (one.axis === "reform") return one.says.map(markOfReform);
  const document = [row, column].find((side) => side.axis === "document");
  return document === undefined ? [] : sidesTaken(document.says).map(markOfMention);
}

function marksOfDocument(
  mentions: readonly MentionStance[],
  says: ReformStance | null,
): readonly MatrixMark[] {
  return says === null ? ["unsaid"] : stancesOfDocument(mentions, says);
}

function marksOfBoth(
  ones: readonly MentionStance[],
  others: readonly MentionStance[],
): readonly MatrixMark[] {
  return sidesTaken(ones).flatMap((one) =>
    sidesTaken(others).flatMap((other) => markOfBoth(one, other) ?? []),
  );
}

/** Who reports a claim in one passage and takes sides in another has taken sides (lib/claims/stance.ts). */
function sidesTaken(says: readonly MentionStance[]): readonly MentionStance[] {
  const taken = says.filter((stance) => stance !== "reports");
  return taken.length > 0 ? taken : says;
}
