import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInCapitals } from "#lib/languages/capitals.ts";

describe("a title printed in capitals is known", () => {
  test.each([
    ["ҚАЗАҚСТАНДАҒЫ КОНСТИТУЦИЯЛЫҚ РЕФОРМАЛАР: 1998, 2007", true],
    ["СМЕШАННАЯ ИЗБИРАТЕЛЬНАЯ СИСТЕМА", true],
    ["FROM CONSULTATION TO INSTITUTION", true],
    ["REFERENCES", true],
    ["ҚАЗАҚСТАН ТАРИХЫ. 3 т.", true],
    ["Қазақстандағы реформалар", false],
    ["АҚШ", false],
    ["АҚШ Конституциясы туралы", false],
    ["1998, 2007", false],
    ["", false],
    ["الإصلاحات الدستورية", false],
    ["संवैधानिक सुधार", false],
    ["宪法改革的经验", false],
    ["📚 КІТАПХАНА ІСІ", true],
  ])("%s: %s", (title, expected) => {
    expect(isInCapitals(title)).toBe(expected);
  });

  test("a title in small letters never counts as one", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        expect(isInCapitals(title.toLowerCase().replaceAll(/\p{Lu}/gu, ""))).toBe(false);
      }),
    );
  });
});
