import { describe, expect, test } from "vitest";
import { proposeValues, type ValueText } from "#lib/claims/propose-values.ts";

const NOTHING = { accepted: [], declined: new Set<string>() };
const passage = (text: string, language: ValueText["language"], annotationId = "m"): ValueText => ({
  text,
  language,
  annotationId,
});

describe("values proposed from the words of a claim", () => {
  test.each<[string, ValueText[], string[]]>([
    ["a day in Kazakh", [passage("Заң 2007 жылғы 21 мамырда қабылданды.", "kk")], ["date:2007-05-21"]],
    ["a day in Russian", [passage("Референдум прошёл 5 июня 2022 года.", "ru")], ["date:2022-06-05"]],
    ["a day in English", [passage("It was held on 5 June 2022.", "en")], ["date:2022-06-05"]],
    [
      "a figure with its unit",
      [passage("Для регистрации нужно не менее 50 тысяч членов.", "ru")],
      ["figure:at_least:50000::member"],
    ],
    ["nothing in words without figures", [passage("Өкілдік тарылды. 🧭 代表", "kk")], []],
    ["nothing in an empty text", [passage("", "en")], []],
  ])("%s", (_, texts, keys) => {
    expect(proposeValues(texts, NOTHING).map(({ key }) => key)).toEqual(keys);
  });

  test("say in which words of which passage they stand", () => {
    const [proposal] = proposeValues([passage("🪑 В Мажилисе 107 мест.", "ru", "x")], NOTHING);
    expect(proposal).toMatchObject({
      language: "ru",
      value: { kind: "figure", amount: 107, unit: "seat", annotationId: "x" },
    });
    expect("🪑 В Мажилисе 107 мест.").toContain(proposal?.value.exact);
  });

  test("keep what held before a change apart from what holds since", () => {
    const texts = [passage("Порог снижен с 50 тысяч до 40 тысяч членов.", "ru")];
    expect(proposeValues(texts, NOTHING).map(({ value }) => value)).toMatchObject([
      { amount: 50_000, isFormer: true },
      { amount: 40_000 },
    ]);
    expect(proposeValues(texts, NOTHING)[1]?.value).not.toHaveProperty("isFormer");
  });

  test("come once from the passages, and from a wording only where no passage has them", () => {
    const texts = [
      { text: "В 2007 году.", language: "ru" as const, annotationId: null },
      passage("в 2007 году и в 2007 году", "ru", "one"),
      passage("2007 жылы", "kk", "two"),
    ];
    const places = proposeValues(texts, NOTHING).map(({ value }) => value.annotationId);
    expect(places).toEqual(["one", "two"]);
  });

  test("are not those that a person accepted there, or put aside", () => {
    const texts = [passage("21 мая 2007 года", "ru", "one"), passage("21 May 2007", "en", "two")];
    const accepted = [{ key: "date:2007-05-21", annotationId: "one" }];
    expect(proposeValues(texts, { ...NOTHING, accepted }).map(({ value }) => value.annotationId)).toEqual([
      "two",
    ]);
    expect(proposeValues(texts, { ...NOTHING, declined: new Set(["date:2007-05-21"]) })).toEqual([]);
  });
});
