import type { Span } from "#lib/documents/block.ts";
import { sliceCodePoints, type TextIndex } from "#lib/languages/text-unit.ts";

/** Code points before and after what is compared, at most: about a sentence each. */
const AROUND = 160;

/** A stretch of an excerpt; `isMarked`: within the passage that is shown. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** What is shown around a span: up to a sentence on either side, never beyond its blocks and never from within a word. Code points. */
export function excerptAround(index: TextIndex, [start, end]: Span): Span {
  const before = sliceCodePoints(index, Math.max(0, start - AROUND), start);
  const after = sliceCodePoints(index, end, end + AROUND);
  return [start - lengthOf(tailOf(before)), end + lengthOf(headOf(after))];
}

/** From the last line on; where that is longer, from the first whole word of it. */
function tailOf(text: string): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  if (line.length < text.length || lengthOf(text) < AROUND) return line;
  const space = line.indexOf(" ");
  return space === -1 ? line : line.slice(space + 1);
}

function headOf(text: string): string {
  const end = text.indexOf("\n");
  if (end !== -1) return text.slice(0, end);
  if (lengthOf(text) < AROUND) return text;
  const space = text.lastIndexOf(" ");
  return space === -1 ? text : text.slice(0, space);
}

/** The excerpt cut at the borders of one coder's passage; a passage that is none leaves it whole. */
export function stretchesOf(index: TextIndex, [from, to]: Span, passage: Span | null): Stretch[] {
  const within = (at: number) => Math.min(Math.max(at, from), to);
  const [start, end] = passage === null ? [to, to] : [within(passage[0]), within(passage[1])];
  return [
    { text: sliceCodePoints(index, from, start), isMarked: false },
    { text: sliceCodePoints(index, start, end), isMarked: true },
    { text: sliceCodePoints(index, end, to), isMarked: false },
  ].filter(({ text }) => text !== "");
}

function lengthOf(text: string): number {
  return [...text].length;
}
