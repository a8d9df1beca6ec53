import { expect, test } from "vitest";
import { treeRows, unfoldedRows } from "#components/reforms/tree/tree-rows.ts";
import { reformView } from "#tests/support/reforms.ts";

const row = (slug: string, depth: number) => ({ reform: reformView(slug), depth, matched: null });
// a ─ b ─ c, b ─ d; a ─ e; f
const rows = treeRows([row("a", 0), row("b", 1), row("c", 2), row("d", 2), row("e", 1), row("f", 0)]);

test("each row knows who stands above, before and below it", () => {
  const told = rows.map(({ reform, parentId, elderId, grandparentId, below }) => [
    reform.id,
    parentId,
    elderId,
    grandparentId,
    below,
  ]);
  expect(told).toEqual([
    ["a", null, null, null, 4],
    ["b", "a", null, null, 2],
    ["c", "b", null, "a", 0],
    ["d", "b", "c", "a", 0],
    ["e", "a", "b", null, 0],
    ["f", null, "a", null, 0],
  ]);
});

test("what is folded hides all that is below it, and nothing else", () => {
  const seen = (...folded: string[]) => unfoldedRows(rows, new Set(folded)).map(({ reform }) => reform.id);
  expect(seen()).toEqual(["a", "b", "c", "d", "e", "f"]);
  expect(seen("b")).toEqual(["a", "b", "e", "f"]);
  expect(seen("a", "b")).toEqual(["a", "f"]);
  expect(seen("f", "c")).toEqual(["a", "b", "c", "d", "e", "f"]);
});
