import { randomUUID } from "node:crypto";
import { openEmbeddedDatabase, type EmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { closeDatabase } from "#lib/server/database.ts";
import { migrate } from "#scripts/migrate.ts";
import { Client, escapeIdentifier } from "pg";
import { afterAll, beforeAll, inject } from "vitest";

export interface TestDatabase {
  /** Owns the tables, as the migrations do. */
  readonly ownerUrl: string;
  /** The plain role under row-level security, as the web process is. */
  readonly runtimeUrl: string;
  readonly superuserUrl: string;
}

const TEMPLATE = "silteme_template";
const TEMPLATE_LOCK = 7_435_120;

/**
 * Gives a test file a database of its own, migrated and empty, and lets lib/server/database.ts use it. Call it at the
 * top of the file; the addresses are there when the tests run.
 */
export function useDatabase(): { readonly current: TestDatabase } {
  let current: TestDatabase | null = null;
  beforeAll(async () => {
    current = await makeDatabase();
    process.env.RUNTIME_DATABASE_URL = current.runtimeUrl;
    process.env.AUTH_SECRET = "a secret of the tests, long enough to be taken";
    process.env.DATABASE_CONNECTIONS = "4";
  });
  afterAll(closeDatabase);
  return {
    get current(): TestDatabase {
      if (current === null) throw new Error("The test database is there only while tests run.");
      return current;
    },
  };
}

/** A new migrated database, copied from a template in some 50 ms; with `isEmpty` one without any migration. */
export async function makeDatabase({ isEmpty = false } = {}): Promise<TestDatabase> {
  const server = await openServer();
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    if (!isEmpty) await ensureTemplate(server, client);
    const template = isEmpty ? "template1" : TEMPLATE;
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER app_owner TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  return inDatabase(server, name);
}

function openServer(): Promise<EmbeddedDatabase> {
  return openEmbeddedDatabase({ dataFolder: inject("testDataFolder"), durable: false, supervise: false });
}

function inDatabase(server: EmbeddedDatabase, name: string): TestDatabase {
  const address = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    ownerUrl: address(server.ownerUrl),
    runtimeUrl: address(server.runtimeUrl),
    superuserUrl: address(server.superuserUrl),
  };
}

/** The first worker migrates, the others wait for it. */
async function ensureTemplate(server: EmbeddedDatabase, client: Client): Promise<void> {
  await client.query("SELECT pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [TEMPLATE]);
    if (rowCount !== 0) return;
    const draft = `${TEMPLATE}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${draft}`);
    await client.query(`CREATE DATABASE ${draft} OWNER app_owner`);
    await migrate(inDatabase(server, draft));
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${TEMPLATE}`);
  } finally {
    await client.query("SELECT pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
  }
}
