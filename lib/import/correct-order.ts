import { accept, refuse } from "#lib/result.ts";
import type { Corrected } from "./correct.ts";
import type { Correctable } from "./correctable.ts";
import { settled } from "./corrected-blocks.ts";
import type { Correction } from "./correction.ts";

/** Corrections of the order of blocks and of the borders between articles. */

/**
 * Moves a block. Put before the first block of its own article it begins the article from then on; put before the first block of
 * another one it ends the article before that. An article's only block stays, for the article would be gone.
 */
export function moveBlock(
  state: Correctable,
  { block: id, before }: Extract<Correction, { kind: "move_block" }>,
): Corrected {
  const block = state.blocks.find((one) => one.id === id);
  const isTargetThere = before === null || state.blocks.some((one) => one.id === before);
  if (block === undefined || !isTargetThere) return refuse("block_not_found");
  if (before === id) return accept(state);
  const heir = heirOf(state, id);
  if (heir === null) return refuse("article_border_fixed");
  const rest = state.blocks.filter((one) => one.id !== id);
  const target = before === null ? rest.length : rest.findIndex((one) => one.id === before);
  const home = articleOf(state, id);
  const starts = state.starts.map((start) => (start === id ? heir : start));
  const isAtHead =
    before !== null && starts.includes(before) && (target === 0 || articleOf(state, before) === home);
  return accept({
    ...state,
    blocks: rest.toSpliced(target, 0, settled(block)),
    starts: isAtHead ? starts.map((start) => (start === before ? id : start)) : starts,
  });
}

/** The block that begins the article when this one has left: the id itself where it begins none, null where it is alone. */
function heirOf({ blocks, starts }: Correctable, id: string): string | null {
  if (!starts.includes(id)) return id;
  const next = blocks[blocks.findIndex((block) => block.id === id) + 1];
  return next === undefined || starts.includes(next.id) ? null : next.id;
}

/** The id of the block that begins the article of a block. */
function articleOf({ blocks, starts }: Correctable, id: string): string | undefined {
  const known = new Set(starts);
  const at = blocks.findIndex((block) => block.id === id);
  return blocks.slice(0, at + 1).findLast((block) => known.has(block.id))?.id;
}

/** A block that begins an article already, or none, stays as it is: so does the first block of the file. */
export function correctArticleBorder(
  state: Correctable,
  { kind, block: id }: Extract<Correction, { kind: "begin_article" | "join_article" }>,
): Corrected {
  if (!state.blocks.some((block) => block.id === id)) return refuse("block_not_found");
  const [first] = state.blocks;
  const wanted = new Set(state.starts);
  if (kind === "begin_article") wanted.add(id);
  else if (first?.id !== id) wanted.delete(id);
  const starts = state.blocks.flatMap((block) => (wanted.has(block.id) ? [block.id] : []));
  return accept({ ...state, starts });
}
