import { spawn, type ChildProcess } from "node:child_process";
import path from "node:path";
import { tryPort } from "#lib/server/database/server-process.ts";

const root = path.resolve(import.meta.dirname, "..", "..", "..");

/** The first start builds if it must; everything after that is a matter of seconds. */
const START_MS = 300_000;

export interface RunningSilteme {
  readonly address: string;
  /** "e-mail password" of the sample group's person; empty when there is none. */
  readonly sample: string;
  /** Ends it as Ctrl-C does. */
  stop(): Promise<void>;
  /** Ends it as a loss of power does: nothing is tidied up. */
  kill(): Promise<void>;
}

/** Starts Silteme on a free port. Several may run side by side, each on its own data folder. */
export async function startSilteme(dataFolder: string): Promise<RunningSilteme> {
  const port = await tryPort(0);
  if (port === null) throw new Error("No free port for the browser tests.");
  const env = {
    ...process.env,
    PORT: String(port),
    SILTEME_DATA: dataFolder,
    DATABASE_URL: "",
    PUBLIC_URL: "",
  };
  // The channel lets the server notice when this process is gone.
  const server = spawn(process.execPath, [path.join(root, "scripts", "serve.ts")], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  const output = await untilServed(server);
  const sample = /sign in as (\S+) with the password (\S+)/u.exec(output);
  return {
    address: `http://localhost:${port}`,
    sample: sample === null ? "" : `${sample[1]} ${sample[2]}`,
    stop: () => end(server, "SIGTERM"),
    kill: () => end(server, "SIGKILL"),
  };
}

function untilServed(server: ChildProcess): Promise<string> {
  let output = "";
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => reject(new Error(`Silteme did not start:\n${output}`)), START_MS);
    const hear = (chunk: Buffer): void => {
      output += String(chunk);
      if (!output.includes("Ctrl-C stops it.")) return;
      clearTimeout(deadline);
      resolve(output);
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", (chunk: Buffer) => {
      output += String(chunk);
      process.stderr.write(chunk); // What the application reports while tests run.
    });
    server.once("exit", (code) => {
      clearTimeout(deadline);
      reject(new Error(`Silteme ended with ${code}:\n${output}`));
    });
  });
}

async function end(server: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill(signal);
  await ended;
}
