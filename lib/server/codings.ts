import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";

/**
 * Whether the actor may write on the layer of a coding in this document, which is noted as begun unless it is only asked. Layers without a
 * coding let everything through: who may write on them is asked by checkLayer.
 */
export async function enterCoding(
  { db, actor: { groupId, userId } }: InGroup,
  { layerId, documentId }: { readonly layerId: string | null; readonly documentId: string },
  { onlyAsks = false }: { readonly onlyAsks?: boolean } = {},
): Promise<Result<null, "coding_not_assigned" | "coding_done">> {
  if (layerId === null) return accept(null);
  const coding = await db.coding.findFirst({
    where: { groupId, layerId, deletedAt: null },
    select: { id: true, assignments: { where: { documentId, userId } } },
  });
  if (coding === null) return accept(null);
  const [assignment] = coding.assignments;
  if (assignment === undefined) return refuse("coding_not_assigned");
  if (assignment.doneAt !== null) return refuse("coding_done");
  if (assignment.startedAt === null && !onlyAsks)
    await db.codingAssignment.updateMany({
      where: { groupId, codingId: coding.id, documentId, userId, startedAt: null },
      data: { startedAt: new Date() },
    });
  return accept(null);
}
