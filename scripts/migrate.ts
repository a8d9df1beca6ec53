import path from "node:path";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { checkExternalDatabase } from "#lib/server/database/external.ts";
import { prepareJobQueue } from "#lib/server/database/job-queue.ts";
import { applyMigrations, readMigrations } from "#lib/server/database/migrations.ts";
import {
  deriveRuntimeAddress,
  ensureRuntimeRole,
  grantRuntimePrivileges,
  runtimeAddress,
} from "#lib/server/database/runtime-role.ts";
import { isProgram, runProgram } from "./entry.ts";
import { readDataSettings } from "./settings.ts";

const root = path.resolve(import.meta.dirname, "..");

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
  const applied = await applyMigrations(ownerUrl, readMigrations(path.join(root, "prisma", "migrations")));
  await grantRuntimePrivileges(ownerUrl, address.role);
  await prepareJobQueue(ownerUrl, address.role);
  return { applied, runtimeUrl: address.url };
}

async function migrateFromEnvironment(): Promise<readonly string[]> {
  const { dataFolder, ownerUrl, runtimeUrl, runtimeRole } = readDataSettings();
  if (ownerUrl !== null) {
    await checkExternalDatabase(ownerUrl);
    return (await migrate({ ownerUrl, runtimeUrl, runtimeRole })).applied;
  }
  const database = await openEmbeddedDatabase({ dataFolder, purpose: "npm run db:migrate" });
  try {
    return (await migrate({ ownerUrl: database.ownerUrl, runtimeUrl: database.runtimeUrl })).applied;
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
