import { roughText, typed, type Draft } from "./draft.ts";

export type ListKind = "references" | "romanised_references";

/** So much running text after a list, before an abstract, belongs to another article, in UTF-16 units. */
export const BODY_OF_ANOTHER = 600;

/**
 * Formats tell a list of references, but seldom which of two it is: a second list of one article that repeats the first in Latin
 * letters is the romanised one, though its heading says no more than "References".
 */
export function markRomanisedLists(drafts: readonly Draft[]): Draft[] {
  const marked = [...drafts];
  let original: readonly Draft[] | null = null;
  let bodySince = 0;
  for (let at = 0; at < drafts.length; at++) {
    const draft = drafts[at];
    if (draft?.type !== "reference_list_heading") {
      if (draft?.label?.kind === "abstract" && bodySince > BODY_OF_ANOTHER) original = null;
      if (draft?.type === null) bodySince += roughText(draft).length;
      continue;
    }
    const entries = entriesFrom(drafts, at + 1);
    if (isRomanised(null, entries, original) && original !== null) {
      marked[at] = typed(draft, "references_romanized_heading", draft.confidence);
      entries.forEach((entry, step) => {
        marked[at + 1 + step] = typed(entry, "reference_entry_romanized", entry.confidence);
      });
    } else original = entries;
    bodySince = 0;
    at += entries.length;
  }
  return marked;
}

function entriesFrom(drafts: readonly Draft[], first: number): readonly Draft[] {
  let end = first;
  while (drafts[end]?.type === "reference_entry") end += 1;
  return drafts.slice(first, end);
}

/** A list written anew names the years of the first; that of another article in the file has years of its own. */
function areSameWorks(entries: readonly Draft[], original: readonly Draft[]): boolean {
  const [years, known] = [yearsOf(entries), yearsOf(original)];
  if (years.length === 0 || known.length === 0) return true;
  const counts = new Map<string, number>();
  for (const year of known) counts.set(year, (counts.get(year) ?? 0) + 1);
  const shared = years.filter((year) => {
    const left = counts.get(year) ?? 0;
    counts.set(year, left - 1);
    return left > 0;
  });
  return shared.length >= Math.min(years.length, known.length) * 0.6;
}

function yearsOf(entries: readonly Draft[]): string[] {
  return entries.flatMap((entry) => roughText(entry).match(/(?:1[89]|20)[0-9]{2}/gu) ?? []);
}

/**
 * The second list of an article, or one whose heading or brackets say so, repeats the first in Latin letters.
 */
export function isRomanised(
  heading: ListKind | null,
  entries: readonly Draft[],
  original: readonly Draft[] | null,
): boolean {
  if (heading === "romanised_references") return true;
  const text = entries.map(roughText).join(" ");
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > latin * 0.3 || latin === 0) return false;
  return (
    (original !== null && areSameWorks(entries, original)) ||
    (entries.length > 0 &&
      entries.filter((entry) =>
        /\((?:in|on) (?:Russ|Kaz)|\[[^\]]{0,300}(?:in Russ|in Kaz)/iu.test(roughText(entry)),
      ).length >
        entries.length / 2)
  );
}
