import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { alignPlaces, followPlace, landmarkKey } from "#components/compare/linked-scroll.ts";

const marks = (...places: readonly [string, number][]) => places.map(([key, top]) => ({ key, top }));

describe("two texts that scroll together", () => {
  it("go in proportion where they have nothing in common", () => {
    const pairs = alignPlaces(marks(["а", 10]), marks(["б", 20]), [1000, 2000]);
    expect(pairs).toEqual([
      [0, 0],
      [1000, 2000],
    ]);
    expect(followPlace(pairs, 250, "left")).toBe(500);
    expect(followPlace(pairs, 500, "right")).toBe(250);
  });

  it("meet at the headings that both have, in their order", () => {
    const left = marks(["кіріспе", 100], ["әдіс", 300], ["қорытынды", 900]);
    const right = marks(["кіріспе", 400], ["қорытынды", 600], ["әдіс", 800]);
    const pairs = alignPlaces(left, right, [1000, 1000]);
    expect(pairs).toContainEqual([100, 400]);
    expect(followPlace(pairs, 100, "left")).toBe(400);
    expect(followPlace(pairs, 400, "right")).toBe(100);
    expect(followPlace(pairs, 1500, "left")).toBe(1000);
  });

  it("never go back while one goes on", () => {
    const side = fc.array(fc.tuple(fc.constantFrom("а", "ә", "б", "😀"), fc.nat(900)), { maxLength: 12 });
    const sorted = (side: readonly (readonly [string, number])[]) =>
      side.map(([key, top]) => ({ key, top })).sort((a, b) => a.top - b.top);
    fc.assert(
      fc.property(side, side, fc.nat(1000), fc.nat(1000), (left, right, one, two) => {
        const pairs = alignPlaces(sorted(left), sorted(right), [1000, 1000]);
        const [first, second] = [Math.min(one, two), Math.max(one, two)];
        expect(followPlace(pairs, first, "left")).toBeLessThanOrEqual(
          followPlace(pairs, second, "left") + 1e-6,
        );
      }),
    );
  });

  it.each([
    ["1. Кіріспе", "КІРІСПЕ"],
    ["2 Две модели.", "две модели"],
    ["§ 3.1 Method", "Method"],
    ["مقدمة", "مقدمة"],
  ])("know %j as %j", (one, other) => {
    expect(landmarkKey(one)).toBe(landmarkKey(other));
  });
});
