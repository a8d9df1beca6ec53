/**
 * Single-byte encodings by the characters of their bytes 128–255, as the WHATWG Encoding Standard tables them; "kz-1048"
 * (STRK 1048-2002) is windows-1251 with Kazakh letters in the places of Serbian, Macedonian and Ukrainian ones. Bytes below
 * 128 are ASCII in all of them.
 */
const UPPER_HALVES = {
  "windows-1251":
    "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕїАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя",
  "windows-1252":
    "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ",
  "koi8-r":
    "─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u00a0⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ",
  ibm866:
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u00a0",
  "x-mac-cyrillic":
    "АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ†°Ґ£§•¶І®©™Ђђ≠Ѓѓ∞±≤≥іµґЈЄєЇїЉљЊњјЅ¬√ƒ≈∆«»…\u00a0ЋћЌќѕ–—“”‘’÷„ЎўЏџ№Ёёяабвгдежзийклмнопрстуфхцчшщъыьэю€",
} as const;

export type SingleByteEncoding = keyof typeof UPPER_HALVES | "kz-1048";

/** Letter that windows-1251 has where KZ-1048 has the Kazakh one. Old Kazakh fonts draw the one for the other. */
export const KAZAKH_IN_1251: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Ќ: "Қ",
    ќ: "қ",
    Ћ: "Һ",
    ћ: "һ",
    Ў: "Ұ",
    ў: "ұ",
    Ј: "Ә",
    ј: "ә",
    Ґ: "Ө",
    ґ: "ө",
    Є: "Ғ",
    є: "ғ",
    Ї: "Ү",
    ї: "ү",
    Ѕ: "Ң",
    ѕ: "ң",
  }),
);

function upperHalf(encoding: SingleByteEncoding): string {
  if (encoding !== "kz-1048") return UPPER_HALVES[encoding];
  return [...UPPER_HALVES["windows-1251"]].map((letter) => KAZAKH_IN_1251.get(letter) ?? letter).join("");
}

const BYTE_OF = new Map<SingleByteEncoding, ReadonlyMap<string, number>>();

function byteMap(encoding: SingleByteEncoding): ReadonlyMap<string, number> {
  const known = BYTE_OF.get(encoding);
  if (known !== undefined) return known;
  const map = new Map([...upperHalf(encoding)].map((letter, at) => [letter, at + 128]));
  // ISO 8859-1 shows bytes 128–159 as the controls of the same number; so do programs that say windows-1252.
  if (encoding === "windows-1252")
    for (let byte = 128; byte < 160; byte++) map.set(String.fromCharCode(byte), byte);
  BYTE_OF.set(encoding, map);
  return map;
}

/** The bytes that the text would have in an encoding, or null where it has no byte for some character. */
export function toBytes(text: string, encoding: SingleByteEncoding): Uint8Array | null {
  const map = byteMap(encoding);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code < 128 ? code : map.get(text.charAt(at));
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  return bytes;
}

export function fromBytes(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const half = upperHalf(encoding);
  const pieces: string[] = [];
  for (const byte of bytes) pieces.push(byte < 128 ? String.fromCharCode(byte) : half.charAt(byte - 128));
  return pieces.join("");
}

/** Strict UTF-8 (RFC 3629) of up to three bytes a character, which holds all letters that are looked for; null for anything else. */
export function fromUtf8(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const first = bytes[at] ?? 0;
    const length =
      first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : 0;
    if (length === 0 || at + length > bytes.length) return null;
    let code = length === 1 ? first : length === 2 ? first & 0x1f : first & 0x0f;
    for (let step = 1; step < length; step++) {
      const next = bytes[at + step] ?? 0;
      if ((next & 0xc0) !== 0x80) return null;
      code = (code << 6) | (next & 0x3f);
    }
    if ((length === 3 && code < 0x800) || (code >= 0xd800 && code < 0xe000)) return null;
    pieces.push(String.fromCharCode(code));
    at += length;
  }
  return pieces.join("");
}
