import { describe, expect, it } from "vitest";
import { mean, measureAll, median, type Measured } from "./measure.ts";
import { MEASURES, type Measure } from "./score.ts";

const all = measureAll();

/** A little under what is measured (docs/import-quality.md): a change that recognises less has to say so here. */
const FLOORS: readonly (readonly [Measure, mean: number, median: number])[] = [
  ["types", 0.985, 0.99],
  ["boundaries", 0.975, 0.99],
  ["languages", 0.985, 1],
  ["citations", 0.985, 1],
  ["references", 0.98, 1],
  ["footnotes", 0.95, 1],
  ["hyphens", 0.99, 1],
  ["lookAlikes", 0.98, 1],
  ["articles", 0.98, 1],
];

describe("the gold texts, each in each layout", () => {
  it.each(FLOORS)("keep %s above a mean of %d and a median of %d", (measure, leastMean, leastMedian) => {
    expect(mean(all, measure)).toBeGreaterThanOrEqual(leastMean);
    expect(median(all, measure)).toBeGreaterThanOrEqual(leastMedian);
  });

  it("are measured by every measure", () => {
    expect(FLOORS.map(([measure]) => measure)).toEqual([...MEASURES]);
  });

  it("lose no character in any layout", () => {
    expect(all.filter(({ scores }) => scores.uncovered > 0).map(nameOf)).toEqual([]);
  });

  it("are never wholly misread", () => {
    expect(all.filter(({ scores }) => (scores.types ?? 1) < 0.5).map(nameOf)).toEqual([]);
  });
});

function nameOf({ text, layout }: Measured): string {
  return `${text.name}, ${layout.name}`;
}
