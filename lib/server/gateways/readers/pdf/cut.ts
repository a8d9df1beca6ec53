import { middleOf, type Phrase } from "./phrase.ts";
import { buildRows, least, median, most, type Row } from "./row.ts";

/** The white between two columns, points; `left` and `right` are the edges of the columns that it parts. */
export interface Gutter {
  readonly middle: number;
  readonly left: number;
  readonly right: number;
}

/** A page or a part of it, cut in two columns with what stands above and below them. */
export interface Cut {
  readonly gutter: Gutter;
  readonly above: readonly Phrase[];
  readonly left: readonly Phrase[];
  readonly right: readonly Phrase[];
  readonly below: readonly Phrase[];
}

/** In ems. Narrower white is no gutter. */
const LEAST_GUTTER = 0.8;
/** Points. A narrower strip is a column of numbers or marks, not of text. */
const LEAST_COLUMN = 70;
/** Points between the strips that are tried, and how many are tried at most: a broken file may reach to the moon. */
const STEP = 3;
const MOST_STRIPS = 500;
/** Rows on either side that prove a gutter by themselves. */
const PROVING_ROWS = 4;
/** Share of the column's width that the middle one of its rows fills: text does, cells of a table do not. */
const FILLED = 0.55;
const WELL_FILLED = 0.75;
/** Rows of two columns that stand on the same baselines, as a share: more in a table than in columns of text. */
const LEVEL = 0.8;
/** Points by which the edges of a column differ from page to page. */
const SAME_EDGE = 8;
/** Stretches that are looked at closely, the tallest first. */
const MOST_STRETCHES = 12;

/** The tallest stretch of white with columns of text on both sides, or one where other pages have their gutter; else null. */
export function findCut(phrases: readonly Phrase[], known: readonly Gutter[]): Cut | null {
  const gutterWidth =
    median(phrases.flatMap(({ pieces }) => pieces.map((piece) => piece.style.size))) * LEAST_GUTTER;
  const sorted = [...phrases].sort((a, b) => a.top - b.top);
  const proving = findStretches(sorted, gutterWidth).filter(
    ({ left, right }) => Math.min(left, right) >= PROVING_ROWS,
  );
  for (const stretch of proving.sort((a, b) => heightOf(b) - heightOf(a)).slice(0, MOST_STRETCHES)) {
    const cut = cutAt(sorted, stretch);
    if (cut !== null && isText(cut)) return cut;
  }
  return knownCut(sorted, known, gutterWidth);
}

