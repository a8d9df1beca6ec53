import path from "node:path";
import { backUpBeforeMigrations } from "#lib/server/database/backup/automatic.ts";
import { openEmbeddedDatabase, type EmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { checkExternalDatabase } from "#lib/server/database/external.ts";
import { prepareJobQueue } from "#lib/server/database/job-queue.ts";
import { applyMigrations, readMigrations } from "#lib/server/database/migrations.ts";
import {
  deriveRuntimeAddress,
  ensureRuntimeRole,
  grantRuntimePrivileges,
  runtimeAddress,
} from "#lib/server/database/runtime-role.ts";
import { ownVersion } from "./backup.ts";
import { isProgram, runProgram } from "./entry.ts";
import { readDataSettings, type DataSettings } from "./settings.ts";

const migrationsFolder = path.resolve(import.meta.dirname, "..", "prisma", "migrations");

export interface MigrateOptions {
  readonly ownerUrl: string;
  /** Address of the plain role; derived from the owner's when null. */
  readonly runtimeUrl: string | null;
  readonly runtimeRole?: string;
}

export interface MigratedDatabase {
  readonly applied: readonly string[];
  readonly runtimeUrl: string;
}

/** Brings a database to this version: plain role, migrations, rights of the role, queue of jobs. Two processes may do it at once. */
export async function migrate(options: MigrateOptions): Promise<MigratedDatabase> {
  const { ownerUrl, runtimeUrl, runtimeRole = "silteme_rt" } = options;
  const address =
    runtimeUrl === null ? deriveRuntimeAddress(ownerUrl, runtimeRole) : runtimeAddress(runtimeUrl);
  await ensureRuntimeRole(ownerUrl, address);
  const applied = await applyMigrations(ownerUrl, readMigrations(migrationsFolder));
  await grantRuntimePrivileges(ownerUrl, address.role);
  await prepareJobQueue(ownerUrl, address.role);
  return { applied, runtimeUrl: address.url };
}

/** Brings the embedded database to this version, after a backup when there is anything to lose. */
export async function migrateEmbedded(
  database: EmbeddedDatabase,
  { dataFolder, walArchive, automaticBackup }: DataSettings,
): Promise<MigratedDatabase> {
  if (automaticBackup) {
    const folder = await backUpBeforeMigrations({
      database,
      dataFolder,
      migrations: readMigrations(migrationsFolder),
      silteme: ownVersion(),
      walArchive,
      now: new Date(),
      onStart: () => console.log("Backing the database up before this version changes it …"),
    });
    if (folder !== null) console.log(`The backup is ${folder}.`);
  }
  return migrate({ ownerUrl: database.ownerUrl, runtimeUrl: database.runtimeUrl });
}

async function migrateFromEnvironment(): Promise<readonly string[]> {
  const settings = readDataSettings();
  const { dataFolder, ownerUrl, runtimeUrl, runtimeRole, walArchive } = settings;
  if (ownerUrl !== null) {
    await checkExternalDatabase(ownerUrl);
    return (await migrate({ ownerUrl, runtimeUrl, runtimeRole })).applied;
  }
  const database = await openEmbeddedDatabase({ dataFolder, walArchive, purpose: "npm run db:migrate" });
  try {
    return (await migrateEmbedded(database, settings)).applied;
  } finally {
    await database.stop();
  }
}

if (isProgram(import.meta)) {
  await runProgram(async () => {
    const applied = await migrateFromEnvironment();
    console.log(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}`);
  });
}
