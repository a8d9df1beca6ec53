import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { showImport } from "#lib/server/queries/imports.ts";
import { accept } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

const database = useDatabase();
const programs: ChildProcess[] = [];
afterAll(async () => {
  await closeJobs();
  for (const program of programs) program.kill("SIGKILL");
});

let owner: Caller;
let groupId: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

async function startWorking(...args: string[]): Promise<ChildProcess> {
  const program = spawn(process.execPath, ["tests/support/worker-program.ts", ...args], {
    env: { ...process.env, RUNTIME_DATABASE_URL: database.current.runtimeUrl },
    stdio: ["ignore", "pipe", "ignore"],
  });
  programs.push(program);
  await once(program.stdout, "data");
  return program;
}

const article = readFileSync(
  new URL("../../fixtures/articles/local-self-government.kk.txt", import.meta.url),
  "utf8",
);
const upload = (text: string) =>
  valueOf(
    inGroup(groupId, owner, (group) =>
      uploadImport(group, {
        name: "мақала.txt",
        mediaType: "text/plain",
        bytes: new TextEncoder().encode(text),
      }),
    ),
  );
const show = (importId: string) => valueOf(inGroup(groupId, owner, (group) => showImport(group, importId)));

async function until(importId: string, states: readonly string[], seconds: number) {
  for (let waited = 0; waited < seconds * 10; waited += 1) {
    const seen = await show(importId);
    if (states.includes(seen.state)) return seen;
    await pause(100);
  }
  throw new Error(`still ${(await show(importId)).state} after ${seconds} s`);
}

test("an uploaded file is read by the worker without being asked for", async () => {
  const importId = await upload(article);
  const worker = await startWorking();
  expect((await until(importId, ["ready", "failed"], 15)).state).toBe("ready");
  worker.kill("SIGKILL");
});

test(
  "a process killed while it reads leaves nothing half-stored, and the next one finishes the work",
  { timeout: 90_000 },
  async () => {
    const first = await startWorking();
    // Long enough to be caught in the middle: some two seconds of reading.
    const importId = await upload(article.repeat(400));
    await until(importId, ["reading"], 10);
    first.kill("SIGKILL");
    await once(first, "exit");
    const left = await show(importId);
    expect(left).toMatchObject({ state: "reading", articles: [], refusal: null });
    await startWorking();
    expect((await until(importId, ["ready", "failed"], 45)).state).toBe("ready");
    const events = await valueOf(
      inGroup(groupId, owner, async ({ db }) =>
        accept(await db.event.findMany({ where: { nounId: importId }, orderBy: { number: "asc" } })),
      ),
    );
    expect(events.map(({ kind }) => kind)).toEqual(["import.uploaded", "import.read"]);
  },
);

test("a job that fails three times makes the import fail with a reason", { timeout: 60_000 }, async () => {
  for (const program of programs) program.kill("SIGKILL");
  await startWorking("broken");
  const importId = await upload(`${article} `);
  const failed = await until(importId, ["failed", "ready"], 45);
  expect(failed).toMatchObject({ state: "failed", refusal: { code: "reader_failed" } });
});
