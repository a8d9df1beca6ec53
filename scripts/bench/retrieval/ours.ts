import type { Client } from "pg";
import { lexemesOf, type Lexeme } from "#lib/search/lexemes.ts";
import type { Contender } from "./contender.ts";
import { DEPTH } from "./measures.ts";
import type { Passage } from "./passages.ts";

/** Stems, forms and keys of lib/search/lexemes.ts with nothing else: how far the words alone carry. */
export const lexemesAny: Contender = {
  name: "our lexemes, any word",
  prepare: storeLexemes,
  rank: (client, typed) => rankLexemes(client, typed, " | "),
};

export const lexemesAll: Contender = {
  name: "our lexemes, all words",
  prepare: () => Promise.resolve(),
  rank: (client, typed) => rankLexemes(client, typed, " & "),
};

/** Keys weigh least: two words may share one. */
const vectorOf = (lexemes: readonly Lexeme[]): string =>
  lexemes
    .map(({ kind, term, position }) => `${quoted(term)}:${String(position)}${kind === "key" ? "" : "C"}`)
    .join(" ");

const quoted = (term: string): string => `'${term.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;

async function storeLexemes(client: Client, passages: readonly Passage[]): Promise<void> {
  await client.query(
    "CREATE TABLE lexemes (number int PRIMARY KEY, key text NOT NULL, words tsvector NOT NULL)",
  );
  for (const [number, { key, text, language }] of passages.entries())
    await client.query("INSERT INTO lexemes VALUES ($1, $2, CAST($3 AS tsvector))", [
      number,
      key,
      vectorOf(lexemesOf(text, language)),
    ]);
}

async function rankLexemes(client: Client, typed: string, joint: string): Promise<string[]> {
  const words = Map.groupBy(lexemesOf(typed, null), ({ position }) => position);
  const asked = [...words.values()].map((all) => `(${all.map(({ term }) => quoted(term)).join(" | ")})`);
  if (asked.length === 0) return [];
  const { rows } = await client.query<{ key: string }>(
    `SELECT key FROM lexemes, CAST($1 AS tsquery) query WHERE words @@ query ORDER BY ts_rank(words, query) DESC, number LIMIT ${String(DEPTH)}`,
    [asked.join(joint)],
  );
  return rows.map(({ key }) => key);
}
