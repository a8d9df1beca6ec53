#!/usr/bin/env node
// npx silteme …: begins under any Node from 20 on, in the caller's folder, and goes on under Node 24.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { findNode24 } from "./launch.mjs";

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), "silteme", "main.ts");

try {
  const node = findNode24();
  if (node === process.execPath) await import(pathToFileURL(program).href);
  else {
    const { status, error } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: "inherit" });
    if (error !== undefined) throw error;
    process.exitCode = status ?? 1;
  }
} catch (error) {
  console.error(`silteme: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
