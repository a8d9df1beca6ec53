import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { z } from "zod";

export const helperTask = z.object({
  ownerUrl: z.string(),
  groupId: z.string(),
  documentIds: z.array(z.string()).readonly(),
});
type Task = z.infer<typeof helperTask>;

/** What the helper says: so many texts were read; all its entries are written (its words are still to come). */
export type HelperNews = { readonly texts: number } | "entries";

/** Fewer texts are done before a thread of their own would have begun. */
const FEWEST_TEXTS = 100;

/**
 * A thread that puts in the blocks of half of a large group's texts (fill-worker.ts), over connections of its own: finding words takes four times as long as writing
 * them does, and one thread leaves the second core idle. Each has its own words at hand, so together they need more memory; so they are two, never more.
 */
export class FillHelper {
  /** When its entries are written, and when its words are, too; at once where it has nothing to do. */
  entries: Promise<void> = Promise.resolve();
  whole: Promise<void> = Promise.resolve();
  readonly #task: Omit<Task, "documentIds">;
  readonly #onTexts: (count: number) => void;
  #worker: Worker | null = null;

  constructor(task: Omit<Task, "documentIds">, onTexts: (count: number) => void) {
    this.#task = task;
    this.#onTexts = onTexts;
  }

  /** Takes the second half of a large group's texts; answers those that it leaves. */
  take(documentIds: readonly string[], fewest = FEWEST_TEXTS): readonly string[] {
    if (documentIds.length < fewest || availableParallelism() < 2) return documentIds;
    const half = Math.ceil(documentIds.length / 2);
    this.#begin({ ...this.#task, documentIds: documentIds.slice(half) });
    return documentIds.slice(0, half);
  }

  #begin(task: Task): void {
    const worker = new Worker(new URL("./fill-worker.ts", import.meta.url), { workerData: task });
    this.#worker = worker;
    const [entries, whole] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const fail = (failure: Error): void => {
      entries.reject(failure);
      whole.reject(failure);
    };
    worker.on("message", (news: HelperNews) => {
      if (news === "entries") entries.resolve(undefined);
      else this.#onTexts(news.texts);
    });
    worker.once("error", fail);
    // After a failure both are settled already.
    worker.once("exit", (code) => {
      if (code === 0) whole.resolve(undefined);
      fail(new Error("the second thread of the rebuild ended early"));
    });
    [this.entries, this.whole] = [entries.promise, whole.promise];
    // Whoever waits for them hears of a failure.
    for (const one of [this.entries, this.whole]) one.catch(() => undefined);
  }

  /** Nothing goes on behind a failure. */
  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}
