import { readFileSync } from "node:fs";
import path from "node:path";

/** A word and forms of it, with the paradigm by which they were composed. */
export interface FormsOfWord {
  readonly lemma: string;
  readonly paradigm: string;
  readonly forms: readonly string[];
}

const FILE = path.resolve(import.meta.dirname, "../../tests/fixtures/languages/kazakh-forms.txt");

/** The labelled list: its head names the sources. Groups of one word are joined. */
export function kazakhForms(): FormsOfWord[] {
  const words = new Map<string, FormsOfWord>();
  for (const line of readFileSync(FILE, "utf8").split("\n")) {
    const [lemma = "", paradigm = "", forms = ""] = line.split("|").map((part) => part.trim());
    if (lemma === "" || lemma.startsWith("#")) continue;
    const before = words.get(lemma);
    words.set(lemma, {
      lemma,
      paradigm: before === undefined ? paradigm : `${before.paradigm}, ${paradigm}`,
      forms: [...new Set([...(before?.forms ?? []), ...forms.split(/\s+/u)])],
    });
  }
  return [...words.values()];
}
