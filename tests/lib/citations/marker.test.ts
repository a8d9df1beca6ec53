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
  {
    text: "[1, 2 және 5], [1 и 5] және [3 and 4]",
    marks: [
      ["[1, 2 және 5]", [1, 2, 5], null],
      ["[1 и 5]", [1, 5], null],
      ["[3 and 4]", [3, 4], null],
    ],
  },
  { text: "көптеген еңбек [1, 5, 8 және т.б.]", marks: [["[1, 5, 8 және т.б.]", [1, 5, 8], null]] },
  {
    text: "[15 33 б.] және [15. 33 б.]",
    marks: [
      ["[15 33 б.]", [15], "33 б."],
      ["[15. 33 б.]", [15], "33 б."],
    ],
  },
  { text: "[5, 12; 6, 13]", marks: [["[5, 12; 6, 13]", [5, 6], "12; 13"]] },
  { text: "[5: 12; 6: 13]", marks: [["[5: 12; 6: 13]", [5, 6], "12; 13"]] },
  { text: "ст. закона [7, п. 3 ст. 86]", marks: [["[7, п. 3 ст. 86]", [7], "п. 3 ст. 86"]] },
  { text: "[7, 86-баптың 3-тармағы]", marks: [["[7, 86-баптың 3-тармағы]", [7], "86-баптың 3-тармағы"]] },
  {
    text: "[4, 5-ескерту], [4, прим. 5], [4, fn. 5]",
    marks: [
      ["[4, 5-ескерту]", [4], "5-ескерту"],
      ["[4, прим. 5]", [4], "прим. 5"],
      ["[4, fn. 5]", [4], "fn. 5"],
    ],
  },
  {
    text: "[ср.: 4, стб. 5; 6, т. 2, с. 12]",
    marks: [["[ср.: 4, стб. 5; 6, т. 2, с. 12]", [4, 6], "стб. 5; т. 2, с. 12"]],
  },
  { text: "кіріспеде [4, xii б.]", marks: [["[4, xii б.]", [4], "xii б."]] },
];

