import { foldWord } from "#lib/languages/fold-word.ts";
import { stemBareKazakh } from "#lib/languages/kazakh-stem.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { stemsOf } from "#lib/languages/stems.ts";
import type { WordToken } from "#lib/languages/word-tokens.ts";

/** A word that is looked for. */
export interface AskedWord {
  readonly typed: string;
  /** Where it stands in what was typed, in UTF-16: for a mended query and for marking it. */
  readonly start: number;
  readonly end: number;
  /** Folded, not stemmed. */
  readonly form: string;
  /** The language in which it was typed is not known, so there are several. */
  readonly stems: readonly string[];
  /** How its stems sound: for another script, and for letters typed without their marks. */
  readonly keys: readonly string[];
  /** Only this form. */
  readonly isExact: boolean;
  /** The word is not finished: whatever begins so. */
  readonly isBegun: boolean;
}

/** Fewer letters sound like too many words. */
const SHORTEST_KEY = 3;

export function askedWord(
  { text, start, end }: WordToken,
  { isExact = false, isBegun = false }: { readonly isExact?: boolean; readonly isBegun?: boolean } = {},
): AskedWord {
  const form = foldWord(text);
  // In a query a name has seldom its capital: whether it may be a surname is left open.
  const stems = stemsOf({ word: form, language: null, isCapital: true });
  const keys = [...stems, ...typedElsewhere(form)].map(soundKey).filter((key) => key.length >= SHORTEST_KEY);
  return { typed: text, start, end, form, stems, keys: [...new Set(keys)], isExact, isBegun };
}

const LATIN = /^[a-z'\u00e0-\u024f]+$/u;
const PLAIN_CYRILLIC = /^[а-я]+$/u;

/** Stems of a Kazakh word that was typed on a Russian or an English keyboard: казакстаннын, qazaqstannyñ; and of a Russian one in Latin. */
function typedElsewhere(form: string): string[] {
  if (PLAIN_CYRILLIC.test(form)) return [stemBareKazakh(form)];
  if (!LATIN.test(form)) return [];
  const cyrillic = inPlainCyrillic(soundKey(form));
  return [form, stemBareKazakh(cyrillic), ...stemsOf({ word: cyrillic, language: "ru", isCapital: true })];
}

const PAIRS: readonly (readonly [string, string])[] = [
  ["w", "ш"],
  ["ts", "ц"],
  ["iu", "ю"],
  ["ia", "я"],
];
const LETTERS = "abvgdejziklmnoprstufh";
const CYRILLIC = "абвгдежзиклмнопрстуфх";

/** Of a sound key: its letters as a Russian keyboard has them. Between vowels "i" is й, which no ending of Kazakh begins with otherwise. */
function inPlainCyrillic(key: string): string {
  const paired = PAIRS.reduce((text, [latin, letter]) => text.replaceAll(latin, letter), key);
  return [...paired].map((letter) => CYRILLIC.charAt(LETTERS.indexOf(letter)) || letter).join("");
}
