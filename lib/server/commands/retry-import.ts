import type { z } from "zod";
import { importedArticle } from "#lib/import/article.ts";
import { NOTES_FOR_RECOGNITION } from "#lib/import/note.ts";
import type { retryImport as operation } from "#lib/operations/imports.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { isOwnOrEditor } from "#lib/permissions/may.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { enqueueReading } from "../jobs.ts";

type Wanted = z.infer<typeof operation.body>;
type RetryRefusal = "not_found" | "not_allowed" | "import_not_failed" | "corrections_would_be_lost";

/**
 * Has a file read once more after its reading failed, or has its text recognised from the pictures after it was read badly.
 * What was read before goes, with the corrections of it if the caller agrees.
 */
export async function retryImport(
  { db, actor }: InGroup,
  importId: string,
  { recognise, discardCorrections }: Wanted,
): Promise<Result<null, RetryRefusal>> {
  const { groupId, userId } = actor;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  // Locked, so that of two who ask at the same moment the second finds it waiting.
  await db.$queryRaw`SELECT 1 FROM imports WHERE group_id = ${groupId}::uuid AND id = ${importId}::uuid FOR UPDATE`;
  const found = await db.import.findUnique({ where: { groupId_id: { groupId, id: importId } } });
  if (found === null) return refuse("not_found");
  const asksForRecognition = recognise === true && !found.recognise && found.state === "ready";
  if (found.state !== "failed" && !(asksForRecognition && hasBadText(found.article)))
    return refuse("import_not_failed");
  const count = await db.correction.count({ where: { groupId, importId, undoneAt: null } });
  if (count > 0 && !discardCorrections) return refuse("corrections_would_be_lost", { count });
  // Other people's work is for those to drop who look after the group, or who brought the file.
  if (count > 0 && !isOwnOrEditor(actor, found)) return refuse("not_allowed");
  await db.correction.deleteMany({ where: { groupId, importId } });
  const again = recognise ?? found.recognise;
  await db.import.update({
    where: { groupId_id: { groupId, id: importId } },
    data: {
      state: "waiting",
      recognise: again,
      article: Prisma.DbNull,
      raw: Prisma.DbNull,
      refusal: Prisma.DbNull,
      startedAt: null,
      finishedAt: null,
      version: { increment: 1 },
    },
  });
  await enqueueReading(db, { groupId, importId, userId }, { recognise: again });
  return accept(null);
}

function hasBadText(article: Prisma.JsonValue): boolean {
  const read = importedArticle.pick({ notes: true }).safeParse(article);
  return read.success && read.data.notes.some(({ code }) => NOTES_FOR_RECOGNITION.has(code));
}
