// npm run bench:search [-- BLOCKS] [--keep FOLDER]: builds the search index of made-up blocks in three groups, and searches it. 20,000 blocks unless said
// otherwise (two minutes); the targets are for 1000000 (ten minutes on two quiet cores, 10 GB of disk). Prints blocks a second of the build, and milliseconds of
// 240 queries with facets and of 200 while typing: median, 95th and 99th of a hundred, and whether the targets are reached (two cores: 5,000 blocks a second,
// 50 ms and 100 ms at the 95th). Nothing of it is anybody's data; the folder is removed, also when it is stopped with Ctrl+C.
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import path from "node:path";
import { closeDatabase, inGroup } from "#lib/server/database.ts";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { withSession } from "#lib/server/database/session.ts";
import { searchGroup, suggestInGroup } from "#lib/server/queries/search.ts";
import { rebuildSearch } from "#lib/server/search/rebuild.ts";
import { migrate } from "#scripts/migrate.ts";
import { MadeTexts } from "./search/made-texts.ts";
import { benchQueries, typedQueries } from "./search/queries.ts";
import { loadBlocks, type LoadedGroup } from "./search/load-blocks.ts";

const named = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const blocks = Number(process.argv.slice(2).find((word) => /^\d+$/u.test(word)) ?? 20_000);
const kept = named("--keep");
/** Bytes on disk for each block, at the worst moment of a build. */
const BYTES_OF_A_BLOCK = 9_000;
const began = performance.now();
checkRoom();
const dataFolder = kept ?? mkdtempSync(path.join(tmpdir(), "silteme-bench-search-"));
const database = await openEmbeddedDatabase({ dataFolder, durable: false, purpose: "bench:search" });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)));
console.log(`${blocks} blocks, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1) ?? "?"}`);
try {
  const { runtimeUrl } = await migrate({ ownerUrl: database.ownerUrl, runtimeUrl: database.runtimeUrl });
  process.env.RUNTIME_DATABASE_URL = runtimeUrl;
  process.env.AUTH_SECRET = "a secret of the bench, long enough to be taken";
  process.env.DATABASE_CONNECTIONS = "4";
  const texts = new MadeTexts(2_007);
  const groups = await load(texts);
  await build();
  await ask(groups, texts);
  console.log(`all of it took ${seconds(began)} s; load now ${loadavg()[0]?.toFixed(1) ?? "?"}`);
} finally {
  await cleanUp();
}

async function cleanUp(): Promise<void> {
  await closeDatabase();
  await database.stop();
  if (kept === undefined) rmSync(dataFolder, { recursive: true, force: true });
}

function checkRoom(): void {
  const { bavail, bsize } = statfsSync(kept === undefined ? tmpdir() : path.dirname(path.resolve(kept)));
  const [wanted, free] = [blocks * BYTES_OF_A_BLOCK, bavail * bsize];
  if (free < wanted)
    throw new Error(`${blocks} blocks take ${gigabytes(wanted)} of disk; ${gigabytes(free)} are free.`);
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** Most blocks lie in one group; two smaller ones have the same words. */
async function load(texts: MadeTexts): Promise<LoadedGroup[]> {
  const asSuperuser = new URL(new URL(database.ownerUrl).pathname, database.superuserUrl).href;
  const from = performance.now();
  const groups = await withSession(asSuperuser, "bench", async (client) => {
    const loaded: LoadedGroup[] = [];
    for (const [name, share] of [
      ["large", 0.9],
      ["middle", 0.08],
      ["small", 0.02],
    ] as const)
      loaded.push(await loadBlocks(client, texts, { blocks: Math.round(blocks * share), name }));
    await client.query("ANALYZE");
    return loaded;
  });
  console.log(`${blocks} blocks made and stored in ${seconds(from)} s`);
  return groups;
}

async function build(): Promise<void> {
  const from = performance.now();
  const steps = await rebuildSearch({
    ownerUrl: database.ownerUrl,
    onProgress: ({ done, total }) => {
      if (done % 500 === 0) console.log(`  ${done} of ${total} texts: ${seconds(from)} s`);
    },
    onStep: (step) => console.log(`  ${step}: ${seconds(from)} s`),
  });
  const took = (performance.now() - from) / 1_000;
  const size = await withSession(database.ownerUrl, "bench", (client) =>
    client.query<{ index: string; all: string }>(
      `SELECT pg_size_pretty(pg_total_relation_size('search_entries') + pg_total_relation_size('search_words')) AS index,
        pg_size_pretty(pg_database_size(current_database())) AS all`,
    ),
  );
  const { index = "?", all = "?" } = size.rows[0] ?? {};
  console.log(
    `index built in ${took.toFixed(1)} s, ${Math.round(blocks / took)} blocks a second (${steps} entries, ${index} of ${all})${reached(blocks / took >= 5_000, "5,000")}`,
  );
  await settle();
}

/** What the server does by itself some minutes after so much was written: not while it is measured. */
async function settle(): Promise<void> {
  const from = performance.now();
  await withSession(database.ownerUrl, "bench", (client) =>
    client.query("VACUUM (ANALYZE) search_entries, search_words, blocks"),
  );
  console.log(`  swept in ${seconds(from)} s`);
}

function reached(isReached: boolean, target: string): string {
  return `; target ${target}: ${isReached ? "reached" : "missed"}`;
}

async function ask(groups: readonly LoadedGroup[], texts: MadeTexts): Promise<void> {
  const [large] = groups;
  if (large === undefined) throw new Error("nothing was loaded");
  const caller = { userId: large.userId, readOnly: false, tokenGroupId: null };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    await work();
    return performance.now() - from;
  };
  const find = ({ q, filter }: ReturnType<typeof benchQueries>[number]) =>
    inGroup(large.groupId, caller, (group) =>
      searchGroup(group, { q, ...filter }, { interfaceLocale: "kk", isCaughtUp: true }),
    );
  const queries = benchQueries(texts);
  // Once to have the pages at hand, as on a server that runs.
  for (const query of queries) await find(query);
  const times = new Map<string, number[]>();
  for (const query of queries) {
    const time = await timed(() => find(query));
    for (const kind of [query.kind, "all"]) times.set(kind, [...(times.get(kind) ?? []), time]);
  }
  console.log("milliseconds            queries  median     p95     p99");
  for (const [kind, some] of times) print(kind, some, kind === "all" ? 50 : undefined);
  const typed: number[] = [];
  const typing = typedQueries(texts);
  const suggest = (q: string) => inGroup(large.groupId, caller, (group) => suggestInGroup(group, q, "kk"));
  for (const q of typing.slice(0, 50)) await suggest(q);
  for (const q of typing) typed.push(await timed(() => suggest(q)));
  print("while typing", typed, 100);
}

/** `target`: milliseconds that the 95th of a hundred may take. */
function print(kind: string, times: readonly number[], target?: number): void {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const [middle, most, last] = [0.5, 0.95, 0.99].map((part) => at(part).toFixed(1).padStart(7));
  const told = target === undefined ? "" : reached(at(0.95) <= target, `${target} ms`);
  console.log(`${kind.padEnd(22)} ${String(times.length).padStart(8)} ${middle} ${most} ${last}${told}`);
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1_000).toFixed(1);
}
