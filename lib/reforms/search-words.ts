import { foldLookAlikes } from "#lib/languages/look-alikes.ts";

/**
 * The words of a name or of a query, folded so that what looks the same compares the same: case, ё and е, a Latin letter
 * in a Cyrillic word. Only for comparing; what is shown keeps its letters.
 */
export function searchWords(text: string): string[] {
  const words = text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map((word) => foldLookAlikes(word).toLowerCase().replaceAll("ё", "е"));
}
