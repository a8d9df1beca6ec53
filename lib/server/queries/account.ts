import type { AccountView, SessionView } from "#lib/operations/accounts.ts";
import { accept, type Result } from "#lib/result.ts";
import type { InAccount } from "../database.ts";
import { IDLE_LIMIT } from "../auth/sessions.ts";
import { accountViewOf } from "../records/account.ts";

export async function showAccount({ db, userId }: InAccount): Promise<Result<AccountView, never>> {
  return accept(accountViewOf(await db.user.findUniqueOrThrow({ where: { id: userId } })));
}

/** Sessions that still open something, the latest used first. */
export async function listSessions(
  { db, userId }: InAccount,
  ownSessionId: string | null,
): Promise<Result<{ sessions: SessionView[] }, never>> {
  const now = Date.now();
  const rows = await db.session.findMany({
    where: { userId, expiresAt: { gt: new Date(now) }, lastSeenAt: { gt: new Date(now - IDLE_LIMIT) } },
    orderBy: { lastSeenAt: "desc" },
    take: 100,
  });
  const sessions = rows.map((row) => ({
    id: row.id,
    userAgent: row.userAgent,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    isThisOne: row.id === ownSessionId,
  }));
  return accept({ sessions });
}
