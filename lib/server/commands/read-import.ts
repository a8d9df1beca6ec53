import type { ReadingRefusal } from "#lib/operations/imports.ts";
import { accept, refuse, type Refusal } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import { inBackground, type Transaction } from "../database.ts";
import { readInChild } from "../gateways/readers/read-in-child.ts";
import type { FileReading } from "../gateways/readers/reader-protocol.ts";
import { enqueueReading, type ReadingJob } from "../jobs.ts";
import { watchReading, type Attempt } from "../reading-watch.ts";

interface ReadingOptions {
  readonly read?: typeof readInChild;
  /** Aborts when the queue takes the job away. */
  readonly signal?: AbortSignal;
}

/**
 * Reads an uploaded file and keeps what was recognised. Only the first step, the last and the reports in between touch the
 * database, each in a transaction: killed anywhere, it leaves an import that the next worker takes up from the start.
 * Repeating it is harmless, and an import that was cancelled, discarded or settled meanwhile is left alone.
 */
export async function readImport(
  job: ReadingJob,
  { read = readInChild, signal }: ReadingOptions = {},
): Promise<void> {
  const begun = await begin(job);
  if (begun === null) return;
  const { attempt, bytes, file } = begun;
  const watch = watchReading(attempt, signal);
  try {
    const answer = await read(bytes, file, { onProgress: watch.onProgress, signal: watch.signal });
    watch.stop();
    if (answer.ok) await keepReading(attempt, answer.value);
    else if (answer.refusal.code === "needs_recognition" && !file.recognise) await passToRecognition(attempt);
    else await failReading(attempt, answer.refusal);
  } catch (failure) {
    if (!watch.isLost()) throw failure;
  } finally {
    watch.stop();
  }
}

async function begin(job: ReadingJob) {
  const { importId, ...who } = job;
  const startedAt = new Date();
  const begun = await inBackground(who, async ({ db, groupId }) => {
    const { count } = await db.import.updateMany({
      where: { groupId, id: importId, state: { in: ["waiting", "reading"] } },
      data: { state: "reading", startedAt, progress: Prisma.DbNull, version: { increment: 1 } },
    });
    if (count === 0) return refuse("not_found");
    const { name, recognise, file } = await db.import.findUniqueOrThrow({
      where: { groupId_id: { groupId, id: importId } },
      select: { name: true, recognise: true, file: true },
    });
    const { bytes, mediaType, sha256 } = file;
    return accept({ attempt: { ...job, startedAt }, bytes, file: { name, mediaType, sha256, recognise } });
  });
  return begun.ok ? begun.value : null;
}

/** What every end of an attempt writes, besides its own. */
const ended = () => ({ finishedAt: new Date(), progress: Prisma.DbNull, version: { increment: 1 } });

async function keepReading(
  { importId, startedAt, ...who }: Attempt,
  { article, raw }: FileReading,
): Promise<void> {
  await inBackground(who, async ({ db, groupId, record }) => {
    const { count } = await db.import.updateMany({
      where: { groupId, id: importId, state: "reading", startedAt },
      data: { ...ended(), state: "ready", article, raw },
    });
    if (count === 0) return refuse("not_found");
    if (await isOfEssay(db, groupId, importId)) return accept(null);
    await record({
      kind: "import.read",
      nounId: importId,
      data: { name: article.source.name, articles: article.articles.length },
    });
    return accept(null);
  });
}

/** No page of the file holds text: it waits again, this time for the slower worker. */
async function passToRecognition({ startedAt, ...job }: Attempt): Promise<void> {
  const { importId, ...who } = job;
  await inBackground(who, async ({ db, groupId }) => {
    const { count } = await db.import.updateMany({
      where: { groupId, id: importId, state: "reading", startedAt },
      data: {
        state: "waiting",
        recognise: true,
        startedAt: null,
        progress: Prisma.DbNull,
        version: { increment: 1 },
      },
    });
    if (count === 0) return refuse("not_found");
    await enqueueReading(db, job, { recognise: true });
    return accept(null);
  });
}

/** Settles an import that cannot be read: what it was refused for, or that its reader broke down three times. */
export async function failReading(
  { importId, startedAt, ...who }: ReadingJob & { readonly startedAt?: Date },
  refusal: Refusal<ReadingRefusal>,
): Promise<void> {
  await inBackground(who, async ({ db, groupId, record }) => {
    const { count } = await db.import.updateMany({
      where: {
        groupId,
        id: importId,
        state: { in: ["waiting", "reading"] },
        ...(startedAt === undefined ? {} : { startedAt }),
      },
      data: { ...ended(), state: "failed", refusal: { ...refusal } },
    });
    if (count === 0) return refuse("not_found");
    if (await isOfEssay(db, groupId, importId)) return accept(null);
    await record({ kind: "import.failed", nounId: importId, data: { code: refusal.code } });
    return accept(null);
  });
}

/** What a student brings in as an essay is nobody else's business: the history says nothing of it (docs/decisions/0038). */
async function isOfEssay(db: Transaction, groupId: string, importId: string): Promise<boolean> {
  return (await db.import.count({ where: { groupId, id: importId, submissionId: { not: null } } })) > 0;
}
