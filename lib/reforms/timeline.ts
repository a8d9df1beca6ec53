import { firstDay, lastDay, parseReformDate } from "./reform-date.ts";

/** A reform as the picture needs it. */
export interface TimelineReform {
  readonly id: string;
  readonly text: string;
  readonly dates: readonly string[];
  /** Height of its bar: how many claims are about it. */
  readonly weight: number;
  /** How wide its label is drawn. */
  readonly labelWidth: number;
}

export interface TimelineSize {
  /** All lengths are in the units of the picture. */
  readonly width: number;
  readonly barHeight: number;
  readonly labelRows: number;
}

export interface TimelineMark {
  readonly id: string;
  readonly text: string;
  readonly date: string;
  readonly x: number;
  /** Where a period ends; null for a single date. A period that has not ended runs to the edge. */
  readonly xEnd: number | null;
  readonly height: number;
  readonly weight: number;
  /** Row counted from the axis upwards; null where there is no room: the table has the name. */
  readonly label: { readonly row: number; readonly isLeft: boolean } | null;
}

export interface Timeline {
  readonly marks: readonly TimelineMark[];
  readonly ticks: readonly { readonly x: number; readonly year: number }[];
  /** Left of this x there is no scale: older reforms stand side by side. 0 where there are none. */
  readonly breakX: number;
}

/** Share of the dates that may stand before the scale begins: one reform of 1917 must not squeeze thirty years into a corner. */
const OLDER = 0.1;
/** Width of one older reform before the break, and the share of the picture that all of them may take. */
const OLDER_STEP = 44;
const OLDER_SHARE = 0.15;
const EDGE = 12;
/** A reform that no claim is about is still a stroke to be seen. */
const LEAST_HEIGHT = 6;
const YEARS_BETWEEN_TICKS = [1, 2, 5, 10, 20, 50];

interface Dated {
  readonly reform: TimelineReform;
  readonly date: string;
  readonly isFirst: boolean;
  /** Years with a fraction: the middle of what the date can mean. */
  readonly at: number;
  /** Where a period ends; Infinity while it has not. */
  readonly until: number | null;
}

/** Places the dated reforms on a line of years; labels go first to those that most claims are about. */
export function layTimeline(reforms: readonly TimelineReform[], size: TimelineSize): Timeline {
  const dated = reforms.flatMap(datesOf).sort((one, other) => one.at - other.at);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return { marks: [], ticks: [], breakX: 0 };
  const start = Math.floor((dated[Math.floor(dated.length * OLDER)] ?? first).at / 5) * 5;
  const ends = dated.flatMap(({ at, until }) => [at, until ?? at]).filter((year) => year !== Infinity);
  const end = Math.floor(Math.max(...ends)) + 1;
  const older = dated.filter(({ at }) => at < start);
  const olderStep = Math.min(OLDER_STEP, (size.width * OLDER_SHARE) / Math.max(older.length, 1));
  const breakX = older.length === 0 ? 0 : EDGE + older.length * olderStep;
  const left = Math.max(breakX, EDGE) + EDGE;
  const scale = (at: number) => left + ((at - start) / (end - start)) * (size.width - EDGE - left);
  const most = Math.max(1, ...reforms.map(({ weight }) => weight));
  const marks = dated.map((one, place) => {
    const isOlder = one.at < start;
    const weight = one.isFirst ? one.reform.weight : 0;
    return {
      id: one.reform.id,
      text: one.reform.text,
      date: one.date,
      x: isOlder ? EDGE + (place + 0.5) * olderStep : scale(one.at),
      xEnd: one.until === null || isOlder ? null : scale(Math.min(one.until, end)),
      height: weight === 0 ? LEAST_HEIGHT : LEAST_HEIGHT + (weight / most) * (size.barHeight - LEAST_HEIGHT),
      weight,
      labelWidth: one.reform.labelWidth,
    };
  });
  return { marks: placeLabels(marks, size), ticks: ticksOf(start, end, scale), breakX };
}

function datesOf(reform: TimelineReform): Dated[] {
  return reform.dates.flatMap((date, place): Dated[] => {
    const period = parseReformDate(date);
    if (period === null) return [];
    const { start, end } = period;
    const isFirst = place === 0;
    if (end !== start) {
      const until = end === null ? Infinity : yearsOf(lastDay(end));
      return [{ reform, date, isFirst, at: yearsOf(firstDay(start)), until }];
    }
    const at = (yearsOf(firstDay(start)) + yearsOf(lastDay(start))) / 2;
    return [{ reform, date, isFirst, at, until: null }];
  });
}

/** "2007-07-02" → about 2007.5. Months of equal length are exact enough for a picture. */
export function yearsOf(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (dayOfMonth - 1) / 372;
}

function ticksOf(start: number, end: number, scale: (year: number) => number): { x: number; year: number }[] {
  const step = YEARS_BETWEEN_TICKS.find((years) => (end - start) / years <= 10) ?? 100;
  const from = Math.ceil(start / step) * step;
  return Array.from({ length: Math.floor((end - from) / step) + 1 }, (_, n) => from + n * step).map(
    (year) => ({ x: scale(year), year }),
  );
}

type Bare = Omit<TimelineMark, "label"> & { readonly labelWidth: number };

/** Greatest first, each in the lowest row where its words and its line down to the bar cross nothing. */
function placeLabels(marks: readonly Bare[], { width, labelRows }: TimelineSize): TimelineMark[] {
  const taken: { row: number; from: number; to: number }[] = [];
  const labels = new Map<Bare, TimelineMark["label"]>();
  const named = new Set<string>();
  for (const mark of [...marks].sort((one, other) => other.weight - one.weight || one.x - other.x)) {
    if (mark.weight === 0 || named.has(mark.id)) continue;
    const length = mark.labelWidth + 8;
    for (let row = 0; row < labelRows && !labels.has(mark); row += 1) {
      for (const isLeft of [false, true]) {
        const [from, to] = isLeft ? [mark.x - length, mark.x + 4] : [mark.x - 4, mark.x + length];
        const crosses = taken.some(
          (other) =>
            (other.row === row && from < other.to && to > other.from) ||
            (other.row < row && mark.x > other.from - 2 && mark.x < other.to + 2),
        );
        if (crosses || from < 0 || to > width) continue;
        taken.push({ row, from, to });
        // The line of a higher label crosses the rows beneath it.
        for (let under = 0; under < row; under += 1)
          taken.push({ row: under, from: mark.x - 2, to: mark.x + 2 });
        labels.set(mark, { row, isLeft });
        named.add(mark.id);
        break;
      }
    }
  }
  return marks.map(({ labelWidth: _, ...mark }, place) => {
    const placed = marks[place];
    return { ...mark, label: (placed === undefined ? undefined : labels.get(placed)) ?? null };
  });
}
