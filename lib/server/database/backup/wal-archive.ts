import { execFileSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Account } from "../account.ts";
import { readSystemIdentifier } from "./cluster-files.ts";
import { followingWal, isWalName, timelineOf } from "./wal-name.ts";

/** Seconds after which a piece of log with anything in it is archived though not full: the most that can be lost. */
const ARCHIVE_SECONDS = 60;

const POSSIBLE_SIGNS = /^[^\n\r\0]+$/u;

/** What the server needs for an archive: settings, and a folder outside the cluster that its account must reach. */
export interface ArchiveSettings {
  readonly settings: Readonly<Record<string, string>>;
  readonly reaches: readonly string[];
}

/** Each database has its own folder in the archive, so that two never write over each other. */
export function archiveFolder(archive: string, systemIdentifier: string): string {
  return path.join(archive, systemIdentifier);
}

/** Makes the folder, writable by the account of the server, and gives the settings under which the server fills it. */
export function prepareArchive(archive: string, cluster: string, account: Account | null): ArchiveSettings {
  checkSystem(archive);
  const folder = archiveFolder(archive, readSystemIdentifier(cluster));
  mkdirSync(archive, { recursive: true, mode: 0o755 }); // The account of the server passes through.
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o700 });
  if (account !== null) chownSync(folder, account.uid, account.gid);
  publishHistories(cluster, folder, account);
  return {
    settings: {
      archive_mode: "on",
      archive_timeout: `${ARCHIVE_SECONDS}s`,
      archive_command: archiveCommand(folder),
    },
    reaches: [path.join(folder, "000000010000000000000001.gz")],
  };
}

function checkSystem(archive: string): void {
  if (process.platform === "win32")
    throw new Error(
      "SILTEME_WAL_ARCHIVE needs Linux or macOS. On Windows, use a PostgreSQL server of your own.",
    );
  if (!POSSIBLE_SIGNS.test(archive)) throw new Error("SILTEME_WAL_ARCHIVE holds a line break.");
  for (const program of ["gzip", "cmp", "sync"]) {
    try {
      execFileSync("/bin/sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    } catch {
      throw new Error(
        `SILTEME_WAL_ARCHIVE needs the program ${program}; install it (packages gzip, diffutils, coreutils).`,
      );
    }
  }
}

/**
 * A piece appears in the archive complete and synced, by a rename, or not at all. One that is there already counts as
 * archived only when it says the same: PostgreSQL may ask twice after a crash, and must never be let write over another
 * server's log. The log says why when it fails, and the server keeps the piece and tries again.
 */
function archiveCommand(folder: string): string {
  const shell =
    `f=${quoted(folder)}/"%f".gz; if [ -e "$f" ]; then gzip -dc "$f" | cmp -s - "%p"; ` +
    `else gzip -1c "%p" > "$f.part" && sync "$f.part" && mv "$f.part" "$f" && sync ${quoted(folder)}; fi`;
  return shell;
}

/** Finds archived pieces for a server in recovery; without `pieces` only which timelines exist. */
export function restoreCommand(folder: string, pieces: boolean): string {
  const fetch = `f=${quoted(folder)}/"%f".gz; [ -e "$f" ] && gzip -dc "$f" > "%p"`;
  return pieces ? fetch : `case "%f" in *.history) ${fetch};; *) exit 1;; esac`;
}

/** For the shell, and for PostgreSQL, to which % is a sign of its own. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''").replaceAll("%", "%%")}'`;
}

/**
 * A restored database writes on a timeline of its own. Its history goes into the archive before any of its log, so that
 * the next restored one takes another number. Two that took the same one cannot share an archive.
 */
function publishHistories(cluster: string, folder: string, account: Account | null): void {
  const log = path.join(cluster, "pg_wal");
  for (const name of readdirSync(log).filter((entry) => entry.endsWith(".history"))) {
    const own = readFileSync(path.join(log, name));
    const target = path.join(folder, `${name}.gz`);
    if (existsSync(target)) {
      if (gunzipSync(readFileSync(target)).equals(own)) continue;
      throw new Error(
        `Another database restored from the same backup archives in ${folder} already. Name another folder in SILTEME_WAL_ARCHIVE.`,
      );
    }
    const draft = `${target}.${process.pid}`;
    writeFileSync(draft, gzipSync(own), { mode: 0o600, flush: true });
    if (account !== null) chownSync(draft, account.uid, account.gid);
    renameSync(draft, target);
  }
}

/**
 * When the archive last received something that continues the log after `lastWal`; null when it holds nothing of that
 * kind. Throws when a piece in between is missing.
 */
export function archivedUntil(folder: string, lastWal: string): Date | null {
  const pieces = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".gz")) : [];
  const names = pieces
    .map((name) => name.slice(0, -".gz".length))
    .filter((name) => isWalName(name) && timelineOf(name) === timelineOf(lastWal) && name > lastWal)
    .sort();
  let expected = followingWal(lastWal);
  for (const name of names) {
    if (name !== expected)
      throw new Error(`The archive ${folder} has a gap: ${expected}.gz is missing. Use a later backup.`);
    expected = followingWal(name);
  }
  const newest = names.at(-1);
  return newest === undefined ? null : statSync(path.join(folder, `${newest}.gz`)).mtime;
}
