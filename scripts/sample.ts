import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

export interface SampleSignIn {
  readonly email: string;
  readonly password: string;
}

/**
 * Loads the sample group into a database that has none of it and no people yet, with the rights of the web process.
 * Returns how to sign in while the sample is there.
 */
export async function loadSampleOnce(env: NodeJS.ProcessEnv): Promise<SampleSignIn | null> {
  const seed = path.join(root, "prisma", "seed.ts");
  if (!existsSync(seed)) return null;
  const { status, stdout, stderr } = spawnSync(process.execPath, [seed], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`The sample group could not be loaded:\n${stderr}`);
  const line = stdout.trim().split("\n").at(-1) ?? "";
  return line.startsWith("{") ? (JSON.parse(line) as SampleSignIn) : null;
}
