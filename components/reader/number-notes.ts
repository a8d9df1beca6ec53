import type { ReaderAnnotation } from "./reader-view.ts";

/** A printed note; `end`: where its number stands in the text, code points. */
export interface NumberedNote {
  readonly number: number;
  readonly end: number;
  readonly annotation: ReaderAnnotation;
}

/**
 * Numbers as they are met in the printed text. A number stands at the end of its passage, so that of two passages that overlap the one
 * that ends first comes first; the longer one of two that end together comes later, as it is the outer one.
 */
export function numberNotes(annotations: readonly ReaderAnnotation[]): NumberedNote[] {
  return [...annotations]
    .sort((a, b) => a.span[1] - b.span[1] || b.span[0] - a.span[0] || a.createdAt.localeCompare(b.createdAt))
    .map((annotation, n) => ({ number: n + 1, end: annotation.span[1], annotation }));
}

/** What stands at each place: "3", or "3–5" where several passages end together. Places ascend. */
export function noteMarks(notes: readonly NumberedNote[]): { readonly end: number; readonly text: string }[] {
  const places = new Map<number, NumberedNote[]>();
  for (const note of notes) places.set(note.end, [...(places.get(note.end) ?? []), note]);
  return [...places].map(([end, here]) => {
    const [first, last] = [here[0]?.number ?? 0, here.at(-1)?.number ?? 0];
    if (here.length > 2) return { end, text: `${first}–${last}` };
    return { end, text: here.map(({ number }) => number).join(", ") };
  });
}
