import { countMatches, createDecoder, encodingOfMark, guessSingleByte } from "./encodings.ts";
import { note } from "#lib/import/note.ts";
import { NOTHING_SAID, type RawText } from "#lib/import/raw-text.ts";
import { mendDecoding } from "#lib/languages/mis-decoding.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { binaryFormat } from "./binary-format.ts";
import { isReadable } from "./readable-text.ts";

export const TEXT_REFUSALS = ["empty_file", "not_text", "no_readable_text"] as const;
export type TextRefusal = (typeof TEXT_REFUSALS)[number];

/**
 * Share of control characters above which decoded bytes are no text. NULs and bidi controls in a text stay
 * below it.
 */
const CONTROL_SHARE = 0.1;
/**
 * Characters beyond ASCII that came out whole for each place that did not, from which bytes count as damaged UTF-8: in a text of
 * another encoding hardly any comes out whole.
 */
const WHOLE_FOR_DAMAGED = 20;
/** Characters beyond ASCII that came out whole: fewer may be chance in another encoding. */
const LEAST_WHOLE = 2;

/**
 * Bytes of a plain text file, decoded: by the byte order mark, else as UTF-8 when valid, else UTF-16 by its
 * zero bytes, else the Cyrillic single-byte encoding whose reading looks most like words. Line ends and
 * control characters stay as they are.
 */
export function readText(bytes: Uint8Array): Result<RawText, TextRefusal> {
  if (bytes.length === 0) return refuse("empty_file");
  const format = binaryFormat(bytes);
  if (format !== null) return refuse("not_text", { format });
  const raw = mended(decodeText(bytes));
  if (isMostlyControls(raw.text)) return refuse("not_text", { format: "?" });
  if (!isReadable(raw.text)) return refuse("no_readable_text");
  return accept(raw);
}

/** Reads back what was mis-decoded before the file was saved; positions count the mended text. */
function mended(raw: RawText): RawText {
  const { text, mendings } = mendDecoding(raw.text);
  if (mendings.length === 0) return raw;
  const index = indexText(text);
  const notes = mendings.map(({ shown, actual, lines, startUtf16, endUtf16 }) =>
    note("encoding_mended", {
      values: { encoding: `${shown} → ${actual}`, count: lines },
      sourceRange: [utf16ToCodePoint(index, startUtf16), utf16ToCodePoint(index, endUtf16)],
    }),
  );
  return { ...raw, text, notes: [...raw.notes, ...notes] };
}

/** The bytes as they stand, by the rules of `readText`; nothing is refused. */
export function decodeText(bytes: Uint8Array): RawText {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return { ...NOTHING_SAID, text: createDecoder(marked)(bytes), encoding: marked };
  const wide = wideWithoutMark(bytes);
  if (wide !== null)
    return { ...NOTHING_SAID, text: createDecoder(wide)(bytes), encoding: wide, encodingGuessed: true };
  const text = createDecoder("utf-8")(bytes);
  const damaged = countMatches(text, /\ufffd/gu) - replacementsWritten(bytes);
  if (damaged <= 0) return { ...NOTHING_SAID, text };
  const inside = isCutShort(bytes, text) ? damaged - 1 : damaged;
  const whole = countMatches(text, /[^\u0000-\u007f\ufffd]/gu);
  if (whole > Math.max(LEAST_WHOLE, inside * WHOLE_FOR_DAMAGED)) {
    return { ...NOTHING_SAID, text, encodingGuessed: true };
  }
  const encoding = guessSingleByte(bytes);
  return { ...NOTHING_SAID, text: createDecoder(encoding)(bytes), encoding, encodingGuessed: true };
}

/** Bytes looked at for zero bytes. */
const SAMPLE = 4_096;

/**
 * UTF-16 shows in the high bytes: 0 for Latin, digits and blanks, 4 for Cyrillic, all in the same half of the
 * pairs.
 */
function wideWithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1;
  if (length < 4) return null;
  const high = (offset: number): number => {
    let found = 0;
    for (let at = offset; at < length; at += 2) if (bytes[at] === 0 || bytes[at] === 4) found += 1;
    return found / (length / 2);
  };
  const [even, odd] = [high(0), high(1)];
  if (odd > 0.7 && even < 0.2) return "utf-16le";
  return even > 0.7 && odd < 0.2 ? "utf-16be" : null;
}

/** U+FFFD that the file itself holds (EF BF BD) is no damage of the decoding. */
function replacementsWritten(bytes: Uint8Array): number {
  let found = 0;
  for (let at = bytes.indexOf(0xef); at >= 0 && at < bytes.length; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) found += 1;
  }
  return found;
}

/** The last character is broken off, as where a download stopped. It says nothing about the encoding, however short the text is. */
function isCutShort(bytes: Uint8Array, text: string): boolean {
  return text.endsWith("\ufffd") && bytes.at(-1) !== 0xbd;
}

function isMostlyControls(text: string): boolean {
  const sample = text.slice(0, 65_536);
  return (
    countMatches(sample, /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu) > sample.length * CONTROL_SHARE
  );
}
