import type { BankCommentView } from "#lib/operations/bank-comments.ts";
import type { BlockLanguage, Language } from "#lib/languages/language-tag.ts";

export interface FoundComment {
  readonly id: string;
  readonly text: string;
  readonly language: Language;
  readonly uses: number;
}

/** As many as are taken in at a glance. */
const MOST = 5;

interface Wanted {
  readonly typed: string;
  /** Of the essay: a comment is offered in it where it is there in it, else in the first of `others` in which it is. */
  readonly language: BlockLanguage;
  readonly others: readonly Language[];
  /** Names of the criterion that is commented on, in all languages. */
  readonly topics: readonly string[];
}

/**
 * Comments of the bank that fit what is typed: every typed word begins a word of the comment or its topic. With nothing typed those of the
 * criterion, then the most used (the order of `comments`).
 */
export function findBankComments(
  comments: readonly BankCommentView[],
  { typed, language, others, topics }: Wanted,
): FoundComment[] {
  const words = wordsOf(typed);
  const about = new Set(topics.map((topic) => topic.toLocaleLowerCase()));
  const fits = comments.flatMap((comment) => {
    const found = textIn(comment, language, others);
    if (found === null) return [];
    const own = wordsOf(`${found.text} ${comment.topic}`);
    if (!words.every((word) => own.some((one) => one.startsWith(word)))) return [];
    const isAbout = about.has(comment.topic.toLocaleLowerCase());
    return [{ id: comment.id, uses: comment.uses, isAbout, ...found }];
  });
  return fits
    .sort((one, other) => Number(other.isAbout) - Number(one.isAbout))
    .slice(0, MOST)
    .map(({ isAbout: _, ...found }) => found);
}

function textIn(
  { texts }: BankCommentView,
  language: BlockLanguage,
  others: readonly Language[],
): { text: string; language: Language } | null {
  for (const one of language === "mixed" ? others : [language, ...others]) {
    const text = texts[one];
    if (text !== undefined) return { text, language: one };
  }
  return null;
}

function wordsOf(text: string): string[] {
  return text.toLocaleLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
