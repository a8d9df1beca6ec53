import type { Language } from "#lib/languages/language-tag.ts";
import { isLanguage } from "#lib/languages/language-tag.ts";
import { database } from "../database.ts";
import { hashSecret, newSecret } from "./secret.ts";

const DAY = 24 * 60 * 60 * 1000; // ms
/** A session ends after 14 days without use, and after 90 days in any case (docs/standards.md, ASVS 7.3). */
export const IDLE_LIMIT = 14 * DAY;
export const ABSOLUTE_LIMIT = 90 * DAY;
/** "Last seen" is written at most this often, so that reading a page does not write a row each time. */
const SEEN_EVERY = 5 * 60 * 1000;

export interface SignedIn {
  readonly sessionId: string;
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly interfaceLocale: Language | null;
  readonly theme: string | null;
}

/** Opens a session and answers the cookie's value. Called anew at every sign-in: an old cookie is never raised in rights. */
export async function openSession(
  userId: string,
  userAgent: string | null,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(Date.now() + ABSOLUTE_LIMIT);
  await database().session.create({
    data: { tokenHash: hashSecret(token), userId, userAgent: userAgent?.slice(0, 300) ?? null, expiresAt },
  });
  return { token, expiresAt };
}

/** Who the cookie belongs to, or null when it is unknown, ended, idle for too long, or its user was disabled. */
export async function findSession(token: string): Promise<SignedIn | null> {
  const session = await database().session.findUnique({
    where: { tokenHash: hashSecret(token) },
    include: { user: true },
  });
  if (session === null || session.user.disabledAt !== null) return null;
  const now = Date.now();
  if (session.expiresAt.getTime() <= now || session.lastSeenAt.getTime() + IDLE_LIMIT <= now) return null;
  if (session.lastSeenAt.getTime() + SEEN_EVERY <= now) {
    await database().session.updateMany({ where: { id: session.id }, data: { lastSeenAt: new Date(now) } });
  }
  const { user } = session;
  return {
    sessionId: session.id,
    userId: user.id,
    name: user.name,
    email: user.email,
    interfaceLocale: isLanguage(user.interfaceLocale) ? user.interfaceLocale : null,
    theme: user.theme,
  };
}

/** Whether a session that was found before is still open. */
export async function isOpenSession(sessionId: string): Promise<boolean> {
  const session = await database().session.findUnique({
    where: { id: sessionId },
    include: { user: { select: { disabledAt: true } } },
  });
  const now = Date.now();
  return (
    session !== null &&
    session.user.disabledAt === null &&
    session.expiresAt.getTime() > now &&
    session.lastSeenAt.getTime() + IDLE_LIMIT > now
  );
}

export async function closeSession(token: string): Promise<void> {
  await database().session.deleteMany({ where: { tokenHash: hashSecret(token) } });
}

/** Ends every session of a user but the one that asks: after a changed password, or by hand. */
export async function closeOtherSessions(userId: string, keepSessionId: string | null): Promise<number> {
  const { count } = await database().session.deleteMany({
    where: keepSessionId === null ? { userId } : { userId, NOT: { id: keepSessionId } },
  });
  return count;
}
