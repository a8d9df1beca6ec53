import type { Language } from "#lib/languages/language-tag.ts";
import { closeSession, openSession } from "#lib/server/auth/sessions.ts";
import { LOCALE_COOKIE } from "#app/interface-locale/cookie.ts";
import { endedSessionCookie, preferenceCookie, sessionCookie } from "./cookies.ts";

/** Seconds: a year. */
const LOCALE_AGE = 31_536_000;

interface Asking {
  readonly request: Request;
  readonly sessionToken: string | null;
  readonly setCookie: (cookie: string) => void;
}

/** Signs the browser in. A session that it had before is ended: nothing is carried over from another person's. */
export async function startSession(
  { request, sessionToken, setCookie }: Asking,
  account: { readonly id: string; readonly interfaceLocale: Language | null },
): Promise<void> {
  if (sessionToken !== null) await closeSession(sessionToken);
  const { token, expiresAt } = await openSession(account.id, request.headers.get("user-agent"));
  setCookie(sessionCookie(request, token, expiresAt));
  rememberLocale({ request, setCookie }, account.interfaceLocale);
}

export async function dropSession({ request, sessionToken, setCookie }: Asking): Promise<void> {
  if (sessionToken !== null) await closeSession(sessionToken);
  setCookie(endedSessionCookie(request));
}

/** The device remembers the account's language for the screens before the next sign-in. */
export function rememberLocale(
  { request, setCookie }: Pick<Asking, "request" | "setCookie">,
  locale: Language | null,
): void {
  if (locale !== null) setCookie(preferenceCookie(request, LOCALE_COOKIE, locale, LOCALE_AGE));
}
