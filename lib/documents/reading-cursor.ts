import { firstWhere } from "#lib/first-where.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { sentencesOf } from "#lib/languages/sentences.ts";
import { graphemeBorderAfter, graphemeBorderBefore } from "#lib/languages/text-unit.ts";
import { wordsOf } from "#lib/languages/words.ts";
import type { Span } from "./block.ts";

/** What a reader goes by, the smallest first. */
export const READING_UNITS = ["word", "sentence", "block"] as const;
export type ReadingUnit = (typeof READING_UNITS)[number];

/** A text to be gone through. Blocks are in reading order and do not overlap; all places count UTF-16 units of the text. */
export interface CursorText {
  readonly text: string;
  readonly blocks: readonly { readonly span: Span; readonly language: BlockLanguage }[];
}

/**
 * Where a reader without a pointer stands: always on something, so that it can be read out and marked. `anchor` is the word, sentence or
 * block that was reached last without extending; `head` is the end of the extended selection, and lies on the anchor's end where nothing
 * was extended.
 */
export interface Cursor {
  readonly unit: ReadingUnit;
  readonly anchor: Span;
  readonly head: number;
}

/** 1 leads on in the text, −1 back. `edge` goes to the first or last word of a block or of the whole text. */
export type CursorMove =
  | { readonly unit: ReadingUnit; readonly by: 1 | -1 }
  | { readonly edge: "block" | "text"; readonly by: 1 | -1 };

export function cursorOn(span: Span, unit: ReadingUnit = "word"): Cursor {
  return { unit, anchor: span, head: span[1] };
}

/** What is selected: from the anchor's far side to the head. */
export function cursorSpan({ anchor, head }: Cursor): Span {
  if (head < anchor[0]) return [head, anchor[1]];
  return [anchor[0], Math.max(head, anchor[1])];
}

export function isExtended({ anchor, head }: Cursor): boolean {
  return head !== anchor[1];
}

/** The word, sentence or block at a place, or the next one behind it; the last one behind all. Null for a text without any. */
export function cursorAt(text: CursorText, place: number, unit: ReadingUnit): Cursor | null {
  const found =
    findUnit(text, unit, place, 1, ([, end]) => end > place) ??
    findUnit(text, unit, place, -1, ([start]) => start <= place);
  return found === null ? null : cursorOn(found, unit);
}

/** Moves on without a selection. At the end of the text the cursor stays. */
export function moveCursor(text: CursorText, cursor: Cursor, move: CursorMove): Cursor {
  if ("edge" in move) {
    const [start, end] = edgesOf(text, cursor, move.edge);
    const found =
      move.by === 1
        ? findUnit(text, "word", end, -1, (span) => span[1] <= end)
        : findUnit(text, "word", start, 1, (span) => span[0] >= start);
    return found === null ? cursor : cursorOn(found);
  }
  const { unit, by } = move;
  const [start, end] = cursorSpan(cursor);
  const isSmaller = READING_UNITS.indexOf(unit) < READING_UNITS.indexOf(cursor.unit);
  // Going from sentences to words begins inside the sentence, at the side that one goes away from.
  const found =
    by === 1
      ? findUnit(text, unit, start, 1, (span) => (isSmaller ? span[0] >= start : span[0] > start))
      : findUnit(text, unit, end, -1, (span) => (isSmaller ? span[1] <= end : span[0] < start));
  return found === null ? cursorOn(cursor.anchor, cursor.unit) : cursorOn(found, unit);
}

