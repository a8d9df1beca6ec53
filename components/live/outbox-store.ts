import { browserStore } from "#components/api/browser-store.ts";

/** What was written and has not been answered yet, as the browser keeps it. */
export interface Waiting {
  /** The Idempotency-Key: however often it is sent, it is done once. */
  readonly key: string;
  /** Sent in this order. */
  readonly order: number;
  /** Only ever sent in the name of the person who wrote it. */
  readonly userId: string;
  readonly groupId: string;
  readonly documentId: string | null;
  readonly method: string;
  readonly address: string;
  readonly body: string | null;
  /** The version that was seen (If-Match); null where none is asked for. */
  readonly version: number | null;
  readonly what: WaitingKind;
  /** What was typed, or the quoted passage of a mark without words. */
  readonly words: string;
  /** Why the server would not take it; null while nobody has answered. */
  readonly refusal: string | null;
}

export const WAITING_KINDS = [
  ...(["mark", "remark", "reply", "edit", "resolve", "delete", "claim"] as const),
  ...(["tags", "reaction", "decision"] as const),
] as const;
export type WaitingKind = (typeof WAITING_KINDS)[number];

const inStore = browserStore({ name: "silteme-outbox", store: "waiting", keyPath: "key" });

export async function keepWaiting(waiting: Waiting): Promise<void> {
  await inStore("readwrite", (store) => store.put(waiting));
}

export async function dropWaiting(key: string): Promise<void> {
  await inStore("readwrite", (store) => store.delete(key));
}

/** Everything that this person has waiting, in all groups, oldest first. */
export async function listWaiting(userId: string): Promise<readonly Waiting[]> {
  // Written by keepWaiting alone.
  const all = (await inStore("readonly", (store) => store.getAll())) as Waiting[];
  return all.filter((each) => each.userId === userId).sort((one, other) => one.order - other.order);
}
