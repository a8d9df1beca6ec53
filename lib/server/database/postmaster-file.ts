import { readFileSync, realpathSync, renameSync, unlinkSync } from "node:fs";
import path from "node:path";
import { findProcess, findProcessesIn } from "./process-identity.ts";

/** What `postmaster.pid` in a cluster says (PostgreSQL 18, src/include/utils/pidfile.h: one fact on each line). */
export interface PostmasterFile {
  readonly pid: number;
  readonly port: number;
  readonly text: string;
}

export function readPostmasterFile(cluster: string): PostmasterFile | null {
  try {
    const text = readFileSync(path.join(cluster, "postmaster.pid"), "utf8");
    const lines = text.split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]), text };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** Whether the process named in the file lives and is a PostgreSQL server of this cluster. */
export function isServerAlive(cluster: string, file: PostmasterFile): boolean {
  const found = findProcess(file.pid);
  if (found === null) return false;
  if (found.commandLine === "") return true; // Windows: only the number is known.
  const isPostgres = /postgres/u.test(found.commandLine);
  return isPostgres && [cluster, realpathSync(cluster)].some((folder) => found.commandLine.includes(folder));
}

/**
 * Removes the file of a dead server when its number now belongs to somebody else: PostgreSQL would take that process
 * for the living server and refuse to start. Server processes that outlived their parent are still writing, so while
 * there are any the file stays and `false` is returned.
 */
export function removeDeadServerFile(cluster: string, judged: PostmasterFile): boolean {
  if (findProcessesIn(realpathSync(cluster)).length > 0) return false;
  const file = path.join(cluster, "postmaster.pid");
  const aside = `${file}.dead-${process.pid}`;
  renameSync(file, aside);
  if (readFileSync(aside, "utf8") !== judged.text) {
    renameSync(aside, file); // Another start was quicker; that file is its own.
    return false;
  }
  unlinkSync(aside);
  return true;
}
