import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import { findAuthorDateMarks } from "./author-date-mark.ts";
import { readBracket } from "./bracket-mark.ts";
import { CITATION_MARK_KINDS, type CitationMark, type CitationMarkKind } from "./citation-mark.ts";
import { findRepeatMarks, withRepeats } from "./repeat-mark.ts";

export type { CitationMark, CitationMarkKind } from "./citation-mark.ts";
export { findFootnoteMarkCandidates } from "./footnote-mark.ts";

export interface CitationMarkOptions {
  readonly language?: BlockLanguage | undefined;
  /** How many entries the numbered reference list has. A larger second number is then a page: "[3, 237]". */
  readonly entryCount?: number | undefined;
  /** Family names and bodies in the reference list. With them "(Abylkhozhin 54)" and "Isaacs (2011)" are marks too. */
  readonly surnames?: readonly string[] | undefined;
  /** Which kinds to look for; by default both, but with `entryCount` brackets alone: a numbered list is not cited by names. */
  readonly kinds?: readonly CitationMarkKind[] | undefined;
  /** The last mark of the text before this one: "[Сонда, 5 б.]" at the beginning leads where it leads. */
  readonly previous?: CitationMark | null | undefined;
  /** Which of the marks that were found to keep, before "the same again" is asked what it repeats; all by default. */
  readonly isCredible?: ((mark: CitationMark) => boolean) | undefined;
}

/** An editor's addition or a translation is longer than any list of numbers and pages. */
const LONGEST_BRACKET_UTF16 = 120;
const SQUARE_BRACKETS = new RegExp(`\\[([^\\[\\]]{1,${String(LONGEST_BRACKET_UTF16)}})\\]`, "gu");

/** All marks of a text in reading order, footnote figures excepted (they need `findFootnoteMarkCandidates` and proof). */
export function findCitationMarks(text: string, options: CitationMarkOptions = {}): CitationMark[] {
  const wanted = options.kinds ?? (options.entryCount === undefined ? CITATION_MARK_KINDS : ["bracket"]);
  const brackets = wanted.includes("bracket") ? findBracketMarks(text, options.entryCount) : [];
  const authorDates = wanted.includes("author_date") ? findAuthorDateMarks(text, options.surnames ?? []) : [];
  const { isCredible = () => true, previous = null } = options;
  const marks = [...brackets, ...authorDates].filter(isCredible);
  marks.sort((a, b) => a.rangeUtf16[0] - b.rangeUtf16[0]);
  return withRepeats(marks, findRepeatMarks(text), previous);
}

function findBracketMarks(text: string, entryCount: number | undefined): CitationMark[] {
  const marks: CitationMark[] = [];
  for (const found of text.matchAll(SQUARE_BRACKETS)) {
    const reading = readBracket(found[1] ?? "", entryCount);
    if (reading === null) continue;
    const end = found.index + found[0].length;
    marks.push({ rangeUtf16: [found.index, end], text: found[0], ...reading, kind: "bracket" });
  }
  return marks;
}
