import type { Language } from "#lib/languages/language-tag.ts";
import type { PrintedList } from "./printed-list.ts";
import type { FormattedEntry } from "./processor.ts";

/** How two lists stand in a file: under each other with a heading each, or in two columns. */
export const LIST_LAYOUTS = ["one-after-the-other", "side-by-side"] as const;
export type ListLayout = (typeof LIST_LAYOUTS)[number];

/** A printed list with everything that a file of it says. */
export interface ListDocument {
  readonly list: PrintedList;
  readonly layout: ListLayout;
  readonly heading: string;
  /** The language of the heading and of the file as a whole. */
  readonly language: Language;
  /** Headings of the groups by their keys, in the language of the file and in English for the romanised list. */
  readonly groupWords: { readonly own: GroupWords; readonly english: GroupWords };
}

export type GroupWords = Readonly<Record<string, string>>;

/** The heading of a romanised list beside the original one; journals ask for this word. */
export const ROMANISED_HEADING = "References";

/** One of the lists of a document. */
export interface ScriptList {
  readonly heading: string;
  readonly language: Language;
  readonly sections: readonly ListSection[];
}

export interface ListSection {
  /** Null in a list without groups. */
  readonly heading: string | null;
  readonly entries: readonly FormattedEntry[];
}

/** The original list, the romanised one, or both; then their sections and entries correspond one to one. */
export function listsOf(document: ListDocument): readonly ScriptList[] {
  const { list, heading, language, groupWords } = document;
  const original = sectionsOf(list, groupWords.own, "original");
  const romanised = list.length === 0 ? null : sectionsOf(list, groupWords.english, "romanised");
  const isPair = original !== null && romanised !== null;
  return [
    ...(original === null ? [] : [{ heading, language, sections: original }]),
    ...(romanised === null
      ? []
      : [{ heading: isPair ? ROMANISED_HEADING : heading, language: "en" as const, sections: romanised }]),
  ];
}

function sectionsOf(
  list: PrintedList,
  words: GroupWords,
  script: "original" | "romanised",
): readonly ListSection[] | null {
  const sections: { heading: string | null; entries: FormattedEntry[] }[] = [];
  let group: string | null | undefined;
  for (const listed of list) {
    const entry = listed[script];
    if (entry === null) return null;
    if (listed.group !== group || sections.length === 0)
      sections.push({
        heading: listed.group === null ? null : (words[listed.group] ?? listed.group),
        entries: [],
      });
    group = listed.group;
    sections.at(-1)?.entries.push(entry);
  }
  return sections;
}

/** Whether the lists are to stand in two columns. */
export function isSideBySide({ layout }: ListDocument, lists: readonly ScriptList[]): boolean {
  return layout === "side-by-side" && lists.length === 2;
}
