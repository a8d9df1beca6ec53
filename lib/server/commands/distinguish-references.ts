import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

type Pairs = Promise<Result<{ pairs: number }, "not_found" | "not_allowed">>;

/** Remembers that these works are different ones, each from each: they are not offered as duplicates again. Twice is no error. */
export async function distinguishReferences(group: InGroup, referenceIds: readonly string[]): Pairs {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const works = await db.reference.findMany({
    where: { groupId: actor.groupId, deletedAt: null, id: { in: [...referenceIds] } },
    select: { id: true },
  });
  if (works.length !== new Set(referenceIds).size) return refuse("not_found");
  const { count } = await db.referenceDistinction.createMany({
    data: pairsOf(referenceIds).map(([oneId, otherId]) => ({
      groupId: actor.groupId,
      oneId,
      otherId,
      createdById: actor.userId,
    })),
    skipDuplicates: true,
  });
  if (count > 0)
    await group.record({
      kind: "reference.distinguished",
      nounId: referenceIds[0] ?? "",
      data: { referenceIds },
    });
  return accept({ pairs: count });
}

/** Takes that back: they may be offered again. */
export async function forgetDistinction(group: InGroup, referenceIds: readonly string[]): Pairs {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const { count } = await db.referenceDistinction.deleteMany({
    where: {
      groupId: actor.groupId,
      OR: pairsOf(referenceIds).map(([oneId, otherId]) => ({ oneId, otherId })),
    },
  });
  if (count > 0)
    await group.record({
      kind: "reference.undistinguished",
      nounId: referenceIds[0] ?? "",
      data: { referenceIds },
    });
  return accept({ pairs: count });
}

/** Each with each, the smaller id first, as the table keeps them. */
function pairsOf(referenceIds: readonly string[]): [string, string][] {
  const ids = [...new Set(referenceIds.map((id) => id.toLowerCase()))].sort();
  return ids.flatMap((one, at) => ids.slice(at + 1).map((other): [string, string] => [one, other]));
}
