import type { Client } from "pg";
import { DRAWERS } from "#lib/search/entry.ts";
import { LEXEME_MAKE } from "#lib/search/lexemes.ts";
import { groupsToIndex } from "../database.ts";
import { withSession } from "../database/session.ts";
import { indexAnew, indexGroup } from "./index-group.ts";

interface Rebuild {
  /** Owns the tables: only it may take an index away and make it again. */
  readonly ownerUrl: string;
  /** Groups to make anew; those that have something to do where none is named. */
  readonly groupIds?: readonly string[];
  readonly onStep?: (step: string) => void;
}

/** Groups whose entries are made at once: one asks the database while the other finds stems. */
const AT_ONCE = 2;

/**
 * Makes the search index of whole groups in one go: the indexes over the words are taken away, the entries written, and the indexes
 * made again, which is several times faster than adding to them. Searches find nothing meanwhile but by reading on, so it is for a command
 * line and for large moves; a server that runs rebuilds by itself, group by group (follower.ts). Answers how many entries there are.
 */
export async function rebuildSearch({
  ownerUrl,
  groupIds,
  onStep = () => undefined,
}: Rebuild): Promise<number> {
  for (const groupId of groupIds ?? []) await indexAnew(groupId);
  const waiting = [...(groupIds ?? (await groupsToIndex(LEXEME_MAKE)))];
  return withSession(ownerUrl, "search rebuild", async (client) => {
    const indexes = await wordIndexes(client);
    for (const { name } of indexes) await client.query(`DROP INDEX ${client.escapeIdentifier(name)}`);
    try {
      const one = async (): Promise<void> => {
        for (let groupId = waiting.shift(); groupId !== undefined; groupId = waiting.shift())
          await indexGroup(groupId);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, one));
      onStep("entries");
    } finally {
      // Whatever happened: without its indexes a search would read every row.
      await client.query("SET maintenance_work_mem = '512MB'");
      for (const { made } of indexes) await client.query(made);
      onStep("indexes");
    }
    await client.query("ANALYZE search_entries");
    await client.query("ANALYZE search_words");
    const { rows } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM search_entries",
    );
    return rows[0]?.count ?? 0;
  });
}

async function wordIndexes(client: Client): Promise<{ name: string; made: string }[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(c.oid) AS made FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relname LIKE 'search\\_entries\\_words\\__' ORDER BY 1`,
  );
  if (rows.length !== DRAWERS)
    throw new Error(`${rows.length} of ${DRAWERS} indexes of the search are there: run the migrations`);
  return rows;
}
