import { listNamingDocuments as list } from "#lib/operations/reform-names.ts";
import { listNamingDocuments } from "#lib/server/queries/reform-names.ts";
import { catchUp } from "#lib/server/search/catch-up.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(list, async ({ inGroup, params: { groupId, reformId }, query: { cursor } }) => {
  const isCaughtUp = await catchUp(groupId);
  return inGroup((group) => listNamingDocuments(group, reformId, { cursor, isCaughtUp }));
});
