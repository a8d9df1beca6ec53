import { listClaimDuplicates as operation } from "#lib/operations/claim-likeness.ts";
import { listClaimDuplicates } from "#lib/server/queries/claim-duplicates.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(operation, ({ inGroup }) => inGroup((group) => listClaimDuplicates(group)));
