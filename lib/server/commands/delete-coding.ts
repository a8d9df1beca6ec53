import type { Written } from "#lib/operations/view.ts";
import { mayPlanCodings } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Takes a coding away with its layers and what stands on them, or brings all of it back. Twice is no error. */
export async function setCodingDeleted(
  group: InGroup,
  codingId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayPlanCodings(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: codingId } };
  const coding = await db.coding.findUnique({ where });
  if (coding === null) return refuse("not_found");
  if ((coding.deletedAt !== null) === deleted) return accept({ id: codingId, version: coding.version });
  const deletedAt = deleted ? new Date() : null;
  const { version } = await db.coding.update({ where, data: { deletedAt, version: { increment: 1 } } });
  const layerIds = [coding.layerId, coding.adjudicationLayerId].filter((id) => id !== null);
  await db.layer.updateMany({
    where: { groupId: actor.groupId, id: { in: layerIds } },
    data: { deletedAt, version: { increment: 1 } },
  });
  await group.record({
    kind: deleted ? "coding.deleted" : "coding.restored",
    nounId: codingId,
    data: { name: coding.name },
  });
  return accept({ id: codingId, version });
}
