import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findExact, findNearly } from "#lib/languages/match-quote.ts";

/** The textbook: edit distance of two strings by the full table. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

describe("finding a quote", () => {
  it("finds every repetition, also those that overlap", () => {
    expect(findExact("анана", "ана")).toEqual([0, 2]);
    expect(findExact("сөз", "")).toEqual([]);
  });

  it("finds the place with the fewest errors and both of its ends", () => {
    expect(findNearly("алдында партиялық тізім кейін", "партиялык тізім", 2)).toEqual([
      { start: 8, end: 23, errors: 1 },
    ]);
  });

  it("finds separate places separately", () => {
    expect(findNearly("конституция, канституция", "конститутция", 2).map(({ errors }) => errors)).toEqual([
      1, 2,
    ]);
  });

  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("а", "б", "в"), maxLength });

  it("reports the true distance of what it found", () => {
    fc.assert(
      fc.property(letters(40), letters(10), fc.nat(3), (text, quote, maxErrors) => {
        fc.pre(quote.length > maxErrors);
        for (const { start, end, errors } of findNearly(text, quote, maxErrors)) {
          expect(distance(text.slice(start, end), quote)).toBe(errors);
        }
      }),
    );
  });

  it("misses no place within the limit", () => {
    fc.assert(
      fc.property(letters(20), letters(8), letters(20), fc.nat(2), (before, quote, after, maxErrors) => {
        fc.pre(quote.length > maxErrors);
        const text = before + quote + after;
        expect(findNearly(text, quote, maxErrors).some(({ errors }) => errors === 0)).toBe(true);
      }),
    );
  });
});
