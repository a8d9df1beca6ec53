import { restoreTagset } from "#lib/operations/codebook.ts";
import { setTagsetDeleted } from "#lib/server/commands/keep-tagset.ts";
import { showTagset } from "#lib/server/queries/codebook.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreTagset, ({ inGroup, params: { tagsetId } }) =>
  inGroup(async (group) => {
    const restored = await setTagsetDeleted(group, tagsetId, false);
    return restored.ok ? showTagset(group, tagsetId) : restored;
  }),
);
