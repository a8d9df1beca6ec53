import { diffWords } from "./word-diff.ts";

/** A piece of a suggested correction: it stays, goes, or comes. */
export interface SuggestedPiece {
  readonly is: "kept" | "gone" | "new";
  readonly text: string;
}

/** What a suggestion changes, word by word: what goes stands before what comes in its place. */
export function suggestedPieces(passage: string, replacement: string): readonly SuggestedPiece[] {
  const { old, now, runs } = diffWords(passage, replacement);
  const pieces: SuggestedPiece[] = [];
  const add = (is: SuggestedPiece["is"], text: string) => {
    if (text !== "") pieces.push({ is, text });
  };
  let [oldAt, nowAt] = [0, 0];
  for (const run of runs) {
    for (let word = 0; word < run.length; word++) {
      const [before, after] = [old[run.old + word], now[run.now + word]];
      if (before === undefined || after === undefined) continue;
      change(passage.slice(oldAt, before.start), replacement.slice(nowAt, after.start), add);
      add("kept", passage.slice(before.start, before.end));
      [oldAt, nowAt] = [before.end, after.end];
    }
  }
  change(passage.slice(oldAt), replacement.slice(nowAt), add);
  return joined(pieces);
}

function change(gone: string, come: string, add: (is: SuggestedPiece["is"], text: string) => void): void {
  if (gone === come) return add("kept", gone);
  add("gone", gone);
  add("new", come);
}

function joined(pieces: readonly SuggestedPiece[]): SuggestedPiece[] {
  const together: SuggestedPiece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (last?.is === piece.is) together.splice(-1, 1, { is: last.is, text: last.text + piece.text });
    else together.push(piece);
  }
  return together;
}

/** Places count code points. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The text of a block once a passage in it is replaced; null when the passage reaches beyond the block, or the block does not say there
 * what was to be corrected. Of a table each line is a cell, so what comes in has no lines of its own.
 */
export function correctedBlock(
  block: Stretch & { readonly text: string; readonly isTable: boolean },
  passage: Stretch & { readonly exact: string },
  replacement: string,
): { readonly text: string; readonly put: string } | null {
  if (passage.start < block.start || passage.end > block.end) return null;
  const letters = Array.from(block.text);
  const [from, to] = [passage.start - block.start, passage.end - block.start];
  if (letters.slice(from, to).join("") !== passage.exact) return null;
  if (block.isTable && passage.exact.includes("\n")) return null;
  const put = block.isTable ? replacement.replace(/\s+/gu, " ") : replacement;
  return { text: letters.slice(0, from).join("") + put + letters.slice(to).join(""), put };
}

/**
 * Where the words that were put in stand in the corrected block; null where they do not, as after taking a passage out. `from`: where
 * the passage began. Tidying takes blanks away, so the words may stand a few letters before that, or one behind it.
 */
export function placeOfCorrected(after: string, from: number, put: string): readonly [number, number] | null {
  const words = Array.from(put.replace(/\s+/gu, " ").trim());
  if (words.length === 0) return null;
  const letters = Array.from(after);
  for (let step = 0; step <= MOST_TIDIED; step += 1) {
    for (const at of step === 0 ? [from] : [from + step, from - step]) {
      if (at >= 0 && words.every((letter, n) => letters[at + n] === letter)) return [at, at + words.length];
    }
  }
  return null;
}

/** Blanks that tidying may take away in front of a passage, code points. */
const MOST_TIDIED = 8;
