import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstDay, lastDay, parseReformDate, printReformDate } from "#lib/reforms/reform-date.ts";

describe("a reform date", () => {
  test.each([
    ["2007", "2007-01-01", "2007-12-31"],
    ["2007-05", "2007-05-01", "2007-05-31"],
    ["2007-05-21", "2007-05-21", "2007-05-21"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["1900-02", "1900-02-01", "1900-02-28"],
    ["2003/2005", "2003-01-01", "2005-12-31"],
    ["2019-06/2022", "2019-06-01", "2022-12-31"],
    ["2007/2007-05", "2007-01-01", "2007-05-31"],
  ])("%s reaches from %s to %s", (text, first, last) => {
    const period = parseReformDate(text);
    expect(period?.end && [firstDay(period.start), lastDay(period.end)]).toEqual([first, last]);
  });

  test("may have no end yet", () => {
    expect(parseReformDate("2019/..")?.end).toBeNull();
  });

  test.each([
    "",
    "07",
    "2007-13",
    "0000",
    "-0044",
    "2007-00",
    "2007-02-29",
    "2007-05-32",
    "2007-5-21",
    "21.05.2007",
    "2005/2003",
    "2003/2005/2007",
    "../2005",
    "2007-05-21T00:00",
    "२००७",
    "2007 ",
    "🗓️",
  ])("is never guessed from %j", (text) => {
    expect(parseReformDate(text)).toBeNull();
  });

  test.each([
    ["2007", "2007_ж.", "2007_г.", "2007"],
    ["2022-01", "2022_ж. қаңтар", "январь 2022_г.", "January 2022"],
    ["2007-05-21", "2007_ж. 21_мамыр", "21_мая 2007_г.", "21_May 2007"],
    ["2003/2005", "2003–2005_жж.", "2003–2005_гг.", "2003–2005"],
    ["2019/..", "2019_жылдан бері", "с_2019_г.", "since 2019"],
    ["2019-06/2022", "2019_ж. маусым – 2022_ж.", "июнь 2019_г. – 2022_г.", "June 2019 – 2022"],
    ["no date 🗓️", "no date 🗓️", "no date 🗓️", "no date 🗓️"],
  ])("%s is printed as each language prints it, figures tied to words (_)", (text, kk, ru, en) => {
    const printed = (["kk", "ru", "en"] as const).map((locale) => printReformDate(text, locale));
    expect(printed.map((words) => words.replaceAll("\u00a0", "_"))).toEqual([kk, ru, en]);
  });

  test("every real day is accepted and is its own first and last day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1000-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const period = parseReformDate(day);
          expect(period !== null && firstDay(period.start)).toBe(day);
          expect(period !== null && lastDay(period.start)).toBe(day);
        },
      ),
    );
  });
});

test.each([
  ["2010/..", "kk", "2010\u00a0жылдан бері"],
  ["2007-05/..", "kk", "2007\u00a0ж. мамырдан бері"],
  ["2007-12-21/..", "kk", "2007\u00a0ж. 21\u00a0желтоқсаннан бері"],
  ["2010/..", "ru", "с\u00a02010\u00a0г."],
  ["2007-05/..", "ru", "с\u00a0мая 2007\u00a0г."],
  ["2007-05-21/..", "en", "since 21\u00a0May 2007"],
] as const)("%s in %s: what has not ended is told from when it is", (date, language, told) => {
  expect(printReformDate(date, language)).toBe(told);
});
