import type { Typeface } from "./font-files.ts";

/** How a stretch of text is drawn. Stretches with the very same object are drawn at once. */
export interface Look {
  readonly typeface: Typeface;
  /** Points. */
  readonly size: number;
  readonly ink: Ink;
  /** Points above the baseline. */
  readonly rise?: number;
  readonly line?: "struck" | "underlined";
  /** Lies under a comment. */
  readonly isMarked?: boolean;
  readonly href?: string;
  /** Name of a place in the file that it leads to. */
  readonly goTo?: string;
}

/** Paper is light: the colours of the light theme (components/tokens), which keep their contrast on white. */
export const INKS = {
  text: "#1b1a17",
  quiet: "#5b574e",
  accent: "#1f4f82",
  bad: "#a02a20",
  good: "#27683b",
  line: "#c9c4b8",
  wash: "#e3ecf5",
} as const;
export type Ink = keyof typeof INKS;

export const SERIF: Look = { typeface: "serif", size: 10.5, ink: "text" };
export const SANS: Look = { typeface: "sans", size: 9, ink: "text" };
export const SMALL: Look = { typeface: "sans", size: 8, ink: "text" };
/** Between baselines, by the size of the letters. */
export const LEADING = 1.42;
