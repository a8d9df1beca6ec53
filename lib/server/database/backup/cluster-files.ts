import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** A file of a cluster; the path is relative, with slashes on every system. */
export interface ClusterFile {
  readonly path: string;
  readonly size: number;
}

export interface ClusterListing {
  readonly folders: readonly string[];
  readonly files: readonly ClusterFile[];
}

/** Changed in one write by the server, but a reader may see halves of two states. */
export const CONTROL_FILE = "global/pg_control";

/**
 * What a base backup leaves out: facts about the running server only, which the next one makes anew (PostgreSQL 18,
 * "Making a Base Backup Using the Low Level API"). The write-ahead log is copied at the end, and only the part needed.
 */
const EMPTIED_FOLDERS = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const LEFT_OUT = new Set([
  "postmaster.pid",
  "postmaster.opts",
  "postgresql.auto.conf.tmp",
  "backup_label",
  "backup_label.old",
  "tablespace_map",
  "backup_manifest",
  "recovery.signal",
  "standby.signal",
  "pg_internal.init",
]);

/** Lists what a base backup copies, in the order of copying: the control file last, as pg_basebackup does it. */
export function listCluster(cluster: string): ClusterListing {
  const folders: string[] = [];
  const files: ClusterFile[] = [];
  walk(cluster, "", folders, files);
  const isControl = (file: ClusterFile): boolean => file.path === CONTROL_FILE;
  return { folders, files: [...files.filter((file) => !isControl(file)), ...files.filter(isControl)] };
}

function walk(cluster: string, folder: string, folders: string[], files: ClusterFile[]): void {
  for (const entry of readdirSync(path.join(cluster, folder), { withFileTypes: true })) {
    const place = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (EMPTIED_FOLDERS.has(place)) {
      folders.push(place);
    } else if (entry.isSymbolicLink()) {
      throw new Error(`${path.join(cluster, place)} is a link to elsewhere; the backup would be incomplete.`);
    } else if (LEFT_OUT.has(entry.name) || entry.name.startsWith("pgsql_tmp")) {
      // Made anew by the next server.
    } else if (entry.isDirectory()) {
      folders.push(place);
      walk(cluster, place, folders, files);
    } else {
      const stats = statSync(path.join(cluster, place), { throwIfNoEntry: false });
      if (stats !== undefined) files.push({ path: place, size: stats.size }); // Else its table was just dropped.
    }
  }
}

/** Relative paths of all files below a folder. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"));
}

/** Tells databases apart; the first eight bytes of the control file (src/include/catalog/pg_control.h). */
export function readSystemIdentifier(cluster: string): string {
  return readFileSync(path.join(cluster, CONTROL_FILE)).readBigUInt64LE(0).toString();
}
