import type { ReadingProgress } from "#lib/import/file-reading.ts";
import { accept } from "#lib/result.ts";
import { inBackground } from "./database.ts";
import type { ReadingJob } from "./jobs.ts";
import { report } from "./report.ts";

/** One attempt at reading an import. An import that was begun again since has another `startedAt`, and is another's work. */
export interface Attempt extends ReadingJob {
  readonly startedAt: Date;
}

export interface ReadingWatch {
  /** Aborts when the attempt has lost its import (cancelled, discarded, begun anew elsewhere) or the job itself was ended. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
  /** Whether the import is no longer this attempt's: then there is nothing to write and nobody to tell. */
  readonly isLost: () => boolean;
  readonly stop: () => void;
}

/** Milliseconds between looks at the import's row. */
const LOOK_MS = 1_000;

/** Writes the progress of an attempt into its import, and notices when the import is no longer waiting for it. */
export function watchReading(attempt: Attempt, jobSignal?: AbortSignal): ReadingWatch {
  const lost = new AbortController();
  let latest: ReadingProgress | null = null;
  // A report without text must not take away what can be read along.
  let readAlong: string | undefined;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;

  async function look(): Promise<void> {
    const progress = latest;
    latest = null;
    try {
      if (!(await isStillReading(attempt, progress))) lost.abort(new Error("the import was given up"));
    } catch (failure) {
      // An outage says nothing about the import: the reading goes on, and what it found is written when it is over.
      latest ??= progress;
      report("imports.progress", "failure", failure);
    }
    if (!isStopped) timer = setTimeout(() => void look(), LOOK_MS);
  }

  timer = setTimeout(() => void look(), LOOK_MS);
  return {
    signal: jobSignal === undefined ? lost.signal : AbortSignal.any([lost.signal, jobSignal]),
    onProgress: (progress) => {
      readAlong = progress.text ?? readAlong;
      latest = readAlong === undefined ? progress : { ...progress, text: readAlong };
    },
    isLost: () => lost.signal.aborted,
    stop: () => {
      isStopped = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

async function isStillReading(
  { importId, startedAt, ...who }: Attempt,
  progress: ReadingProgress | null,
): Promise<boolean> {
  const looked = await inBackground(who, async ({ db, groupId }) => {
    const where = { groupId, id: importId, state: "reading", startedAt } as const;
    if (progress === null) return accept(await db.import.count({ where }));
    return accept((await db.import.updateMany({ where, data: { progress: { ...progress } } })).count);
  });
  return looked.ok && looked.value > 0;
}
