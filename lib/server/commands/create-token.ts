import { tidyName } from "#lib/groups/person.ts";
import { mayKeepTokens } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { hashSecret, newSecret } from "../auth/secret.ts";
import { API_TOKEN_PREFIX } from "../auth/tokens.ts";
import type { InGroup } from "../database.ts";

const DAY = 24 * 60 * 60 * 1000; // ms
/** Characters after the prefix that stay readable: enough to tell two tokens apart, too few to guess from. */
const SHOWN = 6;

export interface WantedToken {
  readonly name: string;
  readonly scope: "read" | "write";
  /** Null: until it is revoked. */
  readonly days: number | null;
}

/** Makes a key for scripts that act as this member in this group. The token itself is answered once and never stored. */
export async function createToken(
  { db, actor, record }: InGroup,
  wanted: WantedToken,
): Promise<Result<{ id: string; token: string }, "not_allowed" | "name_missing">> {
  if (!mayKeepTokens(actor)) return refuse("not_allowed");
  const name = tidyName(wanted.name);
  if (name === null) return refuse("name_missing");
  const token = newSecret(API_TOKEN_PREFIX);
  const { id } = await db.apiToken.create({
    data: {
      groupId: actor.groupId,
      userId: actor.userId,
      name,
      scope: wanted.scope,
      prefix: token.slice(0, API_TOKEN_PREFIX.length + SHOWN),
      tokenHash: hashSecret(token),
      expiresAt: wanted.days === null ? null : new Date(Date.now() + wanted.days * DAY),
    },
  });
  await record({ kind: "token.created", nounId: id, data: { name, scope: wanted.scope } });
  return accept({ id, token });
}
