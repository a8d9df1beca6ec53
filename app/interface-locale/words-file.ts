import { createHash } from "node:crypto";
import type { Language } from "#lib/languages/language-tag.ts";
import { loadMessages } from "./messages.ts";

/** All words of a language as browsers get them; its address changes whenever a word does. */
export interface WordsFile {
  readonly address: string;
  readonly json: string;
}

const known = new Map<Language, Promise<WordsFile>>();

export function wordsFile(locale: Language): Promise<WordsFile> {
  let file = known.get(locale);
  if (file === undefined) known.set(locale, (file = makeFile(locale)));
  return file;
}

async function makeFile(locale: Language): Promise<WordsFile> {
  const json = JSON.stringify(await loadMessages(locale));
  const digest = createHash("sha256").update(json).digest("hex").slice(0, 16);
  return { address: `/words/${locale}.${digest}.json`, json };
}
