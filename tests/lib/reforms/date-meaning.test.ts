import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DATE_MEANINGS, datesWithMeanings, meaningsOfDates } from "#lib/reforms/date-meaning.ts";

const date = fc.constantFrom("2007", "2007-05", "2007-05-21", "2003/2005", "2019/..");
const said = fc.dictionary(date, fc.array(fc.constantFrom(...DATE_MEANINGS), { maxLength: 8 }));

describe("what the dates of a reform are", () => {
  test("stands beside each date, in the order of time", () => {
    const reform = {
      dates: ["2007-05-21", "2009"],
      dateMeanings: { "2007-05-21": ["adopted" as const, "in_force" as const] },
    };
    expect(datesWithMeanings(reform)).toEqual([
      { date: "2007-05-21", meanings: ["adopted", "in_force"] },
      { date: "2009", meanings: [] },
    ]);
  });

  test("is kept only of dates that are there, each thing once, and keeping it again changes nothing", () => {
    fc.assert(
      fc.property(fc.array(date), said, (dates, meanings) => {
        const kept = meaningsOfDates(dates, meanings);
        for (const [at, list] of Object.entries(kept)) {
          expect(dates).toContain(at);
          expect(list.length).toBeGreaterThan(0);
          expect(new Set(list).size).toBe(list.length);
          expect(list.every((meaning) => meanings[at]?.includes(meaning))).toBe(true);
        }
        expect(meaningsOfDates(dates, kept)).toEqual(kept);
      }),
    );
  });
});
