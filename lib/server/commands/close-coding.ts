import { mayPlanCodings } from "#lib/permissions/codings.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Coding } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { notify } from "../notify.ts";

/** Ends a coding: nobody writes on its layer any more, and everybody sees it. Twice is no error. */
export async function closeCoding(
  group: InGroup,
  codingId: string,
): Promise<Result<null, "not_found" | "not_allowed">> {
  const found = await plannedCoding(group, codingId);
  if (!found.ok || found.value.closedAt !== null) return found.ok ? accept(null) : found;
  const now = new Date();
  await setClosed(group, found.value, now);
  const { name } = found.value;
  await group.record({ kind: "coding.closed", nounId: codingId, data: { name } });
  const coders = await group.db.codingAssignment.findMany({
    where: { groupId: group.actor.groupId, codingId },
  });
  const userIds = coders.map(({ userId }) => userId);
  await notify(group, { kind: "coding_closed", userIds, codingId, data: { coding: name } });
  return accept(null);
}

/** Goes on, blind as before. Not once somebody has decided about a difference: the decision stands on what was coded. */
export async function reopenCoding(
  group: InGroup,
  codingId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "coding_adjudicated">> {
  const found = await plannedCoding(group, codingId);
  if (!found.ok || found.value.closedAt === null) return found.ok ? accept(null) : found;
  const { groupId } = group.actor;
  const decided = await group.db.adjudication.count({ where: { groupId, codingId, undoneAt: null } });
  if (decided > 0) return refuse("coding_adjudicated");
  await setClosed(group, found.value, null);
  await group.record({ kind: "coding.reopened", nounId: codingId, data: { name: found.value.name } });
  return accept(null);
}

/** Held until the end of the transaction: a decision that is being made waits, or is waited for. */
async function plannedCoding(
  { db, actor }: InGroup,
  codingId: string,
): Promise<Result<Coding, "not_found" | "not_allowed">> {
  if (!mayPlanCodings(actor)) return refuse("not_allowed");
  await db.$queryRaw`SELECT 1 FROM codings WHERE group_id = ${actor.groupId}::uuid AND id = ${codingId}::uuid FOR UPDATE`;
  const coding = await db.coding.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: codingId }, deletedAt: null },
  });
  return coding === null ? refuse("not_found") : accept(coding);
}

async function setClosed(
  { db, actor: { groupId } }: InGroup,
  { id, layerId }: Coding,
  at: Date | null,
): Promise<void> {
  await db.coding.update({
    where: { groupId_id: { groupId, id } },
    data: { closedAt: at, updatedAt: new Date(), version: { increment: 1 } },
  });
  await db.layer.update({
    where: { groupId_id: { groupId, id: layerId } },
    data: { openedAt: at, closedAt: at, version: { increment: 1 } },
  });
}
