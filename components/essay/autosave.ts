import { call, randomKey, type ScreenRefusal } from "#components/api/call.ts";
import { saveDraft, type DraftText } from "#lib/operations/drafts.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { dropText, holdText, keepText, type KeptText } from "./kept-texts.ts";

/** Milliseconds after the last key before the text is sent; and the longest that steady typing puts it off. */
const PAUSE = 1_200;
const LONGEST_WAIT = 8_000;
/** Milliseconds after a change before the browser keeps it. */
const KEEP_PAUSE = 250;
/** Milliseconds between tries while nothing gets through; doubled each time. */
const FIRST_RETRY = 3_000;
const LONGEST_RETRY = 60_000;

/**
 * saved: the server has it. writing: it is about to be sent. saving: it is on its way. kept: this browser holds it until the network is back.
 * apart: another window has saved something else. refused: the server would not take it.
 */
export type SavingState =
  | { readonly name: "saved"; readonly at: string | null; readonly words: number }
  | { readonly name: "writing" | "saving" | "apart" }
  | { readonly name: "kept"; readonly isKept: boolean }
  | { readonly name: "refused"; readonly refusal: ScreenRefusal };

interface Place {
  readonly groupId: string;
  readonly submissionId: string;
  readonly userId: string;
}

interface Start {
  readonly version: number;
  readonly savedAt: string | null;
  readonly words: number;
  /** The text as it stands in the window. */
  readonly read: () => EssayJson;
}

/** Answers that say nothing about the text: it is sent again. */
const PASSING: ReadonlySet<string> = new Set([
  ...["offline", "failure", "unavailable", "too_many_requests", "no_space", "not_signed_in", "other_person"],
]);

/**
 * Saves what is written in one window: kept in the browser first, sent a moment later, sent again under the same key until it is answered.
 * It never writes over what another window saved: the server compares versions, and then both texts are shown.
 */
export class Autosave {
  readonly #place: Place;
  readonly #read: Start["read"];
  readonly #id = randomKey();
  readonly #watchers = new Set<() => void>();
  readonly #others: BroadcastChannel | null;
  #release: () => void = () => undefined;
  #state: SavingState;
  #version: number;
  #isChanged = false;
  #isSending: Promise<void> | null = null;
  #isStopped = false;
  #sent: KeptText["sent"] = null;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;
  #retry = FIRST_RETRY;
  #onNewer: ((version: number) => void) | null = null;

  constructor(place: Place, { version, savedAt, words, read }: Start) {
    this.#place = place;
    this.#read = read;
    this.#version = version;
    this.#state = { name: "saved", at: savedAt, words };
    this.#others =
      "BroadcastChannel" in globalThis ? new BroadcastChannel(`silteme-essay-${place.submissionId}`) : null;
  }

