import { describe, expect, it } from "vitest";

import { type Bootstrap, bootstrapIntervals } from "#lib/agreement/bootstrap.ts";
import { type Item, itemTable, weightsOf } from "#lib/agreement/item-table.ts";
import { alphaNominal } from "#lib/agreement/nominal.ts";
import { seededRandom } from "#lib/agreement/random.ts";

function bootstrapInterval(
  clusters: number,
  statistic: (times: Float64Array) => number | null,
  how: Bootstrap,
) {
  const [interval] = bootstrapIntervals(clusters, (times) => [statistic(times)], how);
  if (interval === undefined) throw new Error("one statistic has one interval");
  return interval;
}

function mean(values: readonly number[]) {
  return (times: Float64Array) => {
    let [sum, count] = [0, 0];
    values.forEach((value, at) => {
      sum += value * (times[at] ?? 0);
      count += times[at] ?? 0;
    });
    return count === 0 ? null : sum / count;
  };
}

describe("intervals by bootstrap", () => {
  it("the interval of a mean is about that of the textbook: mean ± 1.96 s / √n", () => {
    const random = seededRandom(42);
    const values = Array.from({ length: 200 }, () => random() + random() + random());
    const middle = values.reduce((total, value) => total + value, 0) / 200;
    const spread = Math.sqrt(values.reduce((total, value) => total + (value - middle) ** 2, 0) / 199);
    const found = bootstrapInterval(200, mean(values), { random, draws: 4_000 });
    expect(found.low).toBeCloseTo(middle - (1.96 * spread) / Math.sqrt(200), 1);
    expect(found.high).toBeCloseTo(middle + (1.96 * spread) / Math.sqrt(200), 1);
  });

  it("covers the truth about nineteen times of twenty", () => {
    const random = seededRandom(6);
    let covered = 0;
    for (let turn = 0; turn < 200; turn++) {
      const values = Array.from({ length: 40 }, () => random() ** 2);
      const found = bootstrapInterval(40, mean(values), { random, draws: 300 });
      if (found.low !== null && found.low <= 1 / 3 && 1 / 3 <= found.high) covered++;
    }
    expect(covered).toBeGreaterThan(178);
  });

  it("the same seed gives the same interval", () => {
    const values = [1, 4, 2, 8, 5, 7];
    const once = () => bootstrapInterval(6, mean(values), { random: seededRandom(3), draws: 200 });
    expect(once()).toEqual(once());
  });

  const degenerate: [name: string, values: number[], reason: string][] = [
    ["four stretches are too few", [1, 2, 3, 4], "too_few_clusters"],
    ["all alike: no interval of no width", [1, 1, 1, 1, 1, 1], "no_variation"],
  ];
  it.each(degenerate)("%s", (_name, values, reason) => {
    const found = bootstrapInterval(values.length, mean(values), { random: seededRandom(1), draws: 200 });
    expect(found).toEqual({ low: null, high: null, reason });
  });

  it("mostly undefined: no interval out of the rest", () => {
    const rare = (times: Float64Array) => ((times[0] ?? 0) > 0 ? 0.5 + (times[1] ?? 0) : null);
    const found = bootstrapInterval(12, rare, { random: seededRandom(1), draws: 500 });
    expect(found).toEqual({ low: null, high: null, reason: "mostly_undefined" });
  });

  it("words of one paragraph that stand or fall together make the interval wide, not narrow", () => {
    const item = (cluster: string, values: string[]): Item => ({ cluster, values });
    const random = seededRandom(9);
    const apart: Item[] = [];
    const together: Item[] = [];
    for (let block = 0; block < 40; block++) {
      const agrees = random() < 0.7;
      for (let word = 0; word < 20; word++) {
        const values = agrees ? (word % 2 === 0 ? ["a", "a"] : ["b", "b"]) : ["a", "b"];
        together.push(item(String(block), values));
        apart.push(item(`${block} ${word}`, values));
      }
    }
    const width = (items: Item[]) => {
      const table = itemTable(items, 2);
      const statistic = (times: Float64Array) => alphaNominal(table, weightsOf(table, times)).value;
      const found = bootstrapInterval(table.clusters.length, statistic, {
        random: seededRandom(2),
        draws: 400,
      });
      return found.low === null ? 0 : found.high - found.low;
    };
    expect(width(together)).toBeGreaterThan(2 * width(apart));
  });
});
