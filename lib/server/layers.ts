import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { mayWriteOnLayer } from "#lib/permissions/layers.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { enterCoding } from "./codings.ts";
import type { InGroup } from "./database.ts";
import { enterReview, type ReviewRefusal } from "./enter-review.ts";

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
  annotation: {
    readonly claimId: string | null;
    readonly layerId: string | null;
    readonly documentId: string;
  },
  place: LayerPlace,
): Promise<Result<null>> {
  const { db, actor } = group;
  if (annotation.claimId !== null) return refuse("claim_on_common_layer");
  if (annotation.layerId !== null) {
    const where = { groupId_id: { groupId: actor.groupId, id: annotation.layerId } };
    const select = { access: true, openedAt: true, closedAt: true };
    const left = await db.layer.findUniqueOrThrow({ where, select });
    if (left.closedAt !== null) return refuse("layer_closed");
    if (left.access === "blind" && left.openedAt === null) return refuse("layer_blind");
  }
  const allowed = await checkLayer(group, place);
  const { documentId } = annotation;
  return allowed.ok ? enterReview(group, { layerId: place.layerId, documentId }) : allowed;
}

/**
 * Whether what stands there may still be changed or taken away: nothing on a closed layer, nor in a document with which its coder is done,
 * nor the own work by whoever may not write on its layer any more. Talk about it goes on.
 */
export async function checkOpen(
  group: InGroup,
  { layerId, documentId, createdById }: ChangedWork,
): Promise<
  Result<null, "not_allowed" | "layer_closed" | "coding_not_assigned" | "coding_done" | ReviewRefusal>
> {
  const { db, actor } = group;
  if (layerId === null) return accept(null);
  const layer = await db.layer.findUniqueOrThrow({
    where: { groupId_id: { groupId: actor.groupId, id: layerId } },
    select: { access: true, closedAt: true, members: { where: { userId: actor.userId } } },
  });
  if (layer.closedAt !== null) return refuse("layer_closed");
  const mayWrite = mayWriteOnLayer(actor, { access: layer.access, member: layer.members[0] ?? null });
  if (createdById === actor.userId && !mayWrite) return refuse("not_allowed");
  const entered = await enterCoding(group, { layerId, documentId });
  return entered.ok ? enterReview(group, { layerId, documentId }) : entered;
}

interface ChangedWork {
  readonly layerId: string | null;
  readonly documentId: string;
  readonly createdById: string;
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
