import type { Line } from "./lines.ts";
import type { RawPage } from "./raw-text.ts";

/** A line with its place on the page; lengths in points. */
export interface SetLine {
  readonly line: Line;
  /** Page and column: lines of another place do not follow by their position. */
  readonly place: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly size: number;
  /** Edges of the text around it: a narrow abstract is no column of short lines. */
  readonly leftEdge: number;
  readonly rightEdge: number;
}

/** How the lines of a file are set. */
export interface TypeSetting {
  readonly lineOf: ReadonlyMap<Line, SetLine>;
  /** From the top of one line to that of the next, as a share of its size. */
  readonly leading: number;
  /** First lines of paragraphs are indented throughout. */
  readonly indents: boolean;
  /** Size of most letters. */
  readonly bodySize: number;
  /** A difference in size that is no accident: sizes read from pictures are estimates. */
  readonly sizeStep: number;
}

/** Lines looked at on either side for the edges of their column. */
const REACH = 8;

export function readTypeSetting(lines: readonly Line[], pages: readonly RawPage[]): TypeSetting | null {
  const boxed = lines.flatMap((line) => boxOf(line) ?? []);
  if (boxed.length === 0) return null;
  const set = boxed.map((line, at): SetLine => ({ ...line, ...edges(boxed, at) }));
  return {
    lineOf: new Map(set.map((line) => [line.line, line])),
    leading: usualLeading(set),
    indents: usesIndents(set),
    bodySize: commonSize(lines),
    sizeStep: pages.some(({ method }) => method === "ocr") ? 1.26 : 1.07,
  };
}

type Boxed = Omit<SetLine, "leftEdge" | "rightEdge">;

function boxOf(line: Line): Boxed[] | null {
  const { box, page = 0, column = 0, fontSize } = line.fact ?? {};
  if (box === undefined) return null;
  const [left, top, right, bottom] = box;
  const size = fontSize ?? Math.max((bottom - top) * 0.8, 1);
  return [{ line, place: `${String(page)}/${String(column)}`, left, top, right, size: Math.max(size, 1) }];
}

/** The narrower of what the lines before and the lines after it reach. */
function edges(lines: readonly Boxed[], at: number): Pick<SetLine, "leftEdge" | "rightEdge"> {
  const own = lines[at];
  if (own === undefined) return { leftEdge: 0, rightEdge: 0 };
  let [leftBefore, rightBefore, leftAfter, rightAfter] = [own.left, own.right, own.left, own.right];
  for (let step = 1; step <= REACH; step++) {
    const before = lines[at - step];
    if (before?.place !== own.place) break;
    leftBefore = Math.min(leftBefore, before.left);
    rightBefore = Math.max(rightBefore, before.right);
  }
  let seen = 0;
  for (let step = 1; step <= REACH; step++) {
    const after = lines[at + step];
    if (after?.place !== own.place) break;
    leftAfter = Math.min(leftAfter, after.left);
    rightAfter = Math.max(rightAfter, after.right);
    seen = step;
  }
  // The last lines of a column have too few after them to tell how wide it is.
  if (seen < 2) return { leftEdge: leftBefore, rightEdge: rightBefore };
  if (at === 0 || lines[at - 1]?.place !== own.place || lines[at - 2]?.place !== own.place)
    return { leftEdge: leftAfter, rightEdge: rightAfter };
  return { leftEdge: Math.max(leftBefore, leftAfter), rightEdge: Math.min(rightBefore, rightAfter) };
}

function usualLeading(lines: readonly SetLine[]): number {
  const steps = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    if (above?.place !== line.place) return [];
    const step = (line.top - above.top) / line.size;
    return step > 0.7 && step < 3 ? [Math.round(step * STEPS)] : [];
  });
  const counts = new Map<number, number>();
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1);
  // Sizes read from pictures differ a little from line to line, so neighbours count too.
  const around = (step: number): number =>
    (counts.get(step) ?? 0) + ((counts.get(step - 1) ?? 0) + (counts.get(step + 1) ?? 0)) * 0.7;
  const [most] = [...counts.keys()].sort((a, b) => around(b) - around(a) || a - b);
  return most === undefined ? 1.2 : most / STEPS;
}

/** In a size of the type; finer differences are none. */
const STEPS = 20;

/** Asked of lines that stand in from the edge while the next one does not. */
function usesIndents(lines: readonly SetLine[]): boolean {
  let indented = 0;
  lines.forEach((line, at) => {
    const next = lines[at + 1];
    if (next?.place === line.place && indentOf(line) > 0.7 && indentOf(line) < 6 && indentOf(next) < 0.4)
      indented += 1;
  });
  return indented >= 3 && indented >= lines.length * 0.03;
}

/** Ems from the left edge of the text around. */
export function indentOf({ left, leftEdge, size }: SetLine): number {
  return (left - leftEdge) / size;
}

/** Both margins are alike, and neither is small. */
export function isCentred({ left, right, leftEdge, rightEdge, size }: SetLine): boolean {
  const [before, after] = [left - leftEdge, rightEdge - right];
  return (
    before > size * 1.2 &&
    after > size * 1.2 &&
    Math.abs(before - after) < Math.max(size, (rightEdge - leftEdge) * 0.04)
  );
}

/** The size of most letters; 0 where the format tells none. */
export function commonSize(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { fact, printed } of lines) {
    if (fact?.fontSize === undefined) continue;
    const size = Math.round(fact.fontSize * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + printed.length);
  }
  const [most] = [...letters].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}
