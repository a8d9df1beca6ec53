import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assertion, assertionsOf, type ConflictClaim } from "#lib/claims/assertion.ts";
import { relationsOf, scoreOf, valuesDisagree } from "#lib/claims/comparable.ts";
import { disagreeing } from "#lib/claims/disagreeing.ts";
import { readValues } from "#lib/claims/read-values.ts";
import { datesAgree } from "#lib/claims/same-value.ts";
import type { Language } from "#lib/languages/language-tag.ts";

/** Written for the project: few values in many words, beside each other and alone. */
const SENTENCES: readonly (readonly [Language, string])[] = [
  ["kk", "Заң 2007 жылғы 21 мамырда қабылданды"],
  ["kk", "2007 жылғы 16 мамырда қабылданған заң"],
  ["kk", "Заң 2007 жылғы 21 мамырда қабылданып, 2007 жылғы 1 маусымда күшіне енді"],
  ["ru", "поправки приняты 16 мая 2007 года"],
  ["ru", "21 мая 2007 года принят закон, а 16 мая 2007 года он был рассмотрен"],
  ["en", "The law was adopted on 16 May 2007, not on 21 May 2007"],
  ["en", "It happened on 19 May 2007"],
  ["kk", "Партияны тіркеу үшін кемінде 50 000 мүше қажет"],
  ["ru", "для регистрации партии нужно не менее 40 000 членов"],
  ["ru", "для регистрации нужно 50 000 членов, прежде 40 000"],
  ["en", "A party needs 20,000 members for registration 🏛️"],
];

const claimLists = fc
  .array(
    fc.record({
      sentence: fc.constantFrom(...SENTENCES),
      restates: fc.array(fc.nat(11), { maxLength: 2 }),
      contradicts: fc.array(fc.nat(11), { maxLength: 2 }),
      isPassage: fc.boolean(),
    }),
    { minLength: 2, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ sentence: [language, text], restates, contradicts, isPassage }, n): ConflictClaim => {
      const annotationId = isPassage ? `passage ${n}` : null;
      return {
        id: `claim ${n}`,
        reformIds: ["law"],
        wordings: { [language]: text },
        mentions: isPassage
          ? [{ annotationId: `passage ${n}`, documentId: "text", stance: "asserts", exact: text }]
          : [],
        values: readValues(text, language).map((value, at) => ({
          ...{ ...value, id: `${n} ${at}`, annotationId, reformId: null },
        })),
        restates: restates.map((other) => `claim ${other}`),
        contradicts: contradicts.map((other) => `claim ${other}`),
      };
    }),
  );

const statementOf = ({ claim, value }: Assertion) => value.annotationId ?? claim.id;
const saysSame = (a: Assertion, b: Assertion) =>
  a.days !== null && b.days !== null
    ? datesAgree(a.days, b.days)
    : a.value.amount === b.value.amount && a.value.isFormer === b.value.isFormer;

/** The rule as it is meant: every assertion compared with every other. */
function pairByPair(assertions: readonly Assertion[]): {
  pairs: string[];
  reasons: Set<string>;
  score: number;
} {
  const found = assertions.flatMap((a, n) =>
    assertions.slice(n + 1).flatMap((b) => {
      if (a.written === b.written || statementOf(a) === statementOf(b)) return [];
      const says = (one: Assertion, other: Assertion) =>
        assertions.some((third) => statementOf(third) === statementOf(one) && saysSame(other, third));
      const disagreement = valuesDisagree(a, b);
      if (disagreement === null || says(b, a) || says(a, b)) return [];
      const reasons = [...disagreement.reasons, ...relationsOf(a.claim, b.claim)];
      return [{ pair: pairOf(disagreement.about, a, b), reasons, score: scoreOf(reasons.length) }];
    }),
  );
  return {
    pairs: found.map(({ pair }) => pair).sort(),
    reasons: new Set(found.flatMap(({ reasons }) => reasons)),
    score: Math.max(0, ...found.map(({ score }) => score)),
  };
}

const pairOf = (about: string, a: Assertion, b: Assertion) =>
  `${about}: ${[a.value.id, b.value.id].sort().join(" – ")}`;

describe("assertions that disagree", () => {
  it("are found in groups as they are found pair by pair", () => {
    fc.assert(
      fc.property(claimLists, fc.constantFrom("date" as const, "figure" as const), (claims, kind) => {
        const assertions = claims.flatMap(assertionsOf).filter(({ value }) => value.kind === kind);
        const found = disagreeing(assertions);
        const pairs = found.flatMap(({ about, sides: [ones, others] }) =>
          ones.flatMap((a) => others.map((b) => pairOf(about, a, b))),
        );
        const expected = pairByPair(assertions);
        expect(pairs.sort()).toEqual(expected.pairs);
        expect(found.reduce((all, one) => all + one.pairs, 0)).toBe(expected.pairs.length);
        expect(new Set(found.flatMap(({ reasons }) => reasons))).toEqual(expected.reasons);
        expect(Math.max(0, ...found.map(({ score }) => score))).toBe(expected.score);
      }),
      { numRuns: 300 },
    );
  });

  it("are compared once for each of their values, however many say them", () => {
    const [one, other] = SENTENCES;
    const claims = Array.from({ length: 200 }, (_, n): ConflictClaim => {
      const [language, text] = (n % 2 === 0 ? one : other) ?? ["kk", ""];
      const values = readValues(text, language).map((value, at) => ({
        ...{ ...value, id: `${n} ${at}`, annotationId: null, reformId: null },
      }));
      return {
        ...{ id: String(n), reformIds: [], wordings: { [language]: text }, mentions: [] },
        ...{ values, restates: [], contradicts: [] },
      };
    });
    const found = disagreeing(claims.flatMap(assertionsOf));
    expect(found.map(({ pairs }) => pairs)).toEqual([100 * 100]);
  });
});
