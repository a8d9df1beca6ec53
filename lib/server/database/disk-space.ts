import { statfsSync } from "node:fs";
import { Client } from "pg";

/** Below this no work is begun: PostgreSQL itself needs room for its write-ahead log (16 MB a piece). */
const START_BYTES = 200_000_000;
/** Below the first the database becomes read-only, above the second writable again. */
const READ_ONLY_BYTES = 500_000_000;
const WRITABLE_BYTES = 700_000_000;

export function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}

export function checkFreeSpace(dataFolder: string): void {
  const free = freeBytes(dataFolder);
  if (free >= START_BYTES) return;
  throw new Error(
    `Only ${Math.floor(free / 1_000_000)} MB are free in ${dataFolder}; the database needs at least ${START_BYTES / 1_000_000} MB.`,
  );
}

/** What the disk asks for; `null` while it lies between the two marks, so that nothing flickers. */
export function wantedMode(free: number): "read-only" | "writable" | null {
  if (free < READ_ONLY_BYTES) return "read-only";
  return free > WRITABLE_BYTES ? "writable" : null;
}

/**
 * Turns writing off or on for every open session at its next transaction. Writers then get SQLSTATE 25006; reading
 * goes on, and nothing is torn.
 */
export async function setMode(superuser: Client, mode: "read-only" | "writable"): Promise<void> {
  await superuser.query(
    mode === "read-only"
      ? "ALTER SYSTEM SET default_transaction_read_only = on"
      : "ALTER SYSTEM RESET default_transaction_read_only",
  );
  await superuser.query("SELECT pg_reload_conf()");
}
