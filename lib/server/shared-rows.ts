import type { InGroup } from "./database.ts";
import { movedOf, type MovedRows } from "./records/reference-merge.ts";

/** What a merged work keeps and the kept one gets as well: ids of collections, and of works that it was told apart from. */
export type SharedRows = Pick<MovedRows, "collections" | "distinctions">;

/**
 * Puts the kept work onto the shelves of the merged one and tells it apart from the same works. Answers what it has by this merge: also
 * what it has by others already, so that it goes with the last of them and not with the first.
 */
export async function shareRows(
  group: InGroup,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<SharedRows> {
  const [there, lent] = [await rowsOf(group, to), await lentTo(group, to)];
  const all = await rowsOf(group, from);
  const given = { ...all, distinctions: all.distinctions.filter((id) => id !== to) };
  await give(group, to, given);
  return eachKind((kind) => given[kind].filter((id) => !there[kind].includes(id) || lent[kind].includes(id)));
}

/**
 * Takes back from a work what it had by a merge that is undone by now, unless another merge brought it as well; and from the works that
 * it was merged into since, what they had of it.
 */
export async function takeBackShared(group: InGroup, keptId: string, shared: SharedRows): Promise<void> {
  const { db, actor } = group;
  let [at, ids] = [keptId, shared];
  while (ids.collections.length + ids.distinctions.length > 0) {
    const lent = await lentTo(group, at);
    const gone = eachKind((kind) => ids[kind].filter((id) => !lent[kind].includes(id)));
    await take(group, at, gone);
    const outer = await db.referenceMerge.findFirst({
      where: { groupId: actor.groupId, mergedId: at, undoneAt: null },
    });
    if (outer === null) return;
    const moved = movedOf(outer);
    ids = eachKind((kind) => gone[kind].filter((id) => moved[kind].includes(id)));
    const left = eachKind((kind) => moved[kind].filter((id) => !gone[kind].includes(id)));
    await db.referenceMerge.update({
      where: { groupId_id: { groupId: actor.groupId, id: outer.id } },
      data: { moved: { ...moved, ...left } },
    });
    at = outer.keptId;
  }
}

function eachKind(idsOf: (kind: keyof SharedRows) => string[]): SharedRows {
  return { collections: idsOf("collections"), distinctions: idsOf("distinctions") };
}

async function rowsOf({ db, actor: { groupId } }: InGroup, referenceId: string): Promise<SharedRows> {
  const shelves = await db.collectionMember.findMany({ where: { groupId, referenceId } });
  const told = await db.referenceDistinction.findMany({
    where: { groupId, OR: [{ oneId: referenceId }, { otherId: referenceId }] },
  });
  return {
    collections: shelves.map(({ collectionId }) => collectionId),
    distinctions: told.map(({ oneId, otherId }) => (oneId === referenceId ? otherId : oneId)),
  };
}

/** What a work has by the merges into it that hold. */
async function lentTo({ db, actor: { groupId } }: InGroup, keptId: string): Promise<SharedRows> {
  const merges = await db.referenceMerge.findMany({
    where: { groupId, keptId, undoneAt: null },
    select: { moved: true },
  });
  const moved = merges.map(movedOf);
  return eachKind((kind) => moved.flatMap((rows) => rows[kind]));
}

async function give({ db, actor }: InGroup, referenceId: string, ids: SharedRows): Promise<void> {
  const { groupId, userId: createdById } = actor;
  await db.collectionMember.createMany({
    data: ids.collections.map((collectionId) => ({ groupId, collectionId, referenceId })),
    skipDuplicates: true,
  });
  await db.referenceDistinction.createMany({
    data: ids.distinctions.map((id) => ({ groupId, createdById, ...pairOf(referenceId, id) })),
    skipDuplicates: true,
  });
}

async function take(
  { db, actor: { groupId } }: InGroup,
  referenceId: string,
  ids: SharedRows,
): Promise<void> {
  await db.collectionMember.deleteMany({
    where: { groupId, referenceId, collectionId: { in: ids.collections } },
  });
  if (ids.distinctions.length > 0)
    await db.referenceDistinction.deleteMany({
      where: { groupId, OR: ids.distinctions.map((id) => pairOf(referenceId, id)) },
    });
}

/** The smaller id first, as the table keeps them. */
function pairOf(id: string, other: string): { oneId: string; otherId: string } {
  return id < other ? { oneId: id, otherId: other } : { oneId: other, otherId: id };
}
