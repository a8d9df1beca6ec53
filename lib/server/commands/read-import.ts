import type { ImportedArticle } from "#lib/import/article.ts";
import type { ReadingRefusal } from "#lib/operations/imports.ts";
import { accept, refuse, type Refusal } from "#lib/result.ts";
import { inBackground } from "../database.ts";
import { readInChild } from "../gateways/readers/read-in-child.ts";
import type { ReadingJob } from "../jobs.ts";

/**
 * Reads an uploaded file and keeps what was recognised. Three steps, of which only the first and the last touch the database,
 * each in a transaction: killed anywhere, it leaves an import that the next worker takes up from the start. Repeating it is
 * harmless, and an import that was discarded or settled meanwhile is left alone.
 */
export async function readImport(job: ReadingJob, read: typeof readInChild = readInChild): Promise<void> {
  const begun = await begin(job);
  if (begun === null) return;
  const { bytes, ...request } = begun;
  const answer = await read(bytes, request);
  if (answer.ok) await keepReading(job, answer.value);
  else await failReading(job, answer.refusal);
}

async function begin({ importId, ...who }: ReadingJob) {
  const begun = await inBackground(who, async ({ db, groupId }) => {
    const { count } = await db.import.updateMany({
      where: { groupId, id: importId, state: { in: ["waiting", "reading"] } },
      data: { state: "reading", startedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_found");
    const { name, file } = await db.import.findUniqueOrThrow({
      where: { groupId_id: { groupId, id: importId } },
      select: { name: true, file: true },
    });
    const { bytes, mediaType, sha256 } = file;
    return accept({ bytes, name, mediaType, sha256 });
  });
  return begun.ok ? begun.value : null;
}

async function keepReading({ importId, ...who }: ReadingJob, article: ImportedArticle): Promise<void> {
  await inBackground(who, async ({ db, groupId, record }) => {
    const { count } = await db.import.updateMany({
      where: { groupId, id: importId, state: "reading" },
      data: { state: "ready", article, finishedAt: new Date(), version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_found");
    await record({
      kind: "import.read",
      nounId: importId,
      data: { name: article.source.name, articles: article.articles.length },
    });
    return accept(null);
  });
}

/** Settles an import that cannot be read: what it was refused for, or that its reader broke down three times. */
export async function failReading(
  { importId, ...who }: ReadingJob,
  refusal: Refusal<ReadingRefusal>,
): Promise<void> {
  await inBackground(who, async ({ db, groupId, record }) => {
    const { count } = await db.import.updateMany({
      where: { groupId, id: importId, state: { in: ["waiting", "reading"] } },
      data: {
        state: "failed",
        refusal: { ...refusal },
        finishedAt: new Date(),
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("not_found");
    await record({ kind: "import.failed", nounId: importId, data: { code: refusal.code } });
    return accept(null);
  });
}
