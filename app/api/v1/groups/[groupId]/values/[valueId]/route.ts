import { editValue as edit, removeValue } from "#lib/operations/claim-values.ts";
import { editValue, setValueRemoved } from "#lib/server/commands/edit-value.ts";
import { showValue } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const PUT = route(edit, ({ inGroup, params: { valueId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editValue(group, { valueId, expectedVersion, value: body });
    return edited.ok ? showValue(group, valueId) : edited;
  }),
);

export const DELETE = route(removeValue, ({ inGroup, params }) =>
  inGroup((group) => setValueRemoved(group, params.valueId, true)),
);
