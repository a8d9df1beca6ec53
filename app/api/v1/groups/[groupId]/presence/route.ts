import { showPresence } from "#lib/operations/live.ts";
import { notePresence } from "#lib/server/live/presence.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(showPresence, ({ inGroup, body }) => inGroup((group) => notePresence(group, body)));
