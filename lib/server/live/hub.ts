import { report } from "../report.ts";
import { Feed, SWEEP_MS } from "./feed.ts";
import type { Follower } from "./follower.ts";
import { Listener } from "./listener.ts";
import { PRESENCE_CHANNEL } from "./presence.ts";

/** The trigger `tell_event` says "<group> <number>" here for every event (migration "together"). */
const EVENTS_CHANNEL = "silteme_events";
/** Milliseconds for which a group that nobody follows stays known: whoever comes back at once finds what they missed. */
const IDLE_MS = 60_000;

/**
 * What is live in this process: one connection that listens, one feed for each group that somebody follows here. Several processes need
 * not know of each other; the database tells each of them.
 */
export class Hub {
  readonly #feeds = new Map<string, { readonly feed: Promise<Feed>; idleSince: number | null }>();
  readonly #listener: Listener;
  readonly #sweeper: NodeJS.Timeout;
  readonly #streams = new Map<string, number>();
  #isClosed = false;

  constructor() {
    this.#listener = new Listener({
      channels: [EVENTS_CHANNEL, PRESENCE_CHANNEL],
      onNotice: (channel, payload) => {
        const [groupId = "", number = ""] = payload.split(" ");
        if (channel === EVENTS_CHANNEL) this.#with(groupId, (feed) => feed.wake(Number(number)));
        else this.#with(groupId, (feed) => feed.lookWhoIsHere());
      },
      onConnected: () => this.#all((feed) => feed.wake(null)),
    });
    this.#sweeper = setInterval(() => this.#sweep(), SWEEP_MS);
    this.#sweeper.unref();
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Streams that this person has open in this process. */
  countOf(userId: string): number {
    return this.#streams.get(userId) ?? 0;
  }

  async join(groupId: string, follower: Follower, after: number | null): Promise<void> {
    const entry = this.#feeds.get(groupId) ?? { feed: Feed.open(groupId), idleSince: null };
    this.#feeds.set(groupId, entry);
    entry.idleSince = null;
    try {
      await (await entry.feed).join(follower, after);
    } catch (failure) {
      // A feed that could not be opened is not kept: the next one tries again.
      entry.feed.catch(() => this.#feeds.delete(groupId));
      throw failure;
    }
  }

  leave(groupId: string, follower: Follower): void {
    this.#with(groupId, (feed) => feed.leave(follower));
  }

  count(userId: string, step: 1 | -1): void {
    const count = this.countOf(userId) + step;
    if (count > 0) this.#streams.set(userId, count);
    else this.#streams.delete(userId);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#sweeper);
    this.#all((feed) => feed.close());
    this.#feeds.clear();
    await this.#listener.stop();
  }

  #with(groupId: string, deed: (feed: Feed) => void): void {
    this.#feeds
      .get(groupId)
      ?.feed.then(deed, (failure: unknown) => report("live.hub", "unavailable", failure));
  }

  #all(deed: (feed: Feed) => void): void {
    for (const groupId of this.#feeds.keys()) this.#with(groupId, deed);
  }

  #sweep(): void {
    const now = performance.now();
    for (const [groupId, entry] of this.#feeds) {
      this.#with(groupId, (feed) => {
        if (!feed.isIdle) {
          entry.idleSince = null;
          feed.sweep();
        } else if (entry.idleSince === null) entry.idleSince = now;
        else if (now - entry.idleSince > IDLE_MS && this.#feeds.get(groupId) === entry) {
          this.#feeds.delete(groupId);
          feed.close();
        }
      });
    }
  }
}

/** On the global object: Next may load this module into more than one bundle, and there is one hub a process. */
const HUB = Symbol.for("silteme.live.hub");

export function hub(): Hub {
  const holder = globalThis as { [HUB]?: Hub };
  if (holder[HUB] === undefined || holder[HUB].isClosed) {
    const opened = new Hub();
    holder[HUB] = opened;
    // Streams never end by themselves: closed first, they do not hold up the process that is to stop.
    process.once("SIGTERM", () => void opened.close());
  }
  return holder[HUB];
}

export async function closeHub(): Promise<void> {
  const holder = globalThis as { [HUB]?: Hub };
  await holder[HUB]?.close();
  delete holder[HUB];
}
