import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastCostAssignment } from "#lib/citations/assignment.ts";

/** The least cost by trying every choice. */
function leastCost(
  costs: readonly (readonly number[])[],
  taken: ReadonlySet<number> = new Set(),
  row = 0,
): number {
  const choices = costs[row];
  if (choices === undefined) return 0;
  return Math.min(
    ...choices.flatMap((cost, column) =>
      taken.has(column) ? [] : [cost + leastCost(costs, new Set([...taken, column]), row + 1)],
    ),
  );
}

describe("leastCostAssignment", () => {
  it("finds the least cost of all choices, no column taken twice", () => {
    const costs = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 2 }))
      .chain(([rows, more]) => {
        const row = fc.array(fc.integer({ min: -20, max: 20 }), {
          minLength: rows + more,
          maxLength: rows + more,
        });
        return fc.array(row, { minLength: rows, maxLength: rows });
      });
    fc.assert(
      fc.property(costs, (table) => {
        const columns = leastCostAssignment(table);
        expect(new Set(columns).size).toBe(table.length);
        const cost = columns.reduce((sum, column, row) => sum + (table[row]?.[column] ?? NaN), 0);
        expect(cost).toBe(leastCost(table));
      }),
    );
  });

  it("answers for no rows", () => {
    expect(leastCostAssignment([])).toEqual([]);
  });
});
