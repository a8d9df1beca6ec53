import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { schemaDiff } from "#lib/server/database/schema-diff.ts";
import { runProgram } from "./entry.ts";

const root = path.resolve(import.meta.dirname, "..");
const migrationsFolder = path.join(root, "prisma", "migrations");

/**
 * Writes prisma/migrations/<time>_<name>/migration.sql with what leads from the present migrations to
 * prisma/schema.prisma. With --empty it writes an empty one for hand-written SQL.
 */
async function newMigration(name: string, isEmpty: boolean): Promise<string | null> {
  const sql = isEmpty ? "-- Hand-written.\n" : await diffAgainstSchema();
  if (sql === "") return null;
  const time = new Date().toISOString().replaceAll(/\D/gu, "").slice(0, 14);
  const folder = path.join(migrationsFolder, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "migration.sql"), sql);
  return path.relative(root, path.join(folder, "migration.sql"));
}

/** The shadow database lives in a server of its own, so that nobody's data is near. */
async function diffAgainstSchema(): Promise<string> {
  mkdirSync(migrationsFolder, { recursive: true });
  const lock = path.join(migrationsFolder, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-shadow-"));
  const database = await openEmbeddedDatabase({ dataFolder, durable: false, purpose: "new migration" });
  try {
    const { superuserUrl } = database;
    return await schemaDiff({
      schemaFile: path.join(root, "prisma", "schema.prisma"),
      migrationsFolder,
      superuserUrl,
    });
  } finally {
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

await runProgram(async () => {
  const [name, ...flags] = process.argv.slice(2);
  if (name === undefined || !/^[a-z][a-z0-9_]*$/u.test(name)) {
    throw new Error(
      "Usage: npm run db:new-migration -- NAME [--empty]   (NAME in lower case with underscores)",
    );
  }
  const written = await newMigration(name, flags.includes("--empty"));
  console.log(
    written === null ? "The migrations already lead to prisma/schema.prisma." : `Written: ${written}`,
  );
});
