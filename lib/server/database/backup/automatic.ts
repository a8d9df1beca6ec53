import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { EmbeddedDatabase } from "../embedded.ts";
import { pendingMigrations, type Migration } from "../migrations.ts";
import { NoRoomError, takeBackup } from "./base-backup.ts";
import { hasPeople, inApplicationDatabase } from "./inspect.ts";
import { hasManifest } from "./manifest.ts";

const PREFIX = "automatic-";
const KEPT = 3;

/** Below this the database itself becomes read-only (disk-space.ts), so a backup must leave it free. */
const LEFT_FREE = 500_000_000;

export interface AutomaticOptions {
  readonly database: Pick<EmbeddedDatabase, "ownerUrl" | "superuserUrl">;
  readonly dataFolder: string;
  readonly migrations: readonly Migration[];
  readonly silteme: string;
  readonly walArchive: string | null;
  readonly now: Date;
  /** Bytes that must stay free. */
  readonly reserve?: number;
  /** False for throw-away tests. */
  readonly durable?: boolean;
  readonly onStart?: () => void;
}

export function backupsFolder(dataFolder: string): string {
  return path.join(dataFolder, "backups");
}

/** "2026-11-21T09-30-00Z": a time as the name of a folder on any system. */
export function folderName(time: Date): string {
  return `${time.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

/**
 * Backs a database up before migrations change it, when there are any and somebody's work is in it. Returns the
 * folder, or null when there was no need. Keeps the last three of its kind; backups that people made are theirs.
 */
export async function backUpBeforeMigrations(options: AutomaticOptions): Promise<string | null> {
  const { database, dataFolder, migrations, now } = options;
  const pending = await pendingMigrations(database.ownerUrl, migrations);
  if (pending.length === 0) return null;
  if (!(await inApplicationDatabase(database.superuserUrl, hasPeople))) return null;
  options.onStart?.();
  const folder = path.join(backupsFolder(dataFolder), PREFIX + folderName(now));
  await takeBackup({
    ...options,
    superuserUrl: database.superuserUrl,
    folder,
    reserve: options.reserve ?? LEFT_FREE,
  }).catch((error: unknown) => {
    throw error instanceof NoRoomError ? withAdvice(error) : error;
  });
  removeOld(backupsFolder(dataFolder));
  return folder;
}

function withAdvice(error: NoRoomError): Error {
  return new Error(
    `${error.message} Silteme backs the database up before this version changes it. Free some room, ` +
      "or start once with SILTEME_AUTOMATIC_BACKUP=off after making a backup elsewhere (npm run db:backup -- FOLDER).",
    { cause: error },
  );
}

/** Names sort by time. What has no manifest was interrupted, and nobody else is making one now. */
function removeOld(folder: string): void {
  if (!existsSync(folder)) return;
  const automatic = readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX))
    .sort()
    .map((name) => path.join(folder, name));
  const complete = automatic.filter(hasManifest);
  const kept = new Set(complete.slice(-KEPT));
  for (const place of automatic) if (!kept.has(place)) rmSync(place, { recursive: true, force: true });
}
