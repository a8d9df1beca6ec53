import { accept } from "#lib/result.ts";
import { inLive } from "../database.ts";
import { report } from "../report.ts";
import { loadChanges, MOST_AT_ONCE, type Change } from "./changes.ts";
import type { Follower } from "./follower.ts";
import { loadPresence } from "./presence.ts";

/** Milliseconds: what happens within one such stretch is read and told together. */
const BATCH_MS = 80;
const PRESENCE_MS = 500;
/** Milliseconds between looks whether somebody has gone quiet. */
const QUIET_MS = 10_000;
const RETRY_MS = 1_000;
/** Changes kept for those who come back after a moment; who missed more asks the database. */
const KEPT = 500;
/** Who has missed more than this many events loads everything anew. */
const MOST_MISSED = 1_000;
/** Nouns whose events may change what somebody sees, or whether they may look at all. */
const CHANGES_SIGHT: ReadonlySet<string> = new Set(["layer", "member", "coding", "group"]);

/** The events of one group, read once in this process and told to all who follow it here. */
export class Feed {
  readonly groupId: string;
  readonly #followers = new Set<Follower>();
  /** Those who are still being told what they missed. */
  readonly #joining = new Set<Follower>();
  /** The last event that was read, and the last of which is known that it exists. */
  #at: number;
  #known: number;
  #kept: Change[] = [];
  #timer: NodeJS.Timeout | null = null;
  #reading: Promise<void> | null = null;
  #readAt = 0;
  #presence = '{"people":[]}';
  #presenceTimer: NodeJS.Timeout | null = null;
  #isClosed = false;

  private constructor(groupId: string, at: number) {
    this.groupId = groupId;
    this.#at = at;
    this.#known = at;
  }

  static async open(groupId: string): Promise<Feed> {
    const feed = new Feed(groupId, await lastNumber(groupId));
    feed.lookWhoIsHere(0);
    return feed;
  }

  get isIdle(): boolean {
    return this.#followers.size === 0;
  }

  /** Tells what the follower has missed, and from then on what happens. `after` null: from now on. */
  async join(follower: Follower, after: number | null): Promise<void> {
    follower.start(after ?? this.#at);
    this.#joining.add(follower);
    try {
      await this.#catchUp(follower);
      if (!follower.isClosed) this.#followers.add(follower);
    } finally {
      this.#joining.delete(follower);
    }
    follower.say("presence", this.#presence);
  }

  async #catchUp(follower: Follower): Promise<void> {
    // What was committed a moment ago may not have been read yet, and may have been seen elsewhere.
    await this.#read();
    // A number that was never given: the database was restored from an older copy.
    const missed = this.#at - follower.at;
    if (missed < 0 || missed > MOST_MISSED) follower.reset(this.#at);
    while (follower.at < this.#at && !follower.isClosed) {
      const first = this.#kept[0];
      const isKept = first !== undefined && first.number <= follower.at + 1;
      follower.tell(isKept ? this.#kept : await loadChanges(this.groupId, follower.at));
    }
  }

  leave(follower: Follower): void {
    this.#followers.delete(follower);
  }

  /** An event was committed: it is read with whatever else comes within the stretch. Null: perhaps, nobody listened for a while. */
  wake(number: number | null): void {
    this.#known = Math.max(this.#known, number ?? this.#at + 1);
    if (this.#known > this.#at && this.#reading === null)
      this.#readIn(Math.max(0, this.#readAt + BATCH_MS - performance.now()));
  }

  #readIn(pause: number): void {
    if (this.#isClosed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#read().catch((failure: unknown) => {
        report("live.feed", "unavailable", failure);
        this.#readIn(RETRY_MS);
      });
    }, pause);
  }

  #read(): Promise<void> {
    this.#reading ??= this.#readOn().finally(() => {
      this.#reading = null;
      if (this.#known > this.#at) this.wake(this.#known);
    });
    return this.#reading;
  }

  async #readOn(): Promise<void> {
    this.#readAt = performance.now();
    const known = this.#known;
    const changes = await loadChanges(this.groupId, this.#at);
    if (changes.some(({ kind }) => kind === "group.deleted")) this.#endAll();
    else if (changes.some(({ kind }) => CHANGES_SIGHT.has(kind.slice(0, kind.indexOf(".")))))
      await this.#lookAnew();
    // No pause between here and the end: who joins meanwhile finds either all of it told or none.
    this.#at = changes.at(-1)?.number ?? this.#at;
    this.#kept = [...this.#kept, ...changes].slice(-KEPT);
    for (const follower of this.#followers) follower.tell(changes);
    // What was only supposed is settled: there was no more than this.
    if (this.#known === known && changes.length < MOST_AT_ONCE) this.#known = this.#at;
  }

  /** Before anything else is told, so that nobody is told a moment longer what is no longer for their eyes. */
  async #lookAnew(): Promise<void> {
    await Promise.all([...this.#followers, ...this.#joining].map((follower) => follower.lookAnew()));
  }

  /** The group was deleted: nobody is told more than that. */
  #endAll(): void {
    for (const follower of [...this.#followers, ...this.#joining]) follower.end({ isDeleted: true });
  }

  /** Tells who reads what, when it is not what was told last. */
  lookWhoIsHere(pause = PRESENCE_MS): void {
    if (this.#isClosed || (this.#presenceTimer !== null && pause !== 0)) return;
    if (this.#presenceTimer !== null) clearTimeout(this.#presenceTimer);
    this.#presenceTimer = setTimeout(() => void this.#tellWhoIsHere(), pause);
  }

  async #tellWhoIsHere(): Promise<void> {
    try {
      const presence = JSON.stringify(await loadPresence(this.groupId));
      if (presence !== this.#presence)
        for (const follower of this.#followers) follower.say("presence", presence);
      this.#presence = presence;
    } catch (failure) {
      report("live.presence", "unavailable", failure);
    }
    this.#presenceTimer = null;
  }

  /** Now and then: windows that were closed without a word. */
  sweep(): void {
    if (this.#presence !== '{"people":[]}') this.lookWhoIsHere();
  }

  close(): void {
    this.#isClosed = true;
    for (const timer of [this.#timer, this.#presenceTimer]) if (timer !== null) clearTimeout(timer);
    for (const follower of [...this.#followers]) follower.close();
  }
}

export const SWEEP_MS = QUIET_MS;

async function lastNumber(groupId: string): Promise<number> {
  const found = await inLive(groupId, async ({ db }) =>
    accept(await db.group.findUnique({ where: { id: groupId }, select: { lastEventNumber: true } })),
  );
  return found.ok ? Number(found.value?.lastEventNumber ?? 0) : 0;
}
