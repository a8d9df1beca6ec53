import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareEvenly } from "#lib/reviews/allocation.ts";

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}${n}`);
const essay = (id: string, reviewers: readonly string[] = [], closedTo: readonly string[] = []) => ({
  ...{ id, reviewers, closedTo },
});

/** Draws from the numbers that fast-check gives, over and over. */
function drawing(numbers: readonly number[]): () => number {
  let at = 0;
  return () => numbers[at++ % numbers.length] ?? 0;
}
const draws = fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 1 });

describe("who reviews what, drawn evenly", () => {
  test("gives each essay as many as it is to have, nobody twice, and no two reviewers differ by more than one essay", () => {
    fc.assert(
      fc.property(
        fc.nat(40),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 5 }),
        draws,
        (essayCount, reviewerCount, perEssay, numbers) => {
          const reviewers = names("r", reviewerCount);
          const essays = names("e", essayCount).map((id) => essay(id));
          const pairs = shareEvenly({ essays, reviewers, perEssay, random: drawing(numbers) });
          for (const { id } of essays) {
            const own = pairs.filter((pair) => pair.essay === id).map(({ reviewer }) => reviewer);
            expect(new Set(own).size).toBe(own.length);
            expect(own.length).toBe(Math.min(perEssay, reviewerCount));
          }
          const loads = reviewers.map((id) => pairs.filter(({ reviewer }) => reviewer === id).length);
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test("fills up what is missing, and never gives an essay to its writer or to one who has it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), draws, (perEssay, numbers) => {
        const essays = [
          essay("a", ["Мұрат"], ["Дана"]),
          essay("b", [], ["Мұрат", "Anna"]),
          essay("c", ["पंकज", "王"]),
        ];
        const reviewers = ["Мұрат", "Дана", "Anna", "عمر"];
        const pairs = shareEvenly({ essays, reviewers, perEssay, random: drawing(numbers) });
        for (const { id, reviewers: had, closedTo } of essays) {
          const added = pairs.filter((pair) => pair.essay === id).map(({ reviewer }) => reviewer);
          expect(added.filter((one) => had.includes(one) || closedTo.includes(one))).toEqual([]);
          const free = reviewers.filter((one) => !had.includes(one) && !closedTo.includes(one)).length;
          expect(added.length).toBe(Math.min(free, Math.max(0, perEssay - had.length)));
        }
      }),
    );
  });

  test("who has more already gets less", () => {
    const essays = [essay("a", ["Анна"]), essay("b", ["Анна"]), essay("c"), essay("d")];
    const pairs = shareEvenly({ essays, reviewers: ["Анна", "Мұрат"], perEssay: 1, random: () => 0.5 });
    expect(pairs.map(({ reviewer }) => reviewer)).toEqual(["Мұрат", "Мұрат"]);
  });

  test("without reviewers nothing is given", () => {
    expect(shareEvenly({ essays: [essay("a")], reviewers: [], perEssay: 2, random: () => 0 })).toEqual([]);
  });
});
