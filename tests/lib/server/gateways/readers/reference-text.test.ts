import { describe, expect, it } from "vitest";
import { readReferences } from "#lib/citations/exchange/read-references.ts";
import { referenceText } from "#lib/server/gateways/readers/reference-text.ts";

const RIS =
  "TY  - BOOK\r\nAU  - Сейітов, Қанат\r\nTI  - Далалық өркениет және оның құқықтық тарихы\r\nPY  - 2011\r\nER  - \r\n";
const RUSSIAN = "TY  - BOOK\r\nAU  - Ёлкин, Юрий\r\nTI  - Степная политика и её пределы\r\nER  - \r\n";
const XML =
  "<modsCollection><mods><titleInfo><title>Степная политика и её пределы</title></titleInfo></mods></modsCollection>";

/** Letters of windows-1251 from А to я are one block of Unicode, moved; ё and Ё stand apart. */
function in1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    if (letter === "ё") return 0xb8;
    if (letter === "Ё") return 0xa8;
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}

function inUtf16(text: string, isMarked: boolean): Uint8Array {
  const units = Uint16Array.from(isMarked ? `\ufeff${text}` : text, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n${XML}`;

describe("referenceText", () => {
  const cases: readonly (readonly [string, Uint8Array, string])[] = [
    ["UTF-8", utf8(RIS), RIS],
    ["UTF-8 with a mark", utf8(`\ufeff${RIS}`), RIS],
    ["UTF-16 with a mark", inUtf16(RIS, true), RIS],
    ["UTF-16 without a mark", inUtf16(RIS, false), RIS],
    ["windows-1251", in1251(RUSSIAN), RUSSIAN],
    ["XML that declares windows-1251", in1251(declared("windows-1251")), declared("windows-1251")],
    ["XML that declares nothing", utf8(XML), XML],
    ["XML in windows-1251 that declares nothing", in1251(XML), XML],
  ];
  it.each(cases)("reads %s", (_, bytes, text) => {
    expect(referenceText(bytes)).toBe(text);
    expect(readReferences(referenceText(bytes)).works).toHaveLength(1);
  });

  it("answers for bytes that are no text", () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(0, 1, 2, 255), new Uint8Array(5_000)])
      expect(readReferences(referenceText(bytes)).works).toEqual([]);
  });
});
