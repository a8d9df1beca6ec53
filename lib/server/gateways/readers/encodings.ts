import { KAZAKH_IN_1251 } from "#lib/languages/single-byte.ts";
import { commonWordShare, readability } from "#lib/languages/readability.ts";

/**
 * Encodings in which Cyrillic text is found, by WHATWG label; "kz-1048" is ours (STRK 1048-2002, not in the
 * WHATWG standard).
 */
export type TextEncoding =
  "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "kz-1048" | "koi8-r" | "ibm866" | "iso-8859-5";

/** Decodes without throwing; undecodable places become U+FFFD, the byte order mark is left out. */
export function createDecoder(encoding: TextEncoding): (bytes: Uint8Array) => string {
  if (encoding !== "kz-1048") return (bytes) => new TextDecoder(encoding).decode(bytes);
  return (bytes) =>
    new TextDecoder("windows-1251")
      .decode(bytes)
      .replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/gu, (letter) => KAZAKH_IN_1251.get(letter) ?? letter);
}

/** The encoding that a byte order mark tells; null without one. */
export function encodingOfMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** The WHATWG name of the encoding that a file calls by a label; null for a label that nobody knows. */
export function encodingOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch (unknown) {
    if (unknown instanceof RangeError) return null;
    throw unknown;
  }
}

const CANDIDATES: readonly TextEncoding[] = ["windows-1251", "kz-1048", "koi8-r", "ibm866", "iso-8859-5"];
/** Bytes that are read on trial, from the first that is not ASCII. */
const SAMPLE = 32_768;

/**
 * The single-byte encoding under which the bytes read most like words of Kazakh or Russian.
 */
export function guessSingleByte(bytes: Uint8Array): TextEncoding {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte >= 128),
  );
  const sample = bytes.subarray(first, first + SAMPLE);
  let best: TextEncoding = "windows-1251";
  let bestScore = -Infinity;
  for (const encoding of CANDIDATES) {
    const score = likeness(createDecoder(encoding)(sample));
    if (score > bestScore) [best, bestScore] = [encoding, score];
  }
  return best;
}

/** How much the reading looks like text of the three languages: its letters and capitals first, then its commonest words. */
function likeness(text: string): number {
  const kazakh = countMatches(text, /[әғқңөұүһӘҒҚҢӨҰҮҺ]/gu) > 0 ? 0.05 : 0;
  const foreign =
    countMatches(text, /[ЂЃѓђљњќћџЉЊЌЋЏўЎјЈґҐєЄїЇѕЅ\u0080-\u009f─-▟]/gu) / Math.max(1, text.length);
  return (readability(text) ?? 0) + 2 * commonWordShare(text) + kazakh - 2 * foreign;
}

export function countMatches(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
