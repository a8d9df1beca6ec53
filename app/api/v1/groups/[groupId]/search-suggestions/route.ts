import { suggestInGroup as operation } from "#lib/operations/search.ts";
import { suggestInGroup } from "#lib/server/queries/search.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, query: { q }, locale }) =>
  inGroup((group) => suggestInGroup(group, q, locale)),
);
