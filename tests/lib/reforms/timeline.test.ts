import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layTimeline, type TimelineReform } from "#lib/reforms/timeline.ts";

const size = { width: 1000, barHeight: 40, labelRows: 3 };
const widthOf = (text: string) => text.length * 7;
const reform = (id: string, dates: string[], weight = 0): TimelineReform => ({
  id,
  text: id,
  dates,
  weight,
  labelWidth: widthOf(id),
});
const markOf = (timeline: ReturnType<typeof layTimeline>, id: string) =>
  timeline.marks.find((mark) => mark.id === id);

describe("the timeline of reforms", () => {
  test("is empty where no reform has a date that can be read", () => {
    expect(layTimeline([reform("a", []), reform("b", ["кейін"])], size).marks).toEqual([]);
  });

  test("puts a year in its middle and a day on its place", () => {
    const timeline = layTimeline(
      ["2000", "2010", "2005", "2005-07-02"].map((date) => reform(date, [date])),
      size,
    );
    const [year, day] = [markOf(timeline, "2005")?.x ?? 0, markOf(timeline, "2005-07-02")?.x ?? 0];
    expect(Math.abs(year - day)).toBeLessThan(3);
  });

  test("draws a bar as high as its claims are many, and a stroke for a reform without any", () => {
    const timeline = layTimeline(
      [reform("most", ["2007"], 8), reform("half", ["2011"], 4), reform("none", ["2017"])],
      size,
    );
    expect(timeline.marks.map(({ height }) => height)).toEqual([40, 23, 6]);
  });

  test("draws a period to its end and one that has not ended to the edge", () => {
    const timeline = layTimeline(
      [reform("closed", ["2003/2005"]), reform("open", ["2019/.."]), reform("x", ["2024"])],
      size,
    );
    expect(markOf(timeline, "closed")?.xEnd).toBeGreaterThan(markOf(timeline, "closed")?.x ?? Infinity);
    expect(markOf(timeline, "open")?.xEnd).toBeCloseTo(988, 0);
    expect(markOf(timeline, "x")?.xEnd).toBeNull();
  });

  test("sets one far older reform aside instead of squeezing the others", () => {
    const young = Array.from({ length: 20 }, (_, n) => reform(`r${n}`, [String(2000 + n)]));
    const timeline = layTimeline([reform("alash", ["1917"]), ...young], size);
    expect(timeline.breakX).toBeGreaterThan(0);
    expect(markOf(timeline, "alash")?.x).toBeLessThan(timeline.breakX);
    expect(timeline.ticks[0]?.year).toBeGreaterThanOrEqual(2000);
  });

  test("leaves most of the picture to the scale, however many are older", () => {
    const many = Array.from({ length: 300 }, (_, n) => reform(`r${n}`, [String(1900 + n / 3).slice(0, 4)]));
    const { breakX } = layTimeline(many, size);
    expect(breakX).toBeGreaterThan(0);
    expect(breakX).toBeLessThan(size.width / 5);
  });

  test("names a reform once, however many dates it has, and only those that claims are about", () => {
    const timeline = layTimeline([reform("two", ["1977", "1978"], 3), reform("none", ["1990"])], size);
    expect(timeline.marks.filter(({ label }) => label !== null).map(({ id }) => id)).toEqual(["two"]);
  });

  test("keeps every mark inside the picture and no two labels of a row on top of each other", () => {
    const dates = fc.integer({ min: 1900, max: 2030 }).map(String);
    const many = fc.array(
      fc.record({
        date: dates,
        weight: fc.nat(9),
        text: fc.constantFrom("ә", "реформа 改革", "Ұлттық құрылтай 🧭"),
      }),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(many, (given) => {
        const { marks } = layTimeline(
          given.map(({ date, weight, text }, n) => ({
            id: String(n),
            text,
            dates: [date],
            weight,
            labelWidth: widthOf(text),
          })),
          size,
        );
        expect(marks).toHaveLength(given.length);
        const spans = marks.flatMap(({ x, text, label }) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(size.width);
          if (label === null) return [];
          const length = widthOf(text);
          return [{ row: label.row, from: label.isLeft ? x - length : x, to: label.isLeft ? x : x + length }];
        });
        for (const one of spans) {
          const over = spans.filter(
            (other) => other.row === one.row && other.from < one.to && other.to > one.from,
          );
          expect(over).toHaveLength(1);
        }
      }),
    );
  });
});
