import { randomKey } from "#components/api/call.ts";
import type { DraftText } from "#lib/operations/drafts.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { dropText, holdText, keepText, type KeptText } from "./kept-texts.ts";
import { isSaved, savingAfter, type Saving, type SavingEvent, type SavingState } from "./saving.ts";
import { sendText, type EssayPlace } from "./send-text.ts";
import { hearWindow } from "./window-moments.ts";

/** Milliseconds after the last key before the text is sent; and the longest that steady typing puts it off. */
const PAUSE = 1_200;
const LONGEST_WAIT = 8_000;
/** Milliseconds after a change before the browser keeps it. */
const KEEP_PAUSE = 250;
/** Milliseconds between tries while nothing gets through; doubled each time. */
const FIRST_RETRY = 3_000;
const LONGEST_RETRY = 60_000;

interface Start {
  readonly version: number;
  readonly savedAt: string | null;
  readonly words: number;
  /** The text as it stands in the window. */
  readonly read: () => EssayJson;
}

/**
 * Saves what is written in one window: kept in the browser first, sent a moment later, sent again under the same key until it is answered.
 * It never writes over what another window saved: the server compares versions, and then both texts are shown. What follows from what is in
 * saving.ts; here is when.
 */
export class Autosave {
  readonly #place: EssayPlace;
  readonly #read: Start["read"];
  readonly #id = randomKey();
  readonly #watchers = new Set<() => void>();
  /** The other windows of this text; null while this one does not live. */
  #others: BroadcastChannel | null = null;
  /** The record of a window that is gone, held until this one's own stands in its place. */
  #left: string | null = null;
  #saving: Saving;
  #isSending: Promise<void> | null = null;
  #isStopped = false;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #waitingSince: number | null = null;
  #retry = FIRST_RETRY;

  constructor(place: EssayPlace, { version, savedAt, words, read }: Start) {
    this.#place = place;
    this.#read = read;
    const state = { name: "saved", at: savedAt, words } as const;
    this.#saving = { state, version, isChanged: false, sent: null, isKeptApart: false };
  }

