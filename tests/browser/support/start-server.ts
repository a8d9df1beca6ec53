import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { tryPort } from "#lib/server/database/server-process.ts";
import { findBrowser } from "#scripts/browser.ts";

const root = path.resolve(import.meta.dirname, "..", "..", "..");

/** The first start builds if it must; everything after that is a matter of seconds. */
const START_MS = 300_000;

/**
 * Starts Silteme the way a person does, on a free port with a data folder of its own, and tells the tests where it is:
 * SILTEME_TEST_ADDRESS, and SILTEME_TEST_SAMPLE with the sign-in of the sample group ("e-mail password").
 */
export default async function startServer(): Promise<() => Promise<void>> {
  const browser = await findBrowser();
  Object.assign(process.env, browser.env, {
    SILTEME_TEST_CHROMIUM: browser.executable,
    SILTEME_TEST_CHROMIUM_ARGS: browser.args.join(" "),
  });
  const port = await tryPort(0);
  if (port === null) throw new Error("No free port for the browser tests.");
  const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-browser-"));
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
  process.env.SILTEME_TEST_ADDRESS = `http://localhost:${port}`;
  process.env.SILTEME_TEST_SAMPLE = sample === null ? "" : `${sample[1]} ${sample[2]}`;
  return () => stop(server, dataFolder);
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

async function stop(server: ChildProcess, dataFolder: string): Promise<void> {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGTERM");
  await ended;
  rmSync(dataFolder, { recursive: true, force: true });
}
