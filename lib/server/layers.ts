import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { mayWriteOnLayer } from "#lib/permissions/layers.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { enterCoding } from "./codings.ts";
import type { InGroup } from "./database.ts";

/** Where an annotation stands: on a layer (null: the common one of the group), or before its author's eyes alone. */
export interface LayerPlace {
  readonly layerId: string | null;
  readonly isPrivate: boolean;
}

/**
 * Whether the actor may move an own annotation there. A passage that claims something stays with the whole group, and what was coded blind
 * stays on its layer until that is open.
 */
export async function checkMove(
  group: InGroup,
  annotation: { readonly claimId: string | null; readonly layerId: string | null },
  place: LayerPlace,
): Promise<Result<null>> {
  const { db, actor } = group;
  if (annotation.claimId !== null) return refuse("claim_on_common_layer");
  if (annotation.layerId !== null) {
    const where = { groupId_id: { groupId: actor.groupId, id: annotation.layerId } };
    const left = await db.layer.findUniqueOrThrow({ where, select: { access: true, openedAt: true } });
    if (left.access === "blind" && left.openedAt === null) return refuse("layer_blind");
  }
  return checkLayer(group, place);
}

/** Whether what stands there may still be changed: nothing on a closed layer, nor in a document with which its coder is done. */
export async function checkOpen(
  group: InGroup,
  { layerId, documentId }: { readonly layerId: string | null; readonly documentId: string },
): Promise<Result<null, "layer_closed" | "coding_not_assigned" | "coding_done">> {
  if (layerId === null) return accept(null);
  const where = { groupId_id: { groupId: group.actor.groupId, id: layerId } };
  const layer = await group.db.layer.findUniqueOrThrow({ where, select: { closedAt: true } });
  return layer.closedAt === null ? enterCoding(group, { layerId, documentId }) : refuse("layer_closed");
}

/**
 * Whether the actor may write an annotation there. What is private stands on no layer. A layer that the actor may not write on is
 * refused as one that does not exist.
 */
export async function checkLayer(
  { db, actor }: InGroup,
  { layerId, isPrivate }: LayerPlace,
): Promise<Result<null, "not_allowed" | "layer_not_found" | "layer_closed">> {
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  if (layerId === null) return accept(null);
  if (isPrivate) return refuse("layer_not_found");
  const layer = await db.layer.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: layerId }, deletedAt: null },
    select: { access: true, closedAt: true, members: { where: { userId: actor.userId } } },
  });
  if (layer === null || !mayWriteOnLayer(actor, { access: layer.access, member: layer.members[0] ?? null }))
    return refuse("layer_not_found");
  return layer.closedAt === null ? accept(null) : refuse("layer_closed");
}
