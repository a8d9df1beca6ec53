/**
 * Encodings in which Cyrillic text is found, by WHATWG label; "kz-1048" is ours (STRK 1048-2002, not in the
 * WHATWG standard).
 */
export type TextEncoding =
  "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "kz-1048" | "koi8-r" | "ibm866" | "iso-8859-5";

/**
 * KZ-1048 is windows-1251 with the Kazakh letters in the places of Serbian, Macedonian and Ukrainian ones.
 */
const KAZAKH_IN_1251: ReadonlyMap<string, string> = new Map(
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

/** Decodes without throwing; undecodable places become U+FFFD, the byte order mark is left out. */
export function createDecoder(encoding: TextEncoding): (bytes: Uint8Array) => string {
  if (encoding !== "kz-1048") return (bytes) => new TextDecoder(encoding).decode(bytes);
  return (bytes) =>
    new TextDecoder("windows-1251")
      .decode(bytes)
      .replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/gu, (letter) => KAZAKH_IN_1251.get(letter) ?? letter);
}

const CANDIDATES: readonly TextEncoding[] = ["windows-1251", "kz-1048", "koi8-r", "ibm866", "iso-8859-5"];
/** Bytes that are read on trial. */
const SAMPLE = 32_768;

/**
 * The single-byte encoding under which the bytes read most like Cyrillic words: common letters, small after
 * capital, no symbols inside.
 */
export function guessSingleByte(bytes: Uint8Array): TextEncoding {
  const sample = bytes.subarray(0, SAMPLE);
  let best: TextEncoding = "windows-1251";
  let bestScore = -Infinity;
  for (const encoding of CANDIDATES) {
    const score = likeness(createDecoder(encoding)(sample));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

function likeness(text: string): number {
  const common = count(text, /[оеаинтсрлдықғңүұөәмі]/gu);
  const wrongCase = count(text, /(?<=[а-яё])[А-ЯЁ]/gu);
  const strange = count(text, /[^\u0000-\u007fА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі«»„“”–—№…’ \u00a0]/gu);
  return common - 3 * wrongCase - 4 * strange;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
