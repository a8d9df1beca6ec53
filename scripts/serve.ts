import { openEmbeddedDatabase, recreateDatabase } from "#lib/server/database/embedded.ts";
import { checkExternalDatabase } from "#lib/server/database/external.ts";
import { checkRuntimeRole } from "#lib/server/database/runtime-role.ts";
import { openSecrets } from "#lib/server/database/secrets.ts";
import { tryPort } from "#lib/server/database/server-process.ts";
import { isProgram, runProgram } from "./entry.ts";
import { migrate, migrateEmbedded } from "./migrate.ts";
import { ensureBuild, ensureClient } from "./products.ts";
import { ensureSample, isSampleHalfLoaded } from "./sample.ts";
import { given, readServeSettings, type ServeSettings } from "./settings.ts";
import { WebProcess } from "./web-process.ts";

/** What has to be ended, newest first. */
type Ending = () => Promise<void>;

/** Starts everything and resolves when pages are served. `endings` fills as things come up. */
async function serve(
  settings: ServeSettings,
  endings: Ending[],
  fail: (reason: string) => void,
): Promise<void> {
  await checkPort(settings);
  if (settings.ownerUrl !== null) await checkExternalDatabase(settings.ownerUrl);
  await ensureClient();
  const runtimeUrl = await openDatabase(settings, endings, fail);
  await checkRuntimeRole(runtimeUrl);
  const env = webEnvironment(settings, runtimeUrl);
  const sample = await ensureSample({ dataFolder: settings.dataFolder, runtimeUrl, env });
  await ensureBuild(() =>
    console.log("Building the web application (once after each change, about a minute) …"),
  );
  const web = new WebProcess({
    ...settings,
    env,
    onExit: (code) => fail(`The web process ended (${code}).`),
  });
  endings.unshift(() => web.stop());
  await web.ready(settings.address);
  console.log(`\nSilteme is at ${settings.address}`);
  if (sample !== null)
    console.log(`Sample group: sign in as ${sample.email} with the password ${sample.password}`);
  console.log("Ctrl-C stops it.");
}

async function checkPort({ port, host, address }: ServeSettings): Promise<void> {
  if ((await tryPort(port, host)) !== null) return;
  throw new Error(
    `Port ${port} is taken. If that is Silteme already running, it is at ${address}; else choose another port: PORT=${port + 1} npm start`,
  );
}

async function openDatabase(
  settings: ServeSettings,
  endings: Ending[],
  fail: (reason: string) => void,
): Promise<string> {
  const { ownerUrl, runtimeUrl, runtimeRole, dataFolder, walArchive, address } = settings;
  if (ownerUrl !== null) return (await migrate({ ownerUrl, runtimeUrl, runtimeRole })).runtimeUrl;
  const onFailure = (error: Error): void => fail(error.message);
  const database = await openEmbeddedDatabase({ dataFolder, walArchive, purpose: address, onFailure });
  if (database.supervisedBy !== null) {
    throw new Error(
      `Silteme already runs on ${dataFolder} (${database.supervisedBy}). Stop it first, or set SILTEME_DATA.`,
    );
  }
  endings.unshift(() => database.stop());
  if (isSampleHalfLoaded(dataFolder)) await recreateDatabase(database);
  return (await migrateEmbedded(database, settings)).runtimeUrl;
}

/** Everything the user set, except the addresses that only the owner of the database may know. */
function webEnvironment({ dataFolder, port }: ServeSettings, runtimeUrl: string): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(port),
    RUNTIME_DATABASE_URL: runtimeUrl,
    AUTH_SECRET: given("AUTH_SECRET") ?? openSecrets(dataFolder).authSecret,
    // Empty and not absent: Next reads .env and would bring them back.
    DATABASE_URL: "",
    SILTEME_RUNTIME_DATABASE_URL: "",
  };
}

/** Runs until a signal, the end of the parent process, or a failure; then ends what was begun, newest first. */
function serveUntilStopped(settings: ServeSettings): void {
  const endings: Ending[] = [];
  let isEnding = false;
  const end = async (exitCode: number): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    for (const ending of endings) await ending().catch((error: unknown) => console.error(error));
    process.exit(exitCode);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("disconnect", () => void end(0)); // the launcher is gone
  const fail = (reason: string): void => {
    if (!isEnding) console.error(reason);
    void end(1);
  };
  serve(settings, endings, fail).catch((error: unknown) => {
    fail(
      error instanceof Error
        ? process.env.DEBUG === undefined
          ? error.message
          : String(error.stack)
        : String(error),
    );
  });
}

if (isProgram(import.meta)) {
  await runProgram(async () => serveUntilStopped(readServeSettings()));
}
