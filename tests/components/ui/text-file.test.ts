import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textOfBytes } from "#components/ui/text-file.ts";
import { toBytes } from "#lib/languages/single-byte.ts";

const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");

describe("the text of a chosen file", () => {
  test.each([
    ["UTF-8", Buffer.from("Заң;Қазақстан;宪法;قانون;क;🧭"), "Заң;Қазақстан;宪法;قانون;क;🧭"],
    ["UTF-16", utf16("Заң;Қазақстан"), "Заң;Қазақстан"],
    ["UTF-16", utf16("Заң").swap16(), "Заң"],
    ["Windows-1251", toBytes("Закон № 5 «О партиях»", "windows-1251"), "Закон № 5 «О партиях»"],
    [
      "KZ-1048",
      toBytes("Қазақстан Республикасының Заңы; әңгіме", "kz-1048"),
      "Қазақстан Республикасының Заңы; әңгіме",
    ],
  ])("is read as %s", (encoding, bytes, text) => {
    expect(textOfBytes(new Uint8Array(bytes ?? []))).toEqual({ text, encoding });
  });

  test("is the same for every text in UTF-8, and any bytes give some text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const whole = `ә${text}`;
        expect(textOfBytes(new TextEncoder().encode(whole))).toEqual({ text: whole, encoding: "UTF-8" });
      }),
    );
    fc.assert(fc.property(fc.uint8Array(), (bytes) => typeof textOfBytes(bytes).text === "string"));
  });
});
