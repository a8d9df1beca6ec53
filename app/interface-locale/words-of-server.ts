import type { Language } from "#lib/languages/language-tag.ts";
import { loadMessages, type Messages } from "./messages.ts";

const known = new Map<Language, Promise<Messages>>();

/** While a page is drawn on the server: the same promise each time, so that nothing waits twice. */
export function readWords(locale: Language, _address: string): Promise<Messages> {
  let words = known.get(locale);
  if (words === undefined) known.set(locale, (words = loadMessages(locale)));
  return words;
}