const notMarks = [
  "(86, 87-бап) бойынша",
  "қозғалыс [Alash movement]",
  "үзінді […] және [...]",
  "[1990-е] годы",
  "интервал [0, 1]",
  "жыл [1995]",
  "в оригинале [так!]",
  "кезең [1991–2021] және [1991-2021 жж.]",
  "күні [01.02.2023] мен [12.05.1998]",
  "формула [x, y], [2+3], [-1; 1], [1/2], [a1]",
  "нұсқасы [1.2.3] және [3.14]",
  "саны [12 адам], [5 %], [1 км], [1-ші]",
  "86-баптың 3-тармағы [Ред.]",
  "(там же, в столице) және (сонда тұрады)",
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
    {
      text: "(см.: Ивлев, 2008, с. 5) (қараңыз: Бектұр, 2010, 5 б.) (see, e.g., Grey, 2011)",
      marks: [
        ["(см.: Ивлев, 2008, с. 5)", ["Ивлев 2008"], "с. 5"],
        ["(қараңыз: Бектұр, 2010, 5 б.)", ["Бектұр 2010"], "5 б."],
        ["(see, e.g., Grey, 2011)", ["Grey 2011"], null],
      ],
    },
    {
      text: "(Ивлев, 2010а, 2011) (Ивлев, 2010a; 2011) (Grey 2010, 2011)",
      marks: [
        ["(Ивлев, 2010а, 2011)", ["Ивлев 2010а", "Ивлев 2011"], null],
        ["(Ивлев, 2010a; 2011)", ["Ивлев 2010a", "Ивлев 2011"], null],
        ["(Grey 2010, 2011)", ["Grey 2010", "Grey 2011"], null],
      ],
    },
    {
      text: "(Ивлев и Котов, 2010) (Бектұр мен Сара, 2010) (Grey, Brown, & Lee, 2010)",
      marks: [
        ["(Ивлев и Котов, 2010)", ["Ивлев 2010"], null],
        ["(Бектұр мен Сара, 2010)", ["Бектұр 2010"], null],
        ["(Grey, Brown, & Lee, 2010)", ["Grey 2010"], null],
      ],
    },
    {
      text: "(Салтанова-Грей, 1880) (van der Berg, 2001) (Б. Қарабаев, 2010) (O'Hara 2003, pp. 3–5)",
      marks: [
        ["(Салтанова-Грей, 1880)", ["Салтанова-Грей 1880"], null],
        ["(van der Berg, 2001)", ["van der Berg 2001"], null],
        ["(Б. Қарабаев, 2010)", ["Қарабаев 2010"], null],
        ["(O'Hara 2003, pp. 3–5)", ["O'Hara 2003"], "pp. 3–5"],
      ],
    },
    {
      text: "(Қарабаев, 2008. 5-б.) (Ивлев, 2008; с. 5) (Grey, n.d.) (Brown, in press)",
      marks: [
        ["(Қарабаев, 2008. 5-б.)", ["Қарабаев 2008"], "5-б."],
        ["(Ивлев, 2008; с. 5)", ["Ивлев 2008"], "с. 5"],
        ["(Grey, n.d.)", ["Grey n.d."], null],
        ["(Brown, in press)", ["Brown in press"], null],
      ],
    },
    { text: "(Қазақстан, 1992), (Съезд, 1995), (ҚР, 2010), (Министерство связи, 2010)", marks: [] },
    {
      text: "Бектұрдың (1992: 77) айтуынша, Ивлев и Котов (2010, с. 5), Grey et al. (2011); Karabaev (2008)",
      options: { surnames: ["Бектұр", "Ивлев", "Grey", "Қарабаев"] },
      marks: [
        ["(1992: 77)", ["Бектұр 1992"], "77"],
        ["(2010, с. 5)", ["Ивлев 2010"], "с. 5"],
        ["(2011)", ["Grey 2011"], null],
        ["(2008)", ["Қарабаев 2008"], null],
      ],
    },
    {
      text: "Лидер (2010), Ли (2018)",
      options: { surnames: ["Ли"] },
      marks: [["(2018)", ["Ли 2018"], null]],
    },
    {
      text: "(Министерство связи, 2010, с. 4)",
      options: { surnames: ["Министерство связи"] },
      marks: [["(Министерство связи, 2010, с. 4)", ["Министерство связи 2010"], "с. 4"]],
    },
  ];

  it.each(authorDates)("reads names and years in «$text»", ({ text, marks, options }) => {
    expect(findCitationMarks(text, options).map((mark) => [mark.text, mark.keys, mark.locator])).toEqual(
      marks,
    );
  });

  const repeats: readonly Case[] = [
    {
      text: "[3, 5 б.] сөз [Сонда, 7 б.] сөз [сонда]",
      marks: [
        ["[3, 5 б.]", [3], "5 б."],
        ["[Сонда, 7 б.]", [3], "7 б."],
        ["[сонда]", [3], null],
      ],
    },
    {
      text: "[2; 5, с. 12] слово [Там же, с. 13] слово [8] (Там же. С. 4)",
      marks: [
        ["[2; 5, с. 12]", [2, 5], "с. 12"],
        ["[Там же, с. 13]", [5], "с. 13"],
        ["[8]", [8], null],
        ["(Там же. С. 4)", [8], "С. 4"],
      ],
    },
    {
      text: "(Grey, 2011) word (Ibid., p. 4) word (ibid. 5)",
      marks: [
        ["(Grey, 2011)", ["Grey 2011"], null],
        ["(Ibid., p. 4)", ["Grey 2011"], "p. 4"],
        ["(ibid. 5)", ["Grey 2011"], "5"],
      ],
    },
    {
      text: "[4] слово (там же), (сонда), (Там же, в столице) 👩‍🔬 [Сонда 5]",
      marks: [
        ["[4]", [4], null],
        ["[Сонда 5]", [4], "5"],
      ],
    },
    { text: "[Сонда, 7 б.] ештеңені қайталамайды", marks: [] },
  ];

  it.each(repeats)("leads «$text» to the mark before", ({ text, marks, options }) => {
    expect(findCitationMarks(text, options).map((mark) => [mark.text, mark.keys, mark.locator])).toEqual(
      marks,
    );
  });

  it("leads a repeat at the beginning of a paragraph to the last mark of the one before", () => {
    const previous = findCitationMarks("соңғы сөз [6; 7]").at(-1);
    expect(findCitationMarks("[Сонда, 3 б.] деп", { previous })).toMatchObject([
      { keys: [7], locator: "3 б.", kind: "bracket" },
    ]);
    expect(findCitationMarks("(Там же.)", { previous })).toMatchObject([{ keys: [6, 7], locator: null }]);
  });

  it("asks what a repeat repeats only after doubtful marks are gone", () => {
    const found = findCitationMarks("[3] сөз (Наурызбай, 2022) [Сонда, 5 б.]", {
      isCredible: ({ kind }) => kind === "bracket",
    });
    expect(found.map(({ keys }) => keys)).toEqual([[3], [3]]);
  });

  it("spells out every run of entries, whatever dash parts it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 80 }),
        fc.integer({ min: 0, max: 12 }),
        fc.constantFrom("-", "–", "—", " – "),
        (first, more, dash) => {
          const keys = Array.from({ length: more + 1 }, (_, step) => first + step);
          const inside = more === 0 ? String(first) : `${first}${dash}${first + more}`;
          expect(findCitationMarks(`сөз [${inside}] сөз`)).toMatchObject([{ keys, locator: null }]);
        },
      ),
    );
  });

  it("keeps the printed locator whatever its label", () => {
    const label = fc.constantFrom("с.", "С.", "б.", "бб.", "p.", "pp.", "ст.", "т.", "гл.", "§", "п.", "л.");
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 299 }),
        label,
        fc.integer({ min: 1, max: 999 }),
        (key, word, place) => {
          expect(findCitationMarks(`[${key}, ${word} ${place}]`)).toMatchObject([
            { keys: [key], locator: `${word} ${place}` },
          ]);
        },
      ),
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
    const hostile = [
      "[1, ".repeat(50_000) + "(Омаров ".repeat(20_000),
      `(${"Омаров, ".repeat(30)}2010`.repeat(2_000),
      `[${"1,".repeat(59)}]`.repeat(4_000),
      `[1, ${"п. 3 ".repeat(22)}]`.repeat(4_000),
      `(см. ${"де ван ".repeat(30)}Омаров 2010)`.repeat(4_000),
      "[Сонда, ".repeat(50_000) + "[Сонда]".repeat(20_000),
    ];
    for (const text of hostile) {
      const started = performance.now();
      findCitationMarks(text, { surnames: ["Омаров"] });
      expect(performance.now() - started).toBeLessThan(2_000);
    }
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
