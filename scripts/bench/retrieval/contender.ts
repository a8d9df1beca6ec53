import type { Client } from "pg";
import type { Passage } from "./passages.ts";
import type { LabelledQuery } from "./labelled-set.ts";
import { DEPTH } from "./measures.ts";

/** A way to search that is measured. */
export interface Contender {
  readonly name: string;
  /** What it needs in the database of the bench. */
  prepare(client: Client, passages: readonly Passage[]): Promise<void>;
  /** Keys of the passages it finds, best first. It sees what is typed and nothing of the labels. */
  rank(client: Client, typed: LabelledQuery["text"]): Promise<readonly string[]>;
}

async function keysOf(client: Client, sql: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>(`${sql} LIMIT ${String(DEPTH)}`, [...values]);
  return rows.map(({ key }) => key);
}

const nothing = (): Promise<void> => Promise.resolve();

/** All passages in one table, for those who search in the text itself. */
export async function storePassages(client: Client, passages: readonly Passage[]): Promise<void> {
  await client.query(
    "CREATE TABLE passages (number int PRIMARY KEY, key text NOT NULL, body text NOT NULL, simple tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED)",
  );
  for (const [number, { key, text }] of passages.entries())
    await client.query("INSERT INTO passages (number, key, body) VALUES ($1, $2, $3)", [number, key, text]);
}

/** The query as plainto_tsquery reads it: every word must stand in the passage. */
export const simpleAll: Contender = {
  name: "simple, all words",
  prepare: nothing,
  rank: (client, typed) =>
    keysOf(
      client,
      "SELECT key FROM passages, plainto_tsquery('simple', $1) query WHERE simple @@ query ORDER BY ts_rank(simple, query) DESC, number",
      [typed],
    ),
};

/** The same words, any of which may be missing. */
export const simpleAny: Contender = {
  name: "simple, any word",
  prepare: nothing,
  rank: (client, typed) =>
    keysOf(
      client,
      "SELECT key FROM passages, CAST(replace(CAST(plainto_tsquery('simple', $1) AS text), ' & ', ' | ') AS tsquery) query WHERE simple @@ query ORDER BY ts_rank(simple, query) DESC, number",
      [typed],
    ),
};

/** What is typed against the stretch of the passage that is most like it. */
export const trigrams: Contender = {
  name: "pg_trgm",
  prepare: nothing,
  rank: (client, typed) =>
    keysOf(client, "SELECT key FROM passages ORDER BY word_similarity($1, body) DESC, number", [typed]),
};

/** As its index is used: only passages whose likeness passes the threshold that pg_trgm has unless one changes it (0.6). */
export const trigramsIndexed: Contender = {
  name: "pg_trgm, by index",
  prepare: nothing,
  rank: (client, typed) =>
    keysOf(
      client,
      "SELECT key FROM passages WHERE $1 <% body ORDER BY word_similarity($1, body) DESC, number",
      [typed],
    ),
};

/** Stronger than what the issue names, to see how far trigrams go: each word by itself, its likeness to the best stretch added up. */
export const trigramsByWord: Contender = {
  name: "pg_trgm, word by word",
  prepare: nothing,
  rank: (client, typed) =>
    keysOf(
      client,
      "SELECT key FROM passages ORDER BY (SELECT sum(word_similarity(word, body)) FROM regexp_split_to_table($1, '[^[:alnum:]]+') word WHERE word <> '') DESC, number",
      [typed],
    ),
};
