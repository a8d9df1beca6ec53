import {
  longestRising,
  matchWords,
  numberWords,
  type Match,
  type NumberedWords,
  type Word,
} from "./word-diff.ts";
import { flatText } from "./same-words.ts";
import { wordBorders, type WordBorders } from "./word-borders.ts";
import { pairBlocks, type BlockPairs, type WordBlock } from "./block-pairs.ts";

/** Where each word of a text went in another; indices of words. */
export interface TextMap {
  readonly old: readonly Word[];
  readonly now: readonly Word[];
  readonly oldBorders: WordBorders;
  readonly nowBorders: WordBorders;
  /** For each old word the new one; −1 for one that is gone. */
  readonly to: Int32Array;
  /** For each new word the old one; −1 for one that is new. */
  readonly from: Int32Array;
  /** How many of the old words before each begin a group of words that proves its place: it stands once in either text, in one block. */
  readonly proofs: Int32Array;
  /** For each old word the index of its block. */
  readonly blockOf: Int32Array;
  /** Indices of changed blocks of which the new text says some words twice that the old one said once. */
  readonly doubled: ReadonlySet<number>;
  /** Blocks of the old text that have several likely counterparts: nothing is sure there. Sorted. */
  readonly contested: readonly WordBlock[];
}

/** So many words in a row, standing once in either text, prove a place. */
export const PROOF_WORDS = 4;

/**
 * Compares two texts block by block, wherever blocks were moved to, and then word by word: inside of the blocks that belong together,
 * and at last in what is left between the words that are tied already (blocks that were split or joined). `flat`: both as `flatText`
 * makes them, for who has them already.
 */
export function mapText(
  oldText: string,
  newText: string,
  flat = { old: flatText(oldText), now: flatText(newText) },
): TextMap {
  const { old, now } = numberWords(flat.old, flat.now);
  const [blocks, nowBlocks] = [blocksOf(oldText, old.words), blocksOf(newText, now.words)];
  const pairs = pairBlocks({ numbered: old, blocks }, { numbered: now, blocks: nowBlocks });
  const to = new Int32Array(old.words.length).fill(-1);
  const from = new Int32Array(now.words.length).fill(-1);
  const tie = (oldWord: number, nowWord: number) => {
    to[oldWord] = nowWord;
    from[nowWord] = oldWord;
  };
  for (const [before, after] of pairs.pairs) {
    const [ids, nowIds] = [idsOf(old, before), idsOf(now, after)];
    for (const [one, other] of matchWords(ids, nowIds)) tie(before.first + one, after.first + other);
  }
  tieTheRest({ old, now, to, from }, tie);
  const [blockOf, nowBlockOf] = [blockIndices(blocks), blockIndices(nowBlocks)];
  const [then, today] = [groupsOf(old.ids, blockOf), groupsOf(now.ids, nowBlockOf)];
  const proofs = proofsOf({ to, then, today }, pairs);
  const doubled = doubledBlocks({ then, today }, blockOf);
  for (const { first } of pairs.same) doubled.delete(blockOf[first] ?? -1);
  return {
    ...{ old: old.words, now: now.words, to, from, proofs, blockOf, doubled, contested: pairs.contested },
    oldBorders: wordBorders(old.words, oldText.length),
    nowBorders: wordBorders(now.words, newText.length),
  };
}

function blockIndices(blocks: readonly WordBlock[]): Int32Array {
  const indices = new Int32Array(blocks.at(-1)?.end ?? 0);
  blocks.forEach(({ first, end }, at) => indices.fill(at, first, end));
  return indices;
}

function idsOf({ ids }: NumberedWords, { first, end }: WordBlock): readonly number[] {
  return ids.slice(first, end);
}

function blocksOf(text: string, words: readonly Word[]): WordBlock[] {
  const blocks: WordBlock[] = [];
  let first = 0;
  words.forEach((word, at) => {
    const next = words[at + 1];
    if (next !== undefined && !text.slice(word.end, next.start).includes("\n")) return;
    blocks.push({ first, end: at + 1 });
    first = at + 1;
  });
  return blocks;
}

interface Ties {
  readonly old: NumberedWords;
  readonly now: NumberedWords;
  readonly to: Int32Array;
  readonly from: Int32Array;
}

/** Words that are left on both sides between two ties that keep the order. */
function tieTheRest({ old, now, to, from }: Ties, tie: (oldWord: number, nowWord: number) => void): void {
  const ties: Match[] = [];
  to.forEach((nowWord, oldWord) => {
    if (nowWord >= 0) ties.push([oldWord, nowWord]);
  });
  let [oldAt, nowAt] = [0, 0];
  for (const [oldEnd, nowEnd] of [...longestRising(ties), [old.words.length, now.words.length] as const]) {
    const before = free(to, oldAt, oldEnd);
    const after = before.length === 0 ? [] : free(from, nowAt, nowEnd);
    const matches = matchWords(
      before.map((word) => old.ids[word] ?? -1),
      after.map((word) => now.ids[word] ?? -1),
    );
    for (const [one, other] of matches) tie(before[one] ?? 0, after[other] ?? 0);
    [oldAt, nowAt] = [oldEnd + 1, nowEnd + 1];
  }
}

function free(ties: Int32Array, start: number, end: number): number[] {
  const words: number[] = [];
  for (let word = start; word < end; word++) if (ties[word] === -1) words.push(word);
  return words;
}

interface Groups {
  /** A hash for the group that begins at each word; −1 where it would leave the block. Two groups of one hash only prove less. */
  readonly names: Float64Array;
  readonly counts: ReadonlyMap<number, number>;
}

/** A block that did not change is proved whole. */
function proofsOf(
  { to, then, today }: { to: Int32Array; then: Groups; today: Groups },
  { same }: BlockPairs,
): Int32Array {
  const proofs = new Int32Array(to.length + 1);
  const isSame = new Uint8Array(to.length);
  for (const { first, end } of same) isSame.fill(1, first, end);
  for (let word = 0; word < to.length; word++) {
    const place = to[word] ?? -1;
    const group = then.names[word] ?? -1;
    const isProof =
      place >= 0 &&
      group !== -1 &&
      group === today.names[place] &&
      then.counts.get(group) === 1 &&
      today.counts.get(group) === 1 &&
      to[word + PROOF_WORDS - 1] === place + PROOF_WORDS - 1;
    proofs[word + 1] = (proofs[word] ?? 0) + (isProof || isSame[word] === 1 ? 1 : 0);
  }
  return proofs;
}

function doubledBlocks({ then, today }: { then: Groups; today: Groups }, blockOf: Int32Array): Set<number> {
  const doubled = new Set<number>();
  then.names.forEach((name, word) => {
    if (name !== -1 && then.counts.get(name) === 1 && (today.counts.get(name) ?? 0) > 1)
      doubled.add(blockOf[word] ?? -1);
  });
  return doubled;
}

function groupsOf(ids: readonly number[], blockOf: Int32Array): Groups {
  const names = new Float64Array(ids.length).fill(-1);
  const counts = new Map<number, number>();
  for (let at = 0; at + PROOF_WORDS <= ids.length; at++) {
    if (blockOf[at] !== blockOf[at + PROOF_WORDS - 1]) continue;
    let name = 0;
    for (let word = at; word < at + PROOF_WORDS; word++)
      name = (name * 1_000_003 + (ids[word] ?? 0) + 1) % 4_294_967_291;
    names[at] = name;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { names, counts };
}
