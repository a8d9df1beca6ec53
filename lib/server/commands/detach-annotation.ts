import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

type DetachRefusal = "not_found" | "not_allowed" | "has_its_place";

/** Keeps an annotation that has lost its place without one: it waits for nobody any more. Doing it twice is no error. */
export function detachAnnotation(group: InGroup, annotationId: string): Promise<Result<null, DetachRefusal>> {
  return setDetached(group, annotationId, new Date());
}

/** Lets a detached annotation wait for its place again. */
export function reattachAnnotation(
  group: InGroup,
  annotationId: string,
): Promise<Result<null, DetachRefusal>> {
  return setDetached(group, annotationId, null);
}

async function setDetached(
  group: InGroup,
  annotationId: string,
  detachedAt: Date | null,
): Promise<Result<null, DetachRefusal>> {
  const { db, actor } = group;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const annotation = await db.annotation.findUnique({
    where: { groupId_id: { groupId, id: annotationId }, deletedAt: null },
  });
  if (annotation === null) return refuse("not_found");
  if ((annotation.detachedAt === null) === (detachedAt === null)) return accept(null);
  if (detachedAt !== null && annotation.lostBecause === null) return refuse("has_its_place");
  const { count } = await db.annotation.updateMany({
    // Whoever gave it a place meanwhile was faster: nothing with a place is ever detached.
    where: {
      id: annotationId,
      groupId,
      deletedAt: null,
      ...(detachedAt === null ? {} : { lostBecause: { not: null } }),
    },
    data: { detachedAt, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) return refuse("has_its_place");
  await group.record({
    kind: detachedAt === null ? "annotation.reattached" : "annotation.detached",
    nounId: annotationId,
    documentId: annotation.documentId,
    data: { exact: annotation.exact.slice(0, 200) },
  });
  return accept(null);
}
