import { route } from "#app/_edge/route.ts";
import { showInvitation as operation } from "#lib/operations/groups.ts";
import { showInvitation } from "#lib/server/queries/members.ts";

export const GET = route(operation, (asked) => showInvitation(asked.params.token));
