import { escapeIdentifier, type Client } from "pg";
import { withSession } from "../session.ts";

/** The one database of an embedded server. */
export const APPLICATION_DATABASE = "silteme";

export interface DatabaseFacts {
  /** Names of the applied migrations, oldest first. */
  readonly migrations: readonly string[];
  /** Rows of each table, by name. */
  readonly rows: ReadonlyMap<string, number>;
  /** When the newest transaction that recovery found was committed. */
  readonly lastTransaction: Date | null;
}

/** A session of the superuser in the database of Silteme. */
export function inApplicationDatabase<Value>(
  superuserUrl: string,
  work: (client: Client) => Promise<Value>,
): Promise<Value> {
  const url = Object.assign(new URL(superuserUrl), { pathname: `/${APPLICATION_DATABASE}` });
  return withSession(url.href, "backup", work);
}

/** None when the list of migrations is not there yet. */
export async function appliedMigrations(client: Client): Promise<string[]> {
  if (!(await hasTable(client, "_prisma_migrations"))) return [];
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map((row) => row.name);
}

/** Whether anybody has an account: before that, nothing in the database is anybody's work. */
export async function hasPeople(client: Client): Promise<boolean> {
  if (!(await hasTable(client, "users"))) return false;
  const { rowCount } = await client.query("SELECT 1 FROM users LIMIT 1");
  return rowCount !== 0;
}

async function hasTable(client: Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ found: boolean }>(
    "SELECT to_regclass(quote_ident($1)) IS NOT NULL AS found",
    [name],
  );
  return rows[0]?.found === true;
}

/** Reads a whole database: encoding, checksum of every page of tables and indexes, their structure; counts the rows. */
export async function inspectDatabase(superuserUrl: string): Promise<DatabaseFacts> {
  return inApplicationDatabase(superuserUrl, async (client) => {
    await checkSettings(client);
    await checkStructure(client);
    const { rows } = await client.query<{ at: Date | null }>("SELECT pg_last_xact_replay_timestamp() AS at");
    return {
      migrations: await appliedMigrations(client),
      rows: await countRows(client),
      lastTransaction: rows[0]?.at ?? null,
    };
  });
}

async function checkSettings(client: Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string; checksums: string }>(
    "SELECT current_setting('server_encoding') AS encoding, current_setting('data_checksums') AS checksums",
  );
  const { encoding = "", checksums = "" } = rows[0] ?? {};
  if (encoding !== "UTF8")
    throw new Error(`The database is encoded in ${encoding}, not UTF8, and would damage texts.`);
  if (checksums !== "on") throw new Error("The database has no checksums on its pages.");
}

/** The extension amcheck is there for the length of this transaction only. */
async function checkStructure(client: Client): Promise<void> {
  await client.query("BEGIN READ WRITE"); // A nearly full disk may have made read-only the default.
  try {
    await client.query("CREATE EXTENSION IF NOT EXISTS amcheck");
    const { rows } = await client.query<{ name: string; message: string }>(
      `SELECT c.oid::regclass::text AS name, v.msg AS message FROM pg_class c, verify_heapam(c.oid, check_toast => true) v
       WHERE c.relkind IN ('r', 'm', 't') AND c.relpersistence = 'p' LIMIT 1`,
    );
    const [damage] = rows;
    if (damage !== undefined) throw new Error(`The table ${damage.name} is damaged: ${damage.message}`);
    await client.query(
      `SELECT bt_index_check(c.oid) FROM pg_class c JOIN pg_am a ON a.oid = c.relam JOIN pg_index i ON i.indexrelid = c.oid
       WHERE a.amname = 'btree' AND c.relkind = 'i' AND c.relpersistence = 'p' AND i.indisready AND i.indisvalid`,
    );
  } finally {
    await client.query("ROLLBACK");
  }
}

async function countRows(client: Client): Promise<Map<string, number>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY relname`,
  );
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${escapeIdentifier(name)}`);
    counts.set(name, Number(rows[0]?.count));
  }
  return counts;
}
