/** How long an invitation may stay open, in days; the first is offered first. */
export const INVITATION_DAYS = [7, 1, 30] as const;
export const LONGEST_INVITATION = 30;

export const INVITATION_STATES = ["open", "used", "revoked", "expired"] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** What became of an invitation, as of `now`. Being used comes first: a used link says so even after its day. */
export function invitationState(
  invitation: { readonly usedAt: Date | null; readonly revokedAt: Date | null; readonly expiresAt: Date },
  now: Date,
): InvitationState {
  if (invitation.usedAt !== null) return "used";
  if (invitation.revokedAt !== null) return "revoked";
  return invitation.expiresAt.getTime() <= now.getTime() ? "expired" : "open";
}
