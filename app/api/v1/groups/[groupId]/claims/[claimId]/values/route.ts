import { addValue as operation } from "#lib/operations/claim-values.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { showValue } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(operation, ({ inGroup, params: { claimId }, body }) =>
  inGroup(async (group) => {
    const id = await addValue(group, claimId, body);
    return id.ok ? showValue(group, id.value) : id;
  }),
);
