import type { Client } from "pg";
import { DEPTH } from "./measures.ts";
import type { Passage } from "./passages.ts";

/** A way to search that is measured. It sees what is typed and nothing of the labels. */
export interface Contender {
  readonly name: string;
  /** Keys of the passages it finds, best first. */
  rank(typed: string): Promise<readonly string[]>;
}

/** PostgreSQL's own ways, over one table of the passages; each a query of which $1 is what was typed. */
const RIVALS = {
  /** Every word must stand in the passage: how plainto_tsquery is meant. */
  "simple, all":
    "SELECT key FROM passages, plainto_tsquery('simple', $1) query WHERE simple @@ query ORDER BY ts_rank(simple, query) DESC, number",
  /** The same words, any of which may be missing: finds more, and is the fair rival. */
  "simple, any":
    "SELECT key FROM passages, CAST(replace(CAST(plainto_tsquery('simple', $1) AS text), ' & ', ' | ') AS tsquery) query WHERE simple @@ query ORDER BY ts_rank(simple, query) DESC, number",
  /** As its index is used: what passes the threshold that pg_trgm has unless one changes it (0.6). */
  "trgm, by index":
    "SELECT key FROM passages WHERE $1 <% body ORDER BY word_similarity($1, body) DESC, number",
  /** What is typed against the stretch that is most like it; reads every passage. */
  trgm: "SELECT key FROM passages ORDER BY word_similarity($1, body) DESC, number",
  /** Stronger than what the issue names, to see how far trigrams go: the likeness of each word by itself, added up. */
  "trgm, each word":
    "SELECT key FROM passages ORDER BY (SELECT sum(word_similarity(word, body)) FROM regexp_split_to_table($1, '[^[:alnum:]]+') word WHERE word <> '') DESC, number",
} as const;

export async function rivals(client: Client, passages: readonly Passage[]): Promise<Contender[]> {
  await client.query(
    "CREATE TABLE passages (number int PRIMARY KEY, key text NOT NULL, body text NOT NULL, simple tsvector GENERATED ALWAYS AS (to_tsvector('simple', body)) STORED)",
  );
  for (const [number, { key, text }] of passages.entries())
    await client.query("INSERT INTO passages (number, key, body) VALUES ($1, $2, $3)", [number, key, text]);
  return Object.entries(RIVALS).map(([name, sql]) => ({
    name,
    rank: async (typed) => {
      const { rows } = await client.query<{ key: string }>(`${sql} LIMIT ${String(DEPTH)}`, [typed]);
      return rows.map(({ key }) => key);
    },
  }));
}
