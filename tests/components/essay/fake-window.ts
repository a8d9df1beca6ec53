import { vi } from "vitest";

type KeptRecord = Readonly<Record<string, unknown>>;

/** A browser as far as a text that saves itself needs one. */
export class FakeWindow {
  /** What the browser keeps, by the record's id. */
  readonly kept = new Map<string, KeptRecord>();
  /** The store takes no record any more. */
  isFull = false;
  readonly #held = new Set<string>();

  /** Puts this browser in place of the globals; `vi.unstubAllGlobals` takes it away. */
  open(): void {
    vi.stubGlobal("BroadcastChannel", Channel);
    vi.stubGlobal("indexedDB", { open: () => this.#opening() });
    vi.stubGlobal("navigator", { locks: { request: this.#hold, query: this.#query } });
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
    const target = new EventTarget();
    vi.stubGlobal("addEventListener", target.addEventListener.bind(target));
    vi.stubGlobal("removeEventListener", target.removeEventListener.bind(target));
  }

  readonly #hold = async (name: string, work: () => Promise<void>) => {
    this.#held.add(name);
    await work();
    this.#held.delete(name);
  };
  readonly #query = () => Promise.resolve({ held: [...this.#held].map((name) => ({ name })) });

  #opening(): object {
    const request: { result: object; onsuccess?: () => void } = {
      result: { transaction: () => new Transaction(this), close: () => undefined },
    };
    queueMicrotask(() => request.onsuccess?.());
    return request;
  }
}

/** Speaks to nobody, and throws once it is closed, as the browser's does. */
class Channel {
  onmessage: unknown = null;
  #isClosed = false;

  postMessage(): void {
    if (this.#isClosed) throw new DOMException("the channel is closed", "InvalidStateError");
  }
  close(): void {
    this.#isClosed = true;
  }
}

/** One request in the only store; it is over in a later turn. */
class Transaction {
  oncomplete?: () => void;
  onabort?: () => void;
  readonly error = new DOMException("no room", "QuotaExceededError");
  readonly #window: FakeWindow;

  constructor(window: FakeWindow) {
    this.#window = window;
  }

  objectStore() {
    const { kept } = this.#window;
    return {
      put: (record: KeptRecord) => {
        const copy = structuredClone(record);
        return this.#over(() => kept.set(String(copy["id"]), copy), this.#window.isFull);
      },
      delete: (id: string) => this.#over(() => kept.delete(id)),
      getAll: () => this.#over(() => [...kept.values()]),
    };
  }

  #over(work: () => unknown, fails = false): object {
    const request: { result?: unknown } = {};
    queueMicrotask(() => {
      if (fails) return this.onabort?.();
      request.result = work();
      this.oncomplete?.();
    });
    return request;
  }
}
