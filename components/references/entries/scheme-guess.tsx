import { useTranslations } from "next-intl";
import { guessScheme, LEAST_AGREEMENT, type RomanisedPair } from "#lib/citations/romanise/guess-scheme.ts";
import type { EntryView } from "#lib/operations/entries.ts";
import { useSchemeName } from "../use-scheme-name.ts";
import { printedWorks } from "./printed-work.ts";

const NAMES = { kk: "kazakh", ru: "russian" } as const;

/** Which scheme the romanised list of an article follows, for each language in which there is enough to tell. */
export function SchemeGuess({ entries }: { readonly entries: readonly EntryView[] }) {
  const words = useTranslations("romanisation.guess");
  const languages = useTranslations("references.languages");
  const nameOf = useSchemeName();
  const guesses = guessScheme(pairsOf(entries));
  const told = (["kk", "ru"] as const).flatMap((language) => {
    const guess = guesses[language];
    return guess === null ? [] : [{ language, ...guess }];
  });
  if (told.length === 0) return null;
  return (
    <dl className="mb-4 grid gap-1 border-l-2 border-line-2 pl-3 text-ink-2">
      {told.map(({ language, scheme, agreement }) => {
        const name = nameOf(NAMES[language], scheme);
        const percent = Math.round(agreement * 100);
        return (
          <div key={language} className="flex flex-wrap gap-x-2">
            <dt className="text-ink-3">{languages(language)}</dt>
            <dd>
              {agreement >= LEAST_AGREEMENT
                ? words("follows", { scheme: name })
                : words("partly", { scheme: name, percent })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function pairsOf(entries: readonly EntryView[]): RomanisedPair[] {
  return printedWorks(entries).flatMap(({ entry, twin }) => {
    const language = (["kk", "ru"] as const).find((known) => known === entry.csl?.language);
    return twin === null || language === undefined
      ? []
      : [{ original: entry.text, romanised: twin.text, language }];
  });
}
