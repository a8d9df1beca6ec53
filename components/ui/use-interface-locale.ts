import { useLocale } from "next-intl";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";

/** The interface's language as one of the three; next-intl types it as any text. */
export function useInterfaceLocale(): Language {
  const locale = useLocale();
  return isLanguage(locale) ? locale : "en";
}
