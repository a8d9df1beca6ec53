import { type Stretch, type Years } from "#lib/reforms/lanes.ts";

export const LANES_BY = ["kind", "branch"] as const;
export type LanesBy = (typeof LANES_BY)[number];

export function readLanesBy(text: string): LanesBy {
  return LANES_BY.find((each) => each === text) ?? "kind";
}

/** The years of an address: "1990-2009", "all"; anything else is what is shown at first. */
export function readYears(text: string, { all, usual }: Stretch): Years | null {
  if (text === "all") return all;
  const [, from, to] = /^(\d{4})-(\d{4})$/.exec(text) ?? [];
  if (from === undefined || to === undefined || Number(to) < Number(from)) return usual;
  return { from: Number(from), to: Number(to) + 1 };
}

export function writtenYears({ from, to }: Years): string {
  return `${from}-${to - 1}`;
}

/** Half or twice as many years around the same middle, in whole decades and within all of them. */
export function zoomed(years: Years, all: Years, direction: "in" | "out"): Years {
  const length = years.to - years.from;
  const wanted = direction === "in" ? Math.max(10, Math.ceil(length / 20) * 10) : length * 2;
  const from = Math.floor((years.from + years.to - wanted) / 20) * 10;
  return within({ from, to: from + wanted }, all);
}

/** As many years, earlier or later by half of them, in whole decades. */
export function moved(years: Years, all: Years, direction: "earlier" | "later"): Years {
  const step =
    Math.max(10, Math.round((years.to - years.from) / 20) * 10) * (direction === "earlier" ? -1 : 1);
  return within({ from: years.from + step, to: years.to + step }, all);
}

function within({ from, to }: Years, all: Years): Years {
  const length = to - from;
  if (length >= all.to - all.from) return all;
  if (from < all.from) return { from: all.from, to: all.from + length };
  return to > all.to ? { from: all.to - length, to: all.to } : { from, to };
}
