import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "..");

/** Time for requests under way to be answered after SIGTERM. */
const DRAIN_MS = 12_000;
const READY_MS = 60_000;
const POLL_MS = 50;

export interface WebProcessOptions {
  readonly host: string;
  readonly port: number;
  /** The whole environment of the process; it must hold no address of the database's owner. */
  readonly env: NodeJS.ProcessEnv;
  readonly onExit: (code: number | null) => void;
}

/** `next start` as a process of its own, so that it never sees the passwords of the database's owner. */
export class WebProcess {
  readonly #child: ChildProcess;
  readonly #exited: Promise<void>;
  #isStopping = false;

  constructor({ host, port, env, onExit }: WebProcessOptions) {
    const cli = path.join(root, "node_modules", "next", "dist", "bin", "next");
    const guard = path.join(root, "scripts", "end-with-parent.mjs");
    const args = ["--import", guard, cli, "start", "--port", String(port), "--hostname", host];
    // Its start-up lines are dropped; what the application reports goes to stderr.
    this.#child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#exited = new Promise((resolve) => {
      this.#child.once("exit", (code) => {
        resolve();
        if (!this.#isStopping) onExit(code);
      });
    });
  }

  /** Resolves when the address gives an answer, whatever it is. */
  async ready(address: string): Promise<void> {
    const deadline = performance.now() + READY_MS;
    while (performance.now() < deadline && this.#child.exitCode === null) {
      const answer = await fetch(address, { redirect: "manual" }).catch(() => null);
      if (answer !== null) return answer.body?.cancel();
      await pause(POLL_MS);
    }
    throw new Error(`The web process does not answer at ${address}.`);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Ends it at once, as a crash would. */
  async kill(): Promise<void> {
    this.#isStopping = true;
    this.#child.kill("SIGKILL");
    await this.#exited;
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill("SIGTERM");
    const deadline = setTimeout(() => this.#child.kill("SIGKILL"), DRAIN_MS);
    await this.#exited;
    clearTimeout(deadline);
  }
}
