import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { createTranslator } from "next-intl";
import type { Language } from "#lib/languages/language-tag.ts";

const MESSAGES = path.resolve(import.meta.dirname, "../../../messages");

/** The words of the interface as a person reads them: `words("ui.save")`, `words("import.known", { title })`. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** What the screens say in one language, read from the same files; a key that is not there fails the test that asks. */
export function wordsOf(locale: Language): Words {
  const messages: Record<string, object> = {};
  for (const file of readdirSync(path.join(MESSAGES, locale))) {
    const area = JSON.parse(readFileSync(path.join(MESSAGES, locale, file), "utf8")) as Record<
      string,
      object
    >;
    for (const [namespace, inside] of Object.entries(area))
      messages[namespace] = { ...messages[namespace], ...inside };
  }
  const translate = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  return (key, values) => translate(key as never, values as never); // Keys are typed in the tests that use them.
}
