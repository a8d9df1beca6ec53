import { spawn, spawnSync } from "node:child_process";
import path from "node:path";
import { generateClient } from "./generate.ts";
import { isFresh, makeFresh, type Product } from "./stamp.ts";

const root = path.resolve(import.meta.dirname, "..");

const CLIENT: Product = {
  name: "Prisma client",
  folder: "prisma/generated",
  proof: "client.ts",
  sources: ["prisma/schema.prisma", "package-lock.json"],
};

const WEB: Product = {
  name: "web application",
  folder: ".next",
  proof: "BUILD_ID",
  sources: [
    "app",
    "components",
    "lib",
    "messages",
    "public",
    "prisma/schema.prisma",
    "next.config.ts",
    "postcss.config.mjs",
    "proxy.ts",
    "instrumentation.ts",
    "instrumentation-client.ts",
    "tsconfig.json",
    "package-lock.json",
  ],
};

/** next-env.d.ts and the types of the addresses, which tsc and the linter read before there is any build. */
export function ensureRouteTypes(): void {
  const cli = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "typegen"], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`next typegen failed:\n${stdout}${stderr}`);
}

export async function ensureClient(): Promise<void> {
  if (!isFresh(CLIENT)) await makeFresh(CLIENT, generateClient);
}

/** Builds unless the build fits the sources. `announce` hears of a build before it starts, since that takes a while. */
export async function ensureBuild(announce: () => void): Promise<void> {
  if (isFresh(WEB)) return;
  announce();
  await makeFresh(WEB, build);
}

/** The output of `next build` is shown only when it failed. */
function build(): Promise<void> {
  const cli = path.join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const child = spawn(process.execPath, [cli, "build"], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`next build failed:\n${output.join("")}`));
    });
  });
}
