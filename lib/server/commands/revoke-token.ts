import { mayKeepTokens, mayRevokeToken } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

export async function revokeToken(
  { db, actor, record }: InGroup,
  tokenId: string,
): Promise<Result<null, "not_allowed" | "not_found">> {
  if (!mayKeepTokens(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const token = await db.apiToken.findUnique({ where: { groupId_id: { groupId, id: tokenId } } });
  // Somebody else's token looks like none at all to those who may not end it.
  if (token === null || !mayRevokeToken(actor, token)) return refuse("not_found");
  const { count } = await db.apiToken.updateMany({
    where: { groupId, id: tokenId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 1) await record({ kind: "token.revoked", nounId: tokenId, data: { name: token.name } });
  return accept(null);
}
