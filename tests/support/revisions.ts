import { createHash } from "node:crypto";
import { contentOfBlocks } from "#lib/documents/content.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { followAnnotations } from "#lib/server/follow-annotations.ts";

/** Gives a document its next revision, and lets the annotations follow; the new text. */
export async function reviseDocument(
  group: InGroup,
  documentId: string,
  paragraphs: readonly string[],
): Promise<Result<string>> {
  const { db, actor } = group;
  const { groupId } = actor;
  const blocks = paragraphs.map((text, n) => ({
    id: `b${n + 1}`,
    type: "paragraph" as const,
    language: "kk" as const,
    text,
    sourceRanges: [[0, 0] as const],
    confidence: 1,
  }));
  const text = paragraphs.join("\n");
  const where = { groupId_id: { groupId, id: documentId } };
  const { currentRevisionNumber: number } = await db.document.findUniqueOrThrow({ where });
  const before = await db.revision.findUniqueOrThrow({
    where: { documentId_number: { documentId, number } },
  });
  const { id } = await db.revision.create({
    data: {
      ...{ groupId, documentId, number: number + 1, text, notes: [], sourceMap: {} },
      textSha256: createHash("sha256").update(text).digest("hex"),
      textLength: codePointLength(text),
      content: contentOfBlocks(blocks, []) as object,
      createdById: actor.userId,
    },
  });
  await followAnnotations(group, { documentId, from: before.id, to: { id, text } });
  await db.document.update({ where, data: { currentRevisionNumber: number + 1 } });
  return accept(text);
}
