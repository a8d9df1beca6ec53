import type { Client } from "pg";
import { keysOfGroup } from "#lib/search/entry-words.ts";
import { INDEX_MAKE } from "#lib/search/index-make.ts";
import { groupsToIndex } from "../database.ts";
import { withSession } from "../database/session.ts";
import { FillHelper } from "./fill-helper.ts";
import { enterAsIndex, putIn, type Filling } from "./fill-index.ts";
import { lockKey } from "./index-group.ts";
import { Vocabulary } from "./vocabulary.ts";
import { WordWriter } from "./word-writer.ts";

/** Where a rebuild is. `done` and `total` are texts, of all groups that are made anew. */
export interface RebuildProgress {
  readonly done: number;
  readonly total: number;
}

interface Rebuild {
  /** Owns the tables: only it may take an index away and make it again. */
  readonly ownerUrl: string;
  /** Groups to make anew; those that have something to do where none is named. */
  readonly groupIds?: readonly string[];
  /** Told when "entries" are written and when "indexes" are made. */
  readonly onStep?: (step: RebuildStep) => void;
  readonly onProgress?: (progress: RebuildProgress) => void;
}

export type RebuildStep = "entries" | "indexes";

/** Entries of other groups for which the indexes stay: to make these again takes longer than to add to them. */
const MOST_OTHERS = 200_000;

/**
 * Makes the search index of whole groups in one go: the indexes over the words are taken away, the entries written, and the indexes
 * made again, which is several times faster than adding to them. Words of the vocabulary are written, and what they are found by is made, while entries of
 * the next group, or the index over all of them, are. Searches find nothing in these groups meanwhile, and in others by reading on, so it
 * is for a command line and for large moves; a server that runs rebuilds by itself, group by group (follower.ts), and waits for a group that is
 * made here. Answers how many entries there are. Where it fails the groups are noted to be indexed anew, which the follower does.
 */
export async function rebuildSearch({
  ownerUrl,
  groupIds,
  onStep = () => undefined,
  onProgress = () => undefined,
}: Rebuild): Promise<number> {
  const groups = [...(groupIds ?? (await groupsToIndex(INDEX_MAKE)))];
  return withSession(ownerUrl, "search rebuild", (client) =>
    withSession(ownerUrl, "search rebuild, words", (words) =>
      withSession(ownerUrl, "search rebuild, reading", async (reader) => {
        await alone(client);
        for (const one of [client, words]) await one.query("SET synchronous_commit = off");
        const totals = { done: 0, total: await countTexts(reader, groups) };
        const onTexts = (count: number): void => onProgress({ ...totals, done: (totals.done += count) });
        await makeAll({ ownerUrl, client, words, reader, groups, onTexts, onStep });
        await client.query("ANALYZE search_entries, search_words");
        return countEntries(client);
      }),
    ),
  );
}

interface Making {
  readonly ownerUrl: string;
  readonly client: Client;
  readonly words: Client;
  readonly reader: Client;
  readonly groups: readonly string[];
  readonly onTexts: (count: number) => void;
  readonly onStep: (step: RebuildStep) => void;
}

async function makeAll({ ownerUrl, client, words, reader, groups, onTexts, onStep }: Making): Promise<void> {
  const writer = new WordWriter(words);
  let before: MadeGroup | null = null;
  const begun: Promise<void>[] = [];
  try {
    if (!(await othersHave(client, groups)))
      for (const name of Object.keys({ ...ENTRY_INDEXES, ...WORD_INDEXES }))
        await client.query(`DROP INDEX IF EXISTS ${name}`);
    for (const groupId of groups) {
      const made = await putInGroup({ ownerUrl, client, reader, words: writer, groupId, onTexts });
      begun.push(made.written);
      if (before !== null) await finish(client, before);
      before = made;
    }
    onStep("entries");
    await bothWhole(
      makeIndexes(client, ENTRY_INDEXES),
      (before?.written ?? Promise.resolve()).then(() => makeIndexes(words, WORD_INDEXES)),
    );
    if (before !== null) await finish(client, before);
  } finally {
    await Promise.allSettled(begun);
    await writer.rest();
    // Whatever happened, also to a rebuild before this one that was killed: without its indexes a search would read every row.
    await makeIndexes(client, { ...ENTRY_INDEXES, ...WORD_INDEXES });
    onStep("indexes");
  }
}

