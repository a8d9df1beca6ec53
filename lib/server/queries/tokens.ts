import type { TokenView } from "#lib/operations/groups.ts";
import { maySeeTokens } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

/** Tokens that still open something: one's own, for owners everybody's. */
export async function listTokens({
  db,
  actor,
}: InGroup): Promise<Result<{ tokens: TokenView[] }, "not_allowed">> {
  if (!maySeeTokens(actor)) return refuse("not_allowed");
  const rows = await db.apiToken.findMany({
    where: {
      groupId: actor.groupId,
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
      ...(actor.role === "owner" ? {} : { userId: actor.userId }),
    },
    orderBy: { createdAt: "desc" },
  });
  const people = await peopleById(
    db,
    rows.map((row) => row.userId),
  );
  const tokens = rows.map((row) => ({
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    scope: row.scope,
    owner: personOf(people, row.userId),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }));
  return accept({ tokens });
}
