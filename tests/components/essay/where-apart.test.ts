import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { whereApart } from "#components/essay/where-apart.ts";

const many = (count: number, of = "абзац") => Array.from({ length: count }, (_, at) => `${of} ${String(at)}`);
const text = (...lines: string[]) => lines.join("\n");

describe("two long texts of two windows", () => {
  test("are shown where they differ, with a paragraph on either side", () => {
    const before = many(20);
    const after = many(20, "после");
    expect(
      whereApart(text(...before, "менікі", ...after), text(...before, "other", "two", ...after)),
    ).toEqual(["…\nабзац 19\nменікі\nпосле 0\n…", "…\nабзац 19\nother\ntwo\nпосле 0\n…"]);
  });

  test("are shown from their beginning and to their end where they differ there", () => {
    const same = many(20);
    expect(whereApart(text("A", ...same), text("B", ...same))).toEqual(["A\nабзац 0\n…", "B\nабзац 0\n…"]);
    expect(whereApart(text(...same, "A"), text(...same))).toEqual(["…\nабзац 19\nA", "…\nабзац 19"]);
  });

  test("stay whole where they are short", () => {
    expect(whereApart("a\nb", "a\nc")).toEqual(["a\nb", "a\nc"]);
  });

  test("never lose a paragraph that only one of them has", () => {
    const line = fc.constantFrom("а", "ә", "b", "👩‍👩‍👧", "");
    const lines = fc.array(line, { minLength: 10, maxLength: 30 });
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [shown] = whereApart(text(...one, "тек осында"), text(...other));
        expect(shown.split("\n")).toContain("тек осында");
      }),
    );
  });
});
