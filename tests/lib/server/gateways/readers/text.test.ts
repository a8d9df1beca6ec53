import { describe, expect, it } from "vitest";
import { readText } from "#lib/server/gateways/readers/text.ts";

const KAZAKH = "Ауыл тұрғындары әкімін өздері сайлайтын болды, үлкен өзгеріс – осы. 100 %\n";
const RUSSIAN = "Жители села теперь сами избирают акима; это большая перемена. № 5\n".repeat(3);

/** Writes a text in a single-byte encoding by asking its decoder for each byte. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--)
    table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f));
}

function utf16(text: string, { big = false, mark = true }): Uint8Array {
  const units = [...(mark ? "\ufeff" : ""), ...text].join("");
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), !big);
  return bytes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** KZ-1048 differs from windows-1251 only in the Kazakh letters. */
const KZ_1048 = new Map(
  Object.entries({
    Ә: 0xa3,
    ә: 0xbc,
    Ғ: 0xaa,
    ғ: 0xba,
    Қ: 0x8d,
    қ: 0x9d,
    Ң: 0xbd,
    ң: 0xbe,
    Ө: 0xa5,
    ө: 0xb4,
    Ұ: 0xa1,
    ұ: 0xa2,
    Ү: 0xaf,
    ү: 0xbf,
    І: 0xb2,
    і: 0xb3,
  }),
);
function kz1048(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].map((letter) => KZ_1048.get(letter) ?? encode(letter, "windows-1251")[0] ?? 0x3f),
  );
}

const ENCODED: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  text: string,
  encoding: string,
  guessed: boolean,
])[] = [
  ["UTF-8", utf8(KAZAKH), KAZAKH, "utf-8", false],
  ["UTF-8 with a byte order mark", utf8(`\ufeff${KAZAKH}`), KAZAKH, "utf-8", false],
  ["UTF-16 little-endian with a mark", utf16(KAZAKH, {}), KAZAKH, "utf-16le", false],
  ["UTF-16 big-endian with a mark", utf16(KAZAKH, { big: true }), KAZAKH, "utf-16be", false],
  ["UTF-16 little-endian without a mark", utf16(KAZAKH, { mark: false }), KAZAKH, "utf-16le", true],
  ["UTF-16 big-endian without a mark", utf16(RUSSIAN, { big: true, mark: false }), RUSSIAN, "utf-16be", true],
  ["Windows-1251", encode(RUSSIAN, "windows-1251"), RUSSIAN, "windows-1251", true],
  ["KOI8-R", encode(RUSSIAN.replaceAll("№", "N"), "koi8-r"), RUSSIAN.replaceAll("№", "N"), "koi8-r", true],
  ["DOS Cyrillic", encode(RUSSIAN, "ibm866"), RUSSIAN, "ibm866", true],
  ["the Kazakh kind of Windows-1251", kz1048(KAZAKH.repeat(3)), KAZAKH.repeat(3), "kz-1048", true],
  [
    "Arabic, Hindi, Chinese and emoji in UTF-8",
    utf8("مرحبا नमस्ते 你好 👨‍👩‍👧‍👦"),
    "مرحبا नमस्ते 你好 👨‍👩‍👧‍👦",
    "utf-8",
    false,
  ],
  [
    "a text with NULs and bidi controls",
    utf8("Сөз\u0000дер \u202eкері\u202c жазылды"),
    "Сөз\u0000дер \u202eкері\u202c жазылды",
    "utf-8",
    false,
  ],
  ["Windows line ends, untouched", utf8("бір\r\nекі\r\n"), "бір\r\nекі\r\n", "utf-8", false],
];

describe("reading bytes as text", () => {
  it.each(ENCODED)("understands %s", (_, bytes, text, encoding, encodingGuessed) => {
    expect(readText(bytes)).toMatchObject({ ok: true, value: { text, encoding, encodingGuessed } });
  });

  it("mends what was mis-decoded before the file was saved, and says where", () => {
    const lost = "РђСѓС‹Р» РјРµРєС‚РµР±С–";
    const read = readText(utf8(`Бірінші жол.\n${lost}\n`));
    expect(read).toMatchObject({
      ok: true,
      value: {
        text: "Бірінші жол.\nАуыл мектебі\n",
        encoding: "utf-8",
        notes: [
          {
            code: "encoding_mended",
            severity: "warning",
            values: { encoding: "windows-1251 → utf-8", count: 1 },
            sourceRange: [13, 25],
          },
        ],
      },
    });
  });

  it("shows a lone surrogate of UTF-16 as a replacement character", () => {
    const bytes = utf16("сөз\ud800сөз", {});
    expect(readText(bytes)).toMatchObject({ ok: true, value: { text: "сөз\ufffdсөз" } });
  });

  it("reads UTF-8 with a few broken bytes as UTF-8, and says it guessed", () => {
    const bytes = utf8(KAZAKH.repeat(20));
    bytes[701] = 0xff;
    expect(readText(bytes)).toMatchObject({ ok: true, value: { encoding: "utf-8", encodingGuessed: true } });
  });

  it("reads UTF-8 with surrogates written into it as UTF-8, however short it is", () => {
    const halves = Uint8Array.of(0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80);
    const bytes = Uint8Array.from([...utf8(KAZAKH), ...halves, ...utf8(KAZAKH.repeat(2))]);
    expect(readText(bytes)).toMatchObject({ ok: true, value: { encoding: "utf-8", encodingGuessed: true } });
  });

  it("reads a short text of UTF-8 that is broken off within a letter as UTF-8", () => {
    for (const text of ["Тақырып", "Кеңес\n\nЖолдар 😀"]) {
      const cut = utf8(text).slice(0, -1);
      expect(readText(cut)).toMatchObject({
        ok: true,
        value: { text: `${[...text].slice(0, -1).join("")}\ufffd`, encodingGuessed: true },
      });
    }
    const byteAlone = readText(encode("Page 5 й", "windows-1251"));
    expect(byteAlone.ok && byteAlone.value.encoding).not.toBe("utf-8");
  });

  it("does not take a replacement character in the file for a broken one", () => {
    expect(readText(utf8("сөз \ufffd сөз"))).toMatchObject({
      ok: true,
      value: { encoding: "utf-8", encodingGuessed: false },
    });
  });
});

const REFUSED: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  code: string,
  format: string | undefined,
])[] = [
  ["an empty file", new Uint8Array(), "empty_file", undefined],
  ["a byte order mark alone", Uint8Array.of(0xef, 0xbb, 0xbf), "no_readable_text", undefined],
  ["blanks alone", utf8(" \n\t\n "), "no_readable_text", undefined],
  ["a PDF renamed .txt", utf8("%PDF-1.7\n%âãÏÓ\n1 0 obj"), "not_text", "PDF"],
  ["a PDF with a line before its mark", utf8("\n%PDF-1.4\n1 0 obj"), "not_text", "PDF"],
  ["a DOCX", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), "not_text", "DOCX / ZIP"],
  ["an old DOC", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "not_text", "DOC"],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10), "not_text", "PNG"],
  [
    "random bytes",
    Uint8Array.from({ length: 4_000 }, (_, at) => (at * 73 + (at >> 3)) % 32),
    "not_text",
    "?",
  ],
];

describe("what is no text", () => {
  it.each(REFUSED)("refuses %s", (_, bytes, code, format) => {
    expect(readText(bytes)).toEqual({
      ok: false,
      refusal: { code, values: format === undefined ? {} : { format } },
    });
  });
});
