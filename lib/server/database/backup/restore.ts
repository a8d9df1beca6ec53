import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";
import { databaseAccount, type Account } from "../account.ts";
import { findPostgresBinaries } from "../binaries.ts";
import { freeBytes } from "../disk-space.ts";
import { isServerAlive, readPostmasterFile } from "../postmaster-file.ts";
import { openSecrets } from "../secrets.ts";
import { listFiles } from "./cluster-files.ts";
import { copyFile, inLanes, measureFile } from "./copy-file.ts";
import { inspectDatabase, type DatabaseFacts } from "./inspect.ts";
import { readManifest, type Manifest } from "./manifest.ts";
import { recover, TargetNotReachedError, type RecoveryOptions } from "./recovery.ts";
import { archivedUntil, archiveFolder } from "./wal-archive.ts";

export interface RestoreOptions {
  readonly folder: string;
  /** Absent, or empty but for backups. */
  readonly dataFolder: string;
  /** Names of the migrations that this version knows. */
  readonly knownMigrations: readonly string[];
  /** The moment to go back to, by means of the archive; null for the end of the backup. */
  readonly to: Date | null;
  /** The archive that is set now; without it the one that the backup names. */
  readonly walArchive: string | null;
  /** False for throw-away tests. */
  readonly durable?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: "checking" | "copying", done: number, total: number) => void;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly facts: DatabaseFacts;
}

/** Room for the log that recovery writes anew. */
const RECOVERY_ROOM = 200_000_000;

/**
 * Puts a backup into an empty data folder. All of it is checked before anything is written; the copy is recovered and
 * read through beside its final place, and moved there when nothing was found wrong.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const manifest = readManifest(options.folder);
  checkVersion(manifest, options.knownMigrations);
  checkDataFolder(options.dataFolder);
  const archive = findArchive(manifest, options);
  await verifyFiles(manifest, options);
  mkdirSync(options.dataFolder, { recursive: true, mode: 0o755 });
  checkRoom(manifest, options.dataFolder);
  const account = databaseAccount(path.join(options.dataFolder, "postgres"));
  // A name that the next start removes if this process is killed (cluster.ts).
  const attempt = mkdtempSync(path.join(options.dataFolder, `postgres.making-${process.pid}-`));
  try {
    await copyFiles(manifest, attempt, account, options);
    const facts = await recoverCopy(attempt, account, archive, options);
    for (const name of besideOf(manifest))
      renameSync(path.join(attempt, name), path.join(options.dataFolder, name));
    renameSync(path.join(attempt, "postgres"), path.join(options.dataFolder, "postgres"));
    return { manifest, facts };
  } finally {
    rmSync(attempt, { recursive: true, force: true });
  }
}

function checkVersion(manifest: Manifest, known: readonly string[]): void {
  const own = findPostgresBinaries().major;
  if (manifest.postgresMajor !== own) {
    const age = manifest.postgresMajor > own ? "a newer" : "an older";
    throw new Error(
      `The backup holds PostgreSQL ${manifest.postgres} and this Silteme carries PostgreSQL ${own}: restore it with ${age} Silteme (it was made by ${manifest.silteme}).`,
    );
  }
  const unknown = manifest.migrations.filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new Error(
    `The backup was made by a newer Silteme (${manifest.silteme}): this version does not know ${unknown.join(", ")}. Restore it with the newer version.`,
  );
}

/** Backups lie in the data folder by default and may stay there. */
function checkDataFolder(dataFolder: string): void {
  if (!existsSync(dataFolder)) return;
  const cluster = path.join(dataFolder, "postgres");
  const running = readPostmasterFile(cluster);
  if (running !== null && isServerAlive(cluster, running))
    throw new Error(
      `A server runs on ${dataFolder}. Stop Silteme, and move its data away, or restore with --into.`,
    );
  const found = readdirSync(dataFolder).filter((name) => name !== "backups");
  if (found.length === 0) return;
  throw new Error(
    `${dataFolder} is not empty (${found.slice(0, 4).join(", ")}). Move what is there to another place, or restore with --into NEW_FOLDER.`,
  );
}

