import { describe, expect, it } from "vitest";
import { ndcg, recall } from "#scripts/bench/retrieval/measures.ts";

const grades = new Map([
  ["a", 2],
  ["b", 1],
]);
const many = new Map(Array.from({ length: 14 }, (_, n) => [`p${String(n)}`, 1] as const));

describe("how much of what answers a query is found", () => {
  it.each([
    ["everything", ["a", "b"], 1],
    ["half", ["x", "b"], 0.5],
    ["nothing", ["x", "y"], 0],
    ["nothing at all", [], 0],
    ["the same passage twice counts once", ["a", "a"], 0.5],
    ["a passage behind the tenth is not seen", [..."qwertzuiop", "a"], 0],
  ])("recall: %s", (_, ranked, expected) => {
    expect(recall(ranked, grades)).toBe(expected);
  });

  it("counts ten of more than ten as all that can be found", () => {
    expect(recall([...many.keys()].slice(0, 10), many)).toBe(1);
    expect(recall([...many.keys()].slice(0, 5), many)).toBe(0.5);
  });

  it("is whole in the best order and less in another", () => {
    expect(ndcg(["a", "b"], grades)).toBe(1);
    expect(ndcg(["b", "a"], grades)).toBeLessThan(1);
    expect(ndcg(["b", "a"], grades)).toBeGreaterThan(ndcg(["x", "b", "a"], grades));
    expect(ndcg([], grades)).toBe(0);
    expect(ndcg([...many.keys()], many)).toBe(1);
  });

  it("weighs a passage about the matter three times one that mentions it", () => {
    expect(ndcg(["a"], grades) / ndcg(["b"], grades)).toBeCloseTo(3);
  });
});
