import { existsSync } from "node:fs";
import path from "node:path";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { deriveRuntimeAddress, runtimeAddress } from "#lib/server/database/runtime-role.ts";
import { openSecrets } from "#lib/server/database/secrets.ts";
import { given, readDataSettings, type DataSettings } from "../settings.ts";

interface Addresses {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
}

/**
 * The database of this installation for the time of `work`: one's own server, or the embedded one, which is shared with Silteme where it runs
 * and started otherwise. What reads the environment (lib/server/environment.ts) finds it as in the web process. Nothing is migrated.
 */
export async function withOpenedDatabase<Value>(
  purpose: string,
  work: (ownerUrl: string) => Promise<Value>,
): Promise<Value> {
  const settings = readDataSettings();
  const { ownerUrl, runtimeUrl, runtimeRole, dataFolder, walArchive } = settings;
  if (ownerUrl !== null) {
    const role =
      runtimeUrl === null ? deriveRuntimeAddress(ownerUrl, runtimeRole) : runtimeAddress(runtimeUrl);
    return withAddresses(settings, { ownerUrl, runtimeUrl: role.url }, work);
  }
  if (!existsSync(path.join(dataFolder, "postgres", "PG_VERSION")))
    throw new Error(`There is no database in ${dataFolder}. SILTEME_DATA names another folder.`);
  const database = await openEmbeddedDatabase({ dataFolder, walArchive, purpose });
  try {
    return await withAddresses(settings, database, work);
  } finally {
    await database.stop();
  }
}

async function withAddresses<Value>(
  { dataFolder }: DataSettings,
  { ownerUrl, runtimeUrl }: Addresses,
  work: (ownerUrl: string) => Promise<Value>,
): Promise<Value> {
  process.env["RUNTIME_DATABASE_URL"] = runtimeUrl;
  process.env["AUTH_SECRET"] = given("AUTH_SECRET") ?? openSecrets(dataFolder).authSecret;
  // Read only now: it holds on to the environment that it finds first.
  const { closeDatabase } = await import("#lib/server/database.ts");
  try {
    return await work(ownerUrl);
  } finally {
    await closeDatabase();
  }
}
