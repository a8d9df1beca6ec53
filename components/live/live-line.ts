import { addressOf } from "#components/api/call.ts";
import { streamEvents } from "#lib/operations/live.ts";
import { MESSAGE_KINDS, readMessage, readMessages, type LiveMessage } from "./live-message.ts";

/** "polling": nothing streams through whatever stands between, so it is asked now and then. */
export type LineState = "connecting" | "live" | "polling" | "offline" | "ended";

interface LineEnds {
  readonly groupId: string;
  /** The number after which to go on, asked at each new start. */
  readonly after: () => number;
  readonly onMessage: (message: LiveMessage) => void;
  readonly onState: (state: LineState) => void;
}

/** Milliseconds. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;
/** A stream that has not said hello by then is held back by something between. */
const PATIENCE = 10_000;
const POLL_EVERY = 5_000;
/** Starts that failed before polling takes over; streaming is tried again every so many polls. */
const MOST_FAILURES = 3;
const POLLS_BEFORE_NEXT_TRY = 12;

/** One connection to a group's stream: EventSource where it goes through, asking now and then where it does not. */
export class LiveLine {
  readonly #ends: LineEnds;
  #source: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #isStopped = false;

  constructor(ends: LineEnds) {
    this.#ends = ends;
    addEventListener("online", this.#onOnline);
    addEventListener("offline", this.#onOffline);
    this.#open();
  }

  stop(): void {
    this.#isStopped = true;
    removeEventListener("online", this.#onOnline);
    removeEventListener("offline", this.#onOffline);
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  readonly #onOnline = (): void => {
    this.#failures = 0;
    this.#open();
  };
  readonly #onOffline = (): void => {
    this.#source?.close();
    clearTimeout(this.#timer);
    this.#ends.onState("offline");
  };

  #address(once?: "true"): string {
    const { groupId, after } = this.#ends;
    return addressOf(streamEvents, { groupId }, { after: after(), once });
  }

  #open(): void {
    if (this.#isStopped) return;
    this.#source?.close();
    clearTimeout(this.#timer);
    if (!navigator.onLine) return this.#ends.onState("offline");
    this.#ends.onState("connecting");
    const source = new EventSource(this.#address());
    this.#source = source;
    this.#timer = setTimeout(() => this.#fail(), PATIENCE);
    for (const kind of MESSAGE_KINDS)
      source.addEventListener(kind, (event: MessageEvent<string>) => this.#hear(kind, event.data));
    source.addEventListener("error", () => {
      if (this.#source !== source || this.#isStopped) return;
      // The browser comes back by itself, with the last number, unless it was refused.
      if (source.readyState === EventSource.CLOSED) this.#fail();
      else this.#ends.onState("connecting");
    });
  }

  #hear(kind: string, data: string): void {
    const message = readMessage(kind, data);
    if (message === null || this.#isStopped) return;
    if (message.kind === "hello") {
      clearTimeout(this.#timer);
      this.#failures = 0;
      this.#ends.onState("live");
    }
    this.#ends.onMessage(message);
    if (message.kind === "end") this.#end();
  }

  #fail(): void {
    this.#source?.close();
    this.#failures += 1;
    clearTimeout(this.#timer);
    if (this.#failures >= MOST_FAILURES) void this.#poll(POLLS_BEFORE_NEXT_TRY);
    else {
      this.#ends.onState("connecting");
      this.#timer = setTimeout(
        () => this.#open(),
        Math.min(FIRST_PAUSE * 2 ** this.#failures, LONGEST_PAUSE),
      );
    }
  }

  async #poll(left: number): Promise<void> {
    if (this.#isStopped) return;
    const answer = await fetch(this.#address("true"), { cache: "no-store" }).catch(() => null);
    // Signed out, removed, or no longer allowed: asking again changes nothing.
    if (answer !== null && [401, 403, 404].includes(answer.status)) return this.#end();
    if (answer?.ok === true) {
      this.#ends.onState("polling");
      for (const message of readMessages(await answer.text())) this.#ends.onMessage(message);
    } else this.#ends.onState("connecting");
    this.#timer = setTimeout(() => (left > 0 ? void this.#poll(left - 1) : this.#open()), POLL_EVERY);
  }

  #end(): void {
    this.stop();
    this.#ends.onState("ended");
  }
}