  get state(): SavingState {
    return this.#state;
  }
  get version(): number {
    return this.#version;
  }
  get isClean(): boolean {
    return !this.#isChanged && this.#isSending === null && this.#sent === null;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** `onNewer`: another window saved while nothing was changed in this one. */
  start(onNewer: (version: number) => void): () => void {
    this.#isStopped = false;
    this.#onNewer = onNewer;
    this.#release = holdText(this.#id);
    const now = () => {
      this.#retry = FIRST_RETRY;
      if (!this.isClean && this.#state.name !== "apart") void this.#send();
    };
    const leave = () => {
      if (!this.isClean) void this.#keep();
      now();
    };
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    addEventListener("online", now);
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    if (this.#others !== null)
      this.#others.onmessage = ({ data }: MessageEvent<number>) => {
        if (this.isClean && data > this.#version) this.#onNewer?.(data);
      };
    return () => {
      leave();
      this.#isStopped = true;
      clearTimeout(this.#sendTimer);
      removeEventListener("online", now);
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      this.#others?.close();
      this.#release();
    };
  }

  /** The text was changed. */
  changed(): void {
    this.#isChanged = true;
    if (this.#state.name === "apart") return void this.#keepSoon();
    this.#waitingSince ??= Date.now();
    if (this.#state.name !== "kept" && this.#state.name !== "saving") this.#tell({ name: "writing" });
    this.#keepSoon();
    const waited = Date.now() - this.#waitingSince;
    clearTimeout(this.#sendTimer);
    this.#sendTimer = setTimeout(
      () => void this.#send(),
      Math.min(PAUSE, Math.max(0, LONGEST_WAIT - waited)),
    );
  }

  /** Goes on from a text that a window left behind: what it had sent is sent again first. */
  adopt(kept: KeptText): void {
    this.#version = kept.base;
    this.#sent = kept.sent;
    this.changed();
    void dropText(kept.id).catch(() => undefined);
  }

  /** The window shows what the server has. */
  settle({ version, updatedAt, words }: Pick<DraftText, "version" | "updatedAt" | "words">): void {
    clearTimeout(this.#sendTimer);
    clearTimeout(this.#keepTimer);
    this.#isChanged = false;
    this.#sent = null;
    this.#version = version;
    void dropText(this.#id).catch(() => undefined);
    this.#tell({ name: "saved", at: updatedAt, words });
  }

  /** Sends what is not sent yet and waits for the answer; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#sendTimer);
    for (let tries = 0; tries < 5 && !this.isClean; tries++) await this.#send();
    return this.isClean;
  }

  /** Both texts were shown and this window's was chosen: it is saved beside the other one, which stays in the history. */
  async keepOwn(version: number): Promise<boolean> {
    this.#version = version;
    this.#sent = { key: randomKey(), content: this.#read(), isKeptApart: true };
    this.#isChanged = false;
    this.#tell({ name: "writing" });
    await this.#send();
    return this.isClean;
  }

  #send(): Promise<void> {
    this.#isSending ??= this.#sendNow().finally(() => {
      this.#isSending = null;
      // What was typed meanwhile.
      if (this.#isChanged && this.#state.name === "saving") this.changed();
      else if (this.#state.name === "saving") this.#tell({ name: "writing" });
    });
    return this.#isSending;
  }

  async #sendNow(): Promise<void> {
    if (this.isCleanText()) return;
    this.#waitingSince = null;
    if (this.#sent === null) {
      this.#isChanged = false;
      this.#sent = { key: randomKey(), content: this.#read(), isKeptApart: false };
    }
    await this.#keep();
    const { key, content, isKeptApart } = this.#sent;
    if (this.#state.name !== "kept") this.#tell({ name: "saving" });
    const { groupId, submissionId } = this.#place;
    // The cast: the contract's type of a checked text is any object; it is the grammar's own JSON.
    const body = { content: content as unknown as { type: "doc" }, isKeptApart };
    const called = await call(saveDraft, {
      params: { groupId, submissionId },
      ...{ body, key, version: this.#version },
    });
    if (called.ok) return this.#answered(called.value);
    if (called.refusal.code === "version_conflict") return this.#tell({ name: "apart" });
    if (PASSING.has(called.refusal.code)) return this.#later();
    this.#tell({ name: "refused", refusal: called.refusal });
  }

  private isCleanText(): boolean {
    return !this.#isChanged && this.#sent === null;
  }

  async #answered({
    version,
    savedAt,
    words,
  }: {
    version: number;
    savedAt: string;
    words: number;
  }): Promise<void> {
    this.#sent = null;
    this.#version = version;
    this.#retry = FIRST_RETRY;
    this.#others?.postMessage(version);
    if (this.#isChanged) {
      await this.#keep();
      this.#tell({ name: "saving" });
      return;
    }
    clearTimeout(this.#keepTimer);
    await dropText(this.#id).catch(() => undefined);
    this.#tell({ name: "saved", at: savedAt, words });
  }

  async #later(): Promise<void> {
    const isKept = await this.#keep();
    this.#tell({ name: "kept", isKept });
    if (this.#isStopped) return;
    clearTimeout(this.#sendTimer);
    this.#sendTimer = setTimeout(() => void this.#send(), this.#retry);
    this.#retry = Math.min(2 * this.#retry, LONGEST_RETRY);
  }

  #keepSoon(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.#keep(), KEEP_PAUSE);
  }

  #keep(): Promise<boolean> {
    const { userId, submissionId } = this.#place;
    const content = this.#isChanged || this.#sent === null ? this.#read() : this.#sent.content;
    const kept = { id: this.#id, userId, submissionId, base: this.#version, content, sent: this.#sent };
    return keepText({ ...kept, at: Date.now() }).then(
      () => true,
      () => false,
    );
  }

  #tell(state: SavingState): void {
    this.#state = state;
    for (const watcher of this.#watchers) watcher();
  }
}
