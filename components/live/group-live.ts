import { randomKey } from "#components/api/call.ts";
import { LiveLine, type LineState } from "./live-line.ts";
import type { LiveMessage } from "./live-message.ts";

type Person = Extract<LiveMessage, { kind: "presence" }>["people"][number];

/** What the windows of one browser say to each other. */
type Said =
  | { readonly say: "message"; readonly message: LiveMessage }
  | { readonly say: "state"; readonly state: LineState }
  | { readonly say: "missed"; readonly after: number; readonly from: string }
  | { readonly say: "told"; readonly to: string; readonly messages: readonly LiveMessage[] };

interface Whose {
  readonly groupId: string;
  readonly userId: string;
  /** The group's last event when the page was read. */
  readonly after: number;
}

/** Messages that a window keeps. */
const KEPT = 500;

/**
 * What happens in a group, in one window. All windows of a browser share one connection, since HTTP/1.1 allows a site six: the one that
 * holds the lock leads and passes on what it hears; when it closes, the next one goes on from its own number. Where the browser has no
 * locks (plain http), each window that is seen has its own.
 */
export class GroupLive {
  /** This window, among the windows of its person. */
  readonly tab = randomKey();
  readonly #whose: Whose;
  readonly #listeners = new Set<(message: LiveMessage) => void>();
  readonly #watchers = new Set<() => void>();
  #at: number;
  #state: LineState = "connecting";
  #people: readonly Person[] = [];
  #channel: BroadcastChannel | null = null;
  #line: LiveLine | null = null;
  /** Since which number this window has heard everything, and what it was: for pages read meanwhile, and for windows that open later. */
  #since: number;
  #kept: LiveMessage[] = [];
  #end: AbortController | null = null;

  constructor(whose: Whose) {
    this.#whose = whose;
    this.#at = whose.after;
    this.#since = whose.after;
  }

  get userId(): string {
    return this.#whose.userId;
  }
  get state(): LineState {
    return this.#state;
  }
  get people(): readonly Person[] {
    return this.#people;
  }

  /** Every message, once and in order. `after`: also what was heard after this number, before the listener came. */
  readonly listen = (listener: (message: LiveMessage) => void, after: number = this.#at): (() => void) => {
    this.#listeners.add(listener);
    if (after < this.#since) listener({ kind: "reset", number: this.#at });
    else for (const message of this.#kept) if (numberOf(message) > after) listener(message);
    return () => void this.#listeners.delete(listener);
  };
  /** For useSyncExternalStore: state and people. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** Begins, or begins again after the page came back from the browser's memory. */
  start(): void {
    if (this.#end !== null) return;
    const end = new AbortController();
    this.#end = end;
    const name = `silteme-live-${this.#whose.groupId}-${this.#whose.userId}`;
    if ("locks" in navigator && "BroadcastChannel" in globalThis) this.#share(name, end.signal);
    else this.#whileSeen(end.signal);
  }

  stop(): void {
    this.#end?.abort();
    this.#end = null;
    this.#line?.stop();
    this.#line = null;
    this.#channel?.close();
    this.#channel = null;
  }

  #share(name: string, signal: AbortSignal): void {
    const channel = new BroadcastChannel(name);
    this.#channel = channel;
    channel.addEventListener("message", (event: MessageEvent<Said>) => this.#hear(event.data));
    this.#say({ say: "missed", after: this.#at, from: this.tab });
    const lead = () =>
      new Promise<void>((resolve) => {
        if (signal.aborted) return resolve();
        signal.addEventListener("abort", () => resolve(), { once: true });
        this.#lead();
      });
    // Rejected when the wait is given up: the window closes or the page leaves.
    navigator.locks.request(name, { signal }, lead).catch(() => undefined);
  }

  #whileSeen(signal: AbortSignal): void {
    const look = () => {
      if (document.visibilityState === "visible") this.#lead();
      else {
        this.#line?.stop();
        this.#line = null;
      }
    };
    document.addEventListener("visibilitychange", look, { signal });
    look();
  }

  #lead(): void {
    if (this.#line !== null) return;
    this.#line = new LiveLine({
      groupId: this.#whose.groupId,
      after: () => this.#at,
      onMessage: (message) => {
        this.#say({ say: "message", message });
        this.#take(message);
      },
      onState: (state) => {
        this.#say({ say: "state", state });
        this.#setState(state);
      },
    });
  }

  #say(said: Said): void {
    this.#channel?.postMessage(said);
  }

  #hear(said: Said): void {
    if (said.say === "message") this.#take(said.message);
    else if (said.say === "state") this.#setState(said.state);
    else if (said.say === "told") {
      if (said.to === this.tab) for (const message of said.messages) this.#take(message);
    } else if (this.#line !== null) {
      this.#say({ say: "told", to: said.from, messages: this.#missed(said.after) });
      this.#say({ say: "state", state: this.#state });
    }
  }

  /** For a window that has just opened. */
  #missed(after: number): LiveMessage[] {
    const presence: LiveMessage = { kind: "presence", people: [...this.#people] };
    if (after < this.#since) return [{ kind: "reset", number: this.#at }, presence];
    return [...this.#kept, presence];
  }

  #take(message: LiveMessage): void {
    if (message.kind === "change") {
      // Told a second time, by the server after a broken connection or by another window.
      if (message.change.number <= this.#at) return;
      this.#at = message.change.number;
      this.#keep(message);
    }
    if (message.kind === "hello") this.#at = Math.max(this.#at, message.number);
    if (message.kind === "reset") {
      this.#at = message.number;
      this.#since = message.number;
      this.#kept = [];
    }
    if (message.kind === "presence") {
      this.#people = message.people;
      for (const watcher of this.#watchers) watcher();
    }
    for (const listener of this.#listeners) listener(message);
  }

  #keep(message: LiveMessage & { kind: "change" }): void {
    this.#kept.push(message);
    if (this.#kept.length <= KEPT) return;
    const dropped = this.#kept.shift();
    if (dropped?.kind === "change") this.#since = dropped.change.number;
  }

  #setState(state: LineState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}

function numberOf(message: LiveMessage): number {
  return message.kind === "change" ? message.change.number : 0;
}
