import type { PgBoss } from "pg-boss";
import { failReading, readImport } from "./commands/read-import.ts";
import { sendLetterTo } from "./commands/send-letter.ts";
import { releaseAtDate } from "./commands/release-feedback.ts";
import { removeGroup } from "./commands/remove-group.ts";
import { compareEssays } from "./commands/compare-essays.ts";
import {
  COMPARE_ESSAYS,
  READ_IMPORT,
  READ_IMPORT_FAILED,
  RECOGNISE_IMPORT,
  RELEASE_FEEDBACK,
  REMOVE_GROUP,
  SEND_LETTER,
} from "./database/job-queue.ts";
import { groupsToRemove } from "./database.ts";
import { environment } from "./environment.ts";
import { readInChild } from "./gateways/readers/read-in-child.ts";
import {
  openQueue,
  type ComparisonJob,
  type LetterJob,
  type ReadingJob,
  type ReleaseJob,
  type RemovalJob,
} from "./jobs.ts";
import { report } from "./report.ts";

/** Seconds between looks into an idle queue: an upload is taken up at once, at the price of two small queries a second. */
const POLLING = { pollingIntervalSeconds: 0.5, heartbeatRefreshSeconds: 3 } as const;
const SELDOM = { ...POLLING, pollingIntervalSeconds: 2 } as const;

let workers: Promise<PgBoss> | null = null;

/**
 * Takes up jobs in this process; started with the web process (instrumentation.ts). One file of each queue at a time: readings
 * cost a core each, and pages are to stay quick. A job under way when the process is killed is given out again after its
 * heartbeat stops.
 */
export function startWorkers(read: typeof readInChild = readInChild): Promise<PgBoss> {
  workers ??= start(read);
  return workers;
}

async function start(read: typeof readInChild): Promise<PgBoss> {
  const queue = await openQueue({ max: 4, supervise: true });
  for (const name of [READ_IMPORT, RECOGNISE_IMPORT]) {
    await queue.work<ReadingJob>(name, POLLING, async ([job]) => {
      if (job === undefined) return;
      try {
        await readImport(job.data, { read, signal: job.signal });
      } catch (failure) {
        report(name, "failure", failure);
        throw failure;
      }
    });
  }
  await queue.work<ReadingJob>(READ_IMPORT_FAILED, POLLING, async ([job]) => {
    if (job !== undefined) await failReading(job.data, { code: "reader_failed", values: {} });
  });
  await queue.work<ReleaseJob>(RELEASE_FEEDBACK, { pollingIntervalSeconds: 5 }, async ([job]) => {
    try {
      if (job !== undefined) await releaseAtDate(job.data, new Date());
    } catch (failure) {
      report(RELEASE_FEEDBACK, "failure", failure);
      throw failure;
    }
  });
  await queue.work<ComparisonJob>(COMPARE_ESSAYS, SELDOM, async ([job]) => {
    try {
      if (job !== undefined) await compareEssays(job.data);
    } catch (failure) {
      report(COMPARE_ESSAYS, "failure", failure);
      throw failure;
    }
  });
  await queue.work<RemovalJob>(REMOVE_GROUP, SELDOM, async ([job]) => {
    try {
      if (job !== undefined) await removeGroup(job.data.groupId, job.signal);
    } catch (failure) {
      report(REMOVE_GROUP, "failure", failure);
      throw failure;
    }
  });
  // A copy that was restored has no queue, and may hold a group that was being removed. Who has a job already gets no second one.
  for (const groupId of await groupsToRemove())
    await queue.send(REMOVE_GROUP, { groupId } satisfies RemovalJob, { singletonKey: groupId });
  if (environment().mail !== null)
    await queue.work<LetterJob>(SEND_LETTER, { pollingIntervalSeconds: 5 }, async ([job]) => {
      try {
        if (job !== undefined) await sendLetterTo(job.data.userId);
      } catch (failure) {
        report(SEND_LETTER, "failure", failure);
        throw failure;
      }
    });
  return queue;
}
