import type { ChangedPiece, ChangedRow, DraftBlock, TiedDrafts } from "./compare-drafts.ts";

/** What stood only in the earlier draft, by the new word beside which it is shown. */
interface Beside {
  readonly before: Map<number, ChangedPiece[]>;
  readonly after: Map<number, ChangedPiece[]>;
  /** Rows of their own, by the new block behind which they are shown; −1: at the top. */
  readonly rows: Map<number, ChangedRow[]>;
}

/** The later draft with all that changed in it, in its order; what is gone stands where it stood. */
export function changedRows(drafts: TiedDrafts): ChangedRow[] {
  const beside = whatIsGone(drafts);
  const wordsOf = wordsByBlock(drafts.now.blockOf);
  const rows = [...(beside.rows.get(-1) ?? [])];
  drafts.now.blocks.forEach((block, at) => {
    const pieces = joined(piecesOf(drafts, wordsOf.get(at) ?? [], beside));
    if (pieces.length > 0) rows.push({ ...looksOf(block), isGone: false, pieces });
    rows.push(...(beside.rows.get(at) ?? []));
  });
  return rows;
}

function looksOf({ type, level, language }: DraftBlock): Omit<DraftBlock, "text"> {
  return { type, level, language };
}

function wordsByBlock(blockOf: Int32Array): Map<number, number[]> {
  return Map.groupBy(blockOf.keys(), (word) => blockOf[word] ?? -1);
}

function piecesOf(drafts: TiedDrafts, words: readonly number[], beside: Beside): ChangedPiece[] {
  const { now, ties, isKept, moveOf } = drafts;
  return words.flatMap((word, at): ChangedPiece[] => {
    const next = words[at + 1];
    // The blank behind a word belongs to it.
    const end = next === undefined ? now.words[word]?.end : now.words[next]?.start;
    const text = now.text.slice(now.words[word]?.start, end);
    const move = moveOf[word] ?? -1;
    const is = ties.from[word] === -1 ? "inserted" : isKept[word] === 1 ? "kept" : "moved";
    const piece: ChangedPiece = { is, text, move: move === -1 ? null : move + 1 };
    return [...(beside.before.get(word) ?? []), piece, ...(beside.after.get(word) ?? [])];
  });
}

/** Neighbours of one kind are one piece; what goes stands before what comes in its place. */
function joined(pieces: readonly ChangedPiece[]): ChangedPiece[] {
  const together: ChangedPiece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    const isSame = last?.is === piece.is && last.move === piece.move && piece.is !== "moved_away";
    if (isSame) together[together.length - 1] = { ...last, text: last.text + piece.text };
    else together.push(piece);
  }
  return together;
}

/** A stretch of an old block: words that are deleted, or the place that a passage left. */
interface Gone {
  readonly first: number;
  readonly end: number;
  readonly piece: ChangedPiece;
}

function whatIsGone(drafts: TiedDrafts): Beside {
  const beside: Beside = { before: new Map(), after: new Map(), rows: new Map() };
  const { old, now, ties } = drafts;
  let behind = -1;
  for (const [at, words] of wordsByBlock(old.blockOf)) {
    const block = old.blocks[at];
    const gone = goneIn(drafts, words);
    const kept = words.filter((word) => isKeptOld(drafts, word));
    if (kept.length === 0 && block !== undefined) rowOf(drafts, { block, gone, words, behind }, beside);
    else for (const one of gone) placeOf(drafts, one, { words, beside });
    const last = kept.at(-1);
    if (last !== undefined) behind = now.blockOf[ties.to[last] ?? -1] ?? behind;
  }
  return beside;
}

function isKeptOld({ ties, isKept }: TiedDrafts, word: number): boolean {
  return isKept[ties.to[word] ?? -1] === 1;
}

function goneIn(drafts: TiedDrafts, words: readonly number[]): Gone[] {
  const { old, ties, moveOf } = drafts;
  const gone: Gone[] = [];
  const seen = new Set<number>();
  words.forEach((word, at) => {
    const next = words[at + 1];
    const until = next === undefined ? old.words[word]?.end : old.words[next]?.start;
    const text = old.text.slice(old.words[word]?.start, until);
    const place = ties.to[word] ?? -1;
    const move = place === -1 ? -1 : (moveOf[place] ?? -1);
    const last = gone.at(-1);
    if (place === -1) {
      if (last?.piece.is === "deleted" && last.end === word)
        gone[gone.length - 1] = {
          ...{ first: last.first, end: word + 1 },
          piece: { ...last.piece, text: last.piece.text + text },
        };
      else gone.push({ first: word, end: word + 1, piece: { is: "deleted", text, move: null } });
    } else if (move !== -1 && !seen.has(move)) {
      seen.add(move);
      const [from, end] = drafts.moves[move]?.old ?? [word, word + 1];
      const whole = old.text.slice(old.words[from]?.start, old.words[end - 1]?.end);
      gone.push({ first: from, end, piece: { is: "moved_away", text: whole, move: move + 1 } });
    }
  });
  return gone;
}

interface GoneBlock {
  readonly block: DraftBlock;
  readonly gone: readonly Gone[];
  readonly words: readonly number[];
  /** The new block behind which it is shown. */
  readonly behind: number;
}

/** Of a block that stayed nowhere: its deleted words and the places that its passages left; words deleted from a moved passage go with it. */
function rowOf(drafts: TiedDrafts, { block, gone, words, behind }: GoneBlock, beside: Beside): void {
  const stays = gone.filter(
    ({ piece, first }) => piece.is === "moved_away" || !isInsideMove(drafts, first, words),
  );
  for (const one of gone) if (!stays.includes(one)) placeOf(drafts, one, { words, beside });
  const rows = beside.rows.get(behind) ?? [];
  beside.rows.set(behind, rows);
  if (stays.length > 0)
    rows.push({ ...looksOf(block), isGone: true, pieces: joined(stays.map(({ piece }) => piece)) });
}

function isInsideMove({ moves }: TiedDrafts, word: number, words: readonly number[]): boolean {
  const own = moves.filter(({ old: [first] }) => first >= (words[0] ?? 0) && first <= (words.at(-1) ?? -1));
  // Where one passage took all that is left of the block along, its edges are edits of it.
  return own.length === 1 || own.some(({ old: [first, end] }) => word >= first && word < end);
}

/** Beside the nearest word of its block that is still there: one that stayed rather than one that was moved. */
function placeOf(
  drafts: TiedDrafts,
  { first, end, piece }: Gone,
  { words, beside }: { readonly words: readonly number[]; readonly beside: Beside },
): void {
  const { to } = drafts.ties;
  const isTied = (word: number) => to[word] !== -1 && (piece.is === "deleted" || isKeptOld(drafts, word));
  const low = words[0] ?? 0;
  const high = (words.at(-1) ?? -1) + 1;
  let previous = first - 1;
  while (previous >= low && !isTied(previous)) previous -= 1;
  let next = end;
  while (next < high && !isTied(next)) next += 1;
  const hasPrevious = previous >= low;
  const hasNext = next < high;
  const takesNext = hasNext && (!hasPrevious || (!isKeptOld(drafts, previous) && isKeptOld(drafts, next)));
  if (takesNext) add(beside.before, to[next] ?? -1, piece);
  else if (hasPrevious) add(beside.after, to[previous] ?? -1, piece);
}

function add(pieces: Map<number, ChangedPiece[]>, word: number, piece: ChangedPiece): void {
  const known = pieces.get(word);
  if (known === undefined) pieces.set(word, [piece]);
  else known.push(piece);
}
