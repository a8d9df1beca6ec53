import type { Language } from "#lib/languages/language-tag.ts";
import type { Remark, ReviewedTable, ReviewedText } from "./reviewed-essay.ts";

/** One criterion as it is told to the student; points and parts as they are shown. */
export interface FeedbackRow {
  readonly name: string;
  /** Name and descriptor of the level that was chosen; of a criterion without levels what is marked by it. */
  readonly level: string;
  /** In points of the criterion; null while it is not marked. */
  readonly points: string | null;
  readonly mostPoints: string;
  /** What it adds to the total. The parts of all rows add up to it. */
  readonly part: string | null;
  readonly mostPart: string;
}

/** Everything that a file of feedback says; names of people are those that its reader may know. */
export interface FeedbackFile {
  /** Of the essay. */
  readonly title: string;
  /** In which everything but the essay is written. */
  readonly language: Language;
  readonly essayLanguage: Language;
  /** Assignment, writers, instants: what stands above the marks. */
  readonly about: readonly { readonly name: string; readonly value: string }[];
  readonly blocks: readonly (ReviewedText | ReviewedTable)[];
  readonly remarks: readonly Remark[];
  readonly rubric: readonly FeedbackRow[];
  /** Null where nothing was marked. */
  readonly total: { readonly points: string; readonly outOf: string } | null;
  /** What was told before and corrected since, each as a sentence. */
  readonly corrections: readonly string[];
  /** What each reviewer says of the whole. */
  readonly overall: readonly { readonly by: string; readonly text: string }[];
  readonly words: FeedbackWords;
}

/** The file's own words, in its language. */
export interface FeedbackWords {
  readonly feedback: string;
  readonly total: string;
  readonly criterion: string;
  readonly level: string;
  readonly points: string;
  /** "Of the total". */
  readonly part: string;
  readonly suggestion: string;
  /** "Suggestion: leave it out". */
  readonly deletion: string;
  readonly ofWhole: string;
  readonly overall: string;
  /** Of comments for which their page had no room. */
  readonly moreComments: string;
  /** Under a PDF in which letters that its fonts lack are named by their code points. */
  readonly namedLetters: string;
  /** "Page {page} of {pages}". */
  readonly page: string;
}
