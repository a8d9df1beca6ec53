import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/**
 * Who a process is. A number alone is not enough: numbers are used again, in containers even the same ones after
 * every restart.
 */
export interface ProcessIdentity {
  /** Opaque, equal for the same process only; empty where the system does not tell. */
  readonly startedAt: string;
  readonly commandLine: string;
}

/**
 * The living process with this number, or null. A zombie (dead, not yet collected by its parent, as happens for ever
 * in containers whose first process collects nobody) counts as dead.
 */
export function findProcess(pid: number): ProcessIdentity | null {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") return findLinuxProcess(pid);
  if (process.platform === "win32") return isSignalable(pid) ? { startedAt: "", commandLine: "" } : null;
  return findBsdProcess(pid);
}

function findLinuxProcess(pid: number): ProcessIdentity | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the program's name in brackets and may itself hold spaces and brackets (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const [state = "Z"] = fields;
    if (state === "Z" || state === "X") return null;
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return { startedAt: fields[19] ?? "", commandLine };
  } catch {
    return null; // No such process; it may also have ended between the two reads.
  }
}

function findBsdProcess(pid: number): ProcessIdentity | null {
  try {
    const line = execFileSync("ps", ["-o", "stat=,lstart=,command=", "-p", String(pid)], {
      encoding: "utf8",
    }).trim();
    const match = /^(\S+)\s+(\S+ \S+ +\d+ \S+ \d+)\s+(.*)$/u.exec(line);
    if (match === null || match[1]?.startsWith("Z")) return null;
    return { startedAt: match[2] ?? "", commandLine: match[3] ?? "" };
  } catch {
    return null; // ps ends with 1 when there is no such process.
  }
}

function isSignalable(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Numbers of the living processes with `text` in their command line. Linux only, empty elsewhere. */
export function findProcessesNaming(text: string): number[] {
  return allProcesses().filter((pid) => findProcess(pid)?.commandLine.includes(text) === true);
}

/** Numbers of the living processes whose working folder is `folder`. Linux only, empty elsewhere. */
export function findProcessesIn(folder: string): number[] {
  return allProcesses().filter((pid) => workingFolder(pid) === folder && findProcess(pid) !== null);
}

function allProcesses(): number[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc").map(Number).filter(Number.isInteger);
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
