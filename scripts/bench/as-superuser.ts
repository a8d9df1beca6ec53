import type { Client } from "pg";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { withSession } from "#lib/server/database/session.ts";

/** Works as the superuser of a server's embedded database: row-level security binds the owner of the tables too. */
export async function asSuperuser<Value>(
  dataFolder: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const database = await openEmbeddedDatabase({ dataFolder, supervise: false });
  return withSession(new URL(new URL(database.ownerUrl).pathname, database.superuserUrl).href, "bench", work);
}

/** Any member of a group: what a bench puts there was made by them. */
export async function memberOf(client: Client, groupId: string): Promise<string> {
  const { rows } = await client.query<{ userId: string }>(
    `SELECT user_id AS "userId" FROM memberships WHERE group_id = $1 LIMIT 1`,
    [groupId],
  );
  if (rows[0] === undefined) throw new Error("nobody is in the group");
  return rows[0].userId;
}
