// npm run bench:delete-group [-- BLOCKS]: a group of a million blocks in 300 documents with 10,000 claims is deleted. Prints how long the request
// takes, which everybody waits for; how long until the last row is gone, with the job killed in the middle by its signal and begun anew; how many
// rows a second; and how long a small transaction of another group takes meanwhile. In process, on an embedded database that is removed.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { withSession } from "#lib/server/database/session.ts";
import { accept } from "#lib/result.ts";
import { createGroup } from "#lib/server/commands/create-group.ts";
import { deleteGroup } from "#lib/server/commands/delete-group.ts";
import { removeGroup } from "#lib/server/commands/remove-group.ts";
import { renameGroup } from "#lib/server/commands/rename-group.ts";
import { closeDatabase, database, inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { migrate } from "../migrate.ts";
import { fillGroup } from "./matrix/fill-group.ts";

const BLOCKS = Number(process.argv[2] ?? 1_000_000);
const SIZE = { claims: 10_000, reforms: 200, sources: 5_000, documents: 300 };
/** Milliseconds after which the first job is ended. */
const KILLED_AFTER = 5_000;

const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-bench-"));
const embedded = await openEmbeddedDatabase({ dataFolder, supervise: false });
try {
  await migrate(embedded);
  process.env.RUNTIME_DATABASE_URL = embedded.runtimeUrl;
  process.env.AUTH_SECRET = "a secret of the bench, long enough to be taken";
  await measure();
} finally {
  await closeJobs();
  await closeDatabase();
  await embedded.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  const { id: userId } = await database().user.create({
    data: { name: "Bench", email: `${randomUUID()}@example.org` },
  });
  const owner: Caller = { userId, readOnly: false, tokenGroupId: null };
  const [groupId, otherId] = [await newGroup(userId, "Үлкен"), await newGroup(userId, "Көрші")];
  await fill(groupId, userId);
  const rows = await countRows(groupId);
  console.log(`${rows.toLocaleString("en")} rows, ${BLOCKS.toLocaleString("en")} of them blocks`);
  const quiet = await probe(otherId, owner, pause(3_000));

  const request = await timed(() => inGroup(groupId, owner, deleteGroup));
  console.log(`request, after which it is gone for everybody  ${request.toFixed(0)} ms`);
  const removing = timed(async () => {
    await removeGroup(groupId, AbortSignal.timeout(KILLED_AFTER)).catch(() => undefined);
    console.log(
      `after ${KILLED_AFTER / 1_000} s, when the job is ended: ${(await removedRows(groupId)).toLocaleString("en")} rows gone`,
    );
    await removeGroup(groupId);
  });
  const busy = await probe(otherId, owner, removing);
  const seconds = (await removing) / 1_000;
  console.log(
    `until the last row is gone  ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString("en")} rows a second`,
  );
  console.log(`rows left  ${await countRows(groupId)}`);
  for (const [name, times] of [
    ["before", quiet],
    ["meanwhile", busy],
  ] as const)
    console.log(
      `a write in another group, ${name}: median ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, longest ${at(times, 1)} ms`,
    );
}

async function newGroup(userId: string, name: string): Promise<string> {
  const made = await inAccount(userId, (account) => createGroup(account, { name }));
  if (!made.ok) throw new Error("a group could not be made");
  return made.value.id;
}

function asSuperuser<Value>(work: Parameters<typeof withSession<Value>>[2]): Promise<Value> {
  return withSession(new URL(new URL(embedded.ownerUrl).pathname, embedded.superuserUrl).href, "bench", work);
}

async function fill(groupId: string, userId: string): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query("BEGIN");
    await fillGroup((sql, values) => client.query(sql, [...values]), { groupId, userId }, SIZE);
    await client.query(
      `INSERT INTO blocks (id, group_id, revision_id, index, key, type, language, text, start_code_point, end_code_point, source_ranges, confidence)
       SELECT uuidv7(), $1, r.id, 100000 + n, 'x' || n, 'paragraph', 'kk', repeat('Мәслихат бюджетті қайта қарады. ', 8), 0, 90, '[[0, 90]]', 1
       FROM revisions r CROSS JOIN generate_series(1, $2::int) n WHERE r.group_id = $1`,
      [groupId, Math.ceil(BLOCKS / SIZE.documents)],
    );
    await client.query("COMMIT");
    await client.query("ANALYZE");
  });
}

/** Rows of the group in whatever table there is. */
function countRows(groupId: string): Promise<number> {
  return asSuperuser(async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `SELECT sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %s WHERE group_id = %L', a.attrelid::regclass, $1::text), false, true, '')))[1]::text::int)::int AS n
       FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
       WHERE a.attname = 'group_id' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
      [groupId],
    );
    return rows[0]?.n ?? 0;
  });
}

function removedRows(groupId: string): Promise<number> {
  return asSuperuser(async (client) => {
    const { rows } = await client.query<{ n: number }>(
      "SELECT removed_rows AS n FROM group_removals WHERE id = $1",
      [groupId],
    );
    return rows[0]?.n ?? 0;
  });
}

/** Milliseconds of one small write after the other in a group, ten a second, for as long as something lasts. */
async function probe(groupId: string, caller: Caller, lasts: Promise<unknown>): Promise<number[]> {
  const state = { isOver: false };
  void lasts.finally(() => (state.isOver = true));
  const times: number[] = [];
  while (!state.isOver) {
    times.push(
      await timed(async () => {
        const read = await inGroup(groupId, caller, async ({ db }) =>
          accept(await db.group.findUniqueOrThrow({ where: { id: groupId } })),
        );
        if (!read.ok) throw new Error("the other group is not there");
        const { version: expectedVersion } = read.value;
        await inGroup(groupId, caller, (group) =>
          renameGroup(group, { name: `Көрші ${String(expectedVersion)}`, expectedVersion }),
        );
      }),
    );
    await pause(100);
  }
  return times;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
}
