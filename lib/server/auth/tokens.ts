import { accept, refuse } from "#lib/result.ts";
import { withSecret, type Caller } from "../database.ts";
import { hashSecret } from "./secret.ts";

export const API_TOKEN_PREFIX = "silteme_";

/** The caller behind an API token, or null when it is unknown, revoked or expired, or its person disabled. Judged by the database's clock. */
export async function findTokenCaller(token: string): Promise<Caller | null> {
  if (!token.startsWith(API_TOKEN_PREFIX)) return null;
  const hash = hashSecret(token);
  const found = await withSecret(hash, async (db) => {
    const [row] = await db.$queryRaw<
      { group_id: string; user_id: string; scope: "read" | "write"; id: string }[]
    >`
      SELECT t.id, t.group_id, t.user_id, t.scope FROM api_tokens t JOIN users u ON u.id = t.user_id
      WHERE t.token_hash = ${hash} AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
        AND u.disabled_at IS NULL`;
    return row === undefined ? refuse("not_found") : accept(row);
  });
  if (!found.ok) return null;
  return {
    userId: found.value.user_id,
    readOnly: found.value.scope === "read",
    tokenGroupId: found.value.group_id,
  };
}