/** Waits for both, also where the first one fails: nothing goes on behind a failure. */
async function bothWhole(...works: readonly Promise<void>[]): Promise<void> {
  for (const done of await Promise.allSettled(works)) if (done.status === "rejected") throw done.reason;
}

interface MadeGroup {
  readonly groupId: string;
  /** When its vocabulary is written. */
  readonly written: Promise<void>;
}

/** Whoever else would index the group finds it locked until it is finished; what is changed meanwhile is noted, and taken up afterwards. */
async function putInGroup(
  filling: Filling & { readonly ownerUrl: string; readonly client: Client; readonly reader: Client },
): Promise<MadeGroup> {
  const { ownerUrl, client, reader, words, groupId, onTexts } = filling;
  const lock = lockKey(groupId);
  await client.query(`SELECT pg_advisory_lock(${lock.text})`, lock.values);
  await client.query("UPDATE search_makes SET make = 0 WHERE group_id = $1", [groupId]);
  await client.query("DELETE FROM search_changes WHERE group_id = $1", [groupId]);
  await client.query("DELETE FROM search_entries WHERE group_id = $1", [groupId]);
  await client.query("DELETE FROM search_words WHERE group_id = $1", [groupId]);
  await enterAsIndex([client, reader], groupId);
  const kit = { keys: keysOfGroup(groupId), vocabulary: new Vocabulary() };
  const helper = new FillHelper({ ownerUrl, groupId }, onTexts);
  try {
    await putIn(filling, kit, (documentIds) => helper.take(documentIds));
    const written = bothWhole(words.write(kit.vocabulary.insertions(groupId, kit.keys)), helper.whole);
    written.catch(() => undefined);
    await helper.entries;
    return { groupId, written };
  } catch (failure) {
    await helper.stop();
    throw failure;
  }
}

async function finish(client: Client, { groupId, written }: MadeGroup): Promise<void> {
  await written;
  const lock = lockKey(groupId);
  await client.query("UPDATE search_makes SET make = $2 WHERE group_id = $1", [groupId, INDEX_MAKE]);
  await client.query(`SELECT pg_advisory_unlock(${lock.text})`, lock.values);
}

async function makeIndexes(client: Client, indexes: Readonly<Record<string, string>>): Promise<void> {
  await client.query("SET maintenance_work_mem = '512MB'");
  for (const [name, on] of Object.entries(indexes))
    await client.query(`CREATE INDEX IF NOT EXISTS ${name} ${on}`);
}

async function countTexts(reader: Client, groups: readonly string[]): Promise<number> {
  let total = 0;
  for (const groupId of groups) {
    await enterAsIndex([reader], groupId);
    const { rows } = await reader.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM documents WHERE group_id = $1 AND deleted_at IS NULL",
      [groupId],
    );
    total += rows[0]?.count ?? 0;
  }
  return total;
}

async function othersHave(client: Client, groups: readonly string[]): Promise<boolean> {
  const { rows } = await client.query(
    "SELECT 1 FROM search_entries WHERE group_id <> ALL ($1::uuid[]) OFFSET $2 LIMIT 1",
    [groups, MOST_OTHERS],
  );
  return rows.length > 0;
}

async function countEntries(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>("SELECT count(*)::int AS count FROM search_entries");
  return rows[0]?.count ?? 0;
}

/** Two rebuilds at once would take each other's indexes away. */
async function alone(client: Client): Promise<void> {
  const { rows } = await client.query<{ isAlone: boolean }>(
    `SELECT pg_try_advisory_lock(hashtextextended('silteme search rebuild', 0)) AS "isAlone"`,
  );
  if (rows[0]?.isAlone !== true) throw new Error("another rebuild of the search is under way");
}

/**
 * As the migrations make them: over the words of entries, and over the vocabulary (slips, sounds, words begun). Keys stay: others write
 * meanwhile; so does the way to a document's entries.
 */
const ENTRY_INDEXES = {
  search_entries_words: "ON search_entries USING GIN (words) WITH (fastupdate = off)",
} as const;
const WORD_INDEXES = {
  search_words_slips: "ON search_words USING GIN (slips)",
  search_words_sounds: "ON search_words USING GIN (keys) WHERE word <> ''",
  search_words_begun: "ON search_words (group_id, often DESC, word text_pattern_ops) WHERE word <> ''",
} as const;
