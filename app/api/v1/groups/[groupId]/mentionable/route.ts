import { listMentionable as operation } from "#lib/operations/notifications.ts";
import { listMentionable } from "#lib/server/queries/mentionable.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, query }) =>
  inGroup((group) => listMentionable(group, query)),
);