/** This database's folder in the archive, checked when a moment is asked for. */
function findArchive(manifest: Manifest, { to, walArchive }: RestoreOptions): string | null {
  const archive = walArchive ?? manifest.walArchive;
  const folder = archive === null ? null : archiveFolder(archive, manifest.systemIdentifier);
  if (to === null) return folder !== null && existsSync(folder) ? folder : null;
  if (folder === null)
    throw new Error(
      "A point in time needs the archive of the write-ahead log: name it in SILTEME_WAL_ARCHIVE.",
    );
  if (to < new Date(manifest.finishedAt))
    throw new Error(
      `The backup was finished at ${manifest.finishedAt}, after ${to.toISOString()}. Use an earlier backup.`,
    );
  const reached = archivedUntil(folder, manifest.lastWal);
  if (reached === null)
    throw new Error(
      `${folder} holds no log of this database after the backup. Is SILTEME_WAL_ARCHIVE right?`,
    );
  if (reached < to)
    throw new Error(`The archive reaches only until ${reached.toISOString()}; ask for a moment before that.`);
  return folder;
}

async function verifyFiles(
  manifest: Manifest,
  { folder, signal, onProgress }: RestoreOptions,
): Promise<void> {
  const known = new Set(manifest.files.map((file) => file.path));
  const extra = listFiles(path.join(folder, "postgres")).find((file) => !known.has(`postgres/${file}`));
  if (extra !== undefined) throw damaged(`postgres/${extra}`, "was added");
  const total = sizeOf(manifest);
  let done = 0;
  const onBytes = (bytes: number): void => onProgress?.("checking", (done += bytes), total);
  await inLanes(manifest.files, async (file) => {
    const found = await measureFile(path.join(folder, file.path), { signal, onBytes });
    if (found === null) throw damaged(file.path, "is missing");
    if (found.size !== file.size || found.sha256 !== file.sha256) throw damaged(file.path, "was changed");
  });
}

function damaged(file: string, what: string): Error {
  return new Error(`The backup is damaged: ${file} ${what}. Nothing was restored. Use another backup.`);
}

function sizeOf(manifest: Manifest): number {
  return manifest.files.reduce((sum, file) => sum + file.size, 0);
}

function checkRoom(manifest: Manifest, dataFolder: string): void {
  const needed = sizeOf(manifest) + RECOVERY_ROOM;
  const free = freeBytes(dataFolder);
  if (free >= needed) return;
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  throw new Error(
    `There is no room in ${dataFolder}: the database needs ${megabytes(needed)} MB, and ${megabytes(free)} MB are free.`,
  );
}

async function copyFiles(
  manifest: Manifest,
  attempt: string,
  account: Account | null,
  { folder, durable, signal, onProgress }: RestoreOptions,
): Promise<void> {
  const give = (place: string): void => {
    if (account !== null) chownSync(place, account.uid, account.gid);
  };
  chmodSync(attempt, 0o755);
  for (const place of ["postgres", ...manifest.folders]) {
    mkdirSync(path.join(attempt, place), { recursive: true, mode: 0o700 });
    give(path.join(attempt, place));
  }
  const total = sizeOf(manifest);
  let done = 0;
  const onBytes = (bytes: number): void => onProgress?.("copying", (done += bytes), total);
  await inLanes(manifest.files, async (file) => {
    const target = path.join(attempt, file.path);
    const copy = await copyFile(path.join(folder, file.path), target, { durable, signal, onBytes });
    if (copy?.sha256 !== file.sha256) throw damaged(file.path, "changed meanwhile");
    if (file.path.startsWith("postgres/")) give(target);
  });
}

async function recoverCopy(
  attempt: string,
  account: Account | null,
  archive: string | null,
  { to, durable = true, signal }: RestoreOptions,
): Promise<DatabaseFacts> {
  const cluster = path.join(attempt, "postgres");
  const recovery: Omit<RecoveryOptions, "until"> = {
    server: { cluster, dataFolder: attempt, binaries: findPostgresBinaries(), account, durable },
    superuserPassword: openSecrets(attempt).superuserPassword,
    archive,
    signal,
  };
  if (to === null) return recover({ ...recovery, until: "backup" }, inspectDatabase);
  try {
    return await recover({ ...recovery, until: to }, inspectDatabase);
  } catch (error) {
    if (!(error instanceof TargetNotReachedError)) throw error;
    // The archive reaches beyond that moment and holds no later change, so all of it is what was asked for.
    return recover({ ...recovery, until: "archive" }, inspectDatabase);
  }
}

function besideOf(manifest: Manifest): string[] {
  return manifest.files.map((file) => file.path).filter((place) => !place.includes("/"));
}
