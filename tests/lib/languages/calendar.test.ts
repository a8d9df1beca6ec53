import { describe, expect, test } from "vitest";
import { clockAt, dateInWords, isTimeZone } from "#lib/languages/calendar.ts";

describe("a date in words", () => {
  test.each([
    ["kk", "2007\u00a0ж. 21\u00a0мамыр", "2007\u00a0ж. мамыр", "2007\u00a0ж."],
    ["ru", "21\u00a0мая 2007\u00a0г.", "май 2007\u00a0г.", "2007\u00a0г."],
    ["en", "21\u00a0May 2007", "May 2007", "2007"],
  ] as const)("says no more in %s than is known", (locale, day, month, year) => {
    expect(dateInWords({ year: 2007, month: 5, day: 21 }, locale)).toBe(day);
    expect(dateInWords({ year: 2007, month: 5, day: null }, locale)).toBe(month);
    expect(dateInWords({ year: 2007, month: null, day: null }, locale)).toBe(year);
  });
});

describe("the clock of a time zone", () => {
  test.each([
    ["Almaty is five hours ahead", "Asia/Almaty", { year: 2026, month: 11, day: 22, time: "01:30" }],
    ["Greenwich", "UTC", { year: 2026, month: 11, day: 21, time: "20:30" }],
    ["midnight is 00, not 24", "Europe/Berlin", { year: 2026, month: 11, day: 21, time: "21:30" }],
  ])("%s", (_, zone, expected) => {
    expect(clockAt(new Date("2026-11-21T20:30:00Z"), zone)).toEqual(expected);
  });

  test("begins the day with 00:00", () => {
    expect(clockAt(new Date("2026-11-21T19:00:00Z"), "Asia/Almaty")).toEqual({
      year: 2026,
      month: 11,
      day: 22,
      time: "00:00",
    });
  });
});

test.each([
  ["Asia/Almaty", true],
  ["UTC", true],
  ["America/Argentina/Buenos_Aires", true],
  ["Almaty", false],
  ["", false],
  ["Алматы 🕰", false],
])("a time zone is known by its name: %s", (name, isOne) => {
  expect(isTimeZone(name)).toBe(isOne);
});
