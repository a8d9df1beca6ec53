import { mayDeleteAnnotation } from "#lib/permissions/annotations.ts";
import type { Written } from "#lib/operations/view.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Takes an annotation away; `restoreAnnotation` brings it back with its replies. Doing it twice is no error. */
export async function deleteAnnotation(
  group: InGroup,
  annotationId: string,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  return setDeleted(group, annotationId, new Date());
}

export async function restoreAnnotation(
  group: InGroup,
  annotationId: string,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  return setDeleted(group, annotationId, null);
}

async function setDeleted(
  group: InGroup,
  id: string,
  deletedAt: Date | null,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id } };
  const annotation = await db.annotation.findUnique({ where });
  if (annotation === null) return refuse("not_found");
  if (!mayDeleteAnnotation(actor, annotation)) return refuse("not_allowed");
  if ((annotation.deletedAt === null) === (deletedAt === null))
    return accept({ id, version: annotation.version });
  const { version } = await db.annotation.update({
    where,
    data: { deletedAt, version: { increment: 1 } },
    select: { version: true },
  });
  const kind = deletedAt === null ? "annotation.restored" : "annotation.deleted";
  await group.record({
    kind,
    nounId: id,
    documentId: annotation.documentId,
    data: { exact: annotation.exact.slice(0, 200) },
  });
  return accept({ id, version });
}
