import { rolesUpTo, type Role } from "#lib/groups/role.ts";
import { mayInviteMembers } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { hashSecret, newSecret } from "../auth/secret.ts";
import type { InGroup } from "../database.ts";

const DAY = 24 * 60 * 60 * 1000; // ms

export interface NewInvitation {
  readonly id: string;
  readonly token: string;
  readonly expiresAt: string;
}

/** Makes a link that lets one person in, with a role fixed now and never above the issuer's own. */
export async function inviteMember(
  { db, actor, record }: InGroup,
  wanted: { readonly role: Role; readonly days: number; readonly note: string },
): Promise<Result<NewInvitation, "not_allowed" | "role_too_high">> {
  if (!mayInviteMembers(actor)) return refuse("not_allowed");
  const { role } = wanted;
  if (!rolesUpTo(actor.role).includes(role)) return refuse("role_too_high");
  const token = newSecret();
  const expiresAt = new Date(Date.now() + wanted.days * DAY);
  const note = wanted.note.trim() === "" ? null : wanted.note.normalize("NFC").trim();
  const { id } = await db.invitation.create({
    data: {
      groupId: actor.groupId,
      tokenHash: hashSecret(token),
      role,
      note,
      createdById: actor.userId,
      expiresAt,
    },
  });
  await record({ kind: "invitation.created", nounId: id, data: { role } });
  return accept({ id, token, expiresAt: expiresAt.toISOString() });
}
