import { describe, expect, test } from "vitest";
import { readAct, readDay } from "#lib/reforms/read-act.ts";
import { findSharedActs } from "#lib/reforms/shared-acts.ts";

describe("number and day of an act", () => {
  test.each([
    ["2022 жылғы 8 маусымдағы № 155", "155", "2022-06-08"],
    ["Қазақстан Республикасының 2007 жылғы 21 мамырдағы № 254-III ҚРЗ Заңы", "254-III ҚРЗ", "2007-05-21"],
    ["от 8 июня 2022 года № 155", "155", "2022-06-08"],
    [
      "Закон Республики Казахстан от 21 мая 2007 года № 254-III ЗРК «О внесении изменений»",
      "254-III ЗРК",
      "2007-05-21",
    ],
    ["№ 51-VI от 10.03.2017 г.", "51-VI", "2017-03-10"],
    ["No. 155 of 8 June 2022", "155", "2022-06-08"],
    ["dated June 8, 2022, No. 155", "155", "2022-06-08"],
    ["2022-06-08", null, "2022-06-08"],
    ["8 июня 2022 года 📜", null, "2022-06-08"],
    ["القانون № 5/2012 от 1 марта 2012 года 法律 क", "5/2012", "2012-03-01"],
  ])("%s", (text, number, date) => {
    expect(readAct(text)).toEqual({ number, date });
    expect(readAct(text.normalize("NFD"))).toEqual({ number, date });
  });

  test.each(["№ 155", "155", "2022", "июнь 2022", "", "с 1 января 2007 года по 2 мая 2008 года № 3"])(
    "nothing is made of %j",
    (text) => {
      expect(readAct(text)).toBeNull();
      expect(readDay(text)).toBe(text);
    },
  );

  test("a day in words becomes a day of the register, and what has more in it stays", () => {
    expect(readDay("21 мая 2007 г.")).toBe("2007-05-21");
    expect(readDay("2007 жылғы 21 мамыр")).toBe("2007-05-21");
    expect(readDay("2007-05")).toBe("2007-05");
    expect(readDay("2003/2005")).toBe("2003/2005");
    for (const period of [
      "2007-05-21/..",
      "2007-05-21/2008",
      "2007/2007-05-21",
      "../2007-05-21",
      "2007-05-21",
    ])
      expect(readDay(period)).toBe(period);
    expect(readDay("от 8 июня 2022 года № 155")).toBe("от 8 июня 2022 года № 155");
  });
});

describe("acts that stand twice", () => {
  const one = { acts: [{ number: "№ 254-ІІІ", date: "2007-05-21" }] };
  const other = { acts: [{ number: "254-iii", date: "2007-05-21", url: "https://adilet.zan.kz/a/" }] };
  const page = { acts: [{ url: "http://adilet.zan.kz/a" }] };

  test("are the same number on the same date, however it is written, or the same page", () => {
    expect(findSharedActs([one, other])).toEqual([{ act: one.acts[0], reforms: [one, other] }]);
    expect(findSharedActs([other, page]).map(({ reforms }) => reforms)).toEqual([[other, page]]);
    expect(findSharedActs([{ acts: [...one.acts, ...one.acts] }])).toHaveLength(1);
  });

  test("are not two with the same number of other years, nor two without a number", () => {
    const next = { acts: [{ number: "254-III", date: "2008-05-21" }] };
    const nameless = { acts: [{ date: "2007-05-21" }, { date: "2007-05-21" }, { number: "254-III" }] };
    expect(findSharedActs([one, next, nameless])).toEqual([]);
  });
});
