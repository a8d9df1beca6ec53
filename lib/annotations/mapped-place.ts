import type { Span } from "#lib/documents/block.ts";
import { firstWhere } from "#lib/first-where.ts";
import type { TextMap } from "./text-map.ts";
import type { WordBorders } from "./word-borders.ts";

/** Words by their indices, half open. */
export type WordSpan = readonly [first: number, end: number];

/** So far from a passage its proof may stand, in words; and so many words on the way may have changed. */
const REACH = 12;
const NEAR = 6;
const FAR = 200;
/** Passages of so few words recur. */
const FEW = 4;
const MOST_CHANGED = 2;
/** By so many words the way may grow or shrink at once. */
const MOST_DRIFT = 3;

/** The words that a passage touches (UTF-16 units of the old text); null for white space alone. */
export function oldWordsOf({ oldBorders }: TextMap, span: Span): WordSpan | null {
  const [first, behind] = touched(oldBorders, span);
  return behind > first ? [first, behind] : null;
}

/** The words of the new text that a place of it touches (UTF-16 units). */
export function newWordsOf({ nowBorders }: TextMap, span: Span): WordSpan {
  return touched(nowBorders, span);
}

function touched({ ended, begun }: WordBorders, [start, end]: Span): WordSpan {
  const at = (units: Int32Array, unit: number) => units[Math.min(unit, units.length - 1)] ?? 0;
  return [at(ended, start), at(begun, end)];
}

/**
 * Where the words of a passage stand now, in UTF-16 units: from its first word, or from behind the last one before it that is left, to
 * its last word, or to the first one behind it that is left. Null when they no longer stand in one piece.
 */
export function newPlace(map: TextMap, [first, end]: WordSpan, span: Span): Span | null {
  const { old, now, to } = map;
  const opening = to[first] ?? -1;
  const closing = to[end - 1] ?? -1;
  const firstNow = opening >= 0 ? opening : behind(map, first);
  const lastNow = closing >= 0 ? closing : before(map, end);
  const [startWord, endWord] = [now[firstNow], now[lastNow]];
  const [oldStart, oldEnd] = [old[first], old[end - 1]];
  if (startWord === undefined || endWord === undefined || oldStart === undefined || oldEnd === undefined)
    return null;
  // A passage may begin or end inside of a word; white space outside of words is no part of it.
  const start = startWord.start + (opening >= 0 ? Math.max(0, span[0] - oldStart.start) : 0);
  const finish = endWord.end - (closing >= 0 ? Math.max(0, oldEnd.end - span[1]) : 0);
  return start < finish ? [start, finish] : null;
}

/** The new word behind the last tied one before a word; −1 when that stands far away. */
function behind({ to }: TextMap, word: number): number {
  for (let at = word - 1; at >= 0 && word - at <= REACH; at--) {
    const place = to[at] ?? -1;
    if (place >= 0) return place + 1;
  }
  return word <= REACH ? 0 : -1;
}

/** The new word before the first tied one behind a passage. */
function before({ to, old, now }: TextMap, end: number): number {
  for (let at = end; at < old.length && at - end < REACH; at++) {
    const place = to[at] ?? -1;
    if (place >= 0) return place - 1;
  }
  return old.length - end < REACH ? now.length - 1 : -1;
}

/** Whether the passage touches a block that has several likely counterparts. */
export function isContested({ contested }: TextMap, [first, end]: WordSpan): boolean {
  const block = contested[firstWhere(contested, (one) => one.end > first)];
  return block !== undefined && block.first < end;
}

/**
 * Whether a group of words that stands once in either text lies in the passage or near it, in its block, and went the same way: so for
 * either end of the passage. What stands in the next block proves nothing: a copy may have come between.
 */
export function isProved(map: TextMap, [first, end]: WordSpan): boolean {
  const { blockOf } = map;
  let firstEnd = first;
  while (firstEnd < end && blockOf[firstEnd] === blockOf[first]) firstEnd++;
  let lastFirst = end;
  while (lastFirst > first && blockOf[lastFirst - 1] === blockOf[end - 1]) lastFirst--;
  return isProvedPart(map, [first, firstEnd]) && (firstEnd === end || isProvedPart(map, [lastFirst, end]));
}

/** Words of one block. A few words recur, so one beside them must be the same as well, and the proof near. */
function isProvedPart(map: TextMap, [first, end]: WordSpan): boolean {
  const { to } = map;
  const [opening, closing] = [to[first] ?? -1, to[end - 1] ?? -1];
  const isShort = end - first <= FEW && opening >= 0 && closing >= 0;
  if (isShort && to[first - 1] !== opening - 1 && to[end] !== closing + 1) return false;
  const isWithin = (map.proofs[end] ?? 0) > (map.proofs[first] ?? 0);
  const block = map.blockOf[first] ?? -1;
  const way = { block, reach: isShort ? NEAR : REACH };
  return (
    isWithin ||
    isProvedAlong(map, { from: first, step: -1, ...way }) ||
    isProvedAlong(map, { from: end - 1, step: 1, ...way })
  );
}

/** Whether the words before a passage and those behind it prove that nothing like it was put in or taken out between. */
export function isProvedOnBothSides(map: TextMap, [first, end]: WordSpan): boolean {
  const way = { block: null, reach: FAR };
  return (
    isProvedAlong(map, { from: first, step: -1, ...way }) &&
    isProvedAlong(map, { from: end - 1, step: 1, ...way })
  );
}

interface Way {
  readonly from: number;
  readonly step: 1 | -1;
  /** The block that is not left; null for any. */
  readonly block: number | null;
  /** Words. */
  readonly reach: number;
}

/** Walks outwards from the border of a passage, as long as the new text goes along. */
function isProvedAlong({ proofs, to, old, blockOf }: TextMap, { from, step, block, reach }: Way): boolean {
  let place = to[from] ?? -1;
  let changed = 0;
  for (let word = from + step; word >= 0 && word < old.length; word += step) {
    if (Math.abs(word - from) > reach || (block !== null && blockOf[word] !== block)) return false;
    const next = to[word] ?? -1;
    const drift = place < 0 ? 0 : Math.abs((next - place) * step - 1);
    if (next < 0 || drift > MOST_DRIFT) {
      changed += 1;
      if (changed > MOST_CHANGED) return false;
      if (place >= 0) place += step;
      continue;
    }
    place = next;
    if ((proofs[word + 1] ?? 0) > (proofs[word] ?? 0)) return true;
  }
  return false;
}
