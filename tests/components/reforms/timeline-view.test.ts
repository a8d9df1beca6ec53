import fc from "fast-check";
import { expect, test } from "vitest";
import { moved, readYears, writtenYears, zoomed } from "#components/reforms/timeline/timeline-view.ts";

const all = { from: 1910, to: 2030 };
const stretch = { all, usual: { from: 1990, to: 2030 }, decades: [] };

test.each([
  ["", stretch.usual],
  ["all", all],
  ["1990-2009", { from: 1990, to: 2010 }],
  ["2009-1990", stretch.usual],
  ["1990", stretch.usual],
  ["<script>", stretch.usual],
])("the years of the address %j", (text, years) => {
  expect(readYears(text, stretch)).toEqual(years);
});

test("zooming and moving stay within what there is, in whole decades, and are written as they are read", () => {
  const decade = fc.integer({ min: 191, max: 202 });
  fc.assert(
    fc.property(decade, decade, fc.constantFrom("in", "out", "earlier", "later"), (one, other, does) => {
      const years = { from: Math.min(one, other) * 10, to: Math.max(one, other) * 10 + 10 };
      const after = does === "in" || does === "out" ? zoomed(years, all, does) : moved(years, all, does);
      expect(after.from).toBeGreaterThanOrEqual(all.from);
      expect(after.to).toBeLessThanOrEqual(all.to);
      expect([after.from % 10, after.to % 10]).toEqual([0, 0]);
      expect(after.to - after.from).toBeGreaterThanOrEqual(10);
      if (does === "in") expect(after.to - after.from).toBeLessThanOrEqual(years.to - years.from);
      expect(readYears(writtenYears(after), stretch)).toEqual(after);
    }),
  );
});
