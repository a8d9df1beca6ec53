import { checkQuotations as operation } from "#lib/operations/claim-quotations.ts";
import { checkQuotationsOf } from "#lib/server/queries/claim-quotations.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup, params }) =>
  inGroup((group) => checkQuotationsOf(group, params.claimId)),
);
