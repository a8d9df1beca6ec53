import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findCitationMarks,
  findFootnoteMarkCandidates,
  type CitationMarkOptions,
} from "#lib/citations/marker.ts";

interface Case {
  readonly text: string;
  readonly marks: readonly (readonly [
    text: string,
    keys: readonly (number | string)[],
    locator: string | null,
  ])[];
  readonly options?: CitationMarkOptions;
}

const brackets: readonly Case[] = [
  { text: "Кеңес құрылды [1].", marks: [["[1]", [1], null]] },
  {
    text: "бұл пікір [10] [11] кең тараған",
    marks: [
      ["[10]", [10], null],
      ["[11]", [11], null],
    ],
  },
  { text: "зерттеулерде [16 23] айтылған", marks: [["[16 23]", [16, 23], null]] },
  { text: "деп жазды [1, 70 б.]", marks: [["[1, 70 б.]", [1], "70 б."]] },
  { text: "деп жазды [12, 142-143 б.]", marks: [["[12, 142-143 б.]", [12], "142-143 б."]] },
  { text: "как показано [2; 5, с. 12]", marks: [["[2; 5, с. 12]", [2, 5], "с. 12"]] },
  { text: "другие авторы [3–5]", marks: [["[3–5]", [3, 4, 5], null]] },
  { text: "см. таблицу [1: 25]", marks: [["[1: 25]", [1], "25"]] },
  { text: "as shown [10, p. 81]", marks: [["[10, p. 81]", [10], "p. 81"]] },
  { text: "жұмыстар [1, 3, 7-9]", marks: [["[1, 3, 7-9]", [1, 3, 7, 8, 9], null]] },
  {
    text: "[3, 237] және [12, 5]",
    marks: [
      ["[3, 237]", [3], "237"],
      ["[12, 5]", [12], "5"],
    ],
  },
  {
    text: "[см. 5, с. 1] и [қар.: 4, 6 б.]",
    marks: [
      ["[см. 5, с. 1]", [5], "с. 1"],
      ["[қар.: 4, 6 б.]", [4], "6 б."],
    ],
  },
  {
    text: "[1. Б. 45] немесе [1, б. 70; 2, б. 5]",
    marks: [
      ["[1. Б. 45]", [1], "Б. 45"],
      ["[1, б. 70; 2, б. 5]", [1, 2], "б. 70; б. 5"],
    ],
  },
  { text: "мұрағатта [1, Ф. 5, Оп. 2, Л. 3]", marks: [["[1, Ф. 5, Оп. 2, Л. 3]", [1], "Ф. 5, Оп. 2, Л. 3"]] },
  { text: "нормаға сай [4, 86-бап]", marks: [["[4, 86-бап]", [4], "86-бап"]] },
  { text: "иқтибас 👩‍🔬 [7, 3 б.] إصلاح सुधार 改革", marks: [["[7, 3 б.]", [7], "3 б."]] },
  {
    text: "[4, кіріспе] және [5, 2-кесте], [6, 45 б. және т.б.]",
    marks: [
      ["[4, кіріспе]", [4], "кіріспе"],
      ["[5, 2-кесте]", [5], "2-кесте"],
      ["[6, 45 б. және т.б.]", [6], "45 б. және т.б."],
    ],
  },
  {
    text: "[см., например, 5; 7, p. 45 ff.]",
    marks: [["[см., например, 5; 7, p. 45 ff.]", [5, 7], "p. 45 ff."]],
  },
  { text: "екі белгі [3; 70 б.]", marks: [["[3; 70 б.]", [3], "70 б."]] },
  { text: "тізімнен тыс [9]", marks: [["[9]", [9], null]], options: { entryCount: 7 } },
  { text: "[2, 9]", marks: [["[2, 9]", [2], "9"]], options: { entryCount: 7 } },
];

const notMarks = [
  "(86, 87-бап) бойынша",
  "қозғалыс [Alash movement]",
  "үзінді […] және [...]",
  "[1990-е] годы",
  "интервал [0, 1]",
  "жыл [1995]",
  "в оригинале [так!]",
  "[12",
  "إصلاح [الدستور] सुधार [नियम] 改革 [法] 👩‍🔬",
];

