import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontRecord, type ImportedBlock } from "#lib/import/article.ts";
import { readAuthorNames, splitName } from "#lib/import/author-names.ts";
import { readFront } from "#lib/import/front.ts";
import { findOrcids, isIssn, isOrcid } from "#lib/import/front-identifiers.ts";

function blocksOf(
  lines: readonly (readonly [ImportedBlock["type"], ImportedBlock["language"], string, string?])[],
): ImportedBlock[] {
  return lines.map(([type, language, text, label], at) => ({
    id: `b${String(at + 1)}`,
    type,
    language,
    text,
    sourceRanges: [[at, at + 1]],
    confidence: 1,
    ...(label === undefined ? {} : { label }),
  }));
}

describe("names as title pages print them", () => {
  const NAMES: readonly (readonly [
    printed: string,
    family: string | undefined,
    given: string | undefined,
  ])[] = [
    ["А. Б. Сейітова", "Сейітова", "А. Б."],
    ["Сейітова А.Б.", "Сейітова", "А. Б."],
    ["Оспанов Қанат Тілеуұлы", "Оспанов", "Қанат Тілеуұлы"],
    ["Айгүл Ерланқызы Сейітова", "Сейітова", "Айгүл Ерланқызы"],
    ["Петренко Виктория", "Петренко", "Виктория"],
    ["Виктория Петренко", "Петренко", "Виктория"],
    ["Martha Lindholm", "Lindholm", "Martha"],
    ["LINDHOLM Martha", "LINDHOLM", "Martha"],
    ["J. R. Holm", "Holm", "J. R."],
    ["Holm, D.", "Holm", "D."],
  ];

  it.each(NAMES)("%s", (printed, family, given) => {
    expect(splitName(printed)).toEqual({ family, given });
  });

  const LISTS: readonly (readonly [text: string, names: readonly (readonly [string, string, boolean])[]])[] =
    [
      [
        "А. Б. Сейітова¹, Қ. Т. Оспанов¹,²*",
        [
          ["А. Б. Сейітова", "1", false],
          ["Қ. Т. Оспанов", "1,2", true],
        ],
      ],
      [
        "Петренко В.Г.1,2*, Ким И.О.2",
        [
          ["Петренко В.Г.", "1,2", true],
          ["Ким И.О.", "2", false],
        ],
      ],
      [
        "Holm, D., & Berg, S.",
        [
          ["Holm, D.", "", false],
          ["Berg, S.", "", false],
        ],
      ],
      [
        "Martha Lindholm and Per Vik",
        [
          ["Martha Lindholm", "", false],
          ["Per Vik", "", false],
        ],
      ],
      [
        "Ахметова Сауле Болатовна, кандидат юридических наук, доцент",
        [["Ахметова Сауле Болатовна", "", false]],
      ],
      ["профессор Иванов А. Б.", [["Иванов А. Б.", "", false]]],
      ["Кафедра права", []],
    ];

  it.each(LISTS)("%s", (text, names) => {
    expect(
      readAuthorNames(text).map(({ literal, marks, isStarred }) => [literal, marks.join(","), isStarred]),
    ).toEqual(names);
  });
});

