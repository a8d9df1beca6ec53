import { searchStyles } from "#lib/operations/bibliographies.ts";
import { accept } from "#lib/result.ts";
import { foundStyles } from "#lib/server/bibliography.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(searchStyles, async ({ query, locale }) =>
  accept(await foundStyles(query.search, locale)),
);
