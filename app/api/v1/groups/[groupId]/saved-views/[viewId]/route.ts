import { deleteView, editView as edit } from "#lib/operations/saved-views.ts";
import { editView, setViewDeleted } from "#lib/server/commands/keep-view.ts";
import { showView } from "#lib/server/queries/saved-views.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { viewId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editView(group, { viewId, expectedVersion, edit: body });
    return edited.ok ? showView(group, viewId) : edited;
  }),
);

export const DELETE = route(deleteView, ({ inGroup, params }) =>
  inGroup((group) => setViewDeleted(group, params.viewId, true)),
);
