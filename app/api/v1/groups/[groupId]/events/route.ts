import { route } from "#app/_edge/route.ts";
import { listEvents as operation } from "#lib/operations/groups.ts";
import { listEvents } from "#lib/server/queries/events.ts";

export const GET = route(operation, (asked) => asked.inGroup((group) => listEvents(group, asked.query)));
