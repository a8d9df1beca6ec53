import { z } from "zod";
import { typedText } from "#lib/languages/typed-text.ts";
import { mayEditReferences, maySeeReferences } from "#lib/permissions/references.ts";
import { groupParams, operation, uuid, version } from "./operation.ts";
import { written } from "./view.ts";

const collectionParams = groupParams.extend({ collectionId: uuid });
const name = typedText(200);

/** A shelf of the library. */
export const collectionView = z.object({
  id: uuid,
  name: z.string(),
  parentId: uuid.nullable(),
  /** Works that stand on it itself, those within it not counted. */
  works: z.number().int(),
  version,
});
export type CollectionView = z.infer<typeof collectionView>;

export const listCollections = operation({
  id: "collections.list",
  method: "GET",
  path: "/groups/{groupId}/collections",
  access: maySeeReferences,
  params: groupParams,
  answer: z.object({ collections: z.array(collectionView) }),
});

export const createCollection = operation({
  id: "collections.create",
  method: "POST",
  path: "/groups/{groupId}/collections",
  access: mayEditReferences,
  params: groupParams,
  body: z.strictObject({ name, parentId: uuid.nullable().default(null) }),
  answer: collectionView,
});

/** Renames it or moves it; not into itself or one of those within it. */
export const editCollection = operation({
  id: "collections.edit",
  method: "PATCH",
  path: "/groups/{groupId}/collections/{collectionId}",
  access: mayEditReferences,
  params: collectionParams,
  body: z.strictObject({ name: name.optional(), parentId: uuid.nullable().optional() }),
  answer: collectionView,
  refusals: ["collection_within_itself"],
  ifMatch: true,
});

/** The works stay in the library; what stood within it goes with it and comes back with it. */
export const deleteCollection = operation({
  id: "collections.delete",
  method: "DELETE",
  path: "/groups/{groupId}/collections/{collectionId}",
  access: mayEditReferences,
  params: collectionParams,
  answer: written,
});

export const restoreCollection = operation({
  id: "collections.restore",
  method: "POST",
  path: "/groups/{groupId}/collections/{collectionId}/restore",
  access: mayEditReferences,
  params: collectionParams,
  answer: collectionView,
});
