import type { InGroup } from "../database.ts";

/** After so many events it is faster to read everything. */
const MOST_EVENTS = 200;

/** What no matrix and no conflict is made of. */
const BESIDE: ReadonlySet<string> = new Set([
  ...["comment", "token", "invitation", "import", "bibliography", "collection", "attachment", "coding"],
  ...["tagset", "tag", "conflict", "view"],
  ...["assignment", "rubric", "essay", "sheet", "outcome", "feedback", "bank_comment", "student"],
]);

/** Whole claims come or go by these, or change into one another. */
const WHOLE: ReadonlySet<string> = new Set(["claim.merged", "claim.unmerged", "claim.split"]);

/** Of annotations, what changes nothing but the one claim that they mention; by all others an annotation may come into sight or leave it. */
const OF_MENTIONS: ReadonlySet<string> = new Set([
  ...["annotation.created", "annotation.edited", "annotation.deleted", "annotation.restored"],
  ...["annotation.resolved", "annotation.reopened", "annotation.tagged", "annotation.reacted"],
  "annotation.stance_changed",
]);

/**
 * Ids of the claims to which something happened after the event of that number, or to what they are tied with; null where more may have
 * changed than claims. An event that the person may not see counts as one of which that is not known.
 */
export async function claimsTouchedSince(
  { db, actor: { groupId } }: InGroup,
  after: number,
  last: number,
): Promise<ReadonlySet<string> | null> {
  if (last - after > MOST_EVENTS) return null;
  const events = await db.event.findMany({
    where: { groupId, number: { gt: after, lte: last } },
    select: { kind: true, noun: true, nounId: true, data: true },
  });
  if (events.length < last - after) return null;
  const touched = new Set<string>();
  const ids: Record<"source" | "value" | "annotation", string[]> = { source: [], value: [], annotation: [] };
  for (const { kind, noun, nounId, data } of events) {
    if (BESIDE.has(noun)) continue;
    if (noun === "claim" && !WHOLE.has(kind)) {
      touched.add(nounId);
      const other = otherClaim(data);
      if (other !== null) touched.add(other);
    } else if (noun === "source" || noun === "value" || (noun === "annotation" && OF_MENTIONS.has(kind)))
      ids[noun].push(nounId);
    else return null;
  }
  for (const claimId of await claimsOf({ db, groupId }, ids)) touched.add(claimId);
  return touched;
}

/** The other claim of a link. */
function otherClaim(data: unknown): string | null {
  if (typeof data !== "object" || data === null || !("toClaimId" in data)) return null;
  return typeof data.toClaimId === "string" ? data.toClaimId : null;
}

async function claimsOf(
  { db, groupId }: { readonly db: InGroup["db"]; readonly groupId: string },
  { source, value, annotation }: Readonly<Record<"source" | "value" | "annotation", readonly string[]>>,
): Promise<string[]> {
  const select = { claimId: true } as const;
  const sources =
    source.length === 0
      ? []
      : await db.source.findMany({ where: { groupId, id: { in: [...source] } }, select });
  const values =
    value.length === 0
      ? []
      : await db.claimValue.findMany({ where: { groupId, id: { in: [...value] } }, select });
  const annotations =
    annotation.length === 0
      ? []
      : await db.annotation.findMany({ where: { groupId, id: { in: [...annotation] } }, select });
  return [...sources, ...values, ...annotations].flatMap(({ claimId }) => claimId ?? []);
}
