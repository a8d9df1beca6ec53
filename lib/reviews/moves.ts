import type { ComparedText, WordTies } from "./moved-passages.ts";

/** A passage or a block that stands elsewhere than it stood; indices of words, half open. */
export interface Move {
  readonly old: readonly [first: number, end: number];
  readonly now: readonly [first: number, end: number];
  /** Towards the beginning of the text. */
  readonly isUp: boolean;
  /** How many of its words came along. */
  readonly words: number;
}

/** Fewer words that stand in another order are rewriting, unless they are whole blocks (a heading). */
const LEAST_MOVED = 4;

interface Order {
  readonly ties: WordTies;
  readonly isKept: Uint8Array;
}

/**
 * Tied words that are out of the order of both drafts, gathered: those of one old block that stand together in one new block. What is too
 * small to be called moved is untied, so that it counts as deleted and inserted.
 */
export function findMoves(
  old: ComparedText,
  now: ComparedText,
  { ties, isKept }: Order,
): { readonly moves: readonly Move[]; readonly moveOf: Int32Array } {
  const moveOf = new Int32Array(now.words.length).fill(-1);
  const moves: Move[] = [];
  const sizes = [sizesOf(old), sizesOf(now)] as const;
  for (const group of groupsOf(old, now, { ties, isKept })) {
    const [first = 0, last = first] = [group[0], group.at(-1)];
    const [then = 0, thenLast = then] = [ties.from[first], ties.from[last]];
    const blockSize = Math.max(
      sizes[0].get(old.blockOf[then] ?? -1) ?? 0,
      sizes[1].get(now.blockOf[first] ?? -1) ?? 0,
    );
    if (group.length < LEAST_MOVED && group.length < blockSize) {
      for (const word of group) untie(ties, word);
      continue;
    }
    for (const word of group) moveOf[word] = moves.length;
    const isUp = isBefore({ ties, isKept }, first, then);
    moves.push({ old: [then, thenLast + 1], now: [first, last + 1], isUp, words: group.length });
  }
  return { moves, moveOf };
}

function untie({ to, from }: WordTies, word: number): void {
  to[from[word] ?? -1] = -1;
  from[word] = -1;
}

/** How many words each block has. */
function sizesOf({ blockOf }: ComparedText): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const block of blockOf) sizes.set(block, (sizes.get(block) ?? 0) + 1);
  return sizes;
}

/** New words out of order that follow each other in one block of either draft. */
function groupsOf(old: ComparedText, now: ComparedText, { ties: { from }, isKept }: Order): number[][] {
  const groups: number[][] = [];
  let group: number[] = [];
  const isNext = (word: number, last: number) =>
    now.blockOf[word] === now.blockOf[last] &&
    old.blockOf[from[word] ?? -1] === old.blockOf[from[last] ?? -1] &&
    (from[word] ?? -1) > (from[last] ?? -1);
  for (let word = 0; word < from.length; word++) {
    if (from[word] === -1) continue;
    const last = group.at(-1);
    if (isKept[word] === 1 || (last !== undefined && !isNext(word, last))) {
      if (group.length > 0) groups.push(group);
      group = [];
    }
    if (isKept[word] === 0) group.push(word);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

/** Whether it went up: the nearest word before it that stayed stood before it earlier, too, unless it went past others. */
function isBefore({ ties, isKept }: Order, first: number, then: number): boolean {
  for (let word = first - 1; word >= 0; word--) if (isKept[word] === 1) return (ties.from[word] ?? -1) < then;
  return true;
}
