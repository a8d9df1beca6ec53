import { MARKS, type MarkKind } from "./selection-bar.tsx";
import type { ReaderView } from "./reader-view.ts";

/** For those whose keyboard is in Latin letters while the interface is not. */
const LATIN: Record<MarkKind | "reply", string> = {
  highlight: "h",
  claim: "c",
  comment: "m",
  question: "q",
  correction: "e",
  reply: "r",
};

/** What the viewer may do to a passage. */
export function marksOf({ viewer, marks = MARKS }: ReaderView): readonly MarkKind[] {
  return MARKS.filter((kind) => {
    if (!marks.includes(kind)) return false;
    if (kind === "claim") return viewer.mayStateClaims;
    return kind === "highlight" || kind === "correction" ? viewer.mayAnnotate : viewer.mayComment;
  });
}

/** The letters of a deed: the one that is printed beside it, and the Latin one. */
export function lettersOf(
  deed: MarkKind | "reply",
  printed: string,
  act: () => void,
): Record<string, () => void> {
  return { [printed.toLocaleLowerCase()]: act, [LATIN[deed]]: act };
}