/** A part of a vertical strip that nothing crosses, and how many phrases stand on either side of it. */
interface Stretch {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

function heightOf({ left, right }: Stretch): number {
  return Math.min(left, right);
}

function findStretches(sorted: readonly Phrase[], gutterWidth: number): Stretch[] {
  const [first, last] = [least(sorted.map((p) => p.left)), most(sorted.map((p) => p.right))];
  const found = new Map<string, Stretch[]>();
  const step = Math.max(STEP, (last - first) / MOST_STRIPS);
  for (let x = first + LEAST_COLUMN; x <= last - LEAST_COLUMN; x += step) {
    for (const stretch of stretchesAt(sorted, x, gutterWidth)) {
      // Neighbouring strips that part the same phrases are one gutter.
      const key = `${stretch.from} ${stretch.to} ${stretch.left}`;
      const same = found.get(key);
      if (same === undefined) found.set(key, [stretch]);
      else same.push(stretch);
    }
  }
  return [...found.values()].map((same) => same[same.length >> 1] as Stretch);
}

/** Stretches of the strip around `x`, from top to bottom, that have something on both sides. */
function stretchesAt(sorted: readonly Phrase[], x: number, gutterWidth: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = -Infinity;
  let [left, right] = [0, 0];
  const end = (to: number): void => {
    if (left > 0 && right > 0 && to - from >= gutterWidth) stretches.push({ x, from, to, left, right });
    [left, right] = [0, 0];
  };
  for (const phrase of sorted) {
    if (phrase.right <= x - gutterWidth / 2) left += 1;
    else if (phrase.left >= x + gutterWidth / 2) right += 1;
    else {
      end(phrase.top);
      from = Math.max(from, phrase.bottom);
    }
  }
  end(Infinity);
  return stretches;
}

function cutAt(sorted: readonly Phrase[], { x, from, to }: Pick<Stretch, "x" | "from" | "to">): Cut | null {
  const beside = sorted.filter((phrase) => middleOf(phrase) > from && middleOf(phrase) < to);
  const left = beside.filter((phrase) => phrase.right <= x);
  const right = beside.filter((phrase) => phrase.left >= x);
  const isClean = left.length + right.length === beside.length;
  if (!isClean || !left.some(isWritten) || !right.some(isWritten)) return null;
  const early = earlyRows(left, right);
  const late = to === Infinity ? [] : lateRows(left, right, to);
  return {
    gutter: { middle: x, left: most(left.map((p) => p.right)), right: least(right.map((p) => p.left)) },
    above: sorted.filter((phrase) => early.has(phrase) || middleOf(phrase) <= from),
    left: left.filter((phrase) => !early.has(phrase) && !late.includes(phrase)),
    right: right.filter((phrase) => !early.has(phrase)),
    below: sorted.filter((phrase) => late.includes(phrase) || middleOf(phrase) >= to),
  };
}

/** Phrases that a block of authors has at most on each side, and white in row heights that parts it from the columns below. */
const EARLY_PHRASES = 10;
const BAND = 1.7;

/** What stands side by side above both columns, with a band of white across both below it: authors with their institutions. */
function earlyRows(left: readonly Phrase[], right: readonly Phrase[]): ReadonlySet<Phrase> {
  const ordered = [...left, ...right].filter(isWritten).sort((a, b) => a.top - b.top);
  const onRight = new Set(right);
  const sides: [left: number, right: number] = [0, 0];
  let end = -Infinity;
  for (const [at, phrase] of ordered.entries()) {
    const isApart = phrase.top - end > (phrase.bottom - phrase.top) * BAND;
    if (at > 0 && isApart && sides[0] > 0 && sides[1] > 0 && ordered.length - at > at * 2) {
      return new Set(ordered.slice(0, at));
    }
    sides[onRight.has(phrase) ? 1 : 0] += 1;
    if (Math.max(...sides) > EARLY_PHRASES) break;
    end = Math.max(end, phrase.bottom);
  }
  return new Set();
}

function isWritten({ pieces, table }: Phrase): boolean {
  return pieces.length > 0 || table !== undefined;
}

/** Rows that a heading or caption has at most, and white in row heights that sets it off from the column above it. */
const LATE_ROWS = 3;
const SET_OFF = 0.9;

/**
 * The last rows of the left side that belong to what comes below both columns: the caption of a table that spans them, or a
 * heading. They begin where the right side has ended, and stand nearer to what follows than to what goes before.
 */
function lateRows(left: readonly Phrase[], right: readonly Phrase[], to: number): Phrase[] {
  const written = left.filter(isWritten);
  const rightEnd = most(right.filter(isWritten).map(({ bottom }) => bottom));
  for (let count = 1; count <= Math.min(LATE_ROWS, written.length - 1); count++) {
    const first = written[written.length - count] as Phrase;
    const before = written[written.length - count - 1] as Phrase;
    const height = first.bottom - first.top;
    if (first.top < rightEnd - height * 0.3) return [];
    const [above, below] = [first.top - before.bottom, to - (written.at(-1) as Phrase).bottom];
    if (above > height * SET_OFF && below < above) return written.slice(written.length - count);
  }
  return [];
}

function knownCut(sorted: readonly Phrase[], known: readonly Gutter[], gutterWidth: number): Cut | null {
  for (const gutter of known) {
    for (const stretch of stretchesAt(sorted, gutter.middle, gutterWidth)) {
      const cut = cutAt(sorted, stretch);
      if (cut !== null && fits(cut, gutter)) return cut;
    }
  }
  return null;
}

/** Both columns reach where those of the known gutter do: cells of a table hardly ever do. */
function fits({ gutter, left }: Cut, known: Gutter): boolean {
  return (
    gutter.left <= known.left + SAME_EDGE &&
    Math.abs(gutter.right - known.right) <= SAME_EDGE &&
    most(left.map((phrase) => phrase.right)) > known.left - SAME_EDGE
  );
}

/** Columns of text, not of a table: their rows fill them, or keep to baselines of their own beside a column that is filled. */
function isText({ left, right }: Cut): boolean {
  const [leftRows, rightRows] = [rowsOf(left), rowsOf(right)];
  const rows = Math.min(leftRows.length, rightRows.length);
  if (rows < PROVING_ROWS) return false;
  const [fuller, emptier] = [filled(leftRows), filled(rightRows)].sort((a, b) => b - a) as [number, number];
  const other = new Set(rightRows.map(({ baseline }) => Math.round(baseline)));
  const level = leftRows.filter(({ baseline }) => other.has(Math.round(baseline))).length / rows;
  if (emptier >= WELL_FILLED) return true;
  if (emptier >= FILLED) return level < LEVEL;
  return emptier > 0 && fuller >= WELL_FILLED && level < LEVEL / 2;
}

function rowsOf(phrases: readonly Phrase[]): Row[] {
  return buildRows(phrases.flatMap(({ pieces }) => pieces));
}

/** How much of the width of a column its middle row fills, 0–1; 0 for a strip too narrow for text. */
function filled(rows: readonly Row[]): number {
  const [left, right] = [least(rows.map((row) => row.left)), most(rows.map((row) => row.right))];
  if (right - left < LEAST_COLUMN) return 0;
  const inked = rows.map(({ pieces }) => pieces.reduce((sum, piece) => sum + piece.right - piece.left, 0));
  return median(inked) / (right - left);
}
