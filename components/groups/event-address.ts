import type { EventView } from "#lib/operations/groups.ts";

/** Nouns that have a page of their own, and the room it is in. */
const PAGES: Readonly<Record<string, string>> = {
  claim: "claims",
  reform: "reforms",
  reference: "references",
  coding: "codings",
};

/** Where the thing of an event can be seen; null for what has no page, or is deleted by this very event. */
export function eventAddress(groupId: string, { kind, nounId, documentId }: EventView): string | null {
  const [noun = "", deed] = kind.split(".");
  if (deed === "deleted" || deed === "many_deleted") return null;
  const room = PAGES[noun];
  if (room !== undefined) return `/groups/${groupId}/${room}/${nounId}`;
  const document = noun === "document" ? nounId : documentId;
  return document === null ? null : `/groups/${groupId}/documents/${document}`;
}
