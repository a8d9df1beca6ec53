import { foldWord } from "#lib/languages/fold-word.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { stemsOf } from "#lib/languages/stems.ts";
import { wordTokens } from "#lib/languages/word-tokens.ts";

/**
 * Raised whenever the same text gives other lexemes than before: an index of another make is thrown away and made again
 * (groups.index_make).
 */
export const LEXEME_MAKE = 2;

/**
 * "stem": what all forms of a word have in common, "form": the word itself as it was folded, "key": how the stem sounds, in
 * plain Latin letters (lib/languages/sound-key.ts).
 */
export type LexemeKind = "stem" | "form" | "key";

/**
 * Something by which a word of a text is found. Several share a position: the stems, the form, the keys of one word.
 *
 * What a text index is made of:
 * - `term` is what stands in the index. Kinds never meet: a form begins with "=", a key with "~", a stem with neither.
 * - `position` counts words from 1; words in a row have positions in a row, so a phrase is `<->` of terms of one kind or
 *   of several (`(a | =a) <-> b`). An ending behind a hyphen has no position of its own.
 * - Weight: whatever the place of the text gives (A a title, B authors and aliases, C the text) for stems and forms; keys always
 *   get D: two words may share one.
 * - A phrase is looked for by stems, an exact word by its form, a word begun by `=beginning:*`, a word in another script or
 *   without its marks by its key.
 */
export interface Lexeme {
  readonly kind: LexemeKind;
  readonly term: string;
  readonly position: number;
  /** In UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Longer words are cut: PostgreSQL takes lexemes up to 2,046 bytes, and nobody types such a word whole. In UTF-16. */
const LONGEST = 64;

/** The lexemes of a text in order of position. The language is that of the block; null where it is not known. */
export function lexemesOf(text: string, language: BlockLanguage | null): Lexeme[] {
  const lexemes: Lexeme[] = [];
  const terms = termsIn(language);
  let position = 0;
  for (const { text: word, start, end } of wordTokens(text)) {
    position += 1;
    for (const { kind, term } of terms(word)) lexemes.push({ kind, term, position, start, end });
  }
  return lexemes;
}

interface Term {
  readonly kind: LexemeKind;
  readonly term: string;
}

/** Words come back again and again (Zipf): a text of a thousand words has some four hundred. Words kept for each language. */
const KEPT_WORDS = 60_000;
const KEPT = new Map<BlockLanguage | null, Map<string, readonly Term[]>>();

function termsIn(language: BlockLanguage | null): (word: string) => readonly Term[] {
  let known = KEPT.get(language);
  if (known === undefined) KEPT.set(language, (known = new Map<string, readonly Term[]>()));
  const kept = known;
  return (word) => {
    const found = kept.get(word);
    if (found !== undefined) return found;
    const terms = termsOf(word, language);
    if (kept.size >= KEPT_WORDS) kept.clear();
    kept.set(word, terms);
    return terms;
  };
}

/** The terms of one word as printed. */
export function termsOf(printed: string, language: BlockLanguage | null): readonly Term[] {
  const word = foldWord(printed).slice(0, LONGEST);
  const isCapital = /^\p{Lu}/u.test(printed);
  const stems = stemsOf({ word, language, isCapital });
  const keys = new Set(stems.map(soundKey).filter((key) => key !== ""));
  return [
    ...stems.map((term): Term => ({ kind: "stem", term })),
    { kind: "form", term: `=${word}` },
    ...[...keys].map((key): Term => ({ kind: "key", term: `~${key}` })),
  ];
}
