import { realpathSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseAccount } from "./account.ts";
import { prepareArchive } from "./backup/wal-archive.ts";
import { findPostgresBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { checkFreeSpace } from "./disk-space.ts";
import { isServerAlive, readPostmasterFile, removeDeadServerFile } from "./postmaster-file.ts";
import { prepareDatabase, prepareRoles } from "./roles.ts";
import { openSecrets, type Secrets } from "./secrets.ts";
import { lastLogLines, startServer, stopServer, type ServerSetting } from "./server-process.ts";
import { withSession } from "./session.ts";
import { supervise, type Supervision } from "./supervision.ts";

export interface EmbeddedOptions {
  /** Holds the cluster (`postgres/`), its log, and the secrets. */
  readonly dataFolder: string;
  /** False for throw-away test servers. */
  readonly durable?: boolean;
  /** Shown to whoever finds the data folder in use, "http://localhost:3000" for example. */
  readonly purpose?: string;
  /** False for guests that neither watch nor stop the server: the workers of a test run. */
  readonly supervise?: boolean;
  /** Where the server keeps its write-ahead log for restoring to a point in time; see backup/wal-archive.ts. */
  readonly walArchive?: string | null;
  /** Called when the server went away and could not be brought back. */
  readonly onFailure?: (error: Error) => void;
}

export interface EmbeddedDatabase {
  /** Owns the database and its tables; for migrations. */
  readonly ownerUrl: string;
  /** The plain role under row-level security: the only address the web process may know. */
  readonly runtimeUrl: string;
  readonly superuserUrl: string;
  /** What the supervisor of this data folder said it does, when that is another process; it then owns the server. */
  readonly supervisedBy: string | null;
  /** Stops the server if this process supervises it. */
  stop(): Promise<void>;
}

const DATABASE = "silteme";

const GUEST: Supervision = { isSupervisor: false, supervisedBy: null, end: async () => undefined };

/** Recovery after a crash of a large database can take its time; the log says what it does meanwhile. */
const START_DEADLINE_MS = 60_000;
const POLL_MS = 25;

/**
 * Opens the embedded PostgreSQL of a data folder: adopts a living server, cleans up after a dead one, makes the
 * cluster on first use. Safe to call from two processes at once: one starts the server, both get it, and the first
 * to take the lock in the database supervises it.
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const dataFolder = path.resolve(options.dataFolder);
  const secrets = openSecrets(dataFolder);
  checkFreeSpace(dataFolder);
  const setting = serverSetting(dataFolder, options, secrets);
  const port = await ensureServer(setting, secrets);
  await prepareRoles(superuserUrl(secrets, port), secrets);
  await prepareDatabase(superuserUrl(secrets, port), DATABASE);
  if (options.supervise === false) return embeddedDatabase(setting, secrets, port, GUEST);
  const supervision = await supervise({
    purpose: options.purpose ?? "a script",
    dataFolder,
    connect: async () => {
      const now = await ensureServer(setting, secrets);
      // The web process keeps the address that it was given.
      if (now !== port) throw new Error(`The embedded database moved from port ${port} to ${now}.`);
      return superuserUrl(secrets, now);
    },
    onFailure: options.onFailure,
  });
  return embeddedDatabase(setting, secrets, port, supervision);
}

/** Empties the database, for a first start that was killed before anybody could use it. */
export async function recreateDatabase({ superuserUrl }: EmbeddedDatabase): Promise<void> {
  await withSession(superuserUrl, "start", (client) =>
    client.query(`DROP DATABASE ${DATABASE} WITH (FORCE)`),
  );
  await prepareDatabase(superuserUrl, DATABASE);
}

/** Stops whatever server runs on a data folder, whoever started it. */
export function stopEmbeddedDatabase(dataFolder: string): void {
  const cluster = path.join(path.resolve(dataFolder), "postgres");
  const file = readPostmasterFile(cluster);
  if (file === null || !isServerAlive(cluster, file)) return;
  const account = databaseAccount(cluster);
  stopServer({ cluster, dataFolder, binaries: findPostgresBinaries(), account, durable: true });
}

function serverSetting(
  dataFolder: string,
  { durable = true, walArchive = null }: EmbeddedOptions,
  secrets: Secrets,
): ServerSetting {
  const cluster = path.join(dataFolder, "postgres");
  const binaries = findPostgresBinaries();
  const account = databaseAccount(cluster);
  ensureCluster({ cluster, binaries, account, durable, superuserPassword: secrets.superuserPassword });
  const setting = { cluster, dataFolder, binaries, account, durable };
  return walArchive === null
    ? setting
    : { ...setting, outside: prepareArchive(walArchive, cluster, account) };
}

function embeddedDatabase(
  setting: ServerSetting,
  secrets: Secrets,
  port: number,
  supervision: Supervision,
): EmbeddedDatabase {
  return {
    ownerUrl: databaseUrl("app_owner", secrets.ownerPassword, port, DATABASE),
    runtimeUrl: databaseUrl("app_rt", secrets.runtimePassword, port, DATABASE),
    superuserUrl: superuserUrl(secrets, port),
    supervisedBy: supervision.supervisedBy,
    stop: async () => {
      await supervision.end();
      if (supervision.isSupervisor) stopServer(setting);
    },
  };
}

function databaseUrl(role: string, password: string, port: number, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

function superuserUrl(secrets: Secrets, port: number): string {
  return databaseUrl("postgres", secrets.superuserPassword, port, "postgres");
}

/** Returns the port of a server of this cluster that answers, starting one when there is none. */
async function ensureServer(setting: ServerSetting, secrets: Secrets): Promise<number> {
  const deadline = performance.now() + START_DEADLINE_MS;
  let startedBy: Awaited<ReturnType<typeof startServer>> | null = null;
  let failedStarts = 0;
  while (performance.now() < deadline) {
    const file = readPostmasterFile(setting.cluster);
    if (file !== null && isServerAlive(setting.cluster, file)) {
      if (await answers(setting, secrets, file.port)) return file.port;
    } else if (
      startedBy !== null &&
      startedBy.process.exitCode === null &&
      startedBy.process.signalCode === null
    ) {
      // Started and still before its first write of postmaster.pid.
    } else {
      if (startedBy !== null) failedStarts += 1;
      // Twice more: the port may have been taken meanwhile, or another start was quicker and is now ending.
      if (failedStarts > 2) break;
      if (failedStarts > 0) await pause(500);
      if (file === null || removeDeadServerFile(setting.cluster, file))
        startedBy = await startServer(setting);
    }
    await pause(POLL_MS);
  }
  throw new Error(
    `The embedded database in ${setting.cluster} did not start. The end of its log:\n${lastLogLines(setting.dataFolder, 8)}`,
  );
}

/** A server that is starting, ending, or of another cluster gives no answer that counts; the caller asks again. */
async function answers(setting: ServerSetting, secrets: Secrets, port: number): Promise<boolean> {
  try {
    const found = await withSession(superuserUrl(secrets, port), "start", async (client) => {
      const { rows } = await client.query<{ folder: string; encoding: string }>(
        "SELECT current_setting('data_directory') AS folder, current_setting('server_encoding') AS encoding",
      );
      return rows[0];
    });
    if (found?.folder !== realpathSync(setting.cluster)) return false;
    if (found.encoding !== "UTF8") throw new EncodingError(setting.cluster, found.encoding);
    return true;
  } catch (error) {
    if (error instanceof EncodingError || isWrongPassword(error)) throw error;
    return false;
  }
}

class EncodingError extends Error {
  constructor(cluster: string, encoding: string) {
    super(
      `The database in ${cluster} is encoded in ${encoding}, not UTF8, and would damage Kazakh and Russian text.`,
    );
  }
}

/** SQLSTATE 28P01: the secrets file does not belong to this cluster. Asking again would not help. */
function isWrongPassword(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "28P01";
}
