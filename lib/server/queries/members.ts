import { invitationState } from "#lib/groups/invitation.ts";
import type { InvitationView, MemberView } from "#lib/operations/groups.ts";
import { ROLES } from "#lib/groups/role.ts";
import { maySeeEmail, maySeeInvitations, maySeeMembers } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { hashSecret } from "../auth/secret.ts";
import { withSecret, type InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

/** By role, widest first, then by name. */
export async function listMembers({
  db,
  actor,
}: InGroup): Promise<Result<{ members: MemberView[] }, "not_allowed">> {
  if (!maySeeMembers(actor)) return refuse("not_allowed");
  const rows = await db.membership.findMany({ where: { groupId: actor.groupId }, include: { user: true } });
  const members = rows.map(({ user, role, joinedAt, version }) => ({
    id: user.id,
    name: user.name,
    email: maySeeEmail(actor, user) ? user.email : null,
    role,
    joinedAt: joinedAt.toISOString(),
    version,
  }));
  members.sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name, "kk"));
  return accept({ members });
}

/** The newest first; a link that was used, revoked or has expired stays listed for thirty days after it was made. */
export async function listInvitations({
  db,
  actor,
}: InGroup): Promise<Result<{ invitations: InvitationView[] }, "not_allowed">> {
  if (!maySeeInvitations(actor)) return refuse("not_allowed");
  const now = new Date();
  const since = new Date(now.getTime() - 30 * 24 * 60 * 60 * 1000);
  const rows = await db.invitation.findMany({
    where: { groupId: actor.groupId, createdAt: { gt: since } },
    orderBy: { createdAt: "desc" },
    take: 200,
  });
  const people = await peopleById(
    db,
    rows.flatMap((row) => [row.createdById, row.usedById]),
  );
  const invitations = rows.map((row) => ({
    id: row.id,
    role: row.role,
    note: row.note,
    state: invitationState(row, now),
    createdBy: personOf(people, row.createdById),
    usedBy: row.usedById === null ? null : personOf(people, row.usedById),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
  return accept({ invitations });
}

interface ShownInvitation {
  readonly groupName: string;
  readonly role: InvitationView["role"];
  readonly invitedBy: string;
  readonly state: InvitationView["state"];
  readonly expiresAt: string;
}

/** What the bearer of a link may know before joining: the group's name, the role, who invites. */
export function showInvitation(token: string): Promise<Result<ShownInvitation, "not_found">> {
  const tokenHash = hashSecret(token);
  return withSecret(tokenHash, async (db, enterGroup): Promise<Result<ShownInvitation, "not_found">> => {
    const invitation = await db.invitation.findUnique({ where: { tokenHash } });
    if (invitation === null) return refuse("not_found");
    await enterGroup(invitation.groupId, "");
    const group = await db.group.findUniqueOrThrow({
      where: { id: invitation.groupId },
      select: { name: true },
    });
    const people = await peopleById(db, [invitation.createdById]);
    return accept({
      groupName: group.name,
      role: invitation.role,
      invitedBy: personOf(people, invitation.createdById).name,
      state: invitationState(invitation, new Date()),
      expiresAt: invitation.expiresAt.toISOString(),
    });
  });
}
