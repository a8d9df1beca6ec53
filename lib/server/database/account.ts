import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";

/** The operating-system account that runs PostgreSQL; `null` means the account of this process. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * PostgreSQL refuses to run as root. Started by root, Silteme runs it as the owner of the existing cluster, else as
 * the account `postgres`, which is created when missing, else as `nobody`.
 */
export function databaseAccount(cluster: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing !== undefined && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return findAccount("postgres") ?? createAccount("postgres") ?? findAccount("nobody");
}

function findAccount(name: string): Account | null {
  try {
    const id = (flag: string): number =>
      Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function createAccount(name: string): Account | null {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", name], { stdio: "ignore" });
  } catch {
    return null; // No useradd, or a read-only /etc.
  }
  return findAccount(name);
}

/** The first folder on the way to `target` that the account may not enter, or null. */
export function findClosedFolder(target: string, account: Account): string | null {
  const absolute = path.resolve(target);
  const { root } = path.parse(absolute);
  const steps = absolute.slice(root.length).split(path.sep);
  for (let depth = 0; depth < steps.length; depth += 1) {
    const folder = path.join(root, ...steps.slice(0, depth));
    const stats = statSync(folder, { throwIfNoEntry: false });
    if (stats === undefined) return null;
    const bit = stats.uid === account.uid ? 0o100 : stats.gid === account.gid ? 0o010 : 0o001;
    if ((stats.mode & bit) === 0) return folder;
  }
  return null;
}
