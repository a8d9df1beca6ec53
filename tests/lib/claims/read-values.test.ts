import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ReadValue, readValues } from "#lib/claims/read-values.ts";
import { BLOCK_LANGUAGES, type BlockLanguage } from "#lib/languages/language-tag.ts";

/** One line for a value: "2007-05-21", "≥5000 member", "77 seat before". */
function told({ date, relation, amount, upper, unit, isFormer }: ReadValue): string {
  if (date !== null) return date;
  const sign = { exactly: "", about: "~", at_least: "≥", at_most: "≤", between: "" }[relation];
  const end = upper === null ? "" : `..${upper}`;
  return `${sign}${amount}${end} ${unit ?? "?"}${isFormer ? " before" : ""}`;
}

const DATES: readonly [BlockLanguage, string, readonly string[]][] = [
  ["kk", "Заң 2007 жылғы 21 мамырда қабылданды", ["2007-05-21"]],
  ["kk", "Заң 2007-жылы, жарлық 1995 жылғы 15-қазанда шықты", ["2007", "1995-10-15"]],
  ["kk", "2021 жылдың қаңтарындағы сайлау", ["2021-01"]],
  ["kk", "Газет 2021 ж. 5 қаңтар күні шықты", ["2021-01-05"]],
  ["kk", "екі мың жетінші жылы", ["2007"]],
  ["kk", "ХХ ғасырдың 90-жылдарында", ["1990/1999"]],
  ["kk", "2000 жылдардың ортасында, 2003-2005 жылдары", ["2000/2009", "2003/2005"]],
  ["kk", "1999 жылдан 2021 жылға дейін", ["1999/2021"]],
  ["kk", "Сайлау 2023 жылдың 14 қаңтарында өтті. Келесісі 19 наурызда болады", ["2023-01-14", "2023-03-19"]],
  ["ru", "Поправки приняты 21 мая 2007 года", ["2007-05-21"]],
  ["ru", "16–21 мая 2007 г.", ["2007-05-16/2007-05-21"]],
  ["ru", "в мае 2007 года, а не в 2006", ["2007-05", "2006"]],
  ["ru", "в 1990-е годы и в 2000-х", ["1990/1999", "2000/2009"]],
  ["ru", "с 1999 по 2021 год; в 2006–2011 гг.", ["1999/2021", "2006/2011"]],
  ["ru", "двадцать первого мая две тысячи седьмого года", ["2007-05-21"]],
  ["ru", "в ХХ веке", ["1901/2000"]],
  ["en", "adopted on May 21, 2007", ["2007-05-21"]],
  ["en", "adopted on 21 May 2007; signed on the 22nd of May 2007", ["2007-05-21", "2007-05-22"]],
  ["en", "in the 1990s, in 2007 and from 1999 to 2021", ["1990/1999", "2007", "1999/2021"]],
  ["en", "on the twenty-first of May 2007", ["2007-05-21"]],
  ["mixed", "21.05.2007, 2007-05-21, 2007-05", ["2007-05-21", "2007-05-21", "2007-05"]],
  ["ru", "30 февраля 2007 года", ["2007-02"]],
];

const FIGURES: readonly [BlockLanguage, string, readonly string[]][] = [
  ["kk", "елу мың мүше, 50 мың мүше", ["50000 member", "50000 member"]],
  ["kk", "қолдар санын 50 мыңнан 25 мыңға дейін азайту", ["50000 ? before", "25000 ?"]],
  ["kk", "депутаттардың саны 77-ден 107-ге дейін өсті", ["77 deputy before", "107 deputy"]],
  ["kk", "межені 7 пайыздан 5 пайызға дейін төмендету", ["7 percent before", "5 percent"]],
  ["kk", "межені 7%-дан 5%-ға қысқарту", ["7 percent before", "5 percent"]],
  ["kk", "өкілеттік мерзімі жеті жылдан 5 жылға дейін қысқарды", ["7 year before", "5 year"]],
  ["kk", "мүшелер санының 20 мыңға дейін төмендеуі", ["20000 member"]],
  ["kk", "сайлаушылардың 68,05% қатысты", ["68.05 percent"]],
  ["kk", "кемінде 5 мың мүше, 5 мыңнан кем емес мүше", ["≥5000 member", "≥5000 member"]],
  ["kk", "100-ден аса акт, жүзге жуық отырыс, шамамен 30 депутат", ["≥100 act", "~100 event", "~30 deputy"]],
  ["kk", "35 жасқа дейінгі азаматтар", ["≤35 year"]],
  ["ru", "не менее пятидесяти тысяч членов", ["≥50000 member"]],
  ["ru", "порог снижен с 7 до 5 процентов", ["7 percent before", "5 percent"]],
  ["ru", "от 25 до 40 тысяч человек", ["25000..40000 person"]],
  ["ru", "25–40 тыс. человек", ["25000..40000 person"]],
  ["ru", "около 1,5 млн избирателей", ["~1500000 voter"]],
  ["ru", "семилетний срок и пятипроцентный барьер", ["7 year", "5 percent"]],
  ["ru", "50 000 голосов", ["50000 vote"]],
  ["ru", "более чем 100 депутатов и не более 2000 голосов", ["≥100 deputy", "≤2000 vote"]],
  ["en", "the chamber grew from 77 to 107 seats", ["77 seat before", "107 seat"]],
  ["en", "at least fifty thousand members", ["≥50000 member"]],
  ["en", "1,500 voters of 1.5 million people", ["1500 voter", "1500000 person"]],
  ["en", "five per cent, 5 percent, 5%", ["5 percent", "5 percent", "5 percent"]],
  ["en", "a seven-year term", ["7 year"]],
  ["en", "two hundred and five deputies", ["205 deputy"]],
];

