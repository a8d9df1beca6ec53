import { proposeValues as operation } from "#lib/operations/claim-values.ts";
import { proposeValuesOf } from "#lib/server/queries/proposed-values.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => proposeValuesOf(group, params.claimId)),
);
