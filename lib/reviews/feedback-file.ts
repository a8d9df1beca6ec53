import type { Language } from "#lib/languages/language-tag.ts";
import type { Remark, ReviewedTable, ReviewedText } from "./reviewed-essay.ts";

/** One criterion as it is told to the student. */
export interface FeedbackRow {
  readonly name: string;
  /** Name and descriptor of the level that was chosen; empty where points were given without one. */
  readonly level: string;
  /** What it adds to the total; null while it is not marked. */
  readonly part: string | null;
  readonly most: string;
  /** Why the points are not a level's. */
  readonly why: string;
}

/** Everything that a file of released feedback says; names of people are those that its reader may know. */
export interface FeedbackFile {
  /** Of the essay. */
  readonly title: string;
  /** In which everything but the essay is written. */
  readonly language: Language;
  readonly essayLanguage: Language;
  /** Assignment, writer, instant: what stands above the marks. */
  readonly about: readonly { readonly name: string; readonly value: string }[];
  readonly blocks: readonly (ReviewedText | ReviewedTable)[];
  readonly remarks: readonly Remark[];
  readonly rubric: readonly FeedbackRow[];
  /** Null where nothing was marked. */
  readonly total: { readonly points: string; readonly outOf: string } | null;
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
  readonly why: string;
  readonly suggestion: string;
  /** "Suggestion: leave it out". */
  readonly deletion: string;
  readonly ofWhole: string;
}
