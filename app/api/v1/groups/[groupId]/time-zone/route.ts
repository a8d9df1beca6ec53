import { setTimeZone as operation } from "#lib/operations/groups.ts";
import { setTimeZone } from "#lib/server/commands/set-time-zone.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(operation, ({ inGroup, body: { timeZone }, expectedVersion }) =>
  inGroup((group) => setTimeZone(group, { timeZone, expectedVersion })),
);
