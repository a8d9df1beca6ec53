import type { AttachmentView } from "#lib/operations/attachments.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

/** What an attachment shows: not the bytes. */
export const ATTACHMENT_INCLUDE = {
  file: { select: { mediaType: true, size: true } },
  document: { select: { title: true } },
} satisfies Prisma.AttachmentInclude;
type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof ATTACHMENT_INCLUDE }>;

export function attachmentViewOf(
  { id, referenceId, documentId, name, file, document, createdById, createdAt }: AttachmentRow,
  people: ReadonlyMap<string, PersonView>,
): AttachmentView {
  return {
    id,
    referenceId,
    documentId,
    name: document?.title ?? name,
    mediaType: file?.mediaType ?? null,
    size: file?.size ?? null,
    author: personOf(people, createdById),
    createdAt: createdAt.toISOString(),
  };
}

/** An attachment, also one that was just taken off. */
export async function showAttachment(
  { db, actor }: InGroup,
  attachmentId: string,
): Promise<Result<AttachmentView, "not_found" | "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.attachment.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: attachmentId } },
    include: ATTACHMENT_INCLUDE,
  });
  return row === null
    ? refuse("not_found")
    : accept(attachmentViewOf(row, await peopleById(db, [row.createdById])));
}

/** The bytes of an attached file under the name with which it was uploaded. */
export async function fileOfAttachment(
  { db, actor }: InGroup,
  attachmentId: string,
): Promise<
  Result<
    { bytes: Uint8Array; mediaType: string; name: string },
    "not_found" | "not_allowed" | "attachment_is_document"
  >
> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.attachment.findUnique({
    where: {
      groupId_id: { groupId: actor.groupId, id: attachmentId },
      deletedAt: null,
      reference: { deletedAt: null },
    },
    select: { name: true, file: { select: { bytes: true, mediaType: true } } },
  });
  if (row === null) return refuse("not_found");
  return row.file === null ? refuse("attachment_is_document") : accept({ name: row.name, ...row.file });
}
