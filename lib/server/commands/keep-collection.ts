import type { z } from "zod";
import { branchOf } from "#lib/citations/collection-tree.ts";
import type {
  createCollection as createOperation,
  editCollection as editOperation,
} from "#lib/operations/collections.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { collectionsOfBranch, knowsCollections } from "../queries/collections.ts";
import { explainNoRow } from "../versions.ts";

/** Makes a collection, perhaps within another one, and answers its id. */
export async function createCollection(
  group: InGroup,
  { name, parentId }: z.infer<typeof createOperation.body>,
): Promise<Result<string, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  // The one above may be deleted at this moment, and would take with it only what it sees.
  await lockGroup(group);
  if (parentId !== null && !(await knowsCollections(group, [parentId]))) return refuse("not_found");
  const { id } = await db.collection.create({
    data: { groupId: actor.groupId, name, parentId, createdById: actor.userId },
    select: { id: true },
  });
  await group.record({ kind: "collection.created", nounId: id, data: { name } });
  return accept(id);
}

/** Renames a collection or moves it with all within it. The tree is locked meanwhile: two moves could make a circle together. */
export async function editCollection(
  group: InGroup,
  {
    collectionId,
    expectedVersion,
    edit,
  }: { collectionId: string; expectedVersion: number; edit: z.infer<typeof editOperation.body> },
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict" | "collection_within_itself">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const { parentId } = edit;
  if (typeof parentId === "string") {
    if (!(await knowsCollections(group, [parentId]))) return refuse("not_found");
    if ((await collectionsOfBranch(group, collectionId)).includes(parentId))
      return refuse("collection_within_itself");
  }
  const { count } = await db.collection.updateMany({
    where: { id: collectionId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...(edit.name === undefined ? {} : { name: edit.name }),
      ...(parentId === undefined ? {} : { parentId }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    const where = { groupId_id: { groupId: actor.groupId, id: collectionId }, deletedAt: null };
    return explainNoRow(await db.collection.findUnique({ where, select: { version: true } }));
  }
  await group.record({
    kind: "collection.edited",
    nounId: collectionId,
    data: { changed: Object.keys(edit), ...(edit.name === undefined ? {} : { name: edit.name }) },
  });
  return accept(null);
}

/** Takes a collection away with those within it, or brings back what went with it. Twice is no error; the works stay where they are. */
export async function setCollectionDeleted(
  group: InGroup,
  collectionId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const row = await db.collection.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: collectionId } },
  });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: collectionId, version: row.version });
  const together = await goingTogether(group, row);
  await db.collection.updateMany({
    where: { groupId: actor.groupId, id: { in: together } },
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
  });
  const hasParent = deleted || row.parentId === null || (await knowsCollections(group, [row.parentId]));
  // What it stood within was taken away meanwhile: it then stands by itself, and can be seen.
  if (!hasParent) await db.collection.update({ where: { id: collectionId }, data: { parentId: null } });
  await group.record({
    kind: deleted ? "collection.deleted" : "collection.restored",
    nounId: collectionId,
    data: { name: row.name },
  });
  return accept({ id: collectionId, version: row.version + 1 });
}

/** Those of its branch that are there with it, or that went with it: they bear the same moment. */
async function goingTogether(
  { db, actor: { groupId } }: InGroup,
  { id, deletedAt }: { id: string; deletedAt: Date | null },
): Promise<string[]> {
  const rows = await db.collection.findMany({
    where: { groupId, deletedAt },
    select: { id: true, parentId: true },
  });
  return [...branchOf(rows, id)];
}
