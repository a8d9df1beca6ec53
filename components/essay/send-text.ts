import { call, type ScreenRefusal } from "#components/api/call.ts";
import { saveDraft } from "#lib/operations/drafts.ts";
import type { SentText } from "./kept-texts.ts";

export interface EssayPlace {
  readonly groupId: string;
  readonly submissionId: string;
  readonly userId: string;
}

/** What became of a text that was sent. */
export type Sending =
  | { readonly as: "answered"; readonly version: number; readonly at: string; readonly words: number }
  /** Another window has saved something else meanwhile. */
  | { readonly as: "apart" }
  /** The answer says nothing about the text: it is sent again. */
  | { readonly as: "passing" }
  | { readonly as: "refused"; readonly refusal: ScreenRefusal };

/** Not "too_heavy": that is said of the text itself, and trying on with the same text would only load the server. */
const PASSING: ReadonlySet<string> = new Set([
  ...["offline", "failure", "unavailable", "too_many_requests", "no_space", "not_signed_in", "other_person"],
]);

/** Sends a text that goes on from this version of the server's; under one key it is saved once, however often it is sent. */
export async function sendText(
  { groupId, submissionId }: EssayPlace,
  version: number,
  { key, content, isKeptApart }: SentText,
): Promise<Sending> {
  // The cast: the contract's type of a checked text is any object; it is the grammar's own JSON.
  const body = { content: content as unknown as { type: "doc" }, isKeptApart };
  const called = await call(saveDraft, { params: { groupId, submissionId }, ...{ body, key, version } });
  if (called.ok) {
    const { version: saved, savedAt: at, words } = called.value;
    return { as: "answered", version: saved, at, words };
  }
  const { refusal } = called;
  if (refusal.code === "version_conflict") return { as: "apart" };
  return PASSING.has(refusal.code) ? { as: "passing" } : { as: "refused", refusal };
}