describe("findCitationMarks", () => {
  it.each(brackets)("reads the brackets of «$text»", ({ text, marks, options }) => {
    const found = findCitationMarks(text, options);
    expect(found.map((mark) => [mark.text, mark.keys, mark.locator])).toEqual(marks);
    for (const mark of found) expect(text.slice(...mark.rangeUtf16)).toBe(mark.text);
  });

  it.each(notMarks)("leaves «%s» alone", (text) => {
    expect(findCitationMarks(text)).toEqual([]);
  });

  const authorDates: readonly Case[] = [
    { text: "(Омаров, 1992: 77)", marks: [["(Омаров, 1992: 77)", ["Омаров 1992"], "77"]] },
    {
      text: "(Grey 2011, p. 4; Brown, 2010)",
      marks: [["(Grey 2011, p. 4; Brown, 2010)", ["Grey 2011", "Brown 2010"], "p. 4"]],
    },
    { text: "(Grey & Brown, 2010)", marks: [["(Grey & Brown, 2010)", ["Grey 2010"], null]] },
    { text: "(Иванов и др., 2004, с. 5)", marks: [["(Иванов и др., 2004, с. 5)", ["Иванов 2004"], "с. 5"]] },
    { text: "(Сейітов және т.б., 2020)", marks: [["(Сейітов және т.б., 2020)", ["Сейітов 2020"], null]] },
    { text: "[Омаров, 2003, 45 б.]", marks: [["[Омаров, 2003, 45 б.]", ["Омаров 2003"], "45 б."]] },
    { text: "(Алматы, 2005), (Наурыз 2022), (Әлиев, 1866–1937)", marks: [] },
    { text: "(1 округ – 1 депутат), (01.02.2023), (2011)", marks: [] },
    { text: "(Omarov 54)", marks: [] },
    {
      text: "(Omarov 54) және Omarovtyñ (1999)",
      options: { surnames: ["Omarov"] },
      marks: [
        ["(Omarov 54)", ["Omarov"], "54"],
        ["(1999)", ["Omarov 1999"], null],
      ],
    },
    { text: "(Омаров, 1992: 77)", options: { entryCount: 12 }, marks: [] },
  ];

  it.each(authorDates)("reads names and years in «$text»", ({ text, marks, options }) => {
    expect(findCitationMarks(text, options).map((mark) => [mark.text, mark.keys, mark.locator])).toEqual(
      marks,
    );
  });

  it("answers in reading order with places that hold for any text", () => {
    const part = fc.constantFrom(
      "[1]",
      "[2, 5 б.]",
      "(Омаров, 1992)",
      " сөз ",
      "👩‍🔬",
      "[",
      "]",
      "(",
      ")",
      "改革",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        let last = -1;
        for (const mark of findCitationMarks(text)) {
          expect(text.slice(...mark.rangeUtf16)).toBe(mark.text);
          expect(mark.rangeUtf16[0]).toBeGreaterThanOrEqual(last);
          last = mark.rangeUtf16[0];
        }
      }),
    );
  });

  it("stays quick on a long run of brackets", () => {
    const text = "[1, ".repeat(50_000) + "(Омаров ".repeat(20_000);
    const started = performance.now();
    findCitationMarks(text);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe("findFootnoteMarkCandidates", () => {
  it.each([
    ["басқа жол жоқ2. Келесі", "жоқ2", 2],
    ["осы Заңға3 сәйкес", "Заңға3", 3],
    ["Ережесі¹² бекітілді", "Ережесі¹²", 12],
    ["деді ол»4 кейін", "", 4],
  ])("offers the figure in «%s»", (text, hostWord, key) => {
    expect(findFootnoteMarkCandidates(text)).toMatchObject([
      { hostWord, keys: [key], kind: "footnote_mark", locator: null },
    ]);
  });

  it.each([
    "ауданы 15 км2 жер",
    "№ 20-ФЗ",
    "https://example.org/doc12 бет",
    "1,5 есе",
    "2022. Жыл",
    "А4 парағы",
    "COVID19",
    "改革2 सुधार २",
  ])("offers nothing in «%s»", (text) => {
    expect(
      findFootnoteMarkCandidates(text).filter(({ hostWord }) => /\p{Script=Cyrillic}|^$/u.test(hostWord)),
    ).toEqual([]);
  });
});
