import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Buckets } from "#components/reader/buckets.ts";
import { type PaintItem, cutSegments, passagesAt } from "#components/reader/segments.ts";

const item = (id: string, start: number, end: number, paint = "m1"): PaintItem => ({
  id,
  span: [start, end],
  paint,
});

describe("segments of overlapping passages", () => {
  it("are cut where any passage begins or ends and know what covers them", () => {
    expect(cutSegments([item("a", 0, 10), item("b", 5, 15, "m2"), item("c", 7, 9)], [0, 20])).toEqual([
      { span: [0, 5], paints: ["m1"], depth: 1 },
      { span: [5, 7], paints: ["m1", "m2"], depth: 2 },
      { span: [7, 9], paints: ["m1", "m2"], depth: 3 },
      { span: [9, 10], paints: ["m1", "m2"], depth: 2 },
      { span: [10, 15], paints: ["m2"], depth: 1 },
    ]);
  });

  it("keep to their block", () => {
    expect(cutSegments([item("a", 0, 30)], [10, 20])).toEqual([{ span: [10, 20], paints: ["m1"], depth: 1 }]);
  });

  it("paint each place exactly as deep as passages cover it", () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 10 })), { maxLength: 12 });
    fc.assert(
      fc.property(spans, (drawn) => {
        const items = drawn.map(([start, length], n) => item(String(n), start, start + length));
        const segments = cutSegments(items, [0, 40]);
        for (let at = 0; at < 40; at++) {
          const painted = segments.find(({ span }) => span[0] <= at && at < span[1]);
          expect(painted?.depth ?? 0).toBe(passagesAt(items, at).length);
        }
      }),
    );
  });
});

describe("buckets", () => {
  const blocks = [
    { id: "b1", span: [0, 10] as const },
    { id: "b2", span: [11, 20] as const },
    { id: "b3", span: [21, 30] as const },
  ];
  const held = (buckets: Buckets) => blocks.map(({ id }) => buckets.itemsOf(id).map((one) => one.id));

  it("hold a passage in every block that it touches", () => {
    const buckets = new Buckets(blocks);
    buckets.replace([item("a", 5, 25), item("b", 11, 12), item("c", 10, 11)]);
    expect(held(buckets)).toEqual([["a"], ["a", "b"], ["a"]]);
  });

  it("say where something changed, and nowhere else", () => {
    const buckets = new Buckets(blocks);
    const [a, b] = [item("a", 5, 25), item("b", 11, 12)];
    buckets.replace([a, b]);
    expect([...buckets.replace([a, b])]).toEqual([]);
    expect([...buckets.replace([a, item("b", 11, 12, "m2")])]).toEqual(["b2"]);
    expect([...buckets.replace([a, item("b", 22, 23, "m2")])]).toEqual(["b2", "b3"]);
    expect([...buckets.replace([a])]).toEqual(["b3"]);
    expect(held(buckets)).toEqual([["a"], ["a"], ["a"]]);
    expect(buckets.item("b")).toBeNull();
  });

  it("after any changes hold what a fresh reading of the last list holds", () => {
    const lists = fc.array(
      fc.uniqueArray(
        fc.record({
          id: fc.constantFrom("a", "b", "c", "d", "e"),
          start: fc.nat(28),
          length: fc.integer({ min: 1, max: 14 }),
        }),
        { selector: ({ id }) => id },
      ),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(lists, (drawn) => {
        const kept = new Buckets(blocks);
        const items = drawn.map((list) =>
          list.map(({ id, start, length }) => item(id, start, start + length)),
        );
        for (const list of items) kept.replace(list);
        const fresh = new Buckets(blocks);
        fresh.replace(items.at(-1) ?? []);
        expect(held(kept).map((ids) => ids.sort())).toEqual(held(fresh).map((ids) => ids.sort()));
        expect(
          blocks.map(({ id }) => kept.segmentsOf(id).map(({ span, depth }) => [...span, depth])),
        ).toEqual(blocks.map(({ id }) => fresh.segmentsOf(id).map(({ span, depth }) => [...span, depth])));
      }),
    );
  });
});

describe("passages under a place", () => {
  it("come with the shortest first", () => {
    expect(
      passagesAt([item("long", 0, 20), item("short", 4, 6), item("beside", 6, 9)], 5).map(({ id }) => id),
    ).toEqual(["short", "long"]);
  });
});
