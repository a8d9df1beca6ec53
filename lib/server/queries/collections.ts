import { branchOf } from "#lib/citations/collection-tree.ts";
import type { CollectionView } from "#lib/operations/collections.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";

const COLLECTION_SELECT = {
  id: true,
  name: true,
  parentId: true,
  version: true,
  _count: { select: { members: { where: { reference: { deletedAt: null } } } } },
} satisfies Prisma.CollectionSelect;

function viewOf({
  _count,
  ...row
}: Prisma.CollectionGetPayload<{ select: typeof COLLECTION_SELECT }>): CollectionView {
  return { ...row, works: _count.members };
}

/** The collections of the group by name. The tree is in their `parentId`. */
export async function listCollections({
  db,
  actor,
}: InGroup): Promise<Result<{ collections: CollectionView[] }, "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const rows = await db.collection.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    select: COLLECTION_SELECT,
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return accept({ collections: rows.map(viewOf) });
}

export async function showCollection(
  { db, actor }: InGroup,
  collectionId: string,
): Promise<Result<CollectionView, "not_found" | "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.collection.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: collectionId }, deletedAt: null },
    select: COLLECTION_SELECT,
  });
  return row === null ? refuse("not_found") : accept(viewOf(row));
}

/** The ids of a collection and of all within it; none when it is not there. */
export async function collectionsOfBranch(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  collectionId: string,
): Promise<string[]> {
  const rows = await db.collection.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    select: { id: true, parentId: true },
  });
  return rows.some(({ id }) => id === collectionId) ? [...branchOf(rows, collectionId)] : [];
}

/** Whether all of these are collections of the group that are there. */
export async function knowsCollections(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  ids: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return true;
  const found = await db.collection.count({
    where: { groupId: actor.groupId, deletedAt: null, id: { in: wanted } },
  });
  return found === wanted.length;
}
