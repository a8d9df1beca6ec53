import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { keepFile, type Upload } from "../files.ts";
import { enqueueReading } from "../jobs.ts";

/**
 * Keeps an uploaded file and has it read in the background. The same bytes are kept once; while an import of them is still
 * open, that import is the answer, so that a file dropped twice is read and offered once.
 */
export async function uploadImport(
  group: InGroup,
  upload: Upload,
): Promise<Result<string, "not_allowed" | "empty_file">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  if (upload.bytes.byteLength === 0) return refuse("empty_file");
  const fileId = await keepFile(group, upload);
  const open = await db.import.findFirst({
    where: { groupId, fileId, state: { in: ["waiting", "reading", "ready"] } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (open !== null) return accept(open.id);
  const { id: importId } = await db.import.create({
    data: { groupId, fileId, name: upload.name, createdById: userId },
    select: { id: true },
  });
  await enqueueReading(db, { groupId, importId, userId }, { recognise: false });
  await group.record({
    kind: "import.uploaded",
    nounId: importId,
    data: { name: upload.name, size: upload.bytes.byteLength },
  });
  return accept(importId);
}
