import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The built application while a bench looks at it. */
export interface BuiltServer {
  readonly address: string;
  readonly dataFolder: string;
  readonly signIn: { readonly email: string; readonly password: string };
  stop(): Promise<void>;
}

/**
 * The server that the words of a command line name (address, data folder, "email password" or else the sample's), which goes on afterwards;
 * without an address one of the bench's own, on an embedded database in a folder that is removed.
 */
export async function builtServer(given: readonly string[], port: number): Promise<BuiltServer> {
  const [address, dataFolder, who] = given;
  if (address === undefined || dataFolder === undefined) return ownServer(port);
  const [email = "", password = ""] = (who ?? "").split(" ");
  const signIn = who === undefined ? sampleSignIn(dataFolder) : { email, password };
  return { address, dataFolder, signIn, stop: async () => undefined };
}

async function ownServer(port: number): Promise<BuiltServer> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-bench-"));
  const web = spawn(process.execPath, [path.resolve(import.meta.dirname, "../serve.ts")], {
    env: { ...process.env, PORT: String(port), SILTEME_DATA: dataFolder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  await served(web);
  return {
    ...{ address: `http://localhost:${port}`, dataFolder, signIn: sampleSignIn(dataFolder) },
    async stop() {
      const ended = new Promise((resolve) => web.once("exit", resolve));
      web.kill("SIGTERM");
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

function served(web: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    web.once("exit", (code) => reject(new Error(`the server ended (${String(code)})`)));
    web.stdout?.on("data", (chunk: Buffer) => {
      if (chunk.toString().includes("Ctrl-C")) resolve();
    });
  });
}

function sampleSignIn(dataFolder: string): BuiltServer["signIn"] {
  // Written by scripts/sample.ts.
  return JSON.parse(
    readFileSync(path.join(dataFolder, "sample-sign-in.json"), "utf8"),
  ) as BuiltServer["signIn"];
}
