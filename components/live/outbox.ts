import { readAnswer, setKeeper, type Called, type ToKeep } from "#components/api/call.ts";
import { dropWaiting, keepWaiting, listWaiting, type Waiting, WAITING_KINDS } from "./outbox-store.ts";

/** Milliseconds that an answer is waited for before the screen goes on without it. */
const PATIENCE = 8_000;
/** Milliseconds between tries while nothing gets through; doubled each time. */
const FIRST_PAUSE = 3_000;
const LONGEST_PAUSE = 60_000;
/** Milliseconds that what is under way is given before one signs out. */
const LAST_MOMENT = 1_500;
/** Answers that say nothing about the write itself: it is sent again later. */
const PASSING: ReadonlySet<string> = new Set([
  "failure",
  "unavailable",
  "too_many_requests",
  "no_space",
  "not_signed_in",
  "other_person",
]);

/**
 * Keeps what a person writes in the browser until the server has answered, and sends it later, in order, when the network was away: also
 * after a reload, from whichever window is open. The server does each key once and refuses a key of another person.
 */
export class Outbox {
  readonly #userId: string;
  readonly #watchers = new Set<() => void>();
  #waiting: readonly Waiting[] = [];
  /** Written in this window and still hoped to be answered at once. */
  readonly #underWay = new Map<string, Promise<unknown>>();
  #order = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_PAUSE;
  #isStopped = true;

  constructor(userId: string) {
    this.#userId = userId;
  }

  /** What waits now; what is hoped to be answered at once is not told. */
  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }
  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** Takes in what is written from now on. */
  keep(): () => void {
    setKeeper((wanted, send) => this.#send(wanted, send));
    return () => setKeeper(null);
  }

  /** Sends what waits, now and whenever the network comes back. */
  start(): () => void {
    this.#isStopped = false;
    const flush = () => {
      this.#pause = FIRST_PAUSE;
      void this.flush();
    };
    addEventListener("online", flush);
    flush();
    return () => {
      this.#isStopped = true;
      clearTimeout(this.#timer);
      removeEventListener("online", flush);
    };
  }

  /** Kept first, then sent: a window that is closed in between loses nothing. */
  async #send<Answer>(wanted: ToKeep, send: (person: string) => Promise<Response>): Promise<Called<Answer>> {
    const waiting: Waiting = {
      ...wanted,
      what: WAITING_KINDS.find((kind) => kind === wanted.what) ?? "edit",
      userId: this.#userId,
      order: Date.now() * 1_000 + (this.#order++ % 1_000),
      refusal: null,
    };
    // A browser that keeps nothing (private windows of some) still sends.
    const isKept = await keepWaiting(waiting).then(
      () => true,
      () => false,
    );
    if (isKept && this.#waiting.some(({ refusal }) => refusal === null)) return this.#later();
    const answer = this.#try<Answer>(() => send(this.#userId)).finally(() =>
      this.#underWay.delete(waiting.key),
    );
    this.#underWay.set(waiting.key, answer);
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), isKept ? PATIENCE : 120_000));
    const called = await Promise.race([answer, late]);
    if (called !== null && (called.ok || !isPassing(called))) {
      if (isKept) await dropWaiting(waiting.key);
      return called;
    }
    return isKept ? this.#later() : (called ?? KEPT_NOWHERE);
  }

  async #try<Answer>(send: () => Promise<Response>): Promise<Called<Answer>> {
    try {
      return await readAnswer<Answer>(await send());
    } catch {
      // No answer: the network is gone, or something between us and the server answered with what is no JSON.
      return { ok: false, refusal: { code: "offline", values: {}, sentence: null } };
    }
  }

  #later<Answer>(): Called<Answer> {
    void this.#look();
    this.#flushLater();
    return { ok: false, refusal: { code: "kept", values: {}, sentence: null } };
  }

  async #look(): Promise<void> {
    const all = await listWaiting(this.#userId).catch(() => []);
    this.#waiting = all.filter(({ key }) => !this.#underWay.has(key));
    for (const watcher of this.#watchers) watcher();
  }

  #flushLater(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.flush(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  /** Sends what waits, oldest first, one window at a time. What is refused stays, with the reason; the next one is tried. */
  async flush(): Promise<void> {
    await this.#look();
    if (this.#waiting.some(({ refusal }) => refusal === null)) {
      const all = async () => {
        for (;;) {
          await this.#look();
          const next = this.#waiting.find(({ refusal }) => refusal === null);
          if (next === undefined) return;
          if (!(await this.#flushOne(next))) return this.#flushLater();
        }
      };
      if ("locks" in navigator) await navigator.locks.request(`silteme-outbox-${this.#userId}`, all);
      else await all();
    }
    if (this.#waiting.every(({ refusal }) => refusal !== null)) this.#pause = FIRST_PAUSE;
  }

  /** Whether it was answered for good. */
  async #flushOne(waiting: Waiting): Promise<boolean> {
    const { key, method, address, body, version, userId } = waiting;
    const called = await this.#try<{ version?: number }>(() =>
      fetch(address, {
        method,
        body,
        headers: {
          Accept: "application/json",
          "Idempotency-Key": key,
          "X-Person": userId,
          ...(body === null ? {} : { "Content-Type": "application/json" }),
          ...(version === null ? {} : { "If-Match": `"${version}"` }),
        },
      }),
    );
    if (called.ok) {
      await dropWaiting(key);
      await this.#follow(waiting, called.value.version);
      return true;
    }
    if (isPassing(called)) return false;
    await keepWaiting({ ...waiting, refusal: called.refusal.sentence ?? called.refusal.code });
    return true;
  }

  /** What one wrote next about the same thing knew nothing of the version that one's own writing made. */
  async #follow({ address, version }: Waiting, made: number | undefined): Promise<void> {
    if (version === null || made === undefined) return;
    for (const later of this.#waiting)
      if (later.address === address && later.version === version)
        await keepWaiting({ ...later, version: made });
  }

  /** Everything of this person that lies in this browser, from all windows; what is about to be answered is given a moment. */
  async left(): Promise<readonly Waiting[]> {
    const moment = new Promise((resolve) => setTimeout(resolve, LAST_MOMENT));
    await Promise.race([Promise.allSettled(this.#underWay.values()), moment]);
    await this.#look();
    return listWaiting(this.#userId).catch(() => []);
  }

  /** Sends everything again, also what had been refused; resolves when each has been tried. */
  async sendAll(): Promise<void> {
    for (const waiting of this.#waiting)
      if (waiting.refusal !== null) await keepWaiting({ ...waiting, refusal: null });
    await this.flush();
  }

  async discard(key: string): Promise<void> {
    await dropWaiting(key);
    await this.#look();
  }

  async retry(waiting: Waiting): Promise<void> {
    await keepWaiting({ ...waiting, refusal: null });
    await this.flush();
  }
}

const KEPT_NOWHERE = { ok: false, refusal: { code: "offline", values: {}, sentence: null } } as const;

function isPassing(called: Called<unknown>): boolean {
  return !called.ok && (called.refusal.code === "offline" || PASSING.has(called.refusal.code));
}
