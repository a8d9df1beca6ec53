import { foldWord } from "./fold-word.ts";
import type { BlockLanguage } from "./language-tag.ts";
import { stemsOf } from "./stems.ts";
import { wordTokens, type WordToken } from "./word-tokens.ts";

/** A word of a text with its folded form and its stems. */
export interface StemmedWord extends WordToken {
  readonly form: string;
  readonly stems: readonly string[];
}

/** Longer words are cut: PostgreSQL takes lexemes up to 2,046 bytes, and nobody types such a word whole. In UTF-16. */
const LONGEST = 64;
/** Words come back again and again (Zipf): those kept for each language. */
const KEPT_WORDS = 60_000;
const KEPT = new Map<BlockLanguage | null, Map<string, WordForms>>();

type WordForms = Pick<StemmedWord, "form" | "stems">;

/** The words of a text. The language is that of the block; null where it is not known. */
export function stemmedWords(text: string, language: BlockLanguage | null): StemmedWord[] {
  const kept = keptOf(language);
  return wordTokens(text).map((token) => ({ ...token, ...formsOf(token.text, language, kept) }));
}

function keptOf(language: BlockLanguage | null): Map<string, WordForms> {
  const known = KEPT.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, WordForms>();
  KEPT.set(language, made);
  return made;
}

function formsOf(printed: string, language: BlockLanguage | null, kept: Map<string, WordForms>): WordForms {
  const found = kept.get(printed);
  if (found !== undefined) return found;
  const forms = newWordForms(printed, language);
  if (kept.size >= KEPT_WORDS) kept.clear();
  kept.set(printed, forms);
  return forms;
}

/** The same, found anew: for whoever keeps words in a way of their own. */
export function newWordForms(printed: string, language: BlockLanguage | null): WordForms {
  const form = foldWord(printed).slice(0, LONGEST);
  return { form, stems: stemsOf({ word: form, language, isCapital: /^\p{Lu}/u.test(printed) }) };
}
