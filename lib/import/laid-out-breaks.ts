import type { Line } from "./lines.ts";
import { indentOf, isCentred, type SetLine, type TypeSetting } from "./type-setting.ts";

/**
 * What the places of two neighbouring lines on their page say for (above 0) or against (below 0) a new paragraph between them; null
 * where the format does not tell them. Weighed with what the words say (paragraph-breaks.ts), so the scale is the same.
 */
export function placeScore(
  above: Line,
  below: Line,
  { setting, next }: { readonly setting: TypeSetting; readonly next: Line | undefined },
): number | null {
  const [a, b] = [setting.lineOf.get(above), setting.lineOf.get(below)];
  if (a === undefined || b === undefined) return null;
  const after = next === undefined ? undefined : setting.lineOf.get(next);
  const type = typeScore(a, b, setting);
  if (isCentred(a) && isCentred(b))
    return type + gapScore(a, b, setting) + (a.line.fact?.isBold === true ? -1 : fillScore(a, b));
  if (isCentred(a) && indentOf(b) < LARGEST_INDENT && type === 0)
    return UNCENTRED + gapScore(a, b, setting) + fillScore(a, b);
  if (type < 0) return type + gapScore(a, b, setting) + fillScore(a, b);
  return type + gapScore(a, b, setting) + fillScore(a, b) + indentScore(a, b, { after, setting });
}

/** A line in the middle of its column, above one that is not, is a line of a title page. */
const UNCENTRED = 1.5;
const LARGEST_INDENT = 8;

/** Another size or weight of type is another block. */
function typeScore(
  { size: a, line: above }: SetLine,
  { size: b, line: below }: SetLine,
  { sizeStep, bodySize }: TypeSetting,
): number {
  const bigger = Math.max(a / b, b / a) > sizeStep;
  const [boldAbove, boldBelow] = [above.fact?.isBold, below.fact?.isBold];
  const weight = boldAbove !== undefined && boldBelow !== undefined && boldAbove !== boldBelow;
  if (bigger || weight) return (bigger ? 3 : 0) + (weight ? 2 : 0);
  return bodySize > 0 && Math.min(a, b) > bodySize * sizeStep ? -DISPLAYED : 0;
}

/** Lines of one large type are one title; parted ones have room between them. */
const DISPLAYED = 2;

/** More room than between lines, in sizes of the type; at the top of a page or column nobody knows. */
function gapScore(above: SetLine, below: SetLine, { leading, indents }: TypeSetting): number {
  if (above.place !== below.place || below.top <= above.top) return 0;
  const extra = ((below.top - above.top) * 2) / (above.size + below.size) - leading;
  if (extra > 0.9) return 3;
  if (extra > 0.3) return 2;
  return indents ? -1 : -1.5;
}

/** The typesetter would have put the next word on the line above if the paragraph went on. */
function fillScore(above: SetLine, below: SetLine): number {
  const column = above.rightEdge - above.leftEdge;
  if (column <= above.size) return 0;
  const word = /^\S+/u.exec(below.line.text)?.[0].length ?? 0;
  const wordWidth = ((below.right - below.left) * word) / Math.max(below.line.text.length, 1);
  const room = (above.rightEdge - above.right - wordWidth - above.size * 0.25) / column;
  return room <= 0.02 ? -1.5 : Math.min(3, 0.5 + room * 7);
}

/** The first line of a paragraph stands in, or, in lists of entries, stands out. */
function indentScore(
  above: SetLine,
  below: SetLine,
  { after, setting }: { readonly after: SetLine | undefined; readonly setting: TypeSetting },
): number {
  const indent = indentOf(below);
  const nextSteps = after?.place === below.place ? (below.left - after.left) / below.size : null;
  if (indent > 0.7 && indent < LARGEST_INDENT) {
    if (nextSteps !== null && nextSteps > 0.5) return 3;
    if (above.place === below.place && Math.abs(above.left - below.left) < below.size * 0.3) return 0;
    return nextSteps === null ? 1.5 : 0.5;
  }
  const stepsOut = above.place === below.place && (above.left - below.left) / below.size > 0.7;
  // Below a full line a flush one goes on: entries of two lines whose first is set in.
  if (stepsOut && nextSteps !== null && nextSteps < -0.7) return fillScore(above, below) < 0 ? 0 : 2;
  return setting.indents && indent < 0.4 ? -1.5 : 0;
}
