import { isLanguage, type Language } from "#lib/languages/language-tag.ts";
import { preferredLanguage } from "#lib/languages/preferred-language.ts";
import { findSession, isOpenSession, type SignedIn } from "#lib/server/auth/sessions.ts";
import { findTokenCaller } from "#lib/server/auth/tokens.ts";
import type { Caller } from "#lib/server/database.ts";
import { LOCALE_COOKIE } from "#app/interface-locale/cookie.ts";
import { readCookie, sessionCookieName } from "./cookies.ts";

/** Who asks, found once a request. */
export interface Visitor {
  readonly caller: Caller | null;
  /** The session behind a cookie; null for API tokens and strangers. */
  readonly session: SignedIn | null;
  readonly sessionToken: string | null;
  readonly locale: Language;
}

export async function findVisitor(request: Request): Promise<Visitor> {
  const chosen = readCookie(request, LOCALE_COOKIE);
  const locale = isLanguage(chosen) ? chosen : preferredLanguage(request.headers.get("accept-language"));
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.get("authorization") ?? "")?.[1];
  // A token stands for itself: the cookie that a browser may send along is not looked at (CSRF).
  if (request.headers.has("authorization")) {
    const caller = bearer === undefined ? null : await findTokenCaller(bearer);
    return { caller, session: null, sessionToken: null, locale };
  }
  const sessionToken = readCookie(request, sessionCookieName(request));
  const session = sessionToken === null ? null : await findSession(sessionToken);
  if (session === null) return { caller: null, session: null, sessionToken: null, locale };
  return {
    caller: { userId: session.userId, readOnly: false, tokenGroupId: null },
    session,
    sessionToken,
    // The account's own choice goes with the person to every device.
    locale: session.interfaceLocale ?? locale,
  };
}

/** Whether whoever was found behind the request would be found again. Asking is no use of the session: one that lies idle still ends. */
export async function isStillSignedIn(request: Request, { session }: Visitor): Promise<boolean> {
  if (session !== null) return isOpenSession(session.sessionId);
  return (await findVisitor(request)).caller !== null;
}
