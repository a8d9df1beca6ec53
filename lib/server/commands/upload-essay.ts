import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { essayFromArticle } from "#lib/reviews/essay-from-article.ts";
import { jsonOfEssay } from "#lib/reviews/essay.ts";
import type { InGroup } from "../database.ts";
import { writeDraft, type Saved } from "../drafts.ts";
import { keepFile, type Upload } from "../files.ts";
import { enqueueReading } from "../jobs.ts";
import { articleColumn } from "../records/corrected-import.ts";
import { ownSubmission } from "../submissions.ts";

/** Keeps a student's file and has it read. It is an import that its writers alone see, and of which the history says nothing. */
export async function uploadEssay(
  group: InGroup,
  submissionId: string,
  upload: Upload,
): Promise<Result<string, "not_found" | "not_allowed" | "empty_file">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  if (upload.bytes.byteLength === 0) return refuse("empty_file");
  const fileId = await keepFile(group, upload);
  const { id: importId } = await db.import.create({
    data: { groupId, fileId, submissionId, name: upload.name, createdById: userId },
    select: { id: true },
  });
  await enqueueReading(db, { groupId, importId, userId }, { recognise: false });
  return accept(importId);
}

interface TakenOver extends Saved {
  readonly commentCount: number;
}

/** Makes the text that was read the newest state of the essay, which goes on from there. */
export async function takeOverUpload(
  group: InGroup,
  wanted: { readonly submissionId: string; readonly importId: string; readonly expectedVersion: number },
): Promise<Result<TakenOver, "not_found" | "not_allowed" | "import_not_ready" | "version_conflict">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const { submissionId, importId, expectedVersion } = wanted;
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const where = { groupId_id: { groupId, id: importId }, submissionId };
  const row = await db.import.findUnique({ where, select: { article: true, fileId: true } });
  if (row === null) return refuse("not_found");
  if (row.article === null) return refuse("import_not_ready");
  const { essay, commentCount } = essayFromArticle(articleColumn(row.article));
  const content = jsonOfEssay(essay);
  const written = await writeDraft(group, {
    ...{ submissionId, expectedVersion, content, isKeptApart: true },
    ...{ origin: "uploaded", fileId: row.fileId },
  });
  if (!written.ok) return written;
  await db.import.update({ where, data: { state: "stored", version: { increment: 1 } } });
  return accept({ ...written.value, commentCount });
}
