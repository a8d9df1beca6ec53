import { restoreReform } from "#lib/operations/reforms.ts";
import { setReformDeleted } from "#lib/server/commands/edit-reform.ts";
import { showReform } from "#lib/server/queries/reforms.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreReform, ({ inGroup, params: { reformId } }) =>
  inGroup(async (group) => {
    const restored = await setReformDeleted(group, reformId, false);
    return restored.ok ? showReform(group, reformId) : restored;
  }),
);
