import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldEmail, LONGEST_NAME, tidyName } from "#lib/groups/person.ts";

describe("an address has one spelling", () => {
  test.each([
    ["as typed", "aigerim@example.kz", "aigerim@example.kz"],
    ["capitals and spaces around", "  Aigerim@Example.KZ ", "aigerim@example.kz"],
    ["full-width letters", "ａｉｇｅｒｉｍ＠ｅｘａｍｐｌｅ．ｋｚ", "aigerim@example.kz"],
    ["Cyrillic on both sides", "айгерім@мысал.қаз", "айгерім@мысал.қаз"],
    ["a plus and dots", "a.b+c@mail.example.org", "a.b+c@mail.example.org"],
  ])("%s", (_, typed, expected) => {
    expect(foldEmail(typed)).toEqual({ ok: true, value: expected });
  });

  test.each([
    ["empty", ""],
    ["no domain", "aigerim@"],
    ["no point in the domain", "aigerim@localhost"],
    ["a point at the end", "aigerim@example."],
    ["two points", "aigerim@example..kz"],
    ["two at signs", "a@b@example.kz"],
    ["a space inside", "ai gerim@example.kz"],
    ["a name with the address", "Айгерім <a@example.kz>"],
    ["several addresses", "a@example.kz,b@example.kz"],
    ["a line break", "a@example.kz\nbcc:x@example.kz"],
    ["too long", `${"a".repeat(250)}@example.kz`],
  ])("refuses %s", (_, typed) => {
    expect(foldEmail(typed)).toMatchObject({ ok: false, refusal: { code: "email_malformed" } });
  });

  test("folding a folded address changes nothing", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const once = foldEmail(address);
        fc.pre(once.ok);
        expect(foldEmail(once.value)).toEqual(once);
      }),
    );
  });
});

describe("a name is kept as people write it", () => {
  test.each([
    ["Kazakh", "  Айгерім   Сейітова ", "Айгерім Сейітова"],
    ["decomposed letters", "И\u0306ошкин", "Йошкин"],
    ["Arabic", "محمد", "محمد"],
    ["Hindi", "प्रिया", "प्रिया"],
    ["Chinese", "王小明", "王小明"],
    ["an emoji family", "👨‍👩‍👧‍👦 топ", "👨‍👩‍👧‍👦 топ"],
    ["a line break", "Айгерім\nСейітова", "Айгерім Сейітова"],
    ["characters that turn the direction of text", "Admin\u202egnp", "Admin gnp"],
  ])("%s", (_, typed, expected) => {
    expect(tidyName(typed)).toBe(expected);
  });

  test.each([
    ["nothing", ""],
    ["spaces", "  \t "],
    ["an invisible character", "\u200b\u200d"],
    ["a lone combining mark", "\u0301"],
    ["too much", "ә".repeat(LONGEST_NAME + 1)],
  ])("refuses %s", (_, typed) => {
    expect(tidyName(typed)).toBeNull();
  });
});
