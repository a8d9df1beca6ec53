import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stopEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { findProcess } from "#lib/server/database/process-identity.ts";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Data folder of the run's one embedded server, which the first test that needs a database starts. */
    testDataFolder: string;
  }
}

const PREFIX = "silteme-tests-";

/** Gives the run a place for its server, and takes the server down at the end. */
export default function setup(project: TestProject): () => void {
  removeAbandoned();
  const dataFolder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  project.provide("testDataFolder", dataFolder);
  return () => removeDataFolder(dataFolder);
}

/** Runs that were killed could not clean up after themselves. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const pid = Number.parseInt(name.slice(PREFIX.length), 10);
    if (findProcess(pid) === null) removeDataFolder(path.join(tmpdir(), name));
  }
}

function removeDataFolder(folder: string): void {
  stopEmbeddedDatabase(folder);
  rmSync(folder, { recursive: true, force: true });
}
