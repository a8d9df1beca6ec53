import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import { withSession } from "./session.ts";

export interface Migration {
  /** Folder name, `20261121090000_init` for example; their alphabetical order is the order of work. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file in hexadecimal, as Prisma computes it. */
  readonly checksum: string;
}

interface AppliedMigration {
  readonly migration_name: string;
  readonly checksum: string;
}

/** Any number will do, as long as every Silteme uses the same one. */
const MIGRATION_LOCK = 7_435_110;

/** Prisma's own table, so that `prisma migrate status` of a normal installation agrees with this runner. */
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id varchar(36) PRIMARY KEY,
    checksum varchar(64) NOT NULL,
    finished_at timestamptz,
    migration_name varchar(255) NOT NULL,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz NOT NULL DEFAULT now(),
    applied_steps_count integer NOT NULL DEFAULT 0
  )`;

export class DatabaseIsNewerError extends Error {
  constructor(names: readonly string[]) {
    super(
      `The database was made by a newer Silteme: it has ${names.length} migration(s) that this version does not know ` +
        `(${names.join(", ")}). Start the newer version again, or restore a backup made by this one.`,
    );
    this.name = "DatabaseIsNewerError";
  }
}

export function readMigrations(folder: string): Migration[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * Applies what is missing, each migration in one transaction together with its row in Prisma's table: a process
 * killed half-way leaves nothing behind, and two processes starting together take turns. Prisma's driver adapter is
 * not used, because its executeScript cuts scripts at every semicolon and so breaks functions and triggers.
 * Returns the names of the migrations applied now.
 */
export async function applyMigrations(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  return withSession(ownerUrl, "migrate", async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]); // Until the session ends.
    await client.query(MIGRATIONS_TABLE);
    const pending = findPending(migrations, await readApplied(client));
    for (const migration of pending) await applyOne(client, migration);
    return pending.map((migration) => migration.name);
  });
}

/** Names of the migrations that applyMigrations would apply; changes nothing. */
export async function pendingMigrations(
  ownerUrl: string,
  migrations: readonly Migration[],
): Promise<string[]> {
  return withSession(ownerUrl, "migrate", async (client) => {
    const { rows } = await client.query<{ found: boolean }>(
      `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS found`,
    );
    const applied = rows[0]?.found === true ? await readApplied(client) : [];
    return findPending(migrations, applied).map((migration) => migration.name);
  });
}

async function readApplied(client: Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

function findPending(migrations: readonly Migration[], applied: readonly AppliedMigration[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  const unknown = applied.filter((row) => !known.has(row.migration_name)).map((row) => row.migration_name);
  if (unknown.length > 0) throw new DatabaseIsNewerError(unknown);
  const edited = applied.find((row) => known.get(row.migration_name)?.checksum !== row.checksum);
  if (edited !== undefined) {
    throw new Error(
      `The migration ${edited.migration_name} was changed after it had been applied to this database. ` +
        "Take the change back and put it into a new migration (npm run db:new-migration).",
    );
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !done.has(migration.name));
}

async function applyOne(client: Client, migration: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    // Without parameters pg sends the text as it is, and the server, not we, finds the ends of statements.
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => undefined); // The connection itself may be what failed.
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The migration ${migration.name} failed and was rolled back: ${reason}`, { cause });
  }
}
