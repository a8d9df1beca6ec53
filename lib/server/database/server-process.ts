import type { ChildProcess } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { totalmem } from "node:os";
import path from "node:path";
import type { Account } from "./account.ts";
import type { PostgresBinaries } from "./binaries.ts";
import { runAs, spawnAs } from "./run-as.ts";

const LOG_LIMIT_BYTES = 5_000_000;

/** Time a fast stop may take before pg_ctl gives up, in seconds. */
const STOP_SECONDS = 15;

export interface ServerSetting {
  readonly cluster: string;
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | null;
  readonly durable: boolean;
  /** More settings, and places outside the cluster that the server's account must reach for them. */
  readonly outside?: {
    readonly settings: Readonly<Record<string, string>>;
    readonly reaches: readonly string[];
  };
}

export interface StartedServer {
  readonly port: number;
  readonly process: ChildProcess;
}

/** Starts PostgreSQL on this machine's loopback address only; the caller waits until it answers. */
export async function startServer(setting: ServerSetting): Promise<StartedServer> {
  const port = await choosePort(setting.dataFolder);
  const log = openLog(logFile(setting.dataFolder));
  try {
    const command = { program: setting.binaries.postgres, args: serverArguments(setting, port) };
    const child = spawnAs(setting.account, { ...command, reaches: setting.outside?.reaches ?? [] }, log);
    child.unref();
    return { port, process: child };
  } finally {
    closeSync(log);
  }
}

function serverArguments({ cluster, durable, outside }: ServerSetting, port: number): string[] {
  const settings: Record<string, string | number> = {
    port,
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: 100,
    shared_buffers: `${cacheMegabytes()}MB`,
    timezone: "UTC",
    log_timezone: "UTC",
    idle_in_transaction_session_timeout: "60s",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
    ...outside?.settings,
  };
  return ["-D", cluster, ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`])];
}

/**
 * Memory for pages that the server keeps at hand itself: an eighth of what there is, and of what a container may have. PostgreSQL's own 128 MB are less than
 * what searches of a large group look into, and each page beyond them is fetched from the system again.
 */
function cacheMegabytes(): number {
  const allowed = process.constrainedMemory();
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem();
  return Math.min(1_024, Math.max(128, Math.floor(memory / 8 / 1_048_576)));
}

/** SIGINT semantics ("fast"): open transactions are rolled back, everything committed is on disk. */
export function stopServer({ binaries, account, cluster }: ServerSetting): void {
  runAs(account, binaries.pgCtl, [
    "stop",
    `--pgdata=${cluster}`,
    "--mode=fast",
    "--wait",
    `--timeout=${STOP_SECONDS}`,
  ]);
}

export function logFile(dataFolder: string): string {
  return path.join(dataFolder, "postgres.log");
}

export function lastLogLines(dataFolder: string, count: number): string {
  return readFileSync(logFile(dataFolder), "utf8").trimEnd().split("\n").slice(-count).join("\n");
}

function openLog(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats !== undefined && stats.size > LOG_LIMIT_BYTES) truncateSync(file);
  return openSync(file, "a", 0o600);
}

/** The port of the last start when it is still free, so that a psql command line stays right; else any free one. */
async function choosePort(dataFolder: string): Promise<number> {
  const file = path.join(dataFolder, "postgres.port");
  const remembered =
    statSync(file, { throwIfNoEntry: false }) === undefined ? 0 : Number(readFileSync(file, "utf8"));
  const port = (await tryPort(remembered)) ?? (await tryPort(0));
  if (port === null) throw new Error("No free port on 127.0.0.1 for the embedded database.");
  writeFileSync(file, `${port}\n`);
  return port;
}

/** The port itself when it can be listened on (0 asks the system for one), else null. */
export function tryPort(wanted: number, host = "127.0.0.1"): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(null));
    probe.listen(wanted, host, () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === "object" ? address.port : null));
    });
  });
}
