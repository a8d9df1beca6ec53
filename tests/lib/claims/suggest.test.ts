import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimFeatures } from "#lib/claims/claim-features.ts";
import type { Wordings } from "#lib/claims/claim.ts";
import { LEAST_OFFERED, LEAST_SAME, likeness, suggestClaims } from "#lib/claims/suggest.ts";

const features = (wordings: Wordings, reformIds: string[] = [], referenceIds: string[] = []) =>
  claimFeatures({ wordings, reformIds, referenceIds });

describe("claims that may say the same", () => {
  test.each<[string, Wordings, Wordings, string[]]>([
    [
      "one day in Kazakh and in Russian",
      { kk: "Заң 2007 жылғы 21 мамырда қабылданды." },
      { ru: "Закон принят 21 мая 2007 года." },
      ["reform", "date"],
    ],
    [
      "one figure in Russian and in English",
      { ru: "Нужно не менее 50 тысяч членов." },
      { en: "At least 50,000 members are needed." },
      ["reform", "figure"],
    ],
    [
      "people under two names",
      { kk: "Партияға 50 мың адам керек." },
      { ru: "Партии нужно 50 тысяч членов." },
      ["reform", "figure"],
    ],
    [
      "one wording in other word forms",
      { ru: "Реформа сузила представительство регионов." },
      { ru: "Представительство региона сужено реформой." },
      ["reform", "words"],
    ],
  ])("%s", (_, one, other, kinds) => {
    const { score, because } = likeness(features(one, ["r"]), features(other, ["r"]));
    expect(score).toBeGreaterThanOrEqual(LEAST_OFFERED);
    expect(because.map(({ kind }) => kind)).toEqual(expect.arrayContaining(kinds));
  });

  test.each<[string, Wordings, Wordings, string[], string[]]>([
    ["only a reform in common", { kk: "Өкілдік тарылды." }, { ru: "Партии окрепли." }, ["r"], ["r"]],
    [
      "two reforms and two years",
      { ru: "Срок сокращён в 2007 году." },
      { ru: "Выборы прошли в 2023 году." },
      ["r"],
      ["s"],
    ],
    ["nothing at all", { kk: "代表" }, { en: "प्रतिनिधि" }, [], []],
    ["no words", {}, {}, [], []],
  ])("not: %s", (_, one, other, reforms, others) => {
    expect(likeness(features(one, reforms), features(other, others)).score).toBeLessThan(LEAST_OFFERED);
  });

  test("two days of one reform are a contradiction, not one claim", () => {
    const one = features({ ru: "Поправки приняты 16 мая 2007 года." }, ["r"]);
    const other = features({ ru: "Поправки приняты 21 мая 2007 года." }, ["r"]);
    expect(likeness(one, other).score).toBeLessThan(LEAST_SAME);
  });

  test("a name is heard in either script", () => {
    const one = features({ ru: "О чём говорил Токаев в Послании." }, ["r"]);
    const other = features({ en: "In his address Tokayev spoke of it." }, ["r"]);
    expect(likeness(one, other).because).toContainEqual({ kind: "name", name: "Токаев" });
  });

  test("it is the same from either side, and nothing is as like a claim as itself", () => {
    const words = fc.array(
      fc.constantFrom(
        "заң",
        "2007",
        "мамыр",
        "Мажилис",
        "50 тысяч членов",
        "seats",
        "🧭",
        "席位",
        "مقعد",
        "कानून",
        "и\u0306",
      ),
      { maxLength: 8 },
    );
    const claims = fc.record({
      kk: words,
      ru: words,
      reforms: fc.subarray(["a", "b", "c"]),
      works: fc.subarray(["w", "v"]),
    });
    const of = ({
      kk,
      ru,
      reforms,
      works,
    }: {
      kk: string[];
      ru: string[];
      reforms: string[];
      works: string[];
    }) => features({ kk: kk.join(" "), ru: ru.join(" ") }, reforms, works);
    fc.assert(
      fc.property(claims, claims, (a, b) => {
        const [one, other] = [of(a), of(b)];
        expect(likeness(one, other).score).toBe(likeness(other, one).score);
        expect(likeness(one, other).score).toBeLessThanOrEqual(1);
        expect(likeness(one, other).score).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("the likeliest are offered first, and no more than asked for", () => {
    const asked = features({ ru: "Поправки приняты 21 мая 2007 года." }, ["r"]);
    const candidates = [
      { id: "reform", features: features({ kk: "Өкілдік тарылды." }, ["r"]) },
      { id: "day", features: features({ kk: "Заң 2007 жылғы 21 мамырда қабылданды." }, ["r"]) },
      { id: "same", features: features({ ru: "Поправки были приняты 21 мая 2007 г." }, ["r"]) },
    ];
    const ids = (most: number) =>
      suggestClaims(asked, candidates, { least: LEAST_OFFERED, most }).map(({ claim }) => claim.id);
    expect(ids(5)).toEqual(["same", "day"]);
    expect(ids(1)).toEqual(["same"]);
  });
});
