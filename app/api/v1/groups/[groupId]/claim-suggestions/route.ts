import { suggestClaims as operation } from "#lib/operations/claim-likeness.ts";
import { findSimilarClaims } from "#lib/server/queries/similar-claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, body }) =>
  inGroup((group) => findSimilarClaims(group, body)),
);
