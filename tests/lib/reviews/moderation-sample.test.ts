import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampleForModeration } from "#lib/reviews/moderation-sample.ts";

const essays = fc.uniqueArray(
  fc.record({
    submissionId: fc.uuid(),
    isWide: fc.boolean(),
    total: fc.integer({ min: 0, max: 100 }),
  }),
  { selector: ({ submissionId }) => submissionId, maxLength: 60 },
);
const share = fc.integer({ min: 0, max: 100 });
const below1 = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe("a sample for moderation", () => {
  it("has every essay whose markers lie apart, nothing twice, and the share that was asked", () => {
    fc.assert(
      fc.property(essays, share, below1, (all, percent, at) => {
        const sample = sampleForModeration(all, percent, () => at);
        const wide = all.filter(({ isWide }) => isWide).map(({ submissionId }) => submissionId);
        expect(new Set(sample).size).toBe(sample.length);
        for (const id of wide) expect(sample).toContain(id);
        expect(sample).toHaveLength(Math.max(wide.length, Math.ceil((all.length * percent) / 100)));
      }),
    );
  });

  it("takes one of each stretch of the range", () => {
    const all = Array.from({ length: 20 }, (_, at) => ({
      submissionId: `e${String(at).padStart(2, "0")}`,
      isWide: false,
      total: at * 5,
    }));
    expect(sampleForModeration(all, 20, () => 0)).toEqual(["e00", "e05", "e10", "e15"]);
    expect(sampleForModeration(all, 20, () => 0.99)).toEqual(["e04", "e09", "e14", "e19"]);
    expect(sampleForModeration(all, 0, () => 0)).toEqual([]);
  });
});