describe("the record of a title page", () => {
  const blocks = blocksOf([
    ["page_header", "kk", "ISSN 0317-8471 Дала жаршысы № 2 2021"],
    ["udc", "kk", "ӘОЖ 352.07"],
    ["udc", "kk", "ҒТАМР 11.15.25"],
    ["udc", "en", "https://doi.org/10.99999/dala.2021.2.15"],
    ["title", "kk", "Ауыл кеңсесінің кітабы"],
    ["authors", "kk", "А. Б. Сейітова¹, Қ. Т. Оспанов²*"],
    ["affiliation", "kk", "¹Дала университеті, Қарағанды, Қазақстан"],
    ["affiliation", "kk", "²Қала институты, Алматы, Қазақстан"],
    ["affiliation", "kk", "Сейітова: ORCID 0000-0002-1825-0097"],
    ["email", "mixed", "*e-mail: k.ospanov@example.org"],
    ["abstract", "kk", "Аңдатпа. Мақала туралы."],
    ["keywords", "kk", "Түйін сөздер: ауыл, кеңсе, 1,5 есе өсу.", "Түйін сөздер:"],
    ["title", "ru", "Книга сельской конторы"],
    ["authors", "ru", "А. Б. Сеитова¹, К. Т. Оспанов²"],
    ["keywords", "ru", "Ключевые слова: село; контора", "Ключевые слова:"],
    ["paragraph", "kk", "Басқа жұмыс: doi 10.1000/other.1"],
  ]);
  const front = readFront(blocks, "kk");

  it("has titles, keywords and numbers with the blocks that print them", () => {
    expect(front.titles).toEqual({ kk: "Ауыл кеңсесінің кітабы", ru: "Книга сельской конторы" });
    expect(front.keywords).toEqual({ kk: ["ауыл", "кеңсе", "1,5 есе өсу"], ru: ["село", "контора"] });
    expect(front.identifiers).toEqual({
      udc: "352.07",
      mrnti: "11.15.25",
      doi: "10.99999/dala.2021.2.15",
      issn: "0317-8471",
    });
    expect(front.sources["titles.ru"]).toEqual(["b13"]);
    expect(front.sources["identifiers.doi"]).toEqual(["b4"]);
  });

  it("has each author once, with place, address and identifier", () => {
    expect(front.authors).toEqual([
      {
        literal: "А. Б. Сейітова",
        family: "Сейітова",
        given: "А. Б.",
        affiliations: ["Дала университеті, Қарағанды, Қазақстан"],
        orcid: "0000-0002-1825-0097",
      },
      {
        literal: "Қ. Т. Оспанов",
        family: "Оспанов",
        given: "Қ. Т.",
        affiliations: ["Қала институты, Алматы, Қазақстан"],
        email: "k.ospanov@example.org",
        isCorresponding: true,
      },
    ]);
  });

  it("is read in the article's language where that has one", () => {
    expect(readFront(blocks, "ru").authors.map(({ literal }) => literal)).toEqual([
      "А. Б. Сеитова",
      "К. Т. Оспанов",
    ]);
  });

  it("keeps its shape whatever the blocks say", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            "А. Б. ",
            "Сейітова",
            "1,",
            "²",
            "*",
            ", ",
            "@",
            "a@b.kz",
            "ORCID 0000-0002-1825-0097",
            "УДК 3",
            " и ",
            "(",
            "ISSN 0317-8471",
          ),
        )
        .map((pieces) => pieces.join("")),
    );
    const block = fc.tuple(
      fc.constantFrom("title", "authors", "affiliation", "email", "keywords", "udc", "page_header"),
      fc.constantFrom("kk", "ru", "en", "mixed"),
      text,
    ) as fc.Arbitrary<readonly [ImportedBlock["type"], ImportedBlock["language"], string]>;
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (lines) => {
        const read = readFront(blocksOf(lines), "kk");
        expect(frontRecord.parse(read)).toEqual(read);
      }),
    );
  });
});

describe("numbers with a check digit", () => {
  it("are taken when it is right", () => {
    expect(isOrcid("0000-0002-1825-0097")).toBe(true);
    expect(isOrcid("0000-0001-5109-3700")).toBe(true);
    expect(isOrcid("0000-0002-1694-233X")).toBe(true);
    expect(isOrcid("0000-0002-1825-0098")).toBe(false);
    expect(
      findOrcids("https://orcid.org/0000-0002-1694-233Х; 0000000218250097").map(({ orcid }) => orcid),
    ).toEqual(["0000-0002-1694-233X", "0000-0002-1825-0097"]);
    expect(isIssn("0317-8472")).toBe(false);
    expect(isIssn("0317-8471")).toBe(true);
    expect(isIssn("2434-561X")).toBe(true);
  });
});
