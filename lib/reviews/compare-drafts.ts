import { flatText } from "#lib/annotations/same-words.ts";
import { mapText } from "#lib/annotations/text-map.ts";
import { longestRising, numberWords, type Match, type Word } from "#lib/annotations/word-diff.ts";
import type { BlockType } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { changedRows } from "./changed-rows.ts";
import { tieMovedPassages, type ComparedText, type WordTies } from "./moved-passages.ts";
import { findMoves, type Move } from "./moves.ts";

/** A block of a draft as it is read; NFC. */
export interface DraftBlock {
  readonly type: BlockType;
  readonly level: number | null;
  readonly language: BlockLanguage;
  readonly text: string;
}

/**
 * A stretch of a row. `deleted` stood only in the earlier draft, `inserted` stands only in the later one; `moved` stands here and stood
 * elsewhere, and `moved_away` says where it stood.
 */
export interface ChangedPiece {
  readonly is: "kept" | "inserted" | "deleted" | "moved" | "moved_away";
  readonly text: string;
  /** Number of the move, from 1; null of everything else. */
  readonly move: number | null;
}

/** A block of the later draft, or one that stood only in the earlier one (`isGone`). */
export interface ChangedRow extends Omit<DraftBlock, "text"> {
  readonly isGone: boolean;
  readonly pieces: readonly ChangedPiece[];
}

export interface DraftComparison {
  readonly rows: readonly ChangedRow[];
  /** Words; those that were moved are neither. */
  readonly inserted: number;
  readonly deleted: number;
  /** In the order of the later draft: whether it went towards the beginning, and how many words it has. */
  readonly moves: readonly { readonly number: number; readonly isUp: boolean; readonly words: number }[];
}

/** What the field compares: both drafts with their words, tied where they are the same. */
export interface TiedDrafts {
  readonly old: ComparedText & { readonly text: string; readonly blocks: readonly DraftBlock[] };
  readonly now: ComparedText & { readonly text: string; readonly blocks: readonly DraftBlock[] };
  readonly ties: WordTies;
  /** For each new word whether it is tied in the order of both drafts: it stayed where it was. */
  readonly isKept: Uint8Array;
  readonly moves: readonly Move[];
  /** For each new word the index of its move; −1 for none. */
  readonly moveOf: Int32Array;
}

/**
 * Compares two drafts by words: blocks are paired wherever they went, words inside of them (lib/annotations/text-map.ts, which anchors
 * follow too), then passages that changed their paragraph. Letters that only look alike are a change here. About linear in both lengths.
 */
export function compareDrafts(old: readonly DraftBlock[], now: readonly DraftBlock[]): DraftComparison {
  const drafts = tieDrafts(old, now);
  const { inserted, deleted } = countWords(drafts);
  return {
    rows: changedRows(drafts),
    inserted,
    deleted,
    moves: drafts.moves.map(({ isUp, words }, at) => ({ number: at + 1, isUp, words })),
  };
}

function tieDrafts(old: readonly DraftBlock[], now: readonly DraftBlock[]): TiedDrafts {
  const [oldText, newText] = [textOf(old), textOf(now)];
  const flat = { old: flatText(oldText), now: flatText(newText) };
  const map = mapText(oldText, newText, flat);
  const numbered = numberWords(flat.old, flat.now);
  const then: ComparedText = { ...numbered.old, blockOf: blocksOfWords(old, map.old) };
  const today: ComparedText = { ...numbered.now, blockOf: blocksOfWords(now, map.now) };
  const ties = { to: map.to, from: map.from };
  tieMovedPassages(then, today, ties);
  untieChangedLetters({ text: oldText, words: map.old }, { text: newText, words: map.now }, ties);
  const isKept = new Uint8Array(map.now.length);
  for (const [, word] of longestRising(tiesOf(ties))) isKept[word] = 1;
  const { moves, moveOf } = findMoves(then, today, { ties, isKept });
  return {
    old: { ...then, text: oldText, blocks: old },
    now: { ...today, text: newText, blocks: now },
    ...{ ties, isKept, moves, moveOf },
  };
}

function textOf(blocks: readonly DraftBlock[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

function blocksOfWords(blocks: readonly DraftBlock[], words: readonly Word[]): Int32Array {
  const blockOf = new Int32Array(words.length);
  let block = 0;
  let end = blocks[0]?.text.length ?? 0;
  words.forEach((word, at) => {
    while (word.start > end && block < blocks.length - 1) {
      block += 1;
      end += 1 + (blocks[block]?.text.length ?? 0);
    }
    blockOf[at] = block;
  });
  return blockOf;
}

/** An anchor may follow a word whose letters were mended; whoever compares drafts wants to see that they were. */
function untieChangedLetters(
  old: { readonly text: string; readonly words: readonly Word[] },
  now: { readonly text: string; readonly words: readonly Word[] },
  { to, from }: WordTies,
): void {
  const read = ({ text, words }: typeof old, at: number) => text.slice(words[at]?.start, words[at]?.end);
  to.forEach((nowWord, oldWord) => {
    if (nowWord === -1 || read(old, oldWord) === read(now, nowWord)) return;
    to[oldWord] = -1;
    from[nowWord] = -1;
  });
}

function tiesOf({ to }: WordTies): Match[] {
  const ties: Match[] = [];
  to.forEach((nowWord, oldWord) => {
    if (nowWord >= 0) ties.push([oldWord, nowWord]);
  });
  return ties;
}

const LETTERS = /[\p{L}\p{N}]/u;

function countWords({ old, now, ties }: TiedDrafts): { inserted: number; deleted: number } {
  const untied = ({ text, words }: typeof old, side: Int32Array) =>
    words.filter(({ start, end }, at) => side[at] === -1 && LETTERS.test(text.slice(start, end))).length;
  return { inserted: untied(now, ties.from), deleted: untied(old, ties.to) };
}
