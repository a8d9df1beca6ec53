import type { InLanguages } from "#lib/languages/language-tag.ts";

/** One title for the history and the inbox, which are read in every language. */
export function assignmentName({ titles: { kk, ru, en } }: { readonly titles: InLanguages }): string {
  return kk ?? ru ?? en ?? "";
}
