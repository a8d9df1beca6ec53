import { deleteCollection, editCollection as edit } from "#lib/operations/collections.ts";
import { editCollection, setCollectionDeleted } from "#lib/server/commands/keep-collection.ts";
import { showCollection } from "#lib/server/queries/collections.ts";
import { route } from "#app/_edge/route.ts";

export const PATCH = route(edit, ({ inGroup, params: { collectionId }, body, expectedVersion }) =>
  inGroup(async (group) => {
    const edited = await editCollection(group, { collectionId, expectedVersion, edit: body });
    return edited.ok ? showCollection(group, collectionId) : edited;
  }),
);

export const DELETE = route(deleteCollection, ({ inGroup, params }) =>
  inGroup((group) => setCollectionDeleted(group, params.collectionId, true)),
);
