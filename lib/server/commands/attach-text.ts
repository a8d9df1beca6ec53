import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { keepFile, type Upload } from "../files.ts";
import { holdLiveWorkAlone } from "../library.ts";

/** Keeps a file as the text of a work and answers the attachment's id; the same bytes at the same work are one attachment. */
export async function attachFile(
  group: InGroup,
  referenceId: string,
  upload: Upload,
): Promise<Result<string, "not_found" | "not_allowed" | "empty_file">> {
  if (!mayEditReferences(group.actor)) return refuse("not_allowed");
  if (upload.bytes.byteLength === 0) return refuse("empty_file");
  const work = await holdLiveWorkAlone(group, referenceId);
  if (work === null) return refuse("not_found");
  return accept(await attach(group, work, { fileId: await keepFile(group, upload), name: upload.name }));
}

/** Names a document of the group as the text of a work, so that quotations can be checked against it. */
export async function attachDocument(
  group: InGroup,
  referenceId: string,
  documentId: string,
): Promise<Result<string, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const document = await db.document.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: documentId }, deletedAt: null },
    select: { title: true },
  });
  const work = document === null ? null : await holdLiveWorkAlone(group, referenceId);
  if (document === null || work === null) return refuse("not_found");
  return accept(await attach(group, work, { documentId, name: document.title }));
}

type Text = { readonly name: string } & ({ readonly fileId: string } | { readonly documentId: string });

async function attach(group: InGroup, referenceId: string, { name, ...text }: Text): Promise<string> {
  const { db, actor } = group;
  const { groupId, userId: createdById } = actor;
  const known = await db.attachment.findFirst({
    where: { groupId, referenceId, deletedAt: null, ...text },
    select: { id: true },
  });
  if (known !== null) return known.id;
  const { id } = await db.attachment.create({
    data: { groupId, referenceId, name, createdById, ...text },
    select: { id: true },
  });
  await group.record({ kind: "attachment.attached", nounId: id, data: { referenceId, name } });
  return id;
}

/** Takes an attachment off its work or puts it back. The file stays with the group, the document where it is. */
export async function setDetached(
  group: InGroup,
  attachmentId: string,
  detached: boolean,
): Promise<Result<null, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const { count } = await db.attachment.updateMany({
    where: { groupId: actor.groupId, id: attachmentId, deletedAt: detached ? null : { not: null } },
    data: { deletedAt: detached ? new Date() : null },
  });
  const where = { groupId_id: { groupId: actor.groupId, id: attachmentId } };
  const row = await db.attachment.findUnique({ where, select: { referenceId: true, name: true } });
  if (row === null) return refuse("not_found");
  if (count > 0)
    await group.record({
      kind: detached ? "attachment.detached" : "attachment.restored",
      nounId: attachmentId,
      data: { ...row },
    });
  return accept(null);
}
