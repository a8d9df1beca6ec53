import { LANGUAGES, type Language } from "#lib/languages/language-tag.ts";
import type { Reform } from "./reform.ts";
import { searchWords } from "./search-words.ts";

/** A name that several reforms bear in one language: in a text it cannot be told which of them is meant. */
export interface SharedName<Entry> {
  readonly language: Language;
  /** As the first of them writes it. */
  readonly text: string;
  readonly reforms: readonly Entry[];
}

type Named = Pick<Reform, "labels" | "aliases">;

/** All names that two or more reforms share, folded as a search folds them: "нсод" is "НСОД". */
export function findSharedNames<Entry extends Named>(reforms: readonly Entry[]): SharedName<Entry>[] {
  return LANGUAGES.flatMap((language) => {
    const bearers = new Map<string, { text: string; reforms: Set<Entry> }>();
    for (const reform of reforms) {
      for (const text of namesIn(reform, language)) {
        const key = searchWords(text).join(" ");
        if (key === "") continue;
        const known = bearers.get(key) ?? { text, reforms: new Set() };
        known.reforms.add(reform);
        bearers.set(key, known);
      }
    }
    return [...bearers.values()]
      .filter((borne) => borne.reforms.size > 1)
      .map((borne) => ({ language, text: borne.text, reforms: [...borne.reforms] }));
  });
}

function namesIn({ labels, aliases }: Named, language: Language): string[] {
  const label = labels[language];
  return [...(label === undefined ? [] : [label]), ...(aliases[language] ?? [])];
}
