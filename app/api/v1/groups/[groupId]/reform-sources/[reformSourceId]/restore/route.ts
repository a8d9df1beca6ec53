import { restoreReformSource } from "#lib/operations/reform-sources.ts";
import { setReformSourceDetached } from "#lib/server/commands/edit-reform-source.ts";
import { showReformSource } from "#lib/server/queries/reform-sources.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreReformSource, ({ inGroup, params: { reformSourceId: sourceId } }) =>
  inGroup(async (group) => {
    const restored = await setReformSourceDetached(group, sourceId, false);
    return restored.ok ? showReformSource(group, sourceId) : restored;
  }),
);
