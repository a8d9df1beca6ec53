import { restoreView } from "#lib/operations/saved-views.ts";
import { setViewDeleted } from "#lib/server/commands/keep-view.ts";
import { showView } from "#lib/server/queries/saved-views.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreView, ({ inGroup, params: { viewId } }) =>
  inGroup(async (group) => {
    const restored = await setViewDeleted(group, viewId, false);
    return restored.ok ? showView(group, viewId) : restored;
  }),
);
