import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { soundKey } from "#lib/languages/sound-key.ts";
import { stemmedWords, wordForms } from "#lib/languages/stemmed-words.ts";

/**
 * Raised whenever the same text gives other lexemes than before: an index of another make is thrown away and made again
 * (groups.index_make).
 */
export const LEXEME_MAKE = 4;

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

type Term = Pick<Lexeme, "kind" | "term">;

/** The lexemes of a text in order of position. The language is that of the block; null where it is not known. */
export function lexemesOf(text: string, language: BlockLanguage | null): Lexeme[] {
  const lexemes: Lexeme[] = [];
  stemmedWords(text, language).forEach((word, n) => {
    const { start, end } = word;
    for (const { kind, term } of termsOfForms(word))
      lexemes.push({ kind, term, position: n + 1, start, end });
  });
  return lexemes;
}

/** The terms of one word as printed. */
export function termsOf(printed: string, language: BlockLanguage | null): readonly Term[] {
  return termsOfForms(wordForms(printed, language));
}

/** By the stems, which are remembered with their word (lib/languages/stemmed-words.ts). */
const TERMS = new WeakMap<readonly string[], readonly Term[]>();

function termsOfForms({
  form,
  stems,
}: {
  readonly form: string;
  readonly stems: readonly string[];
}): readonly Term[] {
  const known = TERMS.get(stems);
  if (known !== undefined) return known;
  const keys = new Set(stems.map(soundKey).filter((key) => key !== ""));
  const terms = [
    ...stems.map((term): Term => ({ kind: "stem", term })),
    { kind: "form", term: `=${form}` } as const,
    ...[...keys].map((key): Term => ({ kind: "key", term: `~${key}` })),
  ];
  TERMS.set(stems, terms);
  return terms;
}
