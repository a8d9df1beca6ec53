import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { isTimeZone } from "#lib/languages/calendar.ts";
import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { preferredLanguage } from "#lib/languages/preferred-language.ts";
import { findSignedIn } from "#app/_edge/page.ts";
import { LOCALE_COOKIE, ZONE_COOKIE } from "./cookie.ts";
import { loadMessages } from "./messages.ts";

/** The interface language belongs to the person, not to the address: the account's choice, else this device's, else the browser's. */
export default getRequestConfig(async ({ locale }) => {
  const interfaceLocale = isLanguage(locale) ? locale : await localeOfRequest();
  return {
    locale: interfaceLocale,
    messages: await loadMessages(interfaceLocale),
    timeZone: await zoneOfRequest(),
  };
});

/** Where the house stands, until the browser has told its own. */
const HOUSE_ZONE = "Asia/Almaty";

async function zoneOfRequest(): Promise<string> {
  const told = (await cookies()).get(ZONE_COOKIE)?.value;
  return told !== undefined && isTimeZone(told) ? told : HOUSE_ZONE;
}

async function localeOfRequest(): Promise<Language> {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const ofDevice = isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get("accept-language"));
  try {
    return (await findSignedIn())?.interfaceLocale ?? ofDevice;
  } catch {
    // Without the database the page that says so still speaks the language of this device.
    return ofDevice;
  }
}
