import { createHash } from "node:crypto";
import type { InGroup } from "./database.ts";

export interface Upload {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Keeps the bytes of an uploaded file, the same bytes once in a group, and answers the row's id. Files are never taken away again. */
export async function keepFile(
  { db, actor: { groupId } }: InGroup,
  { bytes, mediaType }: Upload,
): Promise<string> {
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
