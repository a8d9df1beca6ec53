import { restoreSource } from "#lib/operations/claims.ts";
import { setSourceDetached } from "#lib/server/commands/edit-source.ts";
import { showSource } from "#lib/server/queries/claims.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreSource, ({ inGroup, params: { sourceId } }) =>
  inGroup(async (group) => {
    const restored = await setSourceDetached(group, sourceId, false);
    return restored.ok ? showSource(group, sourceId) : restored;
  }),
);
