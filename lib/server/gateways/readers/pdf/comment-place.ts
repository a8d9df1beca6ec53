import type { RawComment } from "#lib/import/raw-text.ts";
import type { Box, PageComment } from "./page-comments.ts";
import type { PageLine } from "./page-lines.ts";

/** A line and the UTF-16 position in the raw text where it begins. */
export interface PlacedLine {
  readonly line: PageLine;
  readonly start: number;
}

/**
 * The remarks of a page at the words that they are fastened to: those that lie in their boxes, or the nearest line where a remark
 * stands beside the text. `first`: how many remarks the pages before have.
 */
export function placeComments(
  comments: readonly PageComment[],
  lines: readonly PlacedLine[],
  first: number,
): RawComment[] {
  return comments.map(({ boxes, author, date, text, replyTo }) => {
    const [start, end] = placeOf(boxes, lines);
    return {
      start,
      end,
      author,
      ...(date === undefined ? {} : { date }),
      text,
      ...(replyTo === null ? {} : { replyTo: first + replyTo }),
    };
  });
}

function placeOf(boxes: readonly Box[], lines: readonly PlacedLine[]): readonly [start: number, end: number] {
  const covered = boxes.flatMap((box) => lines.flatMap((placed) => coveredPart(box, placed)));
  if (covered.length > 0) {
    return [Math.min(...covered.map(([start]) => start)), Math.max(...covered.map(([, end]) => end))];
  }
  const box = boxes[0];
  if (box === undefined || lines.length === 0) return [0, 0];
  const nearest = [...lines].sort(
    (a, b) => distance(box, a.line.box) - distance(box, b.line.box),
  )[0] as PlacedLine;
  return [nearest.start, nearest.start + nearest.line.text.length];
}

/** The pieces of a line whose middle lies in the box: nothing, or one range. */
function coveredPart(
  [left, top, right, bottom]: Box,
  { line, start }: PlacedLine,
): [start: number, end: number][] {
  const middle = (line.box[1] + line.box[3]) / 2;
  if (middle < top || middle > bottom) return [];
  const inside = line.row.pieces.flatMap((piece, at) => {
    const centre = (piece.left + piece.right) / 2;
    return centre >= left && centre <= right ? [at] : [];
  });
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return [];
  const end = (line.starts[last] ?? 0) + (line.row.pieces[last]?.text.length ?? 0);
  return [[start + (line.starts[first] ?? 0), start + end]];
}

/** Points from edge to edge; what stands beside a line is nearer than what stands above it. */
function distance(a: Box, b: readonly number[]): number {
  const [left = 0, top = 0, right = 0, bottom = 0] = b;
  const across = Math.max(0, left - a[2], a[0] - right);
  const down = Math.abs((a[1] + a[3]) / 2 - (top + bottom) / 2);
  return across / 4 + down;
}
