import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isProgram, runProgram } from "./entry.ts";

const root = path.resolve(import.meta.dirname, "..");

/**
 * Makes the Prisma client in prisma/generated. `prisma generate` needs no schema engine, yet checks that it has one
 * and would download it; an empty program in its place satisfies the check and keeps the work offline.
 */
export function generateClient(): void {
  const folder = mkdtempSync(path.join(tmpdir(), "silteme-engine-"));
  const stub = path.join(folder, process.platform === "win32" ? "engine.cmd" : "engine");
  writeFileSync(stub, process.platform === "win32" ? "@exit /b 0\r\n" : "#!/bin/sh\nexit 0\n");
  chmodSync(stub, 0o755);
  const cli = path.join(root, "node_modules", "prisma", "build", "index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, "generate", "--no-hints"], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: stub,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  rmSync(folder, { recursive: true, force: true });
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
  if (!existsSync(path.join(root, "prisma", "generated", "client.ts"))) {
    throw new Error(
      "prisma generate made no prisma/generated/client.ts; see the generator block of prisma/schema.prisma.",
    );
  }
}

if (isProgram(import.meta)) {
  await runProgram(async () => {
    generateClient();
    console.log("Prisma client: prisma/generated");
  });
}
