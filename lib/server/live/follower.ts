import type { Result } from "#lib/result.ts";
import type { StreamEnd } from "#lib/operations/live.ts";
import type { Change } from "./changes.ts";
import { isSameSight, type Sight } from "./sight.ts";

/** Bytes that may wait for a slow network; who is further behind is let go and comes back for the rest. */
const MOST_WAITING = 2_000_000;

export interface FollowerWays {
  readonly sight: Sight;
  /** Asks anew whether this person may still listen, and what they may see. */
  readonly look: () => Promise<Result<Sight>>;
  readonly write: (text: string) => void;
  /** Bytes written and not yet taken. */
  readonly waiting: () => number;
  readonly onClose: () => void;
}

/** One open stream: whose it is, how far it has come, and what of the group's events it is told. */
export class Follower {
  readonly #ways: FollowerWays;
  #sight: Sight;
  #at = 0;
  #isClosed = false;

  constructor(ways: FollowerWays) {
    this.#ways = ways;
    this.#sight = ways.sight;
  }

  get at(): number {
    return this.#at;
  }
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** `retry`: milliseconds after which a browser comes back by itself. */
  start(at: number): void {
    this.#at = at;
    this.#write(`retry: 1000\nid: ${at}\nevent: hello\ndata: {"number":${at}}\n\n`);
  }

  reset(at: number): void {
    this.#at = at;
    this.#write(`id: ${at}\nevent: reset\ndata: {"number":${at}}\n\n`);
  }

  /** Changes in order; those that were told before are passed over. */
  tell(changes: readonly Change[]): void {
    let text = "";
    for (const change of changes) {
      if (change.number <= this.#at) continue;
      this.#at = change.number;
      const data = change.textFor(this.#sight);
      text +=
        data === null ? `id: ${change.number}\n\n` : `id: ${change.number}\nevent: change\ndata: ${data}\n\n`;
    }
    if (text !== "") this.#write(text);
  }

  say(kind: "presence", data: string): void {
    this.#write(`event: ${kind}\ndata: ${data}\n\n`);
  }

  beat(): void {
    this.#write(":\n\n");
  }

  /** Looks again what is shown to this person. Whoever may no longer listen, or of whom nothing can be learnt now, is let go. */
  async lookAnew(): Promise<void> {
    const looked = await this.#ways.look().catch(() => null);
    if (looked === null) return this.close();
    if (!looked.ok) return this.end({ isDeleted: false });
    const isSame = isSameSight(this.#sight, looked.value);
    this.#sight = looked.value;
    if (!isSame) this.#write(`event: reload\ndata: {}\n\n`);
  }

  /** This person may no longer listen: the last word. */
  end(why: StreamEnd): void {
    this.#write(`event: end\ndata: ${JSON.stringify(why)}\n\n`);
    this.close();
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#ways.onClose();
  }

  #write(text: string): void {
    if (this.#isClosed) return;
    if (this.#ways.waiting() > MOST_WAITING) return this.close();
    this.#ways.write(text);
  }
}
