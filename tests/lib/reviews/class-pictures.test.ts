import { describe, expect, it } from "vitest";
import { classPicture } from "#lib/reviews/class-pictures.ts";
import type { ClassResult } from "#lib/reviews/class-results.ts";
import type { Rubric } from "#lib/reviews/rubric.ts";

const criterion = (key: string, most: string): Rubric["criteria"][number] => ({
  ...{ key, most, weight: "1", names: { kk: key }, descriptions: {}, levels: [] },
});
const essay = (number: number, total: string | null, points: string): ClassResult => ({
  ...{ student: { name: `${number}`, email: null }, number, teamName: null, handedInAt: null, isLate: false },
  ...{
    state: total === null ? "handed_in" : "marked",
    parts: [],
    total,
    outOf: "20",
    releasedAt: null,
    overall: [],
  },
  marks: total === null ? [] : [{ criterion: "a", points }],
});

describe("a class in pictures", () => {
  it("puts marks into equal parts: a bound belongs to the part above, the whole to the last", () => {
    const results = [
      essay(1, "0", "0"),
      essay(2, "2.00", "2"),
      essay(3, "19.99", "10"),
      essay(4, "20", "25/3"),
    ];
    const { total, criteria } = classPicture(results, {
      criteria: [criterion("a", "10"), criterion("b", "5")],
    });
    expect(total?.essays).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(criteria.map(({ essays }) => essays)).toEqual([
      [1, 1, 0, 0, 2],
      [0, 0, 0, 0, 0],
    ]);
  });

  it("counts the essay of a team once and its writers each", () => {
    const team = [essay(7, "12", "6"), essay(7, "12", "6")];
    const { total, progress } = classPicture(team, { criteria: [criterion("a", "10")] });
    expect(total?.essays.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(progress.find(({ state }) => state === "marked")?.students).toBe(2);
  });

  it("tells the middle of an even class between its two middle marks", () => {
    const marked = ["10", "11", "20", "5"].map((total, at) => essay(at + 1, total, "1"));
    const { total } = classPicture([...marked, essay(9, null, "")], { criteria: [criterion("a", "10")] });
    expect([total?.median, total?.mean]).toEqual(["10.5", "11.5"]);
  });

  it("has no spread before there is a mark", () => {
    expect(classPicture([essay(1, null, "")], { criteria: [criterion("a", "10")] }).total).toBeNull();
    expect(classPicture([], { criteria: [] }).progress.every(({ students }) => students === 0)).toBe(true);
  });
});
