import type { Span } from "#lib/documents/block.ts";

/** "107-ге", "98-і", "2007-го": a line never ends between a number and its suffix. UTF-16 units of the text. */
export function unbrokenSpans(text: string): Span[] {
  return Array.from(text.matchAll(/\d+[-‑]\p{L}{1,6}(?!\p{L})/gu), ({ index, 0: found }) => [
    index,
    index + found.length,
  ]);
}
