import { describe, expect, it } from "vitest";
import { findFullDates, findMonth, readDate } from "#lib/citations/parse/dates.ts";

describe("readDate", () => {
  it.each([
    ["5 қаңтар 2021 ж.", 2021, 1, 5],
    ["2021 жылғы 5 қаңтар", 2021, 1, 5],
    ["2021 ж., 5 қаңтар", 2021, 1, 5],
    ["30 тамызда 1995", 1995, 8, 30],
    ["22 мая", null, 5, 22],
    ["17 наурыз", null, 3, 17],
    ["14 декабря 2012 г.", 2012, 12, 14],
    ["January 5, 2021", 2021, 1, 5],
    ["4 October 2019", 2019, 10, 4],
    ["5 qantar 2021 j", 2021, 1, 5],
    ["21 maya 2007 goda", 2007, 5, 21],
    ["25.10.2022", 2022, 10, 25],
    ["2022-10-25", 2022, 10, 25],
    ["Қаңтар", null, 1, null],
    ["2018 г.", 2018, null, null],
  ])("reads «%s»", (text, year, month, day) => {
    expect(readDate(text)).toEqual({ year, month, day });
  });

  it.each([
    "",
    "5",
    "Алматы, 2001",
    "2021 жылғы сайлау",
    "32 мая",
    "12.13.2020",
    "99 май 2001",
    "改革 2020",
    "सुधार",
    "إصلاح",
    "👩‍🔬 2020",
  ])("finds no date in «%s»", (text) => {
    expect(readDate(text)).toBeNull();
  });
});

describe("findMonth", () => {
  it.each([
    ["қазандағы", 10],
    ["мамырдағы", 5],
    ["сентября", 9],
    ["Sept.", 9],
    ["желтоқсан", 12],
  ])("knows «%s»", (word, month) => {
    expect(findMonth(word)).toBe(month);
  });
  it.each(["Маркс", "Қазақстан", "Майлин", "декан", "Marxism", "mayor"])(
    "takes no other word for a month: «%s»",
    (word) => {
      expect(findMonth(word)).toBeNull();
    },
  );
});

describe("findFullDates", () => {
  it("finds complete dates inside a sentence, in order", () => {
    const text =
      "Қазақстан Республикасының 1995 жылғы 28 қыркүйектегі заңы, 12.03.2023 редакциясы, от 21 мая 2007 года";
    expect(findFullDates(text).map(({ parts }) => parts)).toEqual([
      [1995, 9, 28],
      [2023, 3, 12],
      [2007, 5, 21],
    ]);
  });
});
