import { describe, expect, test } from "vitest";
import { catalogueLine, shortName, yearOf } from "#lib/citations/catalogue-line.ts";

describe("the year of a date", () => {
  test.each([
    ["as parts", { "date-parts": [[2012, 5]] }, 2012],
    ["before our era", { "date-parts": [[-350]] }, -350],
    ["as printed", { literal: "2007 ж., мамыр" }, 2007],
    ["as another tool left it", { raw: "c. 1936" }, 1936],
    ["printed without one", { literal: "б. ж." }, null],
    ["a number that no catalogue can hold", { "date-parts": [[3_000_000_000]] }, null],
    ["digits run together", { raw: "99999999999" }, null],
  ])("%s", (_, date, year) => {
    expect(yearOf(date)).toBe(year);
  });
});

test("a work without author stands under the body that answers for it, without both under its title", () => {
  const law = { type: "legislation" as const, title: "Сайлау туралы", authority: "Парламент" };
  expect(catalogueLine(law)).toMatchObject({ authors: "Парламент", year: null, language: null });
  expect(shortName(catalogueLine({ type: "book", title: "Құқық 👩🏽‍🎓" }))).toBe("Құқық 👩🏽‍🎓");
});
