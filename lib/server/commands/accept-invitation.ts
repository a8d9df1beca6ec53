import { invitationState } from "#lib/groups/invitation.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { hashSecret } from "../auth/secret.ts";
import { withSecret, type Transaction } from "../database.ts";
import { appendEvents } from "../events.ts";

type InvitationRefusal = "not_found" | "invitation_used" | "invitation_revoked" | "invitation_expired";

/**
 * Lets the bearer of a link into its group. The link is spent by the UPDATE itself, so of two people who open it at once one
 * gets in. Who is a member already is simply led in, and the link stays good for the person it was meant for.
 */
export function acceptInvitation(
  userId: string,
  token: string,
): Promise<Result<{ groupId: string }, InvitationRefusal>> {
  const tokenHash = hashSecret(token);
  return withSecret(
    tokenHash,
    async (db, enterGroup): Promise<Result<{ groupId: string }, InvitationRefusal>> => {
      const invitation = await db.invitation.findUnique({ where: { tokenHash } });
      if (invitation === null) return refuse("not_found");
      const { id, groupId, role } = invitation;
      await enterGroup(groupId, userId);
      // Locked, so that who opens it twice at the same moment is found to be a member the second time.
      const locked = await db.$queryRaw<
        unknown[]
      >`SELECT 1 FROM invitations WHERE group_id = ${groupId}::uuid AND id = ${id}::uuid FOR UPDATE`;
      // The group was deleted in the same moment.
      if (locked.length === 0) return refuse("not_found");
      const membership = await db.membership.findUnique({ where: { groupId_userId: { groupId, userId } } });
      if (membership !== null) return accept({ groupId });
      if (!(await spend(db, { groupId, id, userId }))) return whyClosed(db, { groupId, id });
      await db.membership.create({ data: { groupId, userId, role } });
      const { name } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
      await appendEvents(db, { groupId, userId }, [
        { kind: "member.joined", nounId: userId, data: { name, role } },
      ]);
      return accept({ groupId });
    },
  );
}

/** Judged by the database's clock, as every expiry is. */
async function spend(
  db: Transaction,
  { groupId, id, userId }: { groupId: string; id: string; userId: string },
): Promise<boolean> {
  const spent = await db.$executeRaw`
    UPDATE invitations SET used_at = now(), used_by_id = ${userId}::uuid
    WHERE group_id = ${groupId}::uuid AND id = ${id}::uuid
      AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()`;
  return spent === 1;
}

async function whyClosed(
  db: Transaction,
  { groupId, id }: { groupId: string; id: string },
): Promise<Result<never, InvitationRefusal>> {
  const invitation = await db.invitation.findUniqueOrThrow({ where: { groupId_id: { groupId, id } } });
  const state = invitationState(invitation, new Date());
  return refuse(state === "open" ? "invitation_expired" : `invitation_${state}`);
}
