import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillMargin, type Card, type RestOfCard } from "#lib/reviews/page/place-cards.ts";

const MARGIN = { top: 0, bottom: 100, gap: 5 };
const card = (...lines: number[]): Card => ({ lines });
const ys = (at: readonly [Card, number][]) =>
  fillMargin(
    [],
    at.map(([one, y]) => ({ card: one, at: y })),
    MARGIN,
  ).placed.map(({ y }) => y);

describe("remarks in the margin of a page", () => {
  it("stand beside their passages where there is room", () => {
    expect(
      ys([
        [card(10), 20],
        [card(10), 60],
      ]),
    ).toEqual([20, 60]);
  });
  it("push each other down where they crowd", () => {
    expect(
      ys([
        [card(10, 10), 20],
        [card(10), 22],
      ]),
    ).toEqual([20, 45]);
  });
  it("move up at the foot of the page", () => {
    expect(
      ys([
        [card(10), 70],
        [card(10, 10), 95],
      ]),
    ).toEqual([65, 80]);
  });
  it("go on over the page when they have no room, between their lines", () => {
    const long = card(30, 30, 30, 30);
    const { placed, rest } = fillMargin(
      [],
      [
        { card: long, at: 40 },
        { card: card(10), at: 50 },
      ],
      MARGIN,
    );
    expect(placed.map(({ from, to, y }) => [from, to, y])).toEqual([[0, 3, 0]]);
    expect(rest.map(({ card: one, from }) => [one.lines.length, from])).toEqual([
      [4, 3],
      [1, 0],
    ]);
  });
  it("lose no line over any number of pages, overlap nowhere and keep their order", () => {
    const cards = fc.array(fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 12 }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(cards, fc.array(fc.nat({ max: 100 })), (heights, places) => {
        const all = heights.map((lines) => card(...lines));
        const wanted = all
          .map((one, at) => ({ card: one, at: places[at] ?? 50 }))
          .sort((a, b) => a.at - b.at);
        const seen: string[] = [];
        let carried: readonly RestOfCard<Card>[] = [];
        let first = wanted;
        for (let page = 0; page < 200 && (page === 0 || carried.length > 0); page += 1) {
          const { placed, rest } = fillMargin(carried, first, MARGIN);
          first = [];
          let free = MARGIN.top;
          for (const { card: one, from, to, y } of placed) {
            expect(y).toBeGreaterThanOrEqual(free - 1e-9);
            free = y + one.lines.slice(from, to).reduce((sum, line) => sum + line, 0) + MARGIN.gap;
            for (let line = from; line < to; line += 1)
              seen.push(`${wanted.findIndex((w) => w.card === one)}:${line}`);
          }
          if (placed.length > 0) expect(free - MARGIN.gap).toBeLessThanOrEqual(MARGIN.bottom + 1e-9);
          carried = rest;
        }
        expect(carried).toEqual([]);
        expect(seen).toEqual(
          wanted.flatMap(({ card: { lines } }, at) => lines.map((_, line) => `${at}:${line}`)),
        );
      }),
    );
  });
});
