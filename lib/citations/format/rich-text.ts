import type { CslItem } from "#lib/citations/reference.ts";
import { type Run, runsFromHtml } from "./markup.ts";

/** Text fields of CSL-JSON may carry i, b, sup and sub; formats without them take the words alone. */
export function plainText(value: string | number): string {
  return oneLine(
    runsFromHtml(withoutUnknownTags(String(value)))
      .map((run) => run.text)
      .join(""),
  );
}

/** "x <y> z" has no tag of CSL's rich text in it: all of it is text. */
function withoutUnknownTags(text: string): string {
  return text.replace(/<(?!\/?(?:i|b|em|strong|sup|sub|span|sc|u)\b[^<>]*>)/giu, "&lt;");
}

/** As `richRuns`, for formats that keep the line breaks of a text. */
export function runsWithBreaks(value: string | number): readonly Run[] {
  return runsFromHtml(withoutUnknownTags(String(value)));
}

export function richRuns(value: string | number): readonly Run[] {
  return runsWithBreaks(oneLine(String(value)));
}

/** Variables in which "<" is never markup. */
export const VERBATIM: ReadonlySet<string> = new Set([
  "id",
  "type",
  "language",
  "DOI",
  "URL",
  "ISBN",
  "ISSN",
]);

/** No exchange format of ours has line breaks inside a value. */
export function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

/** The plain variables of an item, those that hold text or a number. */
export type TextVariable = {
  [Key in keyof CslItem]-?: NonNullable<CslItem[Key]> extends string | number ? Key : never;
}[keyof CslItem] &
  string;

export type DateVariable = "issued" | "accessed" | "event-date" | "original-date" | "submitted";