  get state(): SavingState {
    return this.#saving.state;
  }
  get version(): number {
    return this.#saving.version;
  }
  get isClean(): boolean {
    return isSaved(this.#saving) && this.#isSending === null;
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  /** `onNewer`: another window saved while nothing was changed in this one. */
  start(onNewer: (version: number) => void): () => void {
    this.#isStopped = false;
    const release = holdText(this.#id);
    const onOnline = () => {
      this.#retry = FIRST_RETRY;
      if (!this.isClean && this.state.name !== "apart") void this.#send();
    };
    const onLeave = () => {
      if (!this.isClean) void this.#keep();
      onOnline();
    };
    const stop = hearWindow({ onOnline, onLeave });
    if ("BroadcastChannel" in globalThis) {
      this.#others = new BroadcastChannel(`silteme-essay-${this.#place.submissionId}`);
      this.#others.onmessage = ({ data }: MessageEvent<number>) => {
        if (this.isClean && data > this.version) onNewer(data);
      };
    }
    return () => {
      onLeave();
      this.#isStopped = true;
      clearTimeout(this.#sendTimer);
      stop();
      // What is on its way is answered later, and a closed channel throws at whoever speaks to it.
      this.#others?.close();
      this.#others = null;
      release();
    };
  }

  /** The text was changed. */
  changed(): void {
    this.#step({ is: "changed" });
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.#keep(), KEEP_PAUSE);
    if (this.state.name === "apart") return;
    this.#waitingSince ??= Date.now();
    const waited = Date.now() - this.#waitingSince;
    this.#sendIn(Math.min(PAUSE, Math.max(0, LONGEST_WAIT - waited)));
  }

  /** Goes on from a text that a window left behind: what it had sent is sent again first. */
  adopt({ id, base, sent, isKeptApart }: KeptText): void {
    this.#left = id;
    this.#step({ is: "adopted", base, sent, isKeptApart });
    this.changed();
    void this.#keep();
  }

  /** The window shows what the server has. */
  settle({ version, updatedAt: at, words }: Pick<DraftText, "version" | "updatedAt" | "words">): void {
    clearTimeout(this.#sendTimer);
    this.#step({ is: "settled", version, at, words });
    void this.#drop();
  }

  /** Sends what is not sent yet and waits for the answer; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#sendTimer);
    for (let tries = 0; tries < 5 && !this.isClean; tries++) {
      await this.#send();
      // The same text would be answered the same again.
      if (this.state.name === "refused" || this.state.name === "apart") break;
    }
    return this.isClean;
  }

  /** Both texts were shown and this window's was chosen: it is saved beside the other one, which stays in the history. */
  async keepOwn(version: number): Promise<boolean> {
    const sent = { key: randomKey(), content: this.#read(), isKeptApart: true };
    this.#step({ is: "own_chosen", version, sent });
    await this.#send();
    return this.isClean;
  }

  #send(): Promise<void> {
    this.#isSending ??= this.#sendNow().finally(() => {
      this.#isSending = null;
      // What was typed meanwhile.
      if (this.#saving.isChanged && this.state.name === "saving") this.changed();
      else this.#step({ is: "over" });
    });
    return this.#isSending;
  }

  async #sendNow(): Promise<void> {
    if (isSaved(this.#saving)) return;
    this.#waitingSince = null;
    const { isKeptApart } = this.#saving;
    const sent = this.#saving.sent ?? { key: randomKey(), content: this.#read(), isKeptApart };
    if (this.#saving.sent === null) this.#step({ is: "taken", sent });
    await this.#keep();
    this.#step({ is: "sending" });
    const sending = await sendText(this.#place, this.version, sent);
    if (sending.as === "passing") return this.#later();
    if (sending.as === "apart") return this.#step({ is: "apart" });
    if (sending.as === "refused") {
      this.#step({ is: "refused", refusal: sending.refusal });
      await this.#keep();
      return;
    }
    const { version, at, words } = sending;
    this.#retry = FIRST_RETRY;
    this.#others?.postMessage(version);
    if (!this.#saving.isChanged) await this.#drop();
    this.#step({ is: "answered", version, at, words });
    if (this.#saving.isChanged) await this.#keep();
  }

  /** Nothing has to be held any more; before it is said that all is saved, since the window may be closed upon that. */
  async #drop(): Promise<void> {
    clearTimeout(this.#keepTimer);
    await this.#dropLeft();
    await dropText(this.#id).catch(() => undefined);
  }

  async #dropLeft(): Promise<void> {
    if (this.#left === null) return;
    const left = this.#left;
    this.#left = null;
    await dropText(left).catch(() => undefined);
  }

  async #later(): Promise<void> {
    this.#step({ is: "postponed", isKept: await this.#keep() });
    if (this.#isStopped) return;
    this.#sendIn(this.#retry);
    this.#retry = Math.min(2 * this.#retry, LONGEST_RETRY);
  }

  #sendIn(pause: number): void {
    clearTimeout(this.#sendTimer);
    this.#sendTimer = setTimeout(() => void this.#send(), pause);
  }

  async #keep(): Promise<boolean> {
    const { userId, submissionId } = this.#place;
    const { version: base, isChanged, sent, isKeptApart } = this.#saving;
    const content = isChanged || sent === null ? this.#read() : sent.content;
    const kept = { id: this.#id, userId, submissionId, base, content, sent, isKeptApart, at: Date.now() };
    const isKept = await keepText(kept).then(
      () => true,
      () => false,
    );
    if (isKept) await this.#dropLeft();
    return isKept;
  }

  #step(event: SavingEvent): void {
    const before = this.#saving.state;
    this.#saving = savingAfter(this.#saving, event);
    if (this.#saving.state !== before) for (const watcher of this.#watchers) watcher();
  }
}
