import { firstDay, lastDay, parseReformDate } from "./reform-date.ts";
import { yearsOf } from "./timeline.ts";

/** A reform as the picture of lanes needs it. */
export interface LaneReform {
  readonly id: string;
  readonly lane: string;
  readonly dates: readonly string[];
  /** How many claims are about it: the height of its bars. */
  readonly weight: number;
  /** How wide its label is drawn. */
  readonly labelWidth: number;
}

/** From the beginning of one year up to but without another. */
export interface Years {
  readonly from: number;
  readonly to: number;
}

export interface LaneBar {
  readonly date: string;
  readonly x: number;
  readonly width: number;
  /** Its ends lie outside of the picture, or it has not ended. */
  readonly goesOnLeft: boolean;
  readonly goesOnRight: boolean;
  /** What is known of the day: a bar of a whole year is drawn lighter than a period of that length. */
  readonly isPeriod: boolean;
}

export interface LaneMark {
  readonly id: string;
  /** Row of the lane, counted from its top. */
  readonly row: number;
  readonly bars: readonly LaneBar[];
  /** 0–1: its claims against those of the reform that has the most. */
  readonly height: number;
  /** Null where there is no room beside the bars: the table has the name. */
  readonly label: { readonly x: number; readonly isLeft: boolean } | null;
}

export interface Lane {
  readonly key: string;
  readonly rows: number;
  readonly marks: readonly LaneMark[];
}

export interface Lanes {
  /** In the order in which they were given; one without a mark in these years is left out. */
  readonly lanes: readonly Lane[];
  readonly ticks: readonly { readonly x: number; readonly year: number }[];
  /** How many reforms have dates, but none in these years. */
  readonly outside: { readonly before: number; readonly after: number };
}

const GAP = 10;
/** A day is still something to point at. */
const LEAST_WIDTH = 5;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 500];
const MOST_TICKS = 12;

/** Puts reforms on lanes, each in the first row where neither its bars nor its label touch another's. */
export function layLanes(reforms: readonly LaneReform[], years: Years, width: number): Lanes {
  const scale = (at: number) => ((at - years.from) / (years.to - years.from)) * width;
  const most = Math.max(1, ...reforms.map(({ weight }) => weight));
  const lanes = new Map<string, { rows: number[]; marks: LaneMark[] }>(
    reforms.map(({ lane }) => [lane, { rows: [], marks: [] }]),
  );
  const outside = { before: 0, after: 0 };
  const drawn = reforms.flatMap((reform) => {
    const bars = barsOf(reform.dates, { years, scale, width });
    if (bars.length > 0) return [{ reform, bars }];
    const first = reform.dates.map(parseReformDate).find((period) => period !== null);
    if (first !== undefined) outside[yearsOf(firstDay(first.start)) < years.from ? "before" : "after"] += 1;
    return [];
  });
  drawn.sort((one, other) => startOf(one.bars) - startOf(other.bars));
  for (const { reform, bars } of drawn) {
    const lane = lanes.get(reform.lane);
    if (lane === undefined) continue;
    const { label, from, to } = extentOf(bars, reform.labelWidth, width);
    const free = lane.rows.findIndex((end) => end + GAP <= from);
    const row = free === -1 ? lane.rows.length : free;
    lane.rows[row] = to;
    lane.marks.push({ id: reform.id, row, bars, label, height: reform.weight / most });
  }
  return {
    lanes: [...lanes]
      .filter(([, { marks }]) => marks.length > 0)
      .map(([key, { rows, marks }]) => ({ key, rows: rows.length, marks })),
    ticks: ticksOf(years, scale),
    outside,
  };
}

interface Frame {
  readonly years: Years;
  readonly scale: (at: number) => number;
  readonly width: number;
}

function barsOf(dates: readonly string[], { years, scale, width }: Frame): LaneBar[] {
  return dates.flatMap((date): LaneBar[] => {
    const period = parseReformDate(date);
    if (period === null) return [];
    const begins = yearsOf(firstDay(period.start));
    const ends = period.end === null ? Infinity : yearsOf(lastDay(period.end)) + 1 / 372;
    if (begins >= years.to || ends <= years.from) return [];
    const x = scale(Math.max(begins, years.from));
    const right = scale(Math.min(ends, years.to));
    const wide = Math.max(right - x, LEAST_WIDTH);
    return [
      {
        date,
        x: Math.min(x, width - wide),
        width: wide,
        goesOnLeft: begins < years.from,
        goesOnRight: ends > years.to,
        isPeriod: period.end !== period.start,
      },
    ];
  });
}

function startOf(bars: readonly LaneBar[]): number {
  return Math.min(...bars.map(({ x }) => x));
}

/** The label stands right of the bars, else left of them, else nowhere. */
function extentOf(bars: readonly LaneBar[], labelWidth: number, width: number) {
  const left = startOf(bars);
  const right = Math.max(...bars.map((bar) => bar.x + bar.width));
  const reach = labelWidth + 2 * 6;
  if (right + reach <= width)
    return { label: { x: right + 6, isLeft: false }, from: left, to: right + reach };
  if (left - reach >= 0) return { label: { x: left - 6, isLeft: true }, from: left - reach, to: right };
  return { label: null, from: left, to: right };
}

function ticksOf({ from, to }: Years, scale: Frame["scale"]): Lanes["ticks"] {
  const step = STEPS.find((years) => (to - from) / years <= MOST_TICKS) ?? 1_000;
  const first = Math.ceil(from / step) * step;
  return Array.from({ length: Math.max(0, Math.ceil((to - first) / step)) }, (_, n) => first + n * step).map(
    (year) => ({ year, x: scale(year) }),
  );
}

/** Share of the dated reforms that may lie before the first decade shown: one of 1917 must not squeeze thirty years into a corner. */
const OLDER = 0.1;

export interface Stretch {
  /** Everything that has a date, in whole decades; null without dates. */
  readonly all: Years | null;
  /** What is shown at first. */
  readonly usual: Years | null;
  /** Decades in which something begins or is in force, each by its first year. */
  readonly decades: readonly number[];
}

/** The years that the register is about. What has not ended ends with the last date that is named. */
export function stretchOf(reforms: readonly { readonly dates: readonly string[] }[]): Stretch {
  const periods = reforms.flatMap(({ dates }) =>
    dates.map(parseReformDate).filter((period) => period !== null),
  );
  const starts = periods.map(({ start }) => start.year).sort((one, other) => one - other);
  const [first] = starts;
  if (first === undefined) return { all: null, usual: null, decades: [] };
  const last = Math.max(...periods.map(({ start, end }) => end?.year ?? start.year));
  const to = decadeOf(last) + 10;
  const usual = starts[Math.floor(starts.length * OLDER)] ?? first;
  const decades = new Set(
    periods.flatMap(({ start, end }) => {
      const from = decadeOf(start.year);
      const until = decadeOf(end?.year ?? last);
      return Array.from({ length: (until - from) / 10 + 1 }, (_, n) => from + n * 10);
    }),
  );
  return {
    all: { from: decadeOf(first), to },
    usual: { from: decadeOf(usual), to },
    decades: [...decades].sort((one, other) => one - other),
  };
}

function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}
