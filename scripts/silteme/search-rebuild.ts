import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Client } from "pg";
import { INDEX_MAKE } from "#lib/search/index-make.ts";
import { withSession } from "#lib/server/database/session.ts";
import type { RebuildStep } from "#lib/server/search/rebuild.ts";
import { withOpenedDatabase } from "./opened-database.ts";

export const REBUILD_USAGE = `usage: silteme search:rebuild [--group ID]...
  Makes the search index anew, of all groups or of those that are named. Silteme may run meanwhile: what is not indexed yet
  is not found for that time, and searches are slower.
  --group ID         only this group; the ID stands in its addresses: /groups/ID
Exit code: 0 done, 1 it could not be finished, 2 wrong usage.`;

const OPTIONS = {
  group: { type: "string", multiple: true, default: [] as string[] },
  help: { type: "boolean", short: "h", default: false },
} as const;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu;
/** Milliseconds between looks at a group that another process is at. */
const LOOK = 1_000;

/** What the words ask for; a string is a complaint about them. */
export function readRebuildWords(words: readonly string[]): { groups: readonly string[] } | "help" | string {
  try {
    const { values } = parseArgs({ args: [...words], options: OPTIONS });
    if (values.help) return "help";
    const wrong = values.group.find((id) => !UUID.test(id));
    return wrong === undefined
      ? { groups: [...new Set(values.group.map((id) => id.toLowerCase()))] }
      : `"${wrong}" is no group's ID`;
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  }
}

/** `silteme search:rebuild`: for whoever runs the server, after a restore, a move, or when something is not found that is there. */
export async function runSearchRebuild(words: readonly string[]): Promise<number> {
  const asked = readRebuildWords(words);
  if (asked === "help") {
    console.log(REBUILD_USAGE);
    return 0;
  }
  if (typeof asked === "string") return complain(asked, 2);
  holdInterruptions();
  try {
    return await withOpenedDatabase("silteme search:rebuild", (ownerUrl) => rebuild(ownerUrl, asked.groups));
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error), 1);
  }
}

async function rebuild(ownerUrl: string, asked: readonly string[]): Promise<number> {
  const { rebuildSearch } = await import("#lib/server/search/rebuild.ts");
  return withSession(ownerUrl, "search:rebuild", async (client) => {
    const known = await indexedGroups(client);
    const unknown = asked.filter((id) => !known.includes(id));
    if (unknown.length > 0) return complain(`there is no group ${unknown.join(", ")}`, 2);
    const groupIds = asked.length === 0 ? known : asked;
    const from = performance.now();
    const seconds = () => `${((performance.now() - from) / 1_000).toFixed(1)} s`;
    console.log(`Indexing ${groupIds.length === 1 ? "one group" : `${groupIds.length} groups`} …`);
    const onStep = (step: RebuildStep) => say(`${STEPS[step]}: ${seconds()}`);
    await rebuildSearch({ ownerUrl, groupIds, onStep, onProgress });
    await settle(client, groupIds);
    const entries = await countEntries(client, groupIds);
    console.log(`${entries.toLocaleString("en")} entries indexed in ${seconds()}.`);
    return 0;
  });
}

const STEPS: Readonly<Record<RebuildStep, string>> = { entries: "Entries written", indexes: "Indexes made" };

/** Each group has a row here from its beginning; the groups themselves are shown to their members only. */
async function indexedGroups(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    "SELECT group_id::text AS id FROM search_makes ORDER BY 1",
  );
  return rows.map(({ id }) => id);
}

async function countEntries(client: Client, groupIds: readonly string[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM search_entries WHERE group_id = ANY($1::uuid[])",
    [groupIds],
  );
  return rows[0]?.count ?? 0;
}

/** What was changed meanwhile is noted and still to be indexed: groups of which there is such. */
async function whatIsLeft(client: Client, groupIds: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT m.group_id::text AS id FROM search_makes m WHERE m.group_id = ANY($1::uuid[])
       AND (m.make <> $2 OR EXISTS (SELECT 1 FROM search_changes c WHERE c.group_id = m.group_id))`,
    [groupIds, INDEX_MAKE],
  );
  return rows.map(({ id }) => id);
}

/** A web process may be at the same group and not through with it yet. */
async function settle(client: Client, groupIds: readonly string[]): Promise<void> {
  const { indexGroup } = await import("#lib/server/search/index-group.ts");
  for (;;) {
    const ids = await whatIsLeft(client, groupIds);
    if (ids.length === 0) return;
    for (const id of ids) if ((await indexGroup(id)) === "busy") await pause(LOOK);
  }
}

const CLEARED = "\r\u001B[K";

/** On a line that changes while somebody watches; in a log only what is said stands. */
function onProgress({ done, total }: { readonly done: number; readonly total: number }): void {
  if (process.stdout.isTTY) process.stdout.write(`${CLEARED}${done} of ${total} texts`);
}

function say(sentence: string): void {
  console.log(`${process.stdout.isTTY ? CLEARED : ""}${sentence}`);
}

/** The indexes are away for a while: the first Ctrl-C is told so, the second one is obeyed. */
function holdInterruptions(): void {
  let isTold = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      if (isTold) process.exit(1);
      isTold = true;
      console.error(
        "\nsilteme: stopping now would leave searches without their indexes; again to stop all the same, then run search:rebuild once more",
      );
    });
}

function complain(sentence: string, code: number): number {
  console.error(`silteme: ${sentence}`);
  return code;
}
