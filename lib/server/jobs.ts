import { fromPrisma, PgBoss } from "pg-boss";
import {
  COMPARE_ESSAYS,
  HEARTBEAT_SECONDS,
  JOB_SCHEMA,
  READ_IMPORT,
  RECOGNISE_IMPORT,
  RELEASE_FEEDBACK,
  REMOVE_GROUP,
  SEND_LETTER,
} from "./database/job-queue.ts";
import type { Transaction } from "./database.ts";
import { environment } from "./environment.ts";
import { report } from "./report.ts";

/** What a reading job is about. `userId`: the person who asked for it, in whose name its events are written. */
export interface ReadingJob {
  readonly groupId: string;
  readonly importId: string;
  readonly userId: string;
}

let sender: Promise<PgBoss> | null = null;

/** Seconds between the reader's own deadline and the moment when its job counts as lost. */
const GRACE_SECONDS = 120;

/**
 * Enqueues the reading of an import inside the transaction that makes, retries or moves it: both happen or neither. Recognition
 * has a queue of its own.
 */
export async function enqueueReading(
  db: Transaction,
  job: ReadingJob,
  { recognise }: { readonly recognise: boolean },
): Promise<void> {
  const queue = await sending();
  const { recognitionMs, readingMs } = environment().imports;
  const longest = recognise ? recognitionMs : readingMs;
  await queue.send(recognise ? RECOGNISE_IMPORT : READ_IMPORT, job, {
    db: fromPrisma(db),
    expireInSeconds: Math.ceil(longest / 1_000) + GRACE_SECONDS,
  });
}

function sending(): Promise<PgBoss> {
  sender ??= openQueue({ max: 1, supervise: false }).catch((failure: unknown) => {
    // The next one tries again instead of repeating this failure for ever.
    sender = null;
    throw failure;
  });
  return sender;
}

export interface LetterJob {
  readonly userId: string;
}

/** Enqueues a look into these people's inboxes, in the transaction that puts something there. */
export async function enqueueLetters(
  db: Transaction,
  userIds: readonly string[],
  delaySeconds: number,
): Promise<void> {
  const queue = await sending();
  for (const userId of userIds) {
    const options = { db: fromPrisma(db), singletonKey: userId, startAfter: delaySeconds };
    await queue.send(SEND_LETTER, { userId } satisfies LetterJob, options);
  }
}

export interface ReleaseJob {
  readonly groupId: string;
  readonly assignmentId: string;
  /** In whose name it is released: whoever set the date. */
  readonly userId: string;
}

/** Enqueues the release of an assignment at a date, in the transaction that sets it. A date that is moved later leaves a job that finds nothing to do. */
export async function enqueueRelease(db: Transaction, job: ReleaseJob, at: Date): Promise<void> {
  const queue = await sending();
  await queue.send(RELEASE_FEEDBACK, job, { db: fromPrisma(db), startAfter: at });
}

export interface ComparisonJob {
  readonly groupId: string;
  readonly assignmentId: string;
  /** In whose name it is made; nothing of it depends on what that person may see. */
  readonly userId: string;
}

/** Seconds between a handing in and the comparison: at the due time many come at once, and are compared once. */
const TOGETHER_SECONDS = 10;

/** Longer than any class takes, whose essays are checked one after another; of a killed process the heartbeat tells sooner. */
const COMPARING_SECONDS = 3_600;

/** Enqueues the comparison of a class in the transaction that changes it; one that waits already serves for both. */
export async function enqueueComparison(
  db: Transaction,
  job: ComparisonJob,
  { isAsked = false }: { readonly isAsked?: boolean } = {},
): Promise<void> {
  const queue = await sending();
  await queue.send(COMPARE_ESSAYS, job, {
    db: fromPrisma(db),
    singletonKey: job.assignmentId,
    startAfter: isAsked ? 0 : TOGETHER_SECONDS,
    // Said with each job: queues that were made before keep what they were made with.
    expireInSeconds: COMPARING_SECONDS,
    heartbeatSeconds: HEARTBEAT_SECONDS,
  });
}

export interface RemovalJob {
  readonly groupId: string;
}

/** Enqueues taking away what belonged to a group, in the transaction that deletes it. */
export async function enqueueRemoval(db: Transaction, job: RemovalJob): Promise<void> {
  const queue = await sending();
  await queue.send(REMOVE_GROUP, job, { db: fromPrisma(db), singletonKey: job.groupId });
}

/** The queue with the rights of the plain role: its tables are made by migrations (database/job-queue.ts). */
export async function openQueue(options: {
  readonly max: number;
  readonly supervise: boolean;
}): Promise<PgBoss> {
  const queue = new PgBoss({
    ...options,
    connectionString: environment().runtimeDatabaseUrl,
    schema: JOB_SCHEMA,
    application_name: "silteme jobs",
    migrate: false,
    schedule: false,
    // The plain role owns no index and may not look into other sessions.
    reindex: false,
    monitorVacuum: false,
    // Seconds: how soon the job of a killed process is noticed once its heartbeat has stopped.
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  queue.on("error", (failure) => report("jobs", "queue", failure));
  await queue.start();
  return queue;
}

export async function closeJobs(): Promise<void> {
  const open = sender;
  sender = null;
  await (await open?.catch(() => null))?.stop({ graceful: false });
}
