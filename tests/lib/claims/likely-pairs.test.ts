import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimFeatures } from "#lib/claims/claim-features.ts";
import type { Wordings } from "#lib/claims/claim.ts";
import { PairFinder, type Paired } from "#lib/claims/likely-pairs.ts";
import { mayBeSame } from "#lib/claims/suggest.ts";

/** Pairs of claims that are seen for the first time. */
const likelyPairs = (claims: readonly Paired[], most: number) => new PairFinder().find(claims, most);

const claim = (id: string, wordings: Wordings, more: Partial<Paired> = {}): Paired => ({
  ...{ id, wordings, reformIds: ["r"], values: [] },
  ...more,
});
const three = "Мәслихат хатшысы отырыста сайланды";

describe("pairs worth a closer look", () => {
  test.each<[string, Paired, Paired, boolean]>([
    [
      "three words in other forms",
      claim("a", { kk: three }),
      claim("b", { kk: "Отырыстан мәслихаттың хатшысына" }),
      true,
    ],
    ["two words", claim("a", { kk: three }), claim("b", { kk: "Мәслихаттың хатшысы" }), false],
    [
      "three words of two reforms",
      claim("a", { kk: three }),
      claim("b", { kk: three }, { reformIds: ["s"] }),
      false,
    ],
    [
      "three words, one of no reform",
      claim("a", { kk: three }),
      claim("b", { kk: three }, { reformIds: [] }),
      true,
    ],
    [
      "one value across languages",
      claim("a", { kk: "Заң қабылданды" }, { values: ["r 2007-05-21"] }),
      claim("b", { ru: "Закон принят" }, { values: ["r 2007-05-21"] }),
      true,
    ],
    ["one wording kept under two languages", claim("a", { kk: three }), claim("b", { ru: three }), false],
  ])("%s", (_, one, other, isPair) => {
    expect(likelyPairs([one, other], 10)).toEqual(isPair ? [["a", "b"]] : []);
  });

  test("words that half the group has pair nobody, and near copies bring few pairs each", () => {
    const many = Array.from({ length: 60 }, (_, n) => claim(String(n), { kk: three }));
    expect(likelyPairs(many, 5_000)).toEqual([]);
    const copies = likelyPairs(many.slice(0, 30), 5_000);
    expect(copies.length).toBeGreaterThan(100);
    expect(copies.length).toBeLessThanOrEqual(30 * 5);
  });

  test("a finder that is asked again, after some wordings and values have changed, finds what a new one does", () => {
    const wording = fc.subarray([..."мәслихат хатшы отырыс сайлау мәжіліс дауыс".split(" "), "🧭"]);
    const values = fc.subarray(["r 2007-05-21", "r 50|thousand"]);
    const group = fc.array(fc.record({ kk: wording, ru: wording, values }), { maxLength: 10 });
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 4 }), (rounds) => {
        const finder = new PairFinder();
        for (const texts of rounds) {
          const claims = texts.map(({ kk, ru, values: own }, n) =>
            claim(String(n), { kk: kk.join(" "), ru: ru.join(" ") }, { values: own }),
          );
          expect(finder.find(claims, 20)).toEqual(likelyPairs(claims, 20));
        }
      }),
    );
  });

  test("no claim is paired with itself, no pair comes twice, and no more come than are asked for", () => {
    const words = fc.array(
      fc.constantFrom(
        "сайлау",
        "выборы",
        "election",
        "мәжіліс",
        "🧭",
        "席位代表",
        "मतदान",
        "e\u0301lection",
        "a b",
      ),
      { maxLength: 6 },
    );
    const group = fc.array(fc.record({ kk: words, ru: words }), { maxLength: 12 });
    fc.assert(
      fc.property(group, fc.nat(8), (texts, most) => {
        const claims = texts.map(({ kk, ru }, n) => claim(String(n), { kk: kk.join(" "), ru: ru.join(" ") }));
        const pairs = likelyPairs(claims, most);
        expect(pairs.length).toBeLessThanOrEqual(most);
        expect(pairs.every(([one, other]) => Number(one) < Number(other))).toBe(true);
        expect(new Set(pairs.map(String)).size).toBe(pairs.length);
      }),
    );
  });
});

test("asked again, finds what it would find for the first time, whatever has changed since", () => {
  const words = fc.array(fc.constantFrom("мәслихат", "хатшысын", "сайлайды", "отырыс", "шешім", "бюджет"), {
    minLength: 2,
    maxLength: 5,
  });
  const one = fc.record({
    kk: words,
    reform: fc.constantFrom("a", "b"),
    value: fc.constantFrom("", "v", "w"),
  });
  const change = fc.record({ at: fc.nat(30), to: fc.option(one), isNew: fc.boolean() });
  const made = (
    id: number,
    { kk, reform, value }: { kk: string[]; reform: string; value: string },
  ): Paired => ({
    ...{ id: String(id), wordings: { kk: kk.join(" ") }, reformIds: [reform] },
    values: value === "" ? [] : [`${reform} ${value}`],
  });
  fc.assert(
    fc.property(
      fc.array(one, { minLength: 45, maxLength: 60 }),
      fc.array(change, { maxLength: 6 }),
      (all, changes) => {
        const finder = new PairFinder();
        let claims = all.map((each, n) => made(n, each));
        finder.find(claims, 20);
        let next = claims.length;
        for (const { at, to, isNew } of changes) {
          if (isNew && to !== null) claims = [...claims, made((next += 1), to)];
          else if (to === null) claims = claims.filter((_, n) => n !== at);
          else claims = claims.map((claim, n) => (n === at ? made(Number(claim.id), to) : claim));
          expect(finder.find(claims, 20)).toEqual(new PairFinder().find(claims, 20));
        }
      },
    ),
  );
});

describe("two stored claims can be one", () => {
  const features = (wordings: Wordings) => claimFeatures({ wordings, reformIds: ["r"], referenceIds: ["w"] });
  test.each<[string, Wordings, Wordings, boolean]>([
    [
      "one day",
      { kk: "Заң 2007 жылғы 21 мамырда қабылданды." },
      { ru: "Закон принят 21 мая 2007 года." },
      true,
    ],
    [
      "two days",
      { ru: "Поправки приняты 16 мая 2007 года." },
      { ru: "Поправки приняты 21 мая 2007 года." },
      false,
    ],
    [
      "one figure",
      { ru: "Нужно не менее 50 тысяч членов." },
      { en: "At least 50,000 members are needed." },
      true,
    ],
    ["two figures", { ru: "Партии нужно 50 тысяч членов." }, { ru: "Партии нужно 40 тысяч членов." }, false],
    [
      "only the year",
      { ru: "Мажилис расширен в 2007 году." },
      { en: "In 2007 the Mazhilis changed." },
      false,
    ],
    [
      "the words",
      { kk: "Мәслихат хатшысын отырыс сайлайды." },
      { kk: "Отырыс мәслихаттың хатшысын сайлады." },
      true,
    ],
  ])("%s", (_, one, other, expected) => {
    expect(mayBeSame(features(one), features(other))).toBe(expected);
    expect(mayBeSame(features(other), features(one))).toBe(expected);
  });
});
