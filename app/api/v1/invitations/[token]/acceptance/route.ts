import { route } from "#app/_edge/route.ts";
import { acceptInvitation as operation } from "#lib/operations/groups.ts";
import { acceptInvitation } from "#lib/server/commands/accept-invitation.ts";

export const POST = route(operation, (asked) => acceptInvitation(asked.caller.userId, asked.params.token));
