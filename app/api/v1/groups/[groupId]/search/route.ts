import { findInGroup } from "#lib/operations/search.ts";
import { searchGroup } from "#lib/server/queries/search.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(findInGroup, async ({ inGroup, params, query, locale: interfaceLocale }) => {
  const isCaughtUp = await catchUp(params.groupId);
  return inGroup((group) => searchGroup(group, query, { interfaceLocale, isCaughtUp }));
});
