import { showCodebookVersion } from "#lib/operations/codebook-versions.ts";
import { showVersion } from "#lib/server/queries/codebook-versions.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(showCodebookVersion, ({ inGroup, params: { tagsetId, number } }) =>
  inGroup((group) => showVersion(group, tagsetId, number)),
);
