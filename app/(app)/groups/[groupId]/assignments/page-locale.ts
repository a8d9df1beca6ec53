import { getLocale } from "next-intl/server";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";

/** The language of the interface on the server. */
export async function pageLocale(): Promise<Language> {
  const locale = await getLocale();
  return isLanguage(locale) ? locale : "en";
}
