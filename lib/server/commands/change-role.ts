import type { Role } from "#lib/groups/role.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayChangeMembers } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { isLastOwner, lockMembers, revokeInvitationsAbove } from "../members.ts";

/**
 * Takes effect with the member's next request: every request reads the membership anew. A demoted member's API tokens stay
 * and act with the new role; invitations they issued above it are revoked.
 */
export async function changeRole(
  { db, actor, record }: InGroup,
  wanted: { readonly userId: string; readonly role: Role; readonly expectedVersion: number },
): Promise<Result<Written, "not_allowed" | "not_found" | "version_conflict" | "last_owner">> {
  if (!mayChangeMembers(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const { userId, role } = wanted;
  const members = await lockMembers(db, groupId);
  const member = members.find((candidate) => candidate.userId === userId);
  if (member === undefined) return refuse("not_found");
  if (member.version !== wanted.expectedVersion)
    return refuse("version_conflict", { current: member.version });
  if (member.role === role) return accept({ id: userId, version: member.version });
  if (isLastOwner(members, userId)) return refuse("last_owner");
  await db.membership.update({
    where: { groupId_userId: { groupId, userId } },
    data: { role, version: { increment: 1 } },
  });
  await revokeInvitationsAbove(db, { groupId, userId, role });
  const { name } = await db.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } });
  await record({ kind: "member.role_changed", nounId: userId, data: { name, before: member.role, role } });
  return accept({ id: userId, version: member.version + 1 });
}
