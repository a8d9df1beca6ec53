import { chownSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { Client } from "pg";
import type { Account } from "../account.ts";
import { freeBytes } from "../disk-space.ts";
import { withSession } from "../session.ts";
import { CONTROL_FILE, listCluster, type ClusterListing } from "./cluster-files.ts";
import { copyFile, inLanes, readSettled, writeNewFile, type CopiedFile } from "./copy-file.ts";
import { writeManifest, type Manifest } from "./manifest.ts";
import { appliedMigrations, inApplicationDatabase } from "./inspect.ts";
import { walFromTo } from "./wal-name.ts";

export interface BackupOptions {
  readonly dataFolder: string;
  /** Of the running server. */
  readonly superuserUrl: string;
  /** Where the backup goes; absent or empty. */
  readonly folder: string;
  /** Version of the program. */
  readonly silteme: string;
  readonly walArchive: string | null;
  /** Bytes that must stay free on the disk of the backup. */
  readonly reserve?: number;
  /** False for throw-away tests. */
  readonly durable?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** Beside the cluster: what opens it, and how to sign in to the sample. */
const BESIDE = ["secrets.json", "sample-sign-in.json"];

/** Room for the pieces of write-ahead log that are written meanwhile, 16 MB each. */
const WAL_ROOM = 64_000_000;

export class NoRoomError extends Error {}

/**
 * Copies a running server's files to `folder` so that they make a consistent database with everything that was
 * acknowledged before the end. A failed attempt is removed.
 */
export async function takeBackup(options: BackupOptions): Promise<Manifest> {
  const cluster = path.join(options.dataFolder, "postgres");
  checkTarget(options.folder, cluster);
  const made = mkdirSync(options.folder, { recursive: true, mode: 0o700 });
  try {
    const listing = listCluster(cluster);
    checkRoom(options, listing);
    const manifest = await withSession(options.superuserUrl, "backup", (client) =>
      copyCluster(client, cluster, listing, options),
    );
    giveToOwner(made ?? options.folder, options.dataFolder);
    return manifest;
  } catch (error) {
    for (const name of readdirSync(options.folder))
      rmSync(path.join(options.folder, name), { recursive: true, force: true });
    if (made !== undefined) rmSync(options.folder, { recursive: true, force: true });
    throw error;
  }
}

function checkTarget(folder: string, cluster: string): void {
  const inside = path.relative(cluster, folder);
  if (!inside.startsWith("..") && !path.isAbsolute(inside))
    throw new Error(`${folder} lies inside the database itself; name a folder elsewhere.`);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) throw new Error(`${folder} is a file; name an empty or a new folder.`);
  if (readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty; name an empty or a new folder.`);
}

function checkRoom({ folder, reserve = 0 }: BackupOptions, { files }: ClusterListing): void {
  const needed = files.reduce((sum, file) => sum + file.size, WAL_ROOM) + reserve;
  const free = freeBytes(folder);
  if (free >= needed) return;
  const megabytes = (bytes: number): number => Math.ceil(bytes / 1_000_000);
  throw new NoRoomError(
    `There is no room for the backup in ${folder}: it needs ${megabytes(needed)} MB, and ${megabytes(free)} MB are free.`,
  );
}

/**
 * The order matters: mark the start, copy the files, mark the end, then copy the log written between the marks. The
 * slot keeps the server from recycling that log; it is gone with the session, as is the mark when the session breaks.
 */
async function copyCluster(
  client: Client,
  cluster: string,
  listing: ClusterListing,
  options: BackupOptions,
): Promise<Manifest> {
  const { rows: started } = await client.query<{ at: Date }>("SELECT clock_timestamp() AS at");
  const slot = `silteme_backup_${process.pid}_${Date.now()}`;
  await client.query("SELECT pg_create_physical_replication_slot($1, true, true)", [slot]);
  const { rows: marks } = await client.query<{ wal: string }>(
    "SELECT pg_walfile_name(pg_backup_start($1, true)) AS wal",
    [`silteme ${options.silteme}`],
  );
  const target = path.join(options.folder, "postgres");
  const copied = await copyFiles(cluster, target, listing, options);
  const end = await stopBackup(client);
  copied.set(
    "postgres/backup_label",
    await writeNewFile(path.join(target, "backup_label"), Buffer.from(end.label)),
  );
  const firstWal = marks[0]?.wal ?? "";
  await copyLog(cluster, target, walFromTo(firstWal, end.wal), copied);
  for (const name of BESIDE) {
    const file = await copyFile(path.join(options.dataFolder, name), path.join(options.folder, name));
    if (file !== null) copied.set(name, file);
  }
  return writeManifest(options.folder, {
    silteme: options.silteme,
    ...(await describeServer(client)),
    migrations: await inApplicationDatabase(options.superuserUrl, appliedMigrations),
    startedAt: (started[0]?.at ?? end.at).toISOString(),
    finishedAt: end.at.toISOString(),
    firstWal,
    lastWal: end.wal,
    walArchive: options.walArchive,
    folders: listing.folders.map((folder) => `postgres/${folder}`),
    files: [...copied].map(([place, file]) => ({ path: place, ...file })),
  });
}

async function copyFiles(
  cluster: string,
  target: string,
  { folders, files }: ClusterListing,
  { durable, signal, onProgress }: BackupOptions,
): Promise<Map<string, CopiedFile>> {
  mkdirSync(target, { mode: 0o700 });
  for (const folder of folders) mkdirSync(path.join(target, folder), { recursive: true, mode: 0o700 });
  const copied = new Map<string, CopiedFile>();
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  const onBytes = (bytes: number): void => onProgress?.((done += bytes), total);
  await inLanes(
    files.filter((file) => file.path !== CONTROL_FILE),
    async (file) => {
      // A file that is gone belonged to a table that was dropped meanwhile; the log says so too.
      const place = [path.join(cluster, file.path), path.join(target, file.path)] as const;
      const copy = await copyFile(...place, { durable, signal, onBytes });
      if (copy !== null) copied.set(`postgres/${file.path}`, copy);
    },
  );
  const control = await readSettled(path.join(cluster, CONTROL_FILE));
  copied.set(`postgres/${CONTROL_FILE}`, await writeNewFile(path.join(target, CONTROL_FILE), control));
  return copied;
}

interface End {
  readonly wal: string;
  readonly label: string;
  readonly at: Date;
}

/** Ends the backup; the server has then flushed the log up to here and begun a new piece. The clock is read before. */
async function stopBackup(client: Client): Promise<End> {
  const { rows: clock } = await client.query<Pick<End, "at">>("SELECT clock_timestamp() AS at");
  const { rows } = await client.query<Omit<End, "at">>(
    "SELECT pg_walfile_name(lsn) AS wal, labelfile AS label FROM pg_backup_stop(false)",
  );
  const end = { ...clock[0], ...rows[0] };
  if (end.at === undefined || end.wal === undefined || end.label === undefined)
    throw new Error("PostgreSQL gave no end of the backup.");
  return { wal: end.wal, label: end.label, at: end.at };
}

async function copyLog(
  cluster: string,
  target: string,
  pieces: readonly string[],
  copied: Map<string, CopiedFile>,
): Promise<void> {
  const histories = readdirSync(path.join(cluster, "pg_wal")).filter((name) => name.endsWith(".history"));
  for (const name of [...pieces, ...histories]) {
    const place = `pg_wal/${name}`;
    const copy = await copyFile(path.join(cluster, place), path.join(target, place));
    if (copy === null) throw new Error(`The write-ahead log ${name} is gone; make the backup again.`);
    copied.set(`postgres/${place}`, copy);
  }
}

async function describeServer(
  client: Client,
): Promise<Pick<Manifest, "postgres" | "postgresMajor" | "systemIdentifier">> {
  const { rows } = await client.query<{ version: string; number: number; identifier: string }>(
    `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
       (SELECT system_identifier::text FROM pg_control_system()) AS identifier`,
  );
  const [server] = rows;
  if (server === undefined) throw new Error("PostgreSQL did not say its version.");
  const postgresMajor = Math.floor(server.number / 10_000);
  return { postgres: server.version, postgresMajor, systemIdentifier: server.identifier };
}

/** Made by root, a backup still belongs to whoever may read the secrets of the data folder. */
function giveToOwner(folder: string, dataFolder: string): void {
  if (process.getuid?.() !== 0) return;
  const { uid, gid }: Account = statSync(path.join(dataFolder, "secrets.json"));
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    chownSync(path.join(folder, entry), uid, gid);
}
