import type { ReaderAnnotation } from "./reader-view.ts";

type Known = Pick<ReaderAnnotation, "id" | "kind" | "span" | "selectors" | "text" | "authorId"> &
  Partial<Pick<ReaderAnnotation, "layerId" | "isPrivate" | "tagIds" | "replacement">>;

/** What is shown of an annotation until the server has answered: nothing can be done with it yet. */
export function pendingAnnotation(known: Known): ReaderAnnotation {
  return {
    ...{ layerId: null, isPrivate: false, tagIds: [], replacement: null },
    ...known,
    claimId: null,
    comments: [],
    isResolved: false,
    lostBecause: null,
    isDetached: false,
    attributedTo: null,
    createdAt: new Date().toISOString(),
    version: 0,
    mayEdit: false,
    mayDelete: false,
  };
}
