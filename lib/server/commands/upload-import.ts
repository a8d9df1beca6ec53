import { createHash } from "node:crypto";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { enqueueReading } from "../jobs.ts";

export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

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

async function keepFile({ db, actor: { groupId } }: InGroup, { bytes, mediaType }: Upload): Promise<string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const where = { groupId_sha256: { groupId, sha256 } };
  const known = await db.file.findUnique({ where, select: { id: true } });
  if (known !== null) return known.id;
  // Of two uploads at the same moment one writes, and the other waits for it here and then finds its row.
  await db.file.createMany({
    data: [{ groupId, sha256, mediaType, size: bytes.byteLength, bytes: new Uint8Array(bytes) }],
    skipDuplicates: true,
  });
  return (await db.file.findUniqueOrThrow({ where, select: { id: true } })).id;
}
