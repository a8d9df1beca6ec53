import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { bareEnvironment } from "../environment.ts";
import { findClosedFolder, type Account } from "./account.ts";

export interface Task {
  readonly program: string;
  readonly args: readonly string[];
  /** Paths not among the arguments that the account must be able to enter. */
  readonly reaches: readonly string[];
}

interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** Runs a program of PostgreSQL to its end; throws with its own words when it fails. */
export function runAs(account: Account | null, program: string, args: readonly string[]): void {
  const command = commandAs(account, { program, args, reaches: [] });
  const { status, error, stdout, stderr } = spawnSync(command.program, command.args, {
    ...command.options,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error !== undefined)
    throw new Error(`${program} could not be started: ${error.message}`, { cause: error });
  if (status !== 0) throw new Error(`${path.basename(program)} failed (${status}):\n${stdout}${stderr}`);
}

/** Starts the server in a session of its own: Ctrl-C in the terminal must reach the application first. */
export function spawnAs(account: Account | null, task: Task, log: number): ChildProcess {
  const command = commandAs(account, task);
  return spawn(command.program, command.args, {
    ...command.options,
    detached: true,
    stdio: ["ignore", log, log],
  });
}

function commandAs(account: Account | null, { program, args, reaches }: Task): Command {
  const options: SpawnOptions = { env: bareEnvironment(), cwd: path.parse(program).root, windowsHide: true };
  if (account === null) return { program, args, options };
  const closed = args
    .map(pathOf)
    .concat(program, reaches)
    .map((file) => findClosedFolder(file, account))
    .find((folder) => folder !== null);
  if (closed === undefined)
    return { program, args, options: { ...options, uid: account.uid, gid: account.gid } };
  return throughClosedFolder(closed, account, program, args, options);
}

/** The path inside an argument such as `--pgdata=/srv/silteme/data`, else the root folder, which is always open. */
function pathOf(argument: string): string {
  const value = argument.slice(argument.indexOf("=") + 1);
  return path.isAbsolute(value) ? value : path.sep;
}

/**
 * A project below /root cannot be entered by another account. There the server keeps one right of root, passing
 * closed folders (CAP_DAC_OVERRIDE), which setpriv of util-linux can hand over.
 */
function throughClosedFolder(
  closed: string,
  account: Account,
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): Command {
  const setpriv = ["/usr/bin/setpriv", "/bin/setpriv"].find((file) => existsSync(file));
  if (setpriv === undefined) {
    throw new Error(
      `PostgreSQL must not run as root, and the account it runs as may not enter ${closed}. ` +
        "Move the project to a folder such as /srv/silteme, or start Silteme from an ordinary account.",
    );
  }
  const identity = [`--reuid=${account.uid}`, `--regid=${account.gid}`, "--clear-groups"];
  const rights = ["--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override"];
  return { program: setpriv, args: [...identity, ...rights, program, ...args], options };
}
