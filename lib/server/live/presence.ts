import type { z } from "zod";
import type { LivePresence, showPresence as operation } from "#lib/operations/live.ts";
import { accept, type Result } from "#lib/result.ts";
import { inLive, type InGroup } from "../database.ts";

export const PRESENCE_CHANNEL = "silteme_presence";

/** Seconds without a sign after which a window counts as closed. */
const FORGOTTEN_AFTER = 30;

/**
 * Notes what a window shows, by the database's clock; others are told when it changed, not at each sign of life. A window that shows
 * nothing is forgotten at once.
 */
export async function notePresence(
  { db, actor: { groupId, userId } }: InGroup,
  { tab, documentId, start }: z.infer<typeof operation.body>,
): Promise<Result<Record<string, never>>> {
  const [{ changed } = { changed: false }] =
    documentId === null
      ? await db.$queryRaw<{ changed: boolean }[]>`
          WITH gone AS (
            DELETE FROM presences WHERE group_id = ${groupId}::uuid AND user_id = ${userId}::uuid AND tab = ${tab} RETURNING 1
          ) SELECT EXISTS (SELECT 1 FROM gone) AS changed`
      : await db.$queryRaw<{ changed: boolean }[]>`
          WITH before AS (
            SELECT document_id, start_code_point FROM presences
            WHERE group_id = ${groupId}::uuid AND user_id = ${userId}::uuid AND tab = ${tab}
              AND seen_at > now() - make_interval(secs => ${FORGOTTEN_AFTER})
          ), noted AS (
            INSERT INTO presences (group_id, user_id, tab, document_id, start_code_point, seen_at)
            SELECT ${groupId}::uuid, ${userId}::uuid, ${tab}, id, ${start}::int, now()
            FROM documents WHERE group_id = ${groupId}::uuid AND id = ${documentId}::uuid AND deleted_at IS NULL
            ON CONFLICT (group_id, user_id, tab) DO UPDATE
              SET document_id = excluded.document_id, start_code_point = excluded.start_code_point, seen_at = excluded.seen_at
            RETURNING document_id, start_code_point
          )
          SELECT EXISTS (
            SELECT 1 FROM noted WHERE (document_id, coalesce(start_code_point, -1)) NOT IN
              (SELECT document_id, coalesce(start_code_point, -1) FROM before)
          ) AS changed`;
  if (changed) await db.$executeRaw`SELECT pg_notify(${PRESENCE_CHANNEL}, ${groupId})`;
  return accept({});
}

/** Who reads what in the group at this moment, longest there first. Rows that have gone quiet are swept out on the way. */
export async function loadPresence(groupId: string): Promise<LivePresence> {
  const loaded = await inLive(groupId, async ({ db }) => {
    await db.$executeRaw`
      DELETE FROM presences
      WHERE group_id = ${groupId}::uuid AND seen_at < now() - make_interval(secs => ${FORGOTTEN_AFTER})`;
    const people = await db.$queryRaw<LivePresence["people"]>`
      SELECT p.user_id::text AS "userId", u.name, p.tab, p.document_id::text AS "documentId", p.start_code_point AS start
      FROM presences p JOIN memberships m ON m.group_id = p.group_id AND m.user_id = p.user_id JOIN users u ON u.id = p.user_id
      WHERE p.group_id = ${groupId}::uuid AND p.document_id IS NOT NULL
      ORDER BY u.name, p.tab`;
    return accept({ people });
  });
  if (!loaded.ok) throw new Error(`who is here was refused: ${loaded.refusal.code}`);
  return loaded.value;
}
