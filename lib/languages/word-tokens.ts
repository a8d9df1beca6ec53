import { isHyphenEnding } from "./hyphen-endings.ts";

/** A word of a text: its letters as printed, and where they stand in UTF-16. */
export interface WordToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const JOINERS = "\\u00ad\\u200b-\\u200d\\u2060\\ufeff";
/** Letters with their marks, digits; an apostrophe or a soft hyphen between them parts nothing. */
const WORD = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}${JOINERS}]|['’ʼ](?=\\p{L}))*`, "gu");
/** Scripts that write no blanks: which letters are a word is known from Unicode's dictionaries. */
const UNBROKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;
const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });
const HYPHEN = /^[-‐‑–]$/u;

/**
 * The words that search, stems and names are made of. Parts of a word with a hyphen are words of their own, but the ending
 * of a number or an abbreviation is none: "2007-жылғы" is 2007 and жылғы, "107-ге" 107, "ҚР-ның" ҚР, "90-х" 90.
 */
export function wordTokens(text: string): WordToken[] {
  const tokens: WordToken[] = [];
  for (const found of text.matchAll(WORD)) {
    const [letters] = found;
    const start = found.index;
    if (UNBROKEN.test(letters)) tokens.push(...segments(letters, start));
    else if (!isEndingOf(tokens.at(-1), { text: letters, start }, text))
      tokens.push({ text: letters, start, end: start + letters.length });
  }
  return tokens;
}

function isEndingOf(
  word: WordToken | undefined,
  ending: { readonly text: string; readonly start: number },
  text: string,
): boolean {
  if (word?.end !== ending.start - 1 || !HYPHEN.test(text.charAt(word.end))) return false;
  return isHyphenEnding(word.text, ending.text);
}

function segments(letters: string, start: number): WordToken[] {
  return [...SEGMENTER.segment(letters)].map(({ segment, index }) => ({
    text: segment,
    start: start + index,
    end: start + index + segment.length,
  }));
}
