import { browserStore } from "#components/api/browser-store.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";

/** A text that this browser holds and the server has not answered for yet. One record for each window that writes. */
export interface KeptText {
  /** Of the window: a record whose window is gone is taken over by the next one that opens. */
  readonly id: string;
  readonly userId: string;
  readonly submissionId: string;
  /** Version of the server's text that it goes on from. */
  readonly base: number;
  readonly content: EssayJson;
  /** What was sent and not answered: sent again under the same key it is done once. */
  readonly sent: SentText | null;
  /** What is sent next was chosen beside another window's text. */
  readonly isKeptApart: boolean;
  /** Milliseconds of this device's clock. */
  readonly at: number;
}

export interface SentText {
  readonly key: string;
  readonly content: EssayJson;
  /** Chosen beside what another window had saved: that stays in the history. Sent again, it is still so. */
  readonly isKeptApart: boolean;
}

const inStore = browserStore({ name: "silteme-essays", store: "texts", keyPath: "id" });

export async function keepText(kept: KeptText): Promise<void> {
  await inStore("readwrite", (store) => store.put(kept));
}

export async function dropText(id: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(id));
}

const lockOf = (id: string) => `silteme-essay-${id}`;

/** Says for as long as this window lives that its record is its own. */
export function holdText(id: string): () => void {
  let release: () => void = () => undefined;
  if (!("locks" in navigator)) return release;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks.request(lockOf(id), () => held);
  return release;
}

/** Texts of windows that are gone, the newest first. */
export async function leftTexts(userId: string, submissionId: string): Promise<readonly KeptText[]> {
  // Written by keepText alone.
  const all = (await inStore("readonly", (store) => store.getAll())) as KeptText[];
  const own = all.filter((kept) => kept.userId === userId && kept.submissionId === submissionId);
  const live = "locks" in navigator ? ((await navigator.locks.query()).held ?? []) : [];
  const names = new Set(live.map(({ name }) => name));
  return own.filter(({ id }) => !names.has(lockOf(id))).sort((one, other) => other.at - one.at);
}
