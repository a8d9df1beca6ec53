import { describe, expect, it } from "vitest";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { CslItem } from "#lib/citations/reference.ts";

interface Case {
  readonly printed: string;
  readonly csl: Partial<CslItem>;
}

const day = (...parts: number[]): CslItem["issued"] => ({ "date-parts": [parts] });

const CASES: readonly Case[] = [
  {
    printed: "Dale v. Upper Ferry Co., 31 U.S. 207 (1921).",
    csl: {
      type: "legal_case",
      title: "Dale v. Upper Ferry Co",
      volume: "31",
      page: "207",
      issued: day(1921),
    },
  },
  {
    printed: "Dale v Ferry Board [1954] 2 QB 118",
    csl: { type: "legal_case", volume: "2", "container-title": "QB", page: "118", issued: day(1954) },
  },
  {
    printed: "Определение Верховного Суда РФ от 3 марта 2012 г. № 11-О",
    csl: {
      type: "legal_case",
      title: "Определение Верховного Суда РФ",
      number: "11-О",
      issued: day(2012, 3, 3),
    },
  },
  {
    printed: "The Mountain Roads Act 1978, s. 4 (UK).",
    csl: { type: "legislation", title: "Mountain Roads Act", issued: day(1978) },
  },
  {
    printed: "Кодекс РК о пастбищах от 7 июня 2016 г. № 18-VI. – Алматы: Юрист, 2018. – 60 с.",
    csl: { type: "legislation", title: "Кодекс РК о пастбищах", number: "18-VI", issued: day(2018) },
  },
  {
    printed: "Учёт родников: отчёт о НИР (промежуточ.) / Ин-т степи; рук. А. Б. Серов. – Омск, 2014. – 60 с.",
    csl: { type: "report", title: "Учёт родников", "number-of-pages": "60" },
  },
  {
    printed: "Steppe Water Office. (2021). Wells of the plain (Technical Report No. 7). Astana: SWO.",
    csl: { type: "report", title: "Wells of the plain", number: "7" },
  },
  {
    printed: "Карта родников [Карты] / сост. Б. Алтаев. – 1:200 000. – Алматы : Картография, 1999. – 2 л.",
    csl: { type: "map", title: "Карта родников", scale: "1:200 000" },
  },
  {
    printed: "Алтаев Б.К. Тұзды суды тұщыландыру. ҚР патенті № 34561. 10.01.2019. Бюл. № 2.",
    csl: { type: "patent", number: "34561", title: "Тұзды суды тұщыландыру", issued: day(2019, 1, 10) },
  },
  {
    printed: "Carver, J. (2015). Water lifter (U.S. Patent No. 9,123,456). U.S. Patent and Trademark Office.",
    csl: { type: "patent", number: "9,123,456", title: "Water lifter" },
  },
  {
    printed: "А. с. 987654 СССР. Захват / В. С. Орлов. – Опубл. 30.03.83, Бюл. № 12. – 2 с.",
    csl: { type: "patent", issued: day(1983, 3, 30), "number-of-pages": "2" },
  },
  {
    printed:
      "Орлов В. Свет // Школа: тез. докл. науч. конф. (г. Омск, 3 марта 2009 г.). – Омск: ОмГУ, 2009. – С. 5.",
    csl: {
      type: "paper-conference",
      "container-title": "Школа: тез. докл. науч. конф",
      "event-place": "Омск",
      "event-date": day(2009, 3, 3),
      issued: day(2009),
    },
  },
  {
    printed: "T. Hill, “Low bridges,” in Proc. Symp. Bridges, Graz, Austria, 2011, pp. 55–58.",
    csl: { type: "paper-conference", title: "Low bridges", "event-place": "Graz, Austria", page: "55-58" },
  },
  {
    printed: "Hill, TM 2010, ‘Cold wool’, Rural Review, vol. 4, no. 2, pp. 7-19.",
    csl: { type: "article-journal", author: [{ family: "Hill", given: "T. M." }], title: "Cold wool" },
  },
  {
    printed: "ÖZKAN Emre, Kervan Yolu, Bozkır Yayınları, Ankara 1991.",
    csl: {
      author: [{ family: "ÖZKAN", given: "Emre" }],
      title: "Kervan Yolu",
      publisher: "Bozkır Yayınları",
      "publisher-place": "Ankara",
    },
  },
  {
    printed: "Абаева С. Көш. Роман. – Алматы: Жазушы, 1979. – 420 бет.",
    csl: { type: "book", author: [{ family: "Абаева", given: "С." }], title: "Көш. Роман" },
  },
  {
    printed: "Алтай Б. Таңдамалы: 3 т. – Алматы: Арда, 2010. – Т. 1. – 200 б.",
    csl: { type: "book", volume: "1", title: "Таңдамалы", "number-of-volumes": "3" },
  },
  {
    printed: "Орлов В. Мост // Звезда. – 2018. – 1 февраля. – № 13.",
    csl: { type: "article-newspaper", issued: day(2018, 2, 1), issue: "13" },
  },
  {
    printed: "Тоқтар А. Су // Ана тілі. – 1992. – 23 шілде (№ 30).",
    csl: { type: "article-newspaper", issued: day(1992, 7, 23), issue: "30" },
  },
  {
    printed: "Алтай Б. Тау әні. – Алматы: Өнер, 2001. – 90 б. – (Дала кітапханасы ; вып. 7).",
    csl: { "collection-title": "Дала кітапханасы", "collection-number": "7" },
  },
];

describe("rarer kinds and liberties of print", () => {
  it.each(CASES)("reads «$printed»", ({ printed, csl }) => {
    expect(parseEntry(printed).csl).toMatchObject(csl);
  });

  it.each(["Дал v. ", "Отчёт № ", "конф., Омск, ", "(№ 1) ", "ҚР патенті № ", "Act 1978, "])(
    "answers for a page of «%s» as for any other",
    (piece) => {
      const page = `Орлов В. ${piece.repeat(2000)}`;
      expect(parseEntry(page)).toEqual(parseEntry(page.slice(0, 4000)));
    },
  );
});
