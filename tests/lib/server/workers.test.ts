import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadImport } from "#lib/server/commands/upload-import.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { showImport, watchImport } from "#lib/server/queries/imports.ts";
import { accept } from "#lib/result.ts";
import { cancelImport } from "#lib/server/commands/cancel-import.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

const database = useDatabase();
const programs: ChildProcess[] = [];
const folder = mkdtempSync(path.join(tmpdir(), "silteme-workers-"));
afterAll(async () => {
  await closeJobs();
  rmSync(folder, { recursive: true });
  for (const program of programs) program.kill("SIGKILL");
});

let owner: Caller;
let groupId: string;
beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

async function startWorking(...args: string[]): Promise<ChildProcess> {
  for (const other of programs) other.kill("SIGKILL");
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
const uploadBytes = (bytes: Uint8Array, name: string) =>
  valueOf(inGroup(groupId, owner, (group) => uploadImport(group, { name, mediaType: "", bytes })));
const upload = (text: string) => uploadBytes(new TextEncoder().encode(text), "мақала.txt");
/** A picture as its first bytes show it; each is another file. */
let scans = 0;
const uploadScan = () =>
  uploadBytes(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, (scans += 1)]), "бет.png");
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
    const importId = await upload(article.repeat(200));
    await until(importId, ["reading"], 10);
    first.kill("SIGKILL");
    await once(first, "exit");
    const left = await show(importId);
    expect(left).toMatchObject({ state: "reading", articles: [], refusal: null });
    await startWorking();
    expect((await until(importId, ["ready", "failed"], 75)).state).toBe("ready");
    const events = await valueOf(
      inGroup(groupId, owner, async ({ db }) =>
        accept(await db.event.findMany({ where: { nounId: importId }, orderBy: { number: "asc" } })),
      ),
    );
    expect(events.map(({ kind }) => kind)).toEqual(["import.uploaded", "import.read"]);
  },
);

test("a job that fails three times makes the import fail with a reason", { timeout: 60_000 }, async () => {
  await startWorking("broken");
  const importId = await upload(`${article} `);
  const failed = await until(importId, ["failed", "ready"], 45);
  expect(failed).toMatchObject({ state: "failed", refusal: { code: "reader_failed" } });
});

describe("recognition", () => {
  const guard = path.join(process.cwd(), "lib/server/gateways/readers/guard-process.ts");
  function program(name: string, code: string): string {
    const file = path.join(folder, `${name}.ts`);
    writeFileSync(
      file,
      `import { guardProcess } from ${JSON.stringify(guard)};
      const [memory, lifeMs, server] = process.argv.slice(2).map(Number);
      guardProcess({ memoryBytes: memory * 2 ** 20, lifeMs, server });
      ${code}`,
    );
    return file;
  }
  /** Recognises for ever, and tells its process id as the text of the page. */
  const endless = program(
    "endless",
    `const progress = { stage: "recognising", done: 1, total: 9, text: String(process.pid) };
    setInterval(() => console.log(JSON.stringify({ progress })), 50);`,
  );
  const hungry = program(
    "hungry",
    `const kept = [];
    for (;;) kept.push(new Uint8Array(new WebAssembly.Memory({ initial: 512 }).buffer).fill(1));`,
  );

  async function processOf(importId: string, others: readonly number[] = []): Promise<number> {
    for (let waited = 0; waited < 400; waited += 1) {
      const { progress } = await valueOf(inGroup(groupId, owner, (group) => watchImport(group, importId)));
      const pid = Number(progress?.text ?? 0);
      if (pid > 0 && !others.includes(pid)) return pid;
      await pause(100);
    }
    throw new Error("nobody recognises it");
  }
  function isAlive(pid: number): boolean {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }

  test("keeps no text waiting, and its process ends when it is cancelled", { timeout: 90_000 }, async () => {
    await startWorking("recognise-by", endless);
    const scan = await uploadScan();
    const pid = await processOf(scan);
    expect(await show(scan)).toMatchObject({ state: "reading", recognise: true });
    const text = await upload(`${article}  `);
    expect((await until(text, ["ready", "failed"], 30)).state).toBe("ready");
    expect(isAlive(pid)).toBe(true);
    await valueOf(inGroup(groupId, owner, (group) => cancelImport(group, scan)));
    await expect.poll(() => isAlive(pid), { timeout: 15_000 }).toBe(false);
    expect(await show(scan)).toMatchObject({ state: "failed", refusal: { code: "cancelled" } });
    // The worker is free for the next scan.
    const next = await uploadScan();
    await processOf(next);
    await valueOf(inGroup(groupId, owner, (group) => cancelImport(group, next)));
  });

  test("is taken up again by the next process when its own was killed", { timeout: 90_000 }, async () => {
    const first = await startWorking("recognise-by", endless);
    const scan = await uploadScan();
    const pid = await processOf(scan);
    first.kill("SIGKILL");
    await once(first, "exit");
    await startWorking("recognise-by", endless);
    await processOf(scan, [pid]);
    expect(await show(scan)).toMatchObject({ state: "reading", refusal: null });
    await valueOf(inGroup(groupId, owner, (group) => cancelImport(group, scan)));
  });

  test("that takes too much memory fails once, and the next file is read", { timeout: 90_000 }, async () => {
    await startWorking("recognise-by", hungry);
    const scan = await uploadScan();
    const failed = await until(scan, ["failed", "ready"], 45);
    expect(failed).toMatchObject({ state: "failed", refusal: { code: "file_too_heavy" } });
    const text = await upload(`${article}   `);
    expect((await until(text, ["ready", "failed"], 30)).state).toBe("ready");
  });
});
