import { restoreValue } from "#lib/operations/claim-values.ts";
import { setValueRemoved } from "#lib/server/commands/edit-value.ts";
import { showValue } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreValue, ({ inGroup, params: { valueId } }) =>
  inGroup(async (group) => {
    const restored = await setValueRemoved(group, valueId, false);
    return restored.ok ? showValue(group, valueId) : restored;
  }),
);
