import { useInterfaceLocale } from "#components/ui/use-interface-locale.ts";
import type { InLanguages, Language } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";

export interface Title {
  readonly text: string;
  readonly lang: Language | undefined;
}

/** A title in the language of the interface or the nearest one that there is. */
export function titleOf(titles: InLanguages, locale: Language): Title {
  const found = findWording(titles, locale);
  return { text: found?.text ?? "", lang: found?.language };
}

export function useTitle(): (titles: InLanguages) => Title {
  const locale = useInterfaceLocale();
  return (titles) => titleOf(titles, locale);
}
