import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { Account } from "./account.ts";
import type { PostgresBinaries } from "./binaries.ts";
import { findProcess, findProcessesNaming } from "./process-identity.ts";
import { runAs } from "./run-as.ts";

/**
 * Without these flags a machine whose LANG is unset (systemd, cron, many containers) gets an SQL_ASCII database in
 * which length('Жизнь') is 10 and upper() does nothing.
 */
const INITDB_FLAGS = [
  "--encoding=UTF8",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
  "--locale=C",
  "--data-checksums",
  "--auth=scram-sha-256",
  "--username=postgres",
];

export interface ClusterSetting {
  readonly cluster: string;
  readonly binaries: PostgresBinaries;
  readonly account: Account | null;
  readonly superuserPassword: string;
  /** False only for throw-away test servers: nothing is synced to disk. */
  readonly durable: boolean;
}

/** Makes the cluster unless it is there. A folder that holds something else, or a newer cluster, is refused. */
export function ensureCluster(setting: ClusterSetting): void {
  removeInterruptedAttempts(setting.cluster);
  if (existsSync(path.join(setting.cluster, "PG_VERSION"))) {
    checkVersion(setting.cluster, setting.binaries.major);
    return;
  }
  if (existsSync(setting.cluster) && readdirSync(setting.cluster).length > 0) {
    throw new Error(
      `${setting.cluster} holds files but no PostgreSQL database. Move them away, or name another folder in SILTEME_DATA.`,
    );
  }
  createCluster(setting);
}

function checkVersion(cluster: string, own: number): void {
  const found = Number.parseInt(readFileSync(path.join(cluster, "PG_VERSION"), "utf8"), 10);
  if (found === own) return;
  const advice =
    found > own
      ? "It was made by a newer Silteme: start that version, or name another folder in SILTEME_DATA."
      : "Export its groups with the older Silteme that made it, then start this version with an empty folder.";
  throw new Error(
    `${cluster} is a PostgreSQL ${found} database and this Silteme carries PostgreSQL ${own}. ${advice}`,
  );
}

const ATTEMPT = "postgres.making-";

/** initdb works beside the final place and is moved there complete, so an interrupted first start leaves no half cluster. */
function createCluster({ cluster, binaries, account, superuserPassword, durable }: ClusterSetting): void {
  const parent = path.dirname(cluster);
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  const attempt = mkdtempSync(path.join(parent, `${ATTEMPT}${process.pid}-`));
  const passwordFile = path.join(attempt, "password");
  const folder = path.join(attempt, "cluster");
  writeFileSync(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (account !== null) for (const file of [attempt, passwordFile]) chownSync(file, account.uid, account.gid);
  const flags = durable ? INITDB_FLAGS : [...INITDB_FLAGS, "--no-sync"];
  runAs(account, binaries.initdb, [`--pgdata=${folder}`, `--pwfile=${passwordFile}`, ...flags]);
  try {
    renameSync(folder, cluster);
  } catch (error) {
    const lostTheRace = existsSync(path.join(cluster, "PG_VERSION"));
    if (!lostTheRace) throw error;
  } finally {
    rmSync(attempt, { recursive: true, force: true });
  }
}

/** An attempt is abandoned when the process in its name is gone; its initdb may still be at work and is ended first. */
function removeInterruptedAttempts(cluster: string): void {
  const parent = path.dirname(cluster);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(ATTEMPT)) continue;
    const maker = Number.parseInt(name.slice(ATTEMPT.length), 10);
    if (maker === process.pid || findProcess(maker) !== null) continue;
    const attempt = path.join(parent, name);
    for (const pid of findProcessesNaming(attempt)) process.kill(pid, "SIGKILL");
    rmSync(attempt, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
