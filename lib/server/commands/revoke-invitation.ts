import { mayInviteMembers } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** The update decides, not a look before it: whoever is just accepting either got in or finds the link closed. */
export async function revokeInvitation(
  { db, actor, record }: InGroup,
  invitationId: string,
): Promise<Result<null, "not_allowed" | "not_found" | "invitation_used">> {
  if (!mayInviteMembers(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const { count } = await db.invitation.updateMany({
    where: { groupId, id: invitationId, usedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 1) {
    await record({ kind: "invitation.revoked", nounId: invitationId });
    return accept(null);
  }
  const invitation = await db.invitation.findUnique({ where: { groupId_id: { groupId, id: invitationId } } });
  if (invitation === null) return refuse("not_found");
  // Revoked already: what was wanted is so.
  return invitation.usedAt === null ? accept(null) : refuse("invitation_used");
}
