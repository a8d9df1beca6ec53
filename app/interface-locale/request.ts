import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { preferredLanguage } from "#lib/languages/preferred-language.ts";
import { visitor } from "#app/_edge/screen.ts";
import { LOCALE_COOKIE } from "./cookie.ts";
import { loadMessages } from "./messages.ts";

/** The interface language belongs to the person, not to the address: the account's choice, else this device's, else the browser's. */
export default getRequestConfig(async ({ locale }) => {
  const interfaceLocale = isLanguage(locale) ? locale : await localeOfRequest();
  return {
    locale: interfaceLocale,
    messages: await loadMessages(interfaceLocale),
    timeZone: "Asia/Almaty",
  };
});

async function localeOfRequest(): Promise<Language> {
  try {
    return (await visitor()).locale;
  } catch {
    // Without the database the page that says so still speaks the language of this device.
    const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
    return isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get("accept-language"));
  }
}
