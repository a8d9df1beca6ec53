import type { EventView } from "#lib/operations/groups.ts";

/** Nouns that have a page of their own, and the room it is in. */
const PAGES: Readonly<Record<string, string>> = {
  assignment: "assignments",
  claim: "claims",
  coding: "codings",
  reform: "reforms",
  reference: "references",
  rubric: "rubrics",
};

/** Where the thing of an event can be seen; null for what has no page, or is deleted by this very event. */
export function eventAddress(
  groupId: string,
  { kind, nounId, documentId, annotationId }: EventView,
): string | null {
  const [noun = "", deed] = kind.split(".");
  if (deed === "deleted" || deed === "many_deleted") return null;
  const room = PAGES[noun];
  if (room !== undefined) return `/groups/${groupId}/${room}/${nounId}`;
  if (noun === "layer") return `/groups/${groupId}/layers`;
  const document = noun === "document" ? nounId : documentId;
  if (document === null) return null;
  // The reader goes to the passage (components/reader/passage-hash.ts).
  const passage = annotationId === null || noun === "document" ? "" : `#passage-${annotationId}`;
  return `/groups/${groupId}/documents/${document}${passage}`;
}
