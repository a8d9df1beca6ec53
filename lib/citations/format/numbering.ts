import type { FormattedEntry } from "./processor.ts";
import type { ListedEntry, PrintedList } from "./printed-list.ts";

/**
 * "style": as the style numbers, or does not. "numbers": every list is numbered; Kazakh and Russian journals ask for a numbered
 * alphabetical list in author-date styles too. "none": no numbers.
 */
export const ENTRY_NUMBERINGS = ["style", "numbers", "none"] as const;
export type EntryNumbering = (typeof ENTRY_NUMBERINGS)[number];

/** The list with the labels that are wanted; a number that the style gives keeps its form ("[3]"). */
export function numbered(list: PrintedList, numbering: EntryNumbering): PrintedList {
  if (numbering === "style") return list;
  return list.map((entry, index) => withLabels(entry, numbering === "none" ? null : `${index + 1}.`));
}

function withLabels(entry: ListedEntry, label: string | null): ListedEntry {
  const labelled = <Entry extends FormattedEntry>(printed: Entry | null): Entry | null =>
    printed === null ? null : { ...printed, label: label === null ? null : (printed.label ?? label) };
  return { ...entry, original: labelled(entry.original), romanised: labelled(entry.romanised) };
}
