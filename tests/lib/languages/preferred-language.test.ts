import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import { preferredLanguage } from "#lib/languages/preferred-language.ts";

describe("the first visit speaks what the browser asks for", () => {
  test.each([
    ["Kazakh first", "kk-KZ,kk;q=0.9,ru;q=0.8,en;q=0.7", "kk"],
    ["Russian, then Kazakh", "ru-RU,ru;q=0.9,kk;q=0.8", "ru"],
    ["a language we lack, then Kazakh", "de-DE,de;q=0.9,kk;q=0.4", "kk"],
    ["the quality decides, not the order", "en;q=0.3, ru;q=0.7", "ru"],
    ["refused outright", "ru;q=0, en", "en"],
    ["only languages we lack", "ar,hi,zh-CN", "en"],
    ["anything", "*", "en"],
    ["nothing", "", "en"],
    ["no header", null, "en"],
    ["rubbish", "kk;q=many,,;;", "en"],
  ])("%s", (_, header, expected) => {
    expect(preferredLanguage(header)).toBe(expected);
  });

  test("always one of the three, whatever is sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (header) => LANGUAGES.includes(preferredLanguage(header))),
    );
  });
});
