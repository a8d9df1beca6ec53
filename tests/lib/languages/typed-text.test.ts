import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSeen, typedText } from "#lib/languages/typed-text.ts";

describe("a typed name", () => {
  test.each(["", " ", "\u00a0", "\u200b\u200d", "\u202e", "\u3164", "\ufeff", "\u00ad\n", "\u{e0001}"])(
    "is refused where nothing of it is seen: %j",
    (text) => {
      expect(isSeen(text)).toBe(false);
      expect(typedText(10).safeParse(text).success).toBe(false);
    },
  );

  test.each(["ә", "1917", "–", "🇰🇿", "👨‍👩‍👧‍👦", "שלום", "\u202eерк", "条"])(
    "is taken where something is: %j",
    (text) => {
      expect(typedText(20).safeParse(text).success).toBe(true);
    },
  );

  test("is kept in NFC: й, ё and ұ come out as one letter each", () => {
    expect(typedText(20).parse(" район ёлка ".normalize("NFD"))).toBe("район ёлка");
  });

  test("any letter makes it seen, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("қ", "Ж", "a", "7"), (text, letter) => {
        expect(isSeen(text + letter)).toBe(true);
      }),
    );
  });
});
