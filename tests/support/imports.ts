import { createHash } from "node:crypto";
import { importText } from "#lib/import/import-text.ts";
import { rawText, type RawText } from "#lib/import/raw-text.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";

export interface MadeImport {
  readonly id: string;
  readonly version: number;
}

/** An import that was read, as its job leaves it behind. */
export async function makeImport(
  { db, actor: { groupId, userId: createdById } }: InGroup,
  text: string | RawText,
  name = "мақала.txt",
): Promise<Result<MadeImport>> {
  const raw = typeof text === "string" ? rawText(text) : text;
  const bytes = new TextEncoder().encode(raw.text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const mediaType = "text/plain";
  const file = await db.file.upsert({
    where: { groupId_sha256: { groupId, sha256 } },
    create: { groupId, sha256, mediaType, size: bytes.byteLength, bytes },
    update: {},
  });
  const article = importText(raw, { name, mediaType, sha256 });
  const made = await db.import.create({
    data: {
      ...{ groupId, fileId: file.id, name, createdById, state: "ready" },
      ...{ article: article as object, raw: raw as object, finishedAt: new Date() },
    },
    select: { id: true, version: true },
  });
  return accept(made);
}
