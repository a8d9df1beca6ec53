import { mayChangeMembers, mayLeaveGroup } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { isLastOwner, lockMembers, revokeInvitationsAbove } from "../members.ts";

type Removed = Result<null, "not_allowed" | "not_found" | "last_owner">;

/** Takes somebody out of the group; what they wrote stays under their name. Their tokens and open invitations end at once. */
export async function removeMember(group: InGroup, userId: string): Promise<Removed> {
  if (!mayChangeMembers(group.actor)) return refuse("not_allowed");
  return endMembership(group, userId, userId === group.actor.userId ? "member.left" : "member.removed");
}

export async function leaveGroup(group: InGroup): Promise<Removed> {
  if (!mayLeaveGroup(group.actor)) return refuse("not_allowed");
  return endMembership(group, group.actor.userId, "member.left");
}

async function endMembership(
  { db, actor, record }: InGroup,
  userId: string,
  kind: "member.removed" | "member.left",
): Promise<Removed> {
  const { groupId } = actor;
  const members = await lockMembers(db, groupId);
  if (!members.some((member) => member.userId === userId)) return refuse("not_found");
  if (isLastOwner(members, userId)) return refuse("last_owner");
  await revokeInvitationsAbove(db, { groupId, userId, role: null });
  // Whoever comes back has to be let in again. A coder stays one: else an owner who left and came back would look into a blind coding.
  await db.layerMember.deleteMany({ where: { groupId, userId, layer: { access: { not: "blind" } } } });
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  await db.membership.delete({ where: { groupId_userId: { groupId, userId } } });
  await record({ kind, nounId: userId, data: { name } });
  return accept(null);
}
