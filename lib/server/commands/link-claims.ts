import { type ClaimLinkKind, SYMMETRIC_LINKS } from "#lib/claims/claim.ts";
import { mayEditClaims } from "#lib/permissions/claims.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

type LinkRefusal = "not_found" | "not_allowed" | "link_to_itself" | "link_exists";

/** Says how one claim bears on another. "Contradicts" and "restates" hold both ways, so the reverse counts as the same link. */
export async function linkClaims(
  group: InGroup,
  { fromClaimId, toClaimId, kind }: { fromClaimId: string; toClaimId: string; kind: ClaimLinkKind },
): Promise<Result<string, LinkRefusal>> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  if (fromClaimId === toClaimId) return refuse("link_to_itself");
  if (!(await lockEnds(group, { fromClaimId, toClaimId }))) return refuse("not_found");
  const reverse = SYMMETRIC_LINKS.includes(kind) ? [{ fromClaimId: toClaimId, toClaimId: fromClaimId }] : [];
  const same = await db.claimLink.count({
    where: { groupId: actor.groupId, kind, OR: [{ fromClaimId, toClaimId }, ...reverse] },
  });
  if (same > 0) return refuse("link_exists");
  const { id } = await db.claimLink.create({
    data: { groupId: actor.groupId, fromClaimId, toClaimId, kind, createdById: actor.userId },
    select: { id: true },
  });
  await group.record({ kind: "claim.linked", nounId: fromClaimId, data: { toClaimId, link: kind } });
  return accept(id);
}

export async function unlinkClaims(
  group: InGroup,
  { claimId, linkId }: { claimId: string; linkId: string },
): Promise<Result<null, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const link = await db.claimLink.findFirst({
    where: { id: linkId, groupId: actor.groupId, OR: [{ fromClaimId: claimId }, { toClaimId: claimId }] },
  });
  if (link === null) return refuse("not_found");
  await db.claimLink.delete({ where: { id: linkId } });
  await group.record({
    kind: "claim.unlinked",
    nounId: link.fromClaimId,
    data: { toClaimId: link.toClaimId, link: link.kind },
  });
  return accept(null);
}

interface Change {
  readonly claimId: string;
  readonly linkId: string;
  readonly kind: ClaimLinkKind;
  readonly reversed: boolean;
}

/** Gives a link of a claim another kind, or turns it round. */
export async function changeLink(
  group: InGroup,
  { claimId, linkId, kind, reversed }: Change,
): Promise<Result<null, "not_found" | "not_allowed" | "link_exists">> {
  const { db, actor } = group;
  if (!mayEditClaims(actor)) return refuse("not_allowed");
  const link = await db.claimLink.findFirst({
    where: { id: linkId, groupId: actor.groupId, OR: [{ fromClaimId: claimId }, { toClaimId: claimId }] },
  });
  if (link === null || !(await lockEnds(group, link))) return refuse("not_found");
  const [fromClaimId, toClaimId] = reversed
    ? [link.toClaimId, link.fromClaimId]
    : [link.fromClaimId, link.toClaimId];
  const reverse = SYMMETRIC_LINKS.includes(kind) ? [{ fromClaimId: toClaimId, toClaimId: fromClaimId }] : [];
  const same = await db.claimLink.count({
    where: {
      ...{ groupId: actor.groupId, kind, id: { not: linkId } },
      OR: [{ fromClaimId, toClaimId }, ...reverse],
    },
  });
  if (same > 0) return refuse("link_exists");
  await db.claimLink.update({ where: { id: linkId }, data: { fromClaimId, toClaimId, kind } });
  await group.record({
    kind: "claim.link_changed",
    nounId: fromClaimId,
    data: { toClaimId, linkBefore: link.kind, link: kind, reversed },
  });
  return accept(null);
}

/**
 * Locked in one order, so that of two people who link two claims at the same moment the second finds the link of the first. False: one of
 * them is not there.
 */
async function lockEnds(
  { db }: InGroup,
  { fromClaimId, toClaimId }: { readonly fromClaimId: string; readonly toClaimId: string },
): Promise<boolean> {
  const ends = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM claims WHERE id IN (${fromClaimId}::uuid, ${toClaimId}::uuid) AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE`;
  return ends.length === 2;
}
