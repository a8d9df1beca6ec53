import { ROLES, rolesUpTo, type Role } from "#lib/groups/role.ts";
import type { Transaction } from "./database.ts";

export interface LockedMember {
  readonly userId: string;
  readonly role: Role;
  readonly version: number;
}

/**
 * The members of a group, locked until the transaction ends: of two owners who step down at the same moment, the second sees
 * that the first is no owner any more. The trigger keep_an_owner stands behind this.
 */
export async function lockMembers(db: Transaction, groupId: string): Promise<readonly LockedMember[]> {
  return db.$queryRaw<LockedMember[]>`
    SELECT user_id::text AS "userId", role::text AS role, version FROM memberships
    WHERE group_id = ${groupId}::uuid ORDER BY user_id FOR UPDATE`;
}

export function isLastOwner(members: readonly LockedMember[], userId: string): boolean {
  const owners = members.filter((member) => member.role === "owner");
  return owners.length === 1 && owners[0]?.userId === userId;
}

/** Open invitations by which a member could still hand on more than the role now held; `null`: none may stay. */
export async function revokeInvitationsAbove(
  db: Transaction,
  {
    groupId,
    userId,
    role,
  }: { readonly groupId: string; readonly userId: string; readonly role: Role | null },
): Promise<void> {
  const kept = role === "owner" || role === "editor" ? rolesUpTo(role) : [];
  const lost = ROLES.filter((candidate) => !kept.includes(candidate));
  await db.invitation.updateMany({
    where: { groupId, createdById: userId, usedAt: null, revokedAt: null, role: { in: lost } },
    data: { revokedAt: new Date() },
  });
}
