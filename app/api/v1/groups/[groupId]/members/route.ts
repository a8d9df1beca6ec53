import { route } from "#app/_edge/route.ts";
import { listMembers as operation } from "#lib/operations/groups.ts";
import { listMembers } from "#lib/server/queries/members.ts";

export const GET = route(operation, (asked) => asked.inGroup(listMembers));
