/** What a character of a PDF means in text. */

/** Signs that Word and its kin take from Symbol and Wingdings, which are encoded in the private use area. */
const PRIVATE_SIGNS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, "•"],
  [0xf0a7, "▪"],
  [0xf06e, "■"],
  [0xf06f, "□"],
  [0xf071, "❑"],
  [0xf076, "❖"],
  [0xf0d8, "➢"],
  [0xf0e0, "→"],
  [0xf0ae, "→"],
  [0xf0fc, "✓"],
  [0xf0fe, "☑"],
  [0xf02d, "−"],
  [0xf02b, "+"],
  [0xf03d, "="],
  [0xf0b4, "×"],
  [0xf0b1, "±"],
  [0xf0a3, "≤"],
  [0xf0b3, "≥"],
  [0xf0b0, "°"],
  [0xf06d, "μ"],
  [0xf061, "α"],
  [0xf062, "β"],
  [0xf067, "γ"],
  [0xf044, "Δ"],
  [0xf073, "σ"],
  [0xf0e5, "∑"],
]);

/** Latin (U+FB00–FB06) and Armenian (U+FB13–FB17) ligatures. */
const LIGATURE = /[\ufb00-\ufb06\ufb13-\ufb17]/u;
const SOFT_HYPHEN = 0xad;

export const UNKNOWN = "\ufffd";

/**
 * Text of one code point; UNKNOWN for one that means nothing (NUL, controls, halves of surrogate pairs, noncharacters), and ""
 * for what is not seen (byte order marks, direction controls stay).
 */
export function letterOf(code: number): string {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return UNKNOWN;
  if (code === 0xfeff) return "";
  if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10_ff_ff || (code & 0xfffe) === 0xfffe) return UNKNOWN;
  const letter = PRIVATE_SIGNS.get(code) ?? String.fromCodePoint(code);
  return LIGATURE.test(letter) ? letter.normalize("NFKC") : letter;
}

export function isBlank(code: number): boolean {
  if (code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x202f || code === 0x205f) return true;
  return (code >= 0x2000 && code <= 0x200b) || (code >= 9 && code <= 13);
}

/** A letter that its font does not explain. */
export function isUnknown(letter: string): boolean {
  return letter === UNKNOWN || (letter >= "\ue000" && letter <= "\uf8ff");
}

/** Hebrew, Arabic and their presentation forms, Syriac, Thaana, N’Ko. */
export function isRightToLeft(code: number): boolean {
  return (
    (code >= 0x590 && code <= 0x8ff) ||
    (code >= 0xfb1d && code <= 0xfdff) ||
    (code >= 0xfe70 && code <= 0xfefc)
  );
}

/** PDFium's sign for a hyphen (or soft hyphen) with which it saw a line end. */
export function isLineEndHyphen(code: number): boolean {
  return code === 2 || code === 0xfffe || code === SOFT_HYPHEN;
}

/** Accents that fonts without composed letters draw over a letter of their own. */
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["˘", "\u0306"],
  ["¨", "\u0308"],
  ["´", "\u0301"],
  ["ˇ", "\u030c"],
  ["˚", "\u030a"],
  ["˜", "\u0303"],
  ["ˆ", "\u0302"],
  ["¸", "\u0327"],
  ["˛", "\u0328"],
  ["¯", "\u0304"],
]);

/** Kazakh letters that are drawn as a Russian one with a stroke through it. */
const STROKED: ReadonlyMap<string, string> = new Map([
  ["г", "ғ"],
  ["Г", "Ғ"],
  ["о", "ө"],
  ["О", "Ө"],
  ["ү", "ұ"],
  ["Ү", "Ұ"],
]);

/** The one letter that two signs drawn at the same place make, or null. The accent may come first. */
export function overlaid(under: string, over: string): string | null {
  const accentOver = ACCENTS.get(over);
  if (accentOver !== undefined) return composed(under, accentOver);
  const accentUnder = ACCENTS.get(under);
  if (accentUnder !== undefined) return composed(over, accentUnder);
  if (/[-–−‒]/u.test(over)) return STROKED.get(under) ?? null;
  return null;
}

/** Only what Unicode has as one letter. */
function composed(base: string, accent: string): string | null {
  const letter = (base === "ı" ? "i" : base).normalize("NFC") + accent;
  const whole = letter.normalize("NFC");
  return [...whole].length === 1 ? whole : null;
}
