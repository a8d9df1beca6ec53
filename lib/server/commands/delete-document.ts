import type { Written } from "#lib/operations/view.ts";
import { mayDeleteDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Takes a document away or brings it back, with everything that hangs on it. Twice is no error. */
export async function setDocumentDeleted(
  group: InGroup,
  documentId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayDeleteDocuments(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: documentId } };
  // An essay that was handed in comes and goes with its submission.
  const document = await db.document.findUnique({ where: { ...where, submissionId: null } });
  if (document === null) return refuse("not_found");
  if ((document.deletedAt !== null) === deleted) return accept({ id: documentId, version: document.version });
  const { version } = await db.document.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, updatedAt: new Date(), version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "document.deleted" : "document.restored",
    nounId: documentId,
    documentId,
    data: { title: document.title },
  });
  return accept({ id: documentId, version });
}
