import { firstWhere } from "#lib/first-where.ts";
import type { ImportedComment } from "./article.ts";
import { rangeInBlock, type PlacedBlock } from "./placed-block.ts";
import type { RawComment } from "./raw-text.ts";

/**
 * What people remarked in the file, each with the place in a block that it is about, and its replies in the order of the file. One
 * about several blocks stands at the first of them; one whose words are gone stands at the beginning of the nearest block before.
 */
export function readComments(
  comments: readonly RawComment[],
  blocks: readonly PlacedBlock[],
): ImportedComment[] {
  if (comments.length === 0 || blocks.length === 0) return [];
  const placedBlocks = inFileOrder(blocks);
  const threads = new Map<number, ImportedComment>();
  const roots: number[] = [];
  comments.forEach((comment, at) => {
    // An answer to something later, or to nothing, is a remark of its own.
    const root = comment.replyTo === undefined ? at : (roots[comment.replyTo] ?? at);
    roots.push(root);
    const thread = threads.get(root);
    if (thread !== undefined) thread.replies.push(said(comment));
    else threads.set(at, { ...placeOf(comment, placedBlocks), ...said(comment), replies: [] });
  });
  return [...threads.values()];
}

interface FilePlace {
  readonly start: number;
  readonly placed: PlacedBlock;
}

function inFileOrder(blocks: readonly PlacedBlock[]): FilePlace[] {
  return blocks
    .flatMap((placed) => placed.stretches.map(({ start }) => ({ start, placed })))
    .sort((a, b) => a.start - b.start);
}

function said({ author, date, text }: RawComment): ImportedComment["replies"][number] {
  return { author, date: date ?? null, text };
}

function placeOf(
  comment: RawComment,
  places: readonly FilePlace[],
): Pick<ImportedComment, "blockId" | "range"> {
  const first = lastFrom(places, comment.start);
  for (let at = first; at < places.length; at++) {
    const place = places[at];
    if (place === undefined || (at > first && place.start >= comment.end)) break;
    const range = rangeInBlock(place.placed, comment);
    if (range !== null) return { blockId: place.placed.block.id, range };
  }
  return { blockId: places[first]?.placed.block.id ?? "", range: [0, 0] };
}

/** The last place that begins at or before another; the first of all, where none does. */
function lastFrom(places: readonly FilePlace[], start: number): number {
  return Math.max(firstWhere(places, (place) => place.start > start) - 1, 0);
}
