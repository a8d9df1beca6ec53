import type { ReaderAnnotation } from "./reader-view.ts";

type Known = Pick<ReaderAnnotation, "id" | "kind" | "span" | "selectors" | "text" | "authorId"> &
  Partial<Pick<ReaderAnnotation, "layerId" | "isPrivate" | "tagIds" | "replacement" | "criterion">>;

/** What is shown of an annotation until the server has answered: nothing can be done with it yet. */
export function pendingAnnotation(known: Known): ReaderAnnotation {
  return {
    ...{ layerId: null, isPrivate: false, tagIds: [], replacement: null },
    ...known,
    claimId: null,
    comments: [],
    isResolved: false,
    resolution: null,
    editedAt: null,
    reactions: [],
    lostBecause: null,
    isDetached: false,
    attributedTo: null,
    createdAt: new Date().toISOString(),
    version: 0,
    mayEdit: false,
    mayDelete: false,
  };
}

/** Not an id of the server: what is shown under it waits for its answer. */
export const PENDING = "pending-";
export function isPending(id: string): boolean {
  return id.startsWith(PENDING);
}

/** Whether what waits is there already: the stream, or the page read anew, can tell it before its own answer has come. */
export function isTwin(pending: ReaderAnnotation, told: ReaderAnnotation): boolean {
  return (
    pending.authorId === told.authorId &&
    pending.kind === told.kind &&
    pending.text === told.text &&
    pending.layerId === told.layerId &&
    pending.span[0] === told.span[0] &&
    pending.span[1] === told.span[1]
  );
}

export function isPlaced({ lostBecause }: ReaderAnnotation): boolean {
  return lostBecause === null;
}

export function inReadingOrder(a: ReaderAnnotation, b: ReaderAnnotation): number {
  return a.span[0] - b.span[0] || b.span[1] - a.span[1] || a.createdAt.localeCompare(b.createdAt);
}
