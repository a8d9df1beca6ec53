import { mayDeleteAnnotation } from "#lib/permissions/annotations.ts";
import type { Written } from "#lib/operations/view.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { checkOpen } from "../layers.ts";

type DeleteRefusal =
  | "sheet_not_yours"
  | "sheet_done"
  | "not_found"
  | "not_allowed"
  | "layer_closed"
  | "coding_not_assigned"
  | "coding_done";

/** Takes an annotation away; `restoreAnnotation` brings it back with its replies. Doing it twice is no error. */
export async function deleteAnnotation(
  group: InGroup,
  annotationId: string,
): Promise<Result<Written, DeleteRefusal>> {
  return setDeleted(group, annotationId, new Date());
}

export async function restoreAnnotation(
  group: InGroup,
  annotationId: string,
): Promise<Result<Written, DeleteRefusal>> {
  return setDeleted(group, annotationId, null);
}

async function setDeleted(
  group: InGroup,
  id: string,
  deletedAt: Date | null,
): Promise<Result<Written, DeleteRefusal>> {
  const { db, actor } = group;
  const where = { groupId_id: { groupId: actor.groupId, id } };
  const annotation = await db.annotation.findUnique({ where });
  if (annotation === null) return refuse("not_found");
  if (!mayDeleteAnnotation(actor, annotation)) return refuse("not_allowed");
  if ((annotation.deletedAt === null) === (deletedAt === null))
    return accept({ id, version: annotation.version });
  const open = await checkOpen(group, annotation);
  if (!open.ok) return open;
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
