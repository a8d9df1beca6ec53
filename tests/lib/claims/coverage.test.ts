import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CLAIM_KINDS } from "#lib/claims/claim.ts";
import { coverageOf, EVIDENCE_STATES, evidenceOf } from "#lib/claims/coverage.ts";
import type { MatrixFacts } from "#lib/claims/matrix/axis.ts";
import { SOURCE_CHECKS, type SourceCheck } from "#lib/claims/source.ts";

const FACTS: MatrixFacts = {
  claims: [
    { kind: "fact", state: "draft" },
    { kind: "norm", state: "draft" },
    { kind: "fact", state: "checked" },
  ],
  documents: [
    { language: "kk", year: 2021 },
    { language: "ru", year: null },
  ],
  ...{ reformCount: 2, sourceCount: 2, contradictions: [], differing: [] },
  aboutReforms: [
    [0, 0, "supports"],
    [0, 1, null],
    [1, 1, null],
  ],
  mentions: [
    [0, 0, "asserts"],
    [0, 0, "reports"],
    [1, 0, "asserts"],
    [1, 1, "disputes"],
  ],
  sources: [
    [0, 0, "unchecked"],
    [0, 1, "quote_found"],
    [1, 0, "entry_seen"],
  ],
};

describe("coverage", () => {
  const found = coverageOf(FACTS, [["kk"], ["kk"], ["ru"]]);

  test("counts claims by how they are carried", () => {
    expect(found.claims).toEqual([1, 1, 0, 1]);
    expect(found.kinds).toEqual([
      { of: "fact", claims: [1, 0, 0, 1] },
      { of: "norm", claims: [0, 1, 0, 0] },
    ]);
  });

  test("puts a claim about two reforms under both, and one about none under none", () => {
    expect(found.reforms.map(({ of, claims }) => [of, sum(claims)])).toEqual([
      [0, 1],
      [1, 2],
      [null, 1],
    ]);
  });

  test("goes by the texts that mention a claim, each year and language once", () => {
    expect(found.years.map(({ of, claims }) => [of, sum(claims)])).toEqual([
      [2021, 2],
      [null, 1],
    ]);
    expect(found.languages.map(({ of, claims }) => [of, sum(claims)])).toEqual([
      ["kk", 2],
      ["ru", 1],
    ]);
    expect(found.unmentioned).toBe(1);
  });

  test("finds what is claimed in one language alone", () => {
    expect(found.oneLanguage.map(({ of, claims }) => [of, sum(claims)])).toEqual([
      ["kk", 1],
      ["ru", 1],
    ]);
    expect(found.oneLanguageReforms).toEqual([{ reform: 0, language: "kk", claims: 1 }]);
    const translated = coverageOf(FACTS, [["kk", "en"], ["kk"], ["ru"]]);
    expect(translated.oneLanguage.map(({ of }) => of)).toEqual(["ru"]);
  });

  test.each<[SourceCheck[], string]>([
    [[], "none"],
    [["unchecked"], "unopened"],
    [["entry_seen", "unchecked"], "unopened"],
    [["work_opened", "unchecked"], "opened"],
    [["unchecked", "quote_found", "work_opened"], "found"],
  ])("calls a claim with sources %j %s", (checks, state) => {
    expect(evidenceOf(checks)).toBe(state);
  });

  test("counts every claim once by its kind and by how it is carried", () => {
    const claims = fc.array(fc.constantFrom(...CLAIM_KINDS), { minLength: 1, maxLength: 9 });
    const checks = fc.array(fc.tuple(fc.nat(8), fc.constantFrom(...SOURCE_CHECKS)), { maxLength: 12 });
    fc.assert(
      fc.property(claims, checks, (kinds, sources) => {
        const facts: MatrixFacts = {
          ...FACTS,
          claims: kinds.map((kind) => ({ kind, state: "draft" })),
          ...{ aboutReforms: [], mentions: [] },
          sources: sources.flatMap(([claim, check]) =>
            claim < kinds.length ? [[claim, 0, check] as const] : [],
          ),
        };
        const { claims: all, kinds: bars } = coverageOf(facts, []);
        expect(sum(all)).toBe(kinds.length);
        EVIDENCE_STATES.forEach((_, place) =>
          expect(sum(bars.map((bar) => bar.claims[place] ?? 0))).toBe(all[place]),
        );
      }),
    );
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
