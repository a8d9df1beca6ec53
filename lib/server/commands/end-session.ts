import { accept, refuse, type Result } from "#lib/result.ts";
import type { InAccount } from "../database.ts";

/** Signs one of the own devices out. Its next request is answered like a stranger's. */
export async function endSession(
  { db, userId }: InAccount,
  sessionId: string,
): Promise<Result<null, "not_found">> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, userId } });
  return count === 0 ? refuse("not_found") : accept(null);
}
