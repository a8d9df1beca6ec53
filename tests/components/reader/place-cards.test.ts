import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCards } from "#components/reader/place-cards.ts";

const cards = [
  { id: "a", wanted: 100, height: 50 },
  { id: "b", wanted: 110, height: 40 },
  { id: "c", wanted: 300, height: 20 },
];
const settings = { focusId: null, gap: 10, top: 0 };

describe("cards beside their passages", () => {
  it("push the next one down when they would meet", () => {
    expect([...placeCards(cards, settings)]).toEqual([
      ["a", 100],
      ["b", 160],
      ["c", 300],
    ]);
  });

  it("make room above for the card in focus", () => {
    expect(Object.fromEntries(placeCards(cards, { ...settings, focusId: "b" }))).toEqual({
      a: 50,
      b: 110,
      c: 300,
    });
  });

  it("let the focus give way when there is no room above it", () => {
    expect(Object.fromEntries(placeCards(cards, { ...settings, focusId: "b", top: 80 }))).toEqual({
      a: 80,
      b: 140,
      c: 300,
    });
  });

  it("leave a pinned card where it is, whatever comes above it", () => {
    const pinned = { id: "b", place: 130 };
    expect(Object.fromEntries(placeCards(cards, { ...settings, pinned }))).toEqual({ a: 70, b: 130, c: 300 });
    expect(Object.fromEntries(placeCards(cards, { ...settings, pinned: { id: "gone", place: 5 } }))).toEqual({
      a: 100,
      b: 160,
      c: 300,
    });
  });

  it("never meet, stay in order and stay below the top", () => {
    const some = fc.array(fc.record({ wanted: fc.nat(500), height: fc.integer({ min: 1, max: 200 }) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, fc.nat(12), (drawn, focus) => {
        const sorted = drawn
          .sort((a, b) => a.wanted - b.wanted)
          .map((card, n) => ({ ...card, id: String(n) }));
        const places = placeCards(sorted, { focusId: String(focus), gap: 8, top: 40 });
        let free = 40;
        for (const { id, height } of sorted) {
          expect(places.get(id)).toBeGreaterThanOrEqual(free);
          free = (places.get(id) ?? 0) + height + 8;
        }
      }),
    );
  });
});
