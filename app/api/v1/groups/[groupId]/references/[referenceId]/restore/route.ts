import { restoreReference } from "#lib/operations/references.ts";
import { setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import { showReference } from "#lib/server/queries/references.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreReference, ({ inGroup, params: { referenceId } }) =>
  inGroup(async (group) => {
    const restored = await setReferenceDeleted(group, referenceId, false);
    return restored.ok ? showReference(group, referenceId) : restored;
  }),
);
