import { deleteReference, editReference as edit, showReference as show } from "#lib/operations/references.ts";
import { editReference, setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import { showReference } from "#lib/server/queries/references.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) =>
  inGroup((group) => showReference(group, params.referenceId)),
);

export const PATCH = route(edit, ({ inGroup, params: { referenceId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editReference(group, { referenceId, expectedVersion, edit: body });
    return edited.ok ? showReference(group, referenceId) : edited;
  }),
);

export const DELETE = route(deleteReference, ({ inGroup, params }) =>
  inGroup((group) => setReferenceDeleted(group, params.referenceId, true)),
);
