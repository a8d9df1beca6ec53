import { restoreCollection } from "#lib/operations/collections.ts";
import { setCollectionDeleted } from "#lib/server/commands/keep-collection.ts";
import { showCollection } from "#lib/server/queries/collections.ts";
import { route } from "#app/_edge/route.ts";

export const POST = route(restoreCollection, ({ inGroup, params: { collectionId } }) =>
  inGroup(async (group) => {
    const restored = await setCollectionDeleted(group, collectionId, false);
    return restored.ok ? showCollection(group, collectionId) : restored;
  }),
);
