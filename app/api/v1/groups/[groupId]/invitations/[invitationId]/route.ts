import { route } from "#app/_edge/route.ts";
import { revokeInvitation as operation } from "#lib/operations/groups.ts";
import { accept } from "#lib/result.ts";
import { revokeInvitation } from "#lib/server/commands/revoke-invitation.ts";

export const DELETE = route(operation, async (asked) => {
  const revoked = await asked.inGroup((group) => revokeInvitation(group, asked.params.invitationId));
  return revoked.ok ? accept({}) : revoked;
});
