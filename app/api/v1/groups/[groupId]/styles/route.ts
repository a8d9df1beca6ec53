import { searchStyles } from "#lib/operations/bibliographies.ts";
import { accept } from "#lib/result.ts";
import { foundStyles } from "#lib/server/bibliography.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(searchStyles, async ({ inGroup, query, locale }) => {
  // The names are everybody's; asking for them is not.
  const member = await inGroup(() => Promise.resolve(accept(null)));
  return member.ok ? accept(await foundStyles(query.search, locale)) : member;
});
