import { chownSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { logFile, startServer, stopServer, type ServerSetting } from "../server-process.ts";
import { withSession } from "../session.ts";
import { restoreCommand } from "./wal-archive.ts";

export interface RecoveryOptions {
  /** Of the copied cluster. */
  readonly server: ServerSetting;
  readonly superuserPassword: string;
  /** This database's folder in the archive of write-ahead log, when there is one. */
  readonly archive: string | null;
  /** How far: the end of the backup, a moment, or all that the archive holds. */
  readonly until: "backup" | "archive" | Date;
  readonly signal?: AbortSignal | undefined;
}

/** The archive holds no transaction after the moment asked for, so PostgreSQL cannot know that it has arrived there. */
export class TargetNotReachedError extends Error {}

const POLL_MS = 50;

/** Lets PostgreSQL replay the log on a copied cluster, runs `work` with the superuser's address, and stops the server. */
export async function recover<Value>(
  options: RecoveryOptions,
  work: (superuserUrl: string) => Promise<Value>,
): Promise<Value> {
  const { server } = options;
  writeSignal(server);
  const { port, process: child } = await startServer({ ...server, outside: outsideSettings(options) });
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const url = `postgresql://postgres:${encodeURIComponent(options.superuserPassword)}@127.0.0.1:${port}/postgres`;
  try {
    while (!(await isRecovered(url))) {
      options.signal?.throwIfAborted();
      if (hasEnded()) throw explain(server);
      await pause(POLL_MS);
    }
    const value = await work(url);
    stopServer(server);
    return value;
  } finally {
    while (!hasEnded()) {
      child.kill("SIGQUIT"); // Whatever failed, the copy is given up or recovered anew.
      await pause(POLL_MS);
    }
  }
}

/** Without this file the server would not begin a timeline of its own. It removes the file itself at the end. */
function writeSignal({ cluster, account }: ServerSetting): void {
  const file = path.join(cluster, "recovery.signal");
  writeFileSync(file, "", { mode: 0o600 });
  if (account !== null) chownSync(file, account.uid, account.gid);
}

function outsideSettings({ archive, until }: RecoveryOptions): ServerSetting["outside"] {
  return {
    settings: {
      archive_mode: "off",
      // The backup's own timeline: another restored copy may have put a newer one into the archive.
      recovery_target_timeline: "current",
      restore_command: archive === null ? "exit 1" : restoreCommand(archive, until !== "backup"),
      ...(until instanceof Date
        ? {
            recovery_target_time: until.toISOString().replace("T", " ").replace("Z", "+00"),
            recovery_target_action: "promote",
          }
        : {}),
    },
    reaches: archive === null ? [] : [path.join(archive, "piece.gz")],
  };
}

/** False while the server replays its log or cannot be spoken to yet. */
async function isRecovered(url: string): Promise<boolean> {
  try {
    return await withSession(url, "restore", async (client) => {
      const { rows } = await client.query<{ recovers: boolean }>("SELECT pg_is_in_recovery() AS recovers");
      return rows[0]?.recovers === false;
    });
  } catch (error) {
    // SQLSTATE 28P01, wrong password: it will not become right.
    if (error instanceof Error && "code" in error && error.code === "28P01")
      throw new Error("The secrets in the backup do not open its database.", { cause: error });
    return false;
  }
}

function explain({ dataFolder }: ServerSetting): Error {
  const log = readFileSync(logFile(dataFolder), "utf8");
  if (log.includes("recovery ended before configured recovery target was reached"))
    return new TargetNotReachedError("The log ends before that moment.");
  // Its hints are for other situations: one tells to remove backup_label, which would end in silent damage.
  const reasons = log
    .split("\n")
    .filter((line) => /(?:FATAL|PANIC|ERROR): (?! *the database system is)/u.test(line));
  return new Error(`PostgreSQL could not recover the backup:\n${reasons.slice(-4).join("\n")}`);
}
