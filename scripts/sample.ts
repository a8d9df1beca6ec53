import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { withSession } from "#lib/server/database/session.ts";

const root = path.resolve(import.meta.dirname, "..");

export interface SampleSignIn {
  readonly email: string;
  readonly password: string;
}

interface SampleOptions {
  readonly dataFolder: string;
  readonly runtimeUrl: string;
  /** Environment of the web process: the sample is loaded by the commands that people use, with their rights. */
  readonly env: NodeJS.ProcessEnv;
}

/** Loads the sample group into a database without people. Returns how to sign in as long as the sample's person is there. */
export async function ensureSample(options: SampleOptions): Promise<SampleSignIn | null> {
  const { dataFolder, runtimeUrl } = options;
  const known = readSignIn(dataFolder);
  const facts = await withSession(runtimeUrl, "start", async (client) => {
    const { rows } = await client.query<{ hasPeople: boolean; hasSample: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM users) AS "hasPeople", EXISTS (SELECT 1 FROM users WHERE email = $1) AS "hasSample"`,
      [known?.email ?? ""],
    );
    return rows[0];
  });
  if (facts?.hasPeople === false) return loadSample(options);
  return facts?.hasSample === true ? known : null;
}

/**
 * Whether a start was killed while it loaded the sample. Nothing was served yet at that moment, so whatever the
 * database holds is a piece of the sample.
 */
export function isSampleHalfLoaded(dataFolder: string): boolean {
  return existsSync(markFile(dataFolder));
}

function loadSample({ dataFolder, env }: SampleOptions): SampleSignIn | null {
  writeFileSync(markFile(dataFolder), "");
  const seed = path.join(root, "prisma", "seed.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [seed], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The sample group could not be loaded:\n${stderr}`);
  const line = stdout.trim().split("\n").at(-1) ?? "";
  if (line.startsWith("{")) writeFileSync(signInFile(dataFolder), `${line}\n`, { mode: 0o600 });
  rmSync(markFile(dataFolder));
  return readSignIn(dataFolder);
}

function readSignIn(dataFolder: string): SampleSignIn | null {
  if (!existsSync(signInFile(dataFolder))) return null;
  return JSON.parse(readFileSync(signInFile(dataFolder), "utf8")) as SampleSignIn; // written above
}

function signInFile(dataFolder: string): string {
  return path.join(dataFolder, "sample-sign-in.json");
}

function markFile(dataFolder: string): string {
  return path.join(dataFolder, "sample.loading");
}