const NEITHER: readonly [BlockLanguage, string][] = [
  ["kk", "Конституцияның 1-бабы, 89-баптың 1-тармағы, 86, 87 бап, 3 және 4-тармақтар"],
  ["kk", "айтылған [3, 237 б.] және [12, 142-143 б.]"],
  ["kk", "№ 41-VII ҚРЗ, №2464 жарлық, 20-ФЗ"],
  ["kk", "Конституциясы1 және 2-кесте"],
  ["ru", "ст. 50, п. 2, статья 6, статьи 3 и 4, с. 12–14"],
  ["ru", "он и она, первый и второй"],
  ["en", "Article 6, pp. 12–14, No. 3, Table 2, the first and the second"],
  ["en", "She may march in."],
  ["mixed", "الدستور दस्तावेज़ 宪法 👩‍👩‍👧‍👦"],
];

describe("values read from words", () => {
  it.each(DATES)("reads dates (%s): %s", (language, text, expected) => {
    expect(readValues(text, language).map(told)).toEqual(expected);
  });

  it.each(FIGURES)("reads figures (%s): %s", (language, text, expected) => {
    expect(readValues(text, language).map(told)).toEqual(expected);
  });

  it.each(NEITHER)("leaves marks and numbers of articles alone (%s): %s", (language, text) => {
    expect(readValues(text, language).map(told)).toEqual([]);
  });

  it("reads days of this year and the last only where the year of the text is known", () => {
    const text = "ағымдағы жылдың 5 маусымында, өткен жылы";
    expect(readValues(text, "kk", { year: 2022 }).map(told)).toEqual(["2022-06-05", "2021"]);
    expect(readValues(text, "kk").map(told)).toEqual([]);
  });

  it("reads what is written in decomposed letters and with letters of the other script", () => {
    expect(readValues("2007 жылғы 21 мамырда 5 пайыз".normalize("NFD"), "kk").map(told)).toEqual([
      "2007-05-21",
      "5 percent",
    ]);
    expect(readValues("21 мaя 2007 года", "ru").map(told)).toEqual(["2007-05-21"]);
  });

  it("answers places of the text itself, in order and apart", () => {
    const words = [
      "2007",
      "жылғы",
      "21",
      "мамырда",
      "50",
      "мың",
      "%",
      "–",
      "с",
      "до",
      "мая",
      "👩‍👩‍👧‍👦",
      "宪法",
      "[3",
      "]",
      "бап",
      "-",
      "ден",
    ];
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "grapheme" })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(...BLOCK_LANGUAGES), (pieces, language) => {
        const written = pieces.join(" ");
        let last = 0;
        for (const { exact, startUtf16, endUtf16 } of readValues(written, language)) {
          expect(written.slice(startUtf16, endUtf16)).toBe(exact);
          expect(startUtf16).toBeGreaterThanOrEqual(last);
          expect(endUtf16).toBeGreaterThan(startUtf16);
          last = endUtf16;
        }
      }),
    );
  });

  it("reads a day in each language as the same day", () => {
    const day = fc.record({
      year: fc.integer({ min: 1900, max: 2099 }),
      month: fc.integer({ min: 0, max: 11 }),
      day: fc.integer({ min: 1, max: 28 }),
    });
    const russian = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split(
      " ",
    );
    const kazakh =
      "қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда".split(
        " ",
      );
    const english =
      "January February March April May June July August September October November December".split(" ");
    fc.assert(
      fc.property(day, ({ year, month, day: number }) => {
        const date = `${year}-${String(month + 1).padStart(2, "0")}-${String(number).padStart(2, "0")}`;
        expect(readValues(`${number} ${russian[month]} ${year} года`, "ru").map(told)).toEqual([date]);
        expect(readValues(`${year} жылғы ${number} ${kazakh[month]}`, "kk").map(told)).toEqual([date]);
        expect(readValues(`on ${english[month]} ${number}, ${year}`, "en").map(told)).toEqual([date]);
      }),
    );
  });
});
