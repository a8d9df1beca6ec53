import { INDEX_MAKE } from "#lib/search/index-make.ts";
import { groupsToIndex } from "../database.ts";
import { Listener } from "../live/listener.ts";
import { report } from "../report.ts";
import { indexStep, skipOldest } from "./index-group.ts";
import { PORTION, type Portion } from "./take-changes.ts";

const EVENTS_CHANNEL = "silteme_events";
/** Milliseconds for which what happens is gathered: whoever searches meanwhile catches up. */
const GATHER_MS = 400;
/** Milliseconds between looks into all groups: for what came without an event, and after a failure. */
const SWEEP_MS = 60_000;
const ONE: Portion = { notes: 1, documents: 1 };

/** Keeps the index of every group behind its events, one group after the other; several processes share the work. */
export class SearchFollower {
  readonly #listener: Listener;
  readonly #sweeper: NodeJS.Timeout;
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #working: Promise<void> | null = null;
  #isClosed = false;

  constructor() {
    this.#listener = new Listener({
      channels: [EVENTS_CHANNEL],
      onNotice: (_channel, payload) => this.wake(payload.split(" ")[0] ?? ""),
      onConnected: () => void this.#sweep(),
    });
    this.#sweeper = setInterval(() => void this.#sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  wake(groupId: string): void {
    if (this.#isClosed || groupId === "") return;
    this.#waiting.add(groupId);
    if (this.#working !== null) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#working = this.#work().finally(() => {
        this.#working = null;
        for (const next of this.#waiting) this.wake(next);
      });
    }, GATHER_MS);
    this.#timer.unref();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#sweeper);
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#waiting.clear();
    await this.#listener.stop();
    await this.#working;
  }

  async #sweep(): Promise<void> {
    try {
      for (const groupId of await groupsToIndex(INDEX_MAKE)) this.wake(groupId);
    } catch (failure) {
      report("search.follower", "unavailable", failure);
    }
  }

  /** A step of each group in turn: a group that is indexed from the beginning does not hold up the others. */
  async #work(): Promise<void> {
    for (const groupId of this.#waiting) {
      this.#waiting.delete(groupId);
      if (this.#isClosed) return;
      // A set is walked in the order of adding: what has more to do comes again behind the others.
      if ((await this.#step(groupId)) === "more") this.#waiting.add(groupId);
    }
  }

  async #step(groupId: string): Promise<"more" | "done"> {
    try {
      return (await indexStep(groupId)) === "more" ? "more" : "done";
    } catch (failure) {
      report("search.follower", "failure", failure);
      return this.#oneByOne(groupId);
    }
  }

  /** A step that failed is taken note by note, so that one which cannot be indexed is found and left out. */
  async #oneByOne(groupId: string): Promise<"more" | "done"> {
    try {
      for (let note = 0; note < PORTION.notes; note += 1) {
        const step = await indexStep(groupId, ONE)
          // Twice: what failed because the database went away for a moment is not the note's fault.
          .catch(() => indexStep(groupId, ONE))
          .catch(async (failure: unknown) => {
            report("search.follower", "failure", failure);
            await skipOldest(groupId);
            return "more" as const;
          });
        if (step !== "more") return "done";
      }
      return "more";
    } catch {
      // The database is away: the next sweep, or the next event, comes back to it.
      return "done";
    }
  }
}

let follower: SearchFollower | null = null;

/** Started with the web process (instrumentation.ts). */
export function startSearchFollower(): void {
  follower ??= new SearchFollower();
}

export async function stopSearchFollower(): Promise<void> {
  await follower?.close();
  follower = null;
}
