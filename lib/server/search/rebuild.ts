import type { Client } from "pg";
import { accept } from "#lib/result.ts";
import { DRAWERS } from "#lib/search/entry.ts";
import { LEXEME_MAKE } from "#lib/search/lexemes.ts";
import { groupsToIndex, inIndex } from "../database.ts";
import { withSession } from "../database/session.ts";
import { indexAnew, indexStep } from "./index-group.ts";
import type { Portion } from "./take-changes.ts";
import { Vocabulary } from "./vocabulary.ts";

interface Rebuild {
  /** Owns the tables: only it may take an index away and make it again. */
  readonly ownerUrl: string;
  /** Groups to make anew; those that have something to do where none is named. */
  readonly groupIds?: readonly string[];
  readonly onStep?: (step: string) => void;
}

/** Groups whose entries are made at once: one asks the database while the other finds stems. */
const AT_ONCE = 2;
/** Nobody waits for what is locked meanwhile. */
const LARGE: Portion = { notes: 5_000, documents: 12 };
/** Words gathered before they are written: each text has the most frequent ones again, and a write takes 30 µs. */
const MOST_GATHERED = 400_000;
/** Words written by one transaction. */
const WRITTEN_AT_ONCE = 50_000;

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
          await makeGroup(groupId);
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

async function makeGroup(groupId: string): Promise<void> {
  const words = new Vocabulary();
  try {
    while ((await indexStep(groupId, LARGE, words)) === "more")
      if (words.size > MOST_GATHERED) await writeAll(groupId, words);
    await writeAll(groupId, words);
  } catch (failure) {
    // Its entries may stand there without their words.
    await indexAnew(groupId);
    throw failure;
  }
}

async function writeAll(groupId: string, words: Vocabulary): Promise<void> {
  while (words.size > 0)
    await inIndex(groupId, async (index) => accept(await words.write(index, WRITTEN_AT_ONCE)));
}

const VOCABULARY_INDEXES = ["search_words_begun", "search_words_sounds", "search_words_like"];

/** Those over the words of entries, a drawer each, and over the vocabulary. */
async function wordIndexes(client: Client): Promise<{ name: string; made: string }[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT c.relname AS name, pg_get_indexdef(c.oid) AS made FROM pg_class c
     WHERE c.relnamespace = current_schema()::regnamespace
       AND (c.relname LIKE 'search\\_entries\\_words\\__' OR c.relname = ANY($1)) ORDER BY 1`,
    [VOCABULARY_INDEXES],
  );
  const all = DRAWERS + VOCABULARY_INDEXES.length;
  if (rows.length !== all)
    throw new Error(`${rows.length} of ${all} indexes of the search are there: run the migrations`);
  return rows;
}
