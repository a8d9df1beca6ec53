/**
 * npm run bench:retrieval [-- CORPUS] [--part "tuning"|"held out"] [--show CONTENDER] [--realign]
 *
 * How much of what answers our labelled queries (tests/fixtures/retrieval/queries.json) is among the first ten hits: our
 * search beside PostgreSQL's `simple` configuration and beside pg_trgm alone, on a real PostgreSQL, over the blocks of the five texts.
 * --show prints what a contender misses, of the tuning part only. --realign writes the places of the passages anew after
 * the import has learnt to read the files better.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Client } from "pg";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";

import { withSession } from "#lib/server/database/session.ts";
import { closeDatabase } from "#lib/server/database.ts";
import { migrate } from "../migrate.ts";
import { rivals, type Contender } from "./retrieval/contender.ts";
import { gradesOf, moved, readLabelledSet, realigned, writeLabelledSet } from "./retrieval/labelled-set.ts";
import { ndcg, recall } from "./retrieval/measures.ts";
import { ours } from "./retrieval/ours.ts";
import { CORPUS, readPassages, type Passage } from "./retrieval/passages.ts";
import { printTable, type Answer } from "./retrieval/table.ts";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { part: { type: "string" }, show: { type: "string" }, realign: { type: "boolean" } },
});
const corpus = positionals[0] ?? CORPUS;
const { passages } = readPassages(corpus);
const set = readLabelledSet();
if (passages.length === 0) console.log(`${corpus} has no texts: node scripts/bench/retrieval.ts CORPUS`);
else if (options.realign === true) writeLabelledSet(realigned(set, passages));
else await measure(passages);

async function measure(all: readonly Passage[]): Promise<void> {
  const stale = moved(set, all);
  if (stale.length > 0)
    throw new Error(
      `The import reads the texts otherwise than when they were labelled (${stale.slice(0, 3).join("; ")} …): --realign`,
    );
  const answers = await withContenders(all, answersOf);
  const asked = answers.filter(({ query }) => options.part === undefined || query.part === options.part);
  printTable(asked);
  if (options.show !== undefined) printMisses(answers, options.show);
}

/** Rivals and ours on one PostgreSQL, each in a database of its own. */
async function withContenders<Value>(
  all: readonly Passage[],
  work: (contenders: readonly Contender[]) => Promise<Value>,
): Promise<Value> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-bench-retrieval-"));
  const embedded = await openEmbeddedDatabase({ dataFolder, purpose: "bench:retrieval", durable: false });
  try {
    const { runtimeUrl } = await migrate({ ownerUrl: embedded.ownerUrl, runtimeUrl: embedded.runtimeUrl });
    process.env.RUNTIME_DATABASE_URL = runtimeUrl;
    process.env.AUTH_SECRET = "a secret of the bench, long enough to be taken";
    return await withSession(await rivalsUrl(embedded.superuserUrl), "bench:retrieval", async (client) => {
      await assertLetters(client);
      return await work([...(await rivals(client, all)), ...(await ours(all))]);
    });
  } finally {
    await closeDatabase();
    await embedded.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The house's database has the locale "C", in which pg_trgm and "simple" know no letters but a–z: rivals get one that knows all. */
async function rivalsUrl(superuserUrl: string): Promise<string> {
  await withSession(superuserUrl, "bench:retrieval", (client) =>
    client.query(
      "CREATE DATABASE retrieval TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C.UTF-8'",
    ),
  );
  const url = new URL(superuserUrl);
  url.pathname = "/retrieval";
  return url.href;
}

/** Fails where the rivals would be measured with one hand tied. */
async function assertLetters(client: Client): Promise<void> {
  await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm");
  const { rows } = await client.query<{ folds: boolean; trigrams: number }>(
    "SELECT to_tsvector('simple', 'ҚҰРЫЛТАЙ') = to_tsvector('simple', 'құрылтай') AS folds, cardinality(show_trgm('құрылтай')) AS trigrams",
  );
  const [row] = rows;
  if (row?.folds !== true || row.trigrams < 8)
    throw new Error(`PostgreSQL knows no Cyrillic here: ${JSON.stringify(row)}`);
}

async function answersOf(contenders: readonly Contender[]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of set.queries) {
    const grades = gradesOf(query);
    for (const { name, rank } of contenders) {
      const ranked = await rank(query.text);
      answers.push({
        ...{ query, contender: name, ranked },
        recall: recall(ranked, grades),
        ndcg: ndcg(ranked, grades),
      });
    }
  }
  return answers;
}

/** What is not found, of the queries that may be looked at. */
function printMisses(answers: readonly Answer[], name: string): void {
  const known = new Map(passages.map((passage) => [passage.key, passage]));
  for (const { query, ranked, recall: found } of answers.filter(
    (one) => one.contender === name && one.query.part === "tuning" && one.recall < 1,
  )) {
    console.log(`\n${query.id} ${query.text} (${query.kind}): ${found.toFixed(2)}`);
    const shown = (key: string): string => `${key} ${known.get(key)?.text.slice(0, 70) ?? ""}`;
    for (const [key, grade] of gradesOf(query))
      if (!ranked.includes(key)) console.log(`  missed ${String(grade)} ${shown(key)}`);
    for (const key of ranked) if (!gradesOf(query).has(key)) console.log(`  instead  ${shown(key)}`);
  }
}
