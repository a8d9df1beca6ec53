/** A remark in the margin; heights and places in points, downwards. */
export interface Card {
  /** Of each of its lines, in order. */
  readonly lines: readonly number[];
}

export interface WantedCard<C extends Card> {
  readonly card: C;
  /** Where its passage begins. */
  readonly at: number;
}

/** Lines of a card from one to before another, at a place of the margin. */
export interface PlacedCard<C extends Card> {
  readonly card: C;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

export interface Margin {
  readonly top: number;
  readonly bottom: number;
  /** Between two cards. */
  readonly gap: number;
}

/** A card that goes on: its lines before `from` stand on pages before. */
export interface RestOfCard<C extends Card> {
  readonly card: C;
  readonly from: number;
}

export interface FilledMargin<C extends Card> {
  readonly placed: readonly PlacedCard<C>[];
  /** For the margin of the next page, in order. */
  readonly rest: readonly RestOfCard<C>[];
}

/** A card is not begun at the foot of a page with less than so many lines, unless it has no more. */
const FEWEST_LINES = 2;

/**
 * Fills the margin of one page: what is left of the page before stands first, each other card beside its passage or as near as the cards
 * before it let it; where they crowd at the foot all move up, and what has no room at all goes on over the page. Order is kept.
 */
export function fillMargin<C extends Card>(
  carried: readonly RestOfCard<C>[],
  wanted: readonly WantedCard<C>[],
  margin: Margin,
): FilledMargin<C> {
  const queue = [
    ...carried.map(({ card, from }) => ({ card, from, at: margin.top })),
    ...wanted.map(({ card, at }) => ({ card, from: 0, at })),
  ];
  const heights = queue.map(({ card, from }) => heightOf(card, from, card.lines.length));
  const all = heights.reduce((sum, height) => sum + height + margin.gap, -margin.gap);
  if (all > margin.bottom - margin.top) return packed(queue, margin);
  const ys = queue.map(({ at }) => at);
  let from = margin.top;
  for (const [at, height] of heights.entries()) {
    ys[at] = Math.max(ys[at] ?? from, from);
    from = (ys[at] ?? from) + height + margin.gap;
  }
  let until = margin.bottom;
  for (let at = ys.length - 1; at >= 0; at -= 1) {
    ys[at] = Math.min(ys[at] ?? until, until - (heights[at] ?? 0));
    until = (ys[at] ?? until) - margin.gap;
  }
  const placed = queue.map(({ card, from: first }, at) => ({
    ...{ card, from: first, to: card.lines.length },
    y: ys[at] ?? margin.top,
  }));
  return { placed, rest: [] };
}

interface Queued<C extends Card> extends RestOfCard<C> {
  readonly at: number;
}

/** One under the other from the top; the first that does not fit is parted between its lines. */
function packed<C extends Card>(queue: readonly Queued<C>[], { top, bottom, gap }: Margin): FilledMargin<C> {
  const placed: PlacedCard<C>[] = [];
  let y = top;
  for (const [at, { card, from }] of queue.entries()) {
    const to = lastFitting(card, from, bottom - y);
    const isWhole = to === card.lines.length;
    // At the top of an empty margin even one line is put: what fits nowhere must not wait for ever.
    const fewest = placed.length === 0 ? 1 : FEWEST_LINES;
    const isBegun = isWhole || to - from >= fewest;
    if (isBegun) placed.push({ card, from, to, y });
    if (isWhole) {
      y += heightOf(card, from, to) + gap;
      continue;
    }
    const others = queue.slice(at + 1).map((one) => ({ card: one.card, from: one.from }));
    return { placed, rest: [{ card, from: isBegun ? to : from }, ...others] };
  }
  return { placed, rest: [] };
}

function lastFitting({ lines }: Card, from: number, room: number): number {
  let left = room;
  let to = from;
  while (to < lines.length && (lines[to] ?? 0) <= left) {
    left -= lines[to] ?? 0;
    to += 1;
  }
  return to;
}

function heightOf({ lines }: Card, from: number, to: number): number {
  return lines.slice(from, to).reduce((sum, line) => sum + line, 0);
}
