import type { ReaderAnnotation } from "./reader-view.ts";

type Known = Pick<ReaderAnnotation, "id" | "kind" | "span" | "selectors" | "text" | "authorId">;

/** What is shown of an annotation until the server has answered: nothing can be done with it yet. */
export function pendingAnnotation(known: Known): ReaderAnnotation {
  return {
    ...known,
    claimId: null,
    comments: [],
    isResolved: false,
    lostBecause: null,
    attributedTo: null,
    createdAt: new Date().toISOString(),
    version: 0,
    mayEdit: false,
    mayDelete: false,
  };
}
