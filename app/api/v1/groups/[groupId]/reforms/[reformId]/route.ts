import { deleteReform, editReform as edit, showReform as show } from "#lib/operations/reforms.ts";
import { editReform, setReformDeleted } from "#lib/server/commands/edit-reform.ts";
import { showReform } from "#lib/server/queries/reforms.ts";
import { route } from "#app/_edge/route.ts";

export const GET = route(show, ({ inGroup, params }) =>
  inGroup((group) => showReform(group, params.reformId)),
);

export const PATCH = route(edit, ({ inGroup, params: { reformId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editReform(group, { reformId, expectedVersion, edit: body });
    return edited.ok ? showReform(group, reformId) : edited;
  }),
);

export const DELETE = route(deleteReform, ({ inGroup, params }) =>
  inGroup((group) => setReformDeleted(group, params.reformId, true)),
);
