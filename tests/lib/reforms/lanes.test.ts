import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layLanes, stretchOf, type LaneReform } from "#lib/reforms/lanes.ts";

const reform = (id: string, dates: string[], changed: Partial<LaneReform> = {}): LaneReform => ({
  ...{ id, dates, lane: "law", weight: 0, labelWidth: 100 },
  ...changed,
});
const years = { from: 1990, to: 2030 };

describe("reforms on lanes", () => {
  test("a day stands on its place, a year fills its year, a period runs to its end", () => {
    const { lanes } = layLanes([reform("a", ["2000"]), reform("b", ["2010/2019"])], years, 400);
    const bars = lanes[0]?.marks.flatMap((mark) => mark.bars) ?? [];
    expect(bars.map(({ x, width, isPeriod }) => [Math.round(x), Math.round(width), isPeriod])).toEqual([
      [100, 10, false],
      [200, 100, true],
    ]);
  });

  test("what has not ended, and what began earlier, goes on at the edge", () => {
    const { lanes } = layLanes([reform("a", ["1985/.."])], years, 400);
    expect(lanes[0]?.marks[0]?.bars[0]).toMatchObject({
      x: 0,
      width: 400,
      goesOnLeft: true,
      goesOnRight: true,
    });
  });

  test("those that lie outside are counted, those without a readable date are not", () => {
    const some = [reform("a", ["1917"]), reform("b", ["2040"]), reform("c", []), reform("d", ["2000"])];
    expect(layLanes(some, years, 400)).toMatchObject({ outside: { before: 1, after: 1 } });
  });

  test("each lane has its own rows, and a lane without a mark is left out", () => {
    const some = [
      reform("a", ["2000"]),
      reform("b", ["2001"]),
      reform("c", ["2001"], { lane: "decree" }),
      reform("d", ["1917"], { lane: "programme" }),
    ];
    expect(layLanes(some, years, 400).lanes.map(({ key, rows }) => [key, rows])).toEqual([
      ["law", 2],
      ["decree", 1],
    ]);
  });

  test("no label touches a bar or a label of its row, and none leaves the picture", () => {
    const date = fc.constantFrom(
      "1991",
      "1995-08",
      "1995-08-30",
      "2003/2005",
      "2019/..",
      "2007-05-21",
      "2022",
    );
    const some = fc.array(
      fc.tuple(fc.array(date, { minLength: 1, maxLength: 3 }), fc.integer({ min: 10, max: 300 })),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 300, max: 1500 }), (given, width) => {
        const reforms = given.map(([dates, labelWidth], n) => reform(String(n), dates, { labelWidth }));
        const { lanes } = layLanes(reforms, years, width);
        expect(lanes.flatMap(({ marks }) => marks)).toHaveLength(reforms.length);
        const widths = new Map(reforms.map(({ id, labelWidth }) => [id, labelWidth]));
        for (const { marks } of lanes) {
          const extents = marks.map((mark) => {
            const label = mark.label;
            const reach = widths.get(mark.id) ?? 0;
            const edges = mark.bars.flatMap(({ x, width: wide }) => [x, x + wide]);
            if (label !== null) edges.push(label.x, label.isLeft ? label.x - reach : label.x + reach);
            return { row: mark.row, from: Math.min(...edges), to: Math.max(...edges) };
          });
          for (const [at, one] of extents.entries()) {
            expect(one.from).toBeGreaterThanOrEqual(0);
            expect(one.to).toBeLessThanOrEqual(width + 1e-6);
            for (const other of extents.slice(at + 1))
              if (one.row === other.row) expect(one.to <= other.from || other.to <= one.from).toBe(true);
          }
        }
      }),
    );
  });
});

describe("the years of a register", () => {
  test("are whole decades; one far older reform does not stretch what is shown at first", () => {
    const dates = ["1917", ...Array.from({ length: 19 }, (_, n) => String(1993 + n))];
    expect(stretchOf(dates.map((date) => ({ dates: [date] })))).toEqual({
      all: { from: 1910, to: 2020 },
      usual: { from: 1990, to: 2020 },
      decades: [1910, 1990, 2000, 2010],
    });
  });

  test("are none without dates", () => {
    expect(stretchOf([{ dates: [] }])).toEqual({ all: null, usual: null, decades: [] });
  });
});
