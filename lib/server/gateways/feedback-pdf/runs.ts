import { hasRightToLeft, mirrored } from "#lib/reviews/page/order-line.ts";

/** A stretch of text that one font draws. */
export interface Run<Font> {
  readonly font: Font;
  readonly text: string;
  /** The letter that it names, since no font has it. */
  readonly names: string | null;
}

/** The font of a typeface, and the first that has all of these letters. */
export interface Fonts<Font> {
  readonly own: Font;
  readonly find: (letters: readonly string[]) => Font | null;
}

/** Letters that the fonts of the house draw one by one; whatever else may be a part of a longer sign. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0588]*$/u;
const SIGNS = new Intl.Segmenter("kk", { granularity: "grapheme" });
/** Has no shape of its own, as the joiners of an emoji. */
const SHAPELESS = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cc})$/u;

/**
 * A text by the fonts that draw it. Signs of several letters (a family, a flag, a letter with its marks) are drawn by one font where one has
 * them all. A letter that none has is named by its code point: an empty box would say nothing.
 */
export function runsOf<Font>(text: string, fonts: Fonts<Font>): Run<Font>[] {
  const runs: Run<Font>[] = [];
  const put = (run: Run<Font>) => {
    const last = runs.at(-1);
    if (last?.font !== run.font || last.names !== null || run.names !== null) runs.push(run);
    else runs[runs.length - 1] = { ...last, text: last.text + run.text };
  };
  const signs = PLAIN.test(text) ? text : signsOf(text);
  for (const sign of signs) {
    const letters = [...sign].filter((letter) => !SHAPELESS.test(letter));
    if (letters.length === 0) continue;
    const font = fonts.find(letters);
    if (font !== null) put({ font, text: sign, names: null });
    else for (const letter of letters) put(runOf(letter, fonts));
  }
  return runs;
}

function* signsOf(text: string): Generator<string> {
  for (const { segment } of SIGNS.segment(text.replaceAll("\t", " "))) yield segment;
}

function runOf<Font>(letter: string, { own, find }: Fonts<Font>): Run<Font> {
  const font = find([letter]);
  if (font !== null) return { font, text: letter, names: null };
  const code = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { font: own, text: `[U+${code}]`, names: letter };
}

/** What runs from right to left, as it is drawn from left to right. Letters of such a script are turned by their font, which joins them. */
export function seenFromLeft<Font>(runs: readonly Run<Font>[]): Run<Font>[] {
  return runs.toReversed().map((run) => (run.names !== null || hasRightToLeft(run.text) ? run : turned(run)));
}

function turned<Font>(run: Run<Font>): Run<Font> {
  return { ...run, text: [...signsOf(run.text)].reverse().map(mirrored).join("") };
}
