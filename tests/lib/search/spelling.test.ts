import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendedQuery, rankSpellings } from "#lib/search/spelling.ts";
import { likeness } from "#lib/search/slips.ts";

const vocabulary =
  "реформа реформы форма парламент партия конституция конституциясы мәжіліс мажилис сайлау сайлаушы тоқаев тұрақты election selection"
    .split(" ")
    .map((word) => ({ word, count: 10 }));

describe("a slip is brought back to its word", () => {
  it.each([
    ["letters exchanged", "рефомра", "реформа"],
    ["a letter left out", "парламет", "парламент"],
    ["a letter doubled", "парттия", "партия"],
    ["a neighbour on the keyboard", "парлапент", "парламент"],
    ["letters without their marks", "турақты", "тұрақты"],
    ["a vowel for another", "канституция", "конституция"],
    ["English", "elction", "election"],
  ])("%s: %s", (_, typed, word) => {
    expect(rankSpellings(typed, vocabulary)[0]?.word).toBe(word);
  });

  it("is none where nothing is near", () => {
    expect(rankSpellings("экономика", vocabulary)).toEqual([]);
    expect(rankSpellings("заң", [{ word: "зат", count: 900 }])).toEqual([]);
  });
});

it("puts lighter slips first", () => {
  const ranked = rankSpellings("сайлав", [
    { word: "сайлай", count: 1 },
    { word: "сайлау", count: 100 },
  ]);
  expect(ranked.map(({ word }) => word)).toEqual(["сайлау", "сайлай"]);
});

it("mends a query in its place, capitals kept", () => {
  const mends = [
    { start: 0, end: 8, word: "парламент" },
    { start: 9, end: 14, word: "сенат" },
  ];
  expect(mendedQuery("Парламет СЕНТТ -x", mends)).toBe("Парламент СЕНАТ -x");
});

it("measures both ways alike, nothing between a word and itself, and never more than asked", () => {
  const word = fc.string({ unit: fc.constantFrom(..."аәбтқкоөи"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(likeness(one, one, 0)).toBe(0);
      const there = likeness(one, other, 20);
      const back = likeness(other, one, 20);
      if (there !== null && back !== null) expect(there).toBeCloseTo(back);
      const near = likeness(one, other, 1);
      if (near !== null) expect(near).toBeLessThanOrEqual(1);
    }),
  );
});
