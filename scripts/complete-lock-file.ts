import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { runProgram } from "./entry.ts";

interface Entry {
  version?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optional?: boolean;
  dev?: boolean;
  peer?: boolean;
  optionalDependencies?: Record<string, string>;
}

/** How package names tell their system: `@next/swc-win32-x64-msvc`, `@tailwindcss/oxide-linux-arm-gnueabihf`. */
const SYSTEM = /-(darwin|linux|win32|android|freebsd)-([a-z0-9]+)(?:-(gnu|musl|msvc|gnueabihf))?$/u;

/**
 * Adds to package-lock.json the optional packages for other systems that npm left out because its registry did not
 * have them; without their lines `npm ci` refuses to work. Their checksums stay unknown.
 */
function completeLockFile(file: string): string[] {
  const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> };
  const added: string[] = [];
  for (const parent of Object.values(lock.packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`;
      if (Object.keys(lock.packages).some((known) => known.endsWith(place))) continue;
      lock.packages[place] = missingEntry(name, range, parent);
      added.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  return added;
}

function missingEntry(name: string, range: string, parent: Entry): Entry {
  const [, os, cpu, libc] = SYSTEM.exec(name) ?? [];
  return {
    version: range.replace(/^[\^~]/u, ""),
    ...(parent.dev === undefined ? {} : { dev: parent.dev }),
    ...(parent.peer === undefined ? {} : { peer: parent.peer }),
    cpu: [cpu ?? "wasm32"],
    ...(os === "linux" && libc?.startsWith("gnu") === true ? { libc: ["glibc"] } : {}),
    ...(libc === "musl" ? { libc: ["musl"] } : {}),
    optional: true,
    ...(os === undefined ? {} : { os: [os] }),
  };
}

await runProgram(async () => {
  const added = completeLockFile(path.resolve(import.meta.dirname, "..", "package-lock.json"));
  console.log(added.length === 0 ? "The lock file is complete." : `Added: ${added.join(", ")}`);
});
