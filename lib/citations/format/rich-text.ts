import type { CslItem } from "#lib/citations/reference.ts";
import { type Run, runsFromHtml } from "./markup.ts";

/** Text fields of CSL-JSON may carry i, b, sup and sub; formats without them take the words alone. */
export function plainText(value: string | number): string {
  return oneLine(
    runsFromHtml(String(value))
      .map((run) => run.text)
      .join(""),
  );
}

export function richRuns(value: string | number): readonly Run[] {
  return runsFromHtml(oneLine(String(value)));
}

/** No exchange format of ours has line breaks inside a value. */
export function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

/** The plain variables of an item, those that hold text or a number. */
export type TextVariable = {
  [Key in keyof CslItem]-?: NonNullable<CslItem[Key]> extends string | number ? Key : never;
}[keyof CslItem] &
  string;

export type NameVariable =
  "author" | "editor" | "translator" | "container-author" | "collection-editor" | "contributor" | "compiler";
export type DateVariable = "issued" | "accessed" | "event-date" | "original-date" | "submitted";