/** Moves the head alone. Going back over what was extended takes it off again, never more than down to the anchor. */
export function extendCursor(text: CursorText, cursor: Cursor, move: CursorMove): Cursor {
  const { anchor, head } = cursor;
  if ("edge" in move) {
    const [start, end] = edgesOf(text, cursor, move.edge);
    return { ...cursor, head: move.by === 1 ? Math.max(end, anchor[1]) : Math.min(start, anchor[0]) };
  }
  const { unit, by } = move;
  const isBackward = head < anchor[0];
  const isForward = head > anchor[1];
  if (by === 1 && isBackward) {
    const next = findUnit(text, unit, head, 1, ([start]) => start > head)?.[0] ?? anchor[0];
    return { ...cursor, head: next >= anchor[0] ? anchor[1] : next };
  }
  if (by === 1)
    return { ...cursor, head: findUnit(text, unit, head, 1, ([, end]) => end > head)?.[1] ?? head };
  if (isForward) {
    const before = findUnit(text, unit, head, -1, ([, end]) => end < head)?.[1] ?? anchor[1];
    return { ...cursor, head: Math.max(before, anchor[1]) };
  }
  const from = isBackward ? head : anchor[0];
  const before = findUnit(text, unit, from, -1, ([start]) => start < from)?.[0];
  return before === undefined ? cursor : { ...cursor, head: before };
}

/** The moving end one grapheme further out (1) or in (−1); at least one grapheme stays. */
export function growCursor({ text }: CursorText, cursor: Cursor, by: 1 | -1): Cursor {
  const [start, end] = cursorSpan(cursor);
  const isBackward = cursor.head < cursor.anchor[0];
  const moved: Span =
    isBackward === (by === 1)
      ? [
          isBackward ? graphemeBorderBefore(text, start - 1) : start,
          isBackward ? end : graphemeBorderBefore(text, end - 1),
        ]
      : [
          isBackward ? graphemeBorderAfter(text, start + 1) : start,
          isBackward ? end : graphemeBorderAfter(text, end + 1),
        ];
  if (moved[0] >= moved[1]) return cursor;
  return isBackward
    ? { unit: cursor.unit, anchor: [moved[1], moved[1]], head: moved[0] }
    : { unit: cursor.unit, anchor: moved, head: moved[1] };
}

/** Selects the word, sentence or block in which the moving end of the cursor stands. */
export function selectUnit(text: CursorText, cursor: Cursor, unit: ReadingUnit): Cursor {
  const place = cursor.head < cursor.anchor[0] ? cursor.head : cursor.anchor[0];
  return cursorAt(text, place, unit) ?? cursor;
}

/** Index of the block of a place; a place between two is of the second. */
export function blockIndexAt({ blocks }: CursorText, place: number): number {
  return Math.min(
    firstWhere(blocks, ({ span }) => span[1] > place),
    Math.max(blocks.length - 1, 0),
  );
}

function edgesOf(text: CursorText, cursor: Cursor, edge: "block" | "text"): Span {
  if (edge === "text") return [0, text.text.length];
  const place = cursor.head < cursor.anchor[0] ? cursor.head : cursorSpan(cursor)[1] - 1;
  return text.blocks[blockIndexAt(text, place)]?.span ?? [0, 0];
}

/** The nearest unit, from the block of a place on or back, of which something holds. */
function findUnit(
  text: CursorText,
  unit: ReadingUnit,
  place: number,
  by: 1 | -1,
  holds: (span: Span) => boolean,
): Span | null {
  const first = blockIndexAt(text, by === 1 ? place : place - 1);
  for (let n = first; n >= 0 && n < text.blocks.length; n += by) {
    const units = unitsOf(text, n, unit);
    const found = by === 1 ? units.find(holds) : units.findLast(holds);
    if (found !== undefined) return found;
  }
  return null;
}

function unitsOf({ text, blocks }: CursorText, n: number, unit: ReadingUnit): Span[] {
  const block = blocks[n];
  if (block === undefined) return [];
  const own = text.slice(...block.span);
  const spans =
    unit === "word" ? wordsOf(own) : unit === "sentence" ? sentencesOf(own, block.language) : wholeOf(own);
  return spans.map(([start, end]) => [start + block.span[0], end + block.span[0]]);
}

function wholeOf(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  return start < end ? [[start, end]] : [];
}
