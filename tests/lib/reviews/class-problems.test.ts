import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLASS_PROBLEMS, countProblems, timesIn } from "#lib/reviews/class-problems.ts";
import { ESSAY_FINDING_CODES } from "#lib/reviews/essay-finding.ts";
import { currentFindings, type CountedFindings, type OverlapRun } from "#lib/reviews/overlap-run.ts";

describe("problems of a class", () => {
  it("are counted by essays that have them, the most frequent first", () => {
    const essays: CountedFindings[] = [
      { claim_figure: 2, claim_sweeping: 1, too_few_words: 1 },
      { claim_attributed: 1 },
      { entry_never_cited: 4 },
      {},
    ];
    expect(countProblems(essays)).toEqual([
      { problem: "claim_without_source", essays: 2, places: 4 },
      { problem: "entry_never_cited", essays: 1, places: 4 },
      { problem: "length", essays: 1, places: 1 },
    ]);
    expect(countProblems([])).toEqual([]);
  });

  it("hold every finding that an essay can have once, but for what the library lacks", () => {
    const found = ESSAY_FINDING_CODES.map((code) => [
      code,
      CLASS_PROBLEMS.filter((problem) => timesIn({ [code]: 1 }, problem) === 1).length,
    ]);
    // The last two are findings about articles: an essay's quotations have codes of their own.
    const left = ["quotation_unchecked", "quotation_not_found", "quotation_changed"];
    expect(found.filter(([, times]) => times !== 1).map(([code]) => code)).toEqual(left);
  });

  it("never count more essays than there are, nor fewer places than essays", () => {
    const essay = fc.dictionary(fc.constantFrom(...ESSAY_FINDING_CODES), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(essay), (essays) => {
        for (const { essays: count, places } of countProblems(essays)) {
          expect(count).toBeLessThanOrEqual(essays.length);
          expect(places).toBeGreaterThanOrEqual(count);
        }
      }),
    );
  });
});

describe("findings that a comparison keeps", () => {
  const run = (revision: number, findings?: Record<string, number>): OverlapRun => ({
    essays: [{ id: "a", revision, words: 9, letters: 50, ...(findings === undefined ? {} : { findings }) }],
    ...{ documents: [], stretches: [], isComplete: true },
  });

  it.each([
    ["of the revision that stands", [run(2, { length: 1 })], 2, { length: 1 }],
    ["but of none that was replaced", [run(1, { length: 1 })], 2, undefined],
    [
      "of the run before while the essay is looked through anew",
      [run(2), run(2, { length: 1 })],
      2,
      { length: 1 },
    ],
    ["the newest of two", [run(2, {}), run(2, { length: 1 })], 2, {}],
  ] as const)("hold %s", (_, runs, revision, expected) => {
    expect(currentFindings(runs, new Map([["a", revision]])).get("a")).toEqual(expected);
  });
});
