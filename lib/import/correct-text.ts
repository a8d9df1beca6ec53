import { isRemovedControl } from "#lib/languages/normalise.ts";
import { codePointLength } from "#lib/languages/text-unit.ts";
import { accept, refuse } from "#lib/result.ts";
import type { ImportedBlock } from "./article.ts";
import type { Corrected } from "./correct.ts";
import { jointOf, nextShown, type Correctable, type CorrectedFile } from "./correctable.ts";
import { cutBlock, joinBlocks, retextBlock, settled } from "./corrected-blocks.ts";

/** Corrections of what stands in which block. */

interface Split {
  readonly block: string;
  readonly at: number;
  readonly number: number;
}

export function splitBlock(
  state: Correctable,
  { block: id, at, number }: Split,
  { source }: CorrectedFile,
): Corrected {
  const place = state.blocks.findIndex((block) => block.id === id);
  const block = state.blocks[place];
  if (block === undefined) return refuse("block_not_found");
  const cut = cutBlock(source, block, at);
  if (cut === null) return refuse("place_not_in_block");
  const right = { ...settled(cut.right), id: partId(id, number) };
  const cuts = new Map(state.cuts);
  for (const [rightId, { leftId, separator }] of state.cuts)
    if (leftId === id) cuts.set(rightId, { leftId: right.id, separator });
  cuts.set(right.id, { leftId: id, separator: cut.separator });
  return accept({ ...state, cuts, blocks: state.blocks.toSpliced(place, 1, settled(cut.left), right) });
}

/** "b12.7": short however often its parts are split, and unique because each number of the log is. */
export function partId(id: string, number: number): string {
  return `${id.split(".", 1)[0] ?? id}.${number}`;
}

export function mergeBlocks(state: Correctable, id: string, file: CorrectedFile): Corrected {
  const found = findPair(state, id);
  if (found === null) return refuse("block_not_found");
  const { left, right } = found;
  if (right === undefined) return refuse("nothing_to_merge");
  const merged = joinBlocks(file.source, [left, right], {
    as: left,
    joint: jointOf(state, [left, right], file),
  });
  const cuts = new Map(state.cuts);
  cuts.delete(right.id);
  for (const [rightId, { leftId, separator }] of state.cuts)
    if (leftId === right.id) cuts.set(rightId, { leftId: id, separator });
  const blocks = state.blocks.toSpliced(state.blocks.indexOf(right), 1);
  blocks[state.blocks.indexOf(left)] = settled(merged);
  return accept({ ...state, cuts, blocks });
}

interface Pair {
  readonly left: ImportedBlock;
  /** The block with which it can be joined. */
  readonly right: ImportedBlock | undefined;
}

function findPair(state: Correctable, id: string): Pair | null {
  const at = state.blocks.findIndex((block) => block.id === id);
  const left = state.blocks[at];
  return left === undefined ? null : { left, right: state.blocks[nextShown(state, at)] };
}

export function moveBoundary(
  state: Correctable,
  { block: id, at }: { readonly block: string; readonly at: number },
  file: CorrectedFile,
): Corrected {
  const found = findPair(state, id);
  if (found === null) return refuse("block_not_found");
  const { left, right } = found;
  if (right === undefined) return refuse("nothing_to_merge");
  const moved = shiftBorder(state, [left, right], at, file);
  if (moved === null) return refuse("place_not_in_block");
  const cuts = new Map(state.cuts).set(right.id, { leftId: id, separator: moved.separator });
  const blocks = state.blocks.map((block) => {
    if (block.id === id) return settled(moved.left);
    return block.id === right.id ? settled(moved.right) : block;
  });
  return accept({ ...state, cuts, blocks });
}

/** Cuts a piece from one of two blocks and joins it to the other. */
function shiftBorder(
  state: Correctable,
  [left, right]: readonly [ImportedBlock, ImportedBlock],
  at: number,
  file: CorrectedFile,
): { left: ImportedBlock; right: ImportedBlock; separator: string } | null {
  const joint = jointOf(state, [left, right], file);
  const length = codePointLength(left.text);
  const cut = cutBlock(file.source, at <= length ? left : right, at <= length ? at : at - length - 1);
  if (cut === null) return null;
  const { separator } = cut;
  return at <= length
    ? { left: cut.left, right: joinBlocks(file.source, [cut.right, right], { as: right, joint }), separator }
    : {
        left: joinBlocks(file.source, [left, cut.left], { as: left, joint }),
        right: asWhole(right, cut.right),
        separator,
      };
}

/** What is left of a block whose beginning went to another one keeps its id. */
function asWhole(right: ImportedBlock, rest: ImportedBlock): ImportedBlock {
  return { ...rest, id: right.id };
}

/** The words themselves. White space is kept as readers leave it: single blanks, in a table a line for each cell. */
export function correctText(
  state: Correctable,
  { block: id, text }: { readonly block: string; readonly text: string },
): Corrected {
  const at = state.blocks.findIndex((block) => block.id === id);
  const block = state.blocks[at];
  if (block === undefined) return refuse("block_not_found");
  const clean = withoutControls(text).toWellFormed().normalize("NFC");
  const tidied =
    block.type === "table" ? clean.replaceAll(/[^\S\n]+/gu, " ") : clean.replaceAll(/\s+/gu, " ").trim();
  if (!VISIBLE.test(tidied)) return refuse("text_empty");
  return accept({ ...state, blocks: state.blocks.with(at, settled(retextBlock(block, tidied))) });
}

/** What importers leave out of a text is not let in by a person who pastes it. */
function withoutControls(text: string): string {
  const kept = [...text.replaceAll(/\r\n?|\u0085/gu, "\n")].filter(
    (character) => !isRemovedControl(character),
  );
  return kept.join("");
}

/** Marks and joiners without a character to stand on show nothing. */
const VISIBLE = /[^\s\p{Cf}\p{M}]/u;
