import { mayUnplaceAnnotation } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { placeBefore } from "../kept-place.ts";
import { explainNoRow } from "../versions.ts";

type UnplaceRefusal = "not_found" | "not_allowed" | "not_placed_by_hand" | "version_conflict";

/** Takes the last placing of an annotation back: it waits again with the selectors it had, or stands where it stood. */
export async function unplaceAnnotation(
  group: InGroup,
  { annotationId, expectedVersion }: { readonly annotationId: string; readonly expectedVersion: number },
): Promise<Result<null, UnplaceRefusal>> {
  const { db, actor } = group;
  const { groupId } = actor;
  const where = { groupId_id: { groupId, id: annotationId }, deletedAt: null };
  const annotation = await db.annotation.findUnique({ where });
  if (annotation === null) return refuse("not_found");
  const last = await db.event.findFirst({
    where: { groupId, nounId: annotationId, kind: { in: ["annotation.placed", "annotation.unplaced"] } },
    orderBy: { number: "desc" },
  });
  const placedById = last?.actorId ?? "";
  if (!mayUnplaceAnnotation(actor, { ...annotation, placedById })) return refuse("not_allowed");
  const before = last?.kind === "annotation.placed" ? placeBefore(last.data) : null;
  if (before === null) return refuse("not_placed_by_hand");
  const { count } = await db.annotation.updateMany({
    where: { id: annotationId, groupId, version: expectedVersion, deletedAt: null },
    data: { ...before, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return explainNoRow(await db.annotation.findUnique({ where }));
  await group.record({
    kind: "annotation.unplaced",
    nounId: annotationId,
    documentId: annotation.documentId,
    data: { before: annotation.exact.slice(0, 200), after: before.exact.slice(0, 200) },
  });
  return accept(null);
}
