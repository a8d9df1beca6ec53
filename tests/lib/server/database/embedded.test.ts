import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { databaseAccount } from "#lib/server/database/account.ts";
import { findPostgresBinaries } from "#lib/server/database/binaries.ts";
import {
  openEmbeddedDatabase,
  stopEmbeddedDatabase,
  type EmbeddedDatabase,
} from "#lib/server/database/embedded.ts";
import { readPostmasterFile } from "#lib/server/database/postmaster-file.ts";
import { findProcess, findProcessesNaming } from "#lib/server/database/process-identity.ts";
import { runAs } from "#lib/server/database/run-as.ts";
import { openSecrets } from "#lib/server/database/secrets.ts";
import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const isRoot = process.getuid?.() === 0;
const HOLDER = path.resolve(import.meta.dirname, "../../../support/database-holder.ts");

let dataFolder: string;
const holders: ChildProcess[] = [];

beforeEach(() => {
  const folder = mkdtempSync(path.join(tmpdir(), "silteme-embedded-"));
  chmodSync(folder, 0o755);
  dataFolder = path.join(folder, "data");
});

afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill("SIGKILL");
  stopEmbeddedDatabase(dataFolder);
  rmSync(path.dirname(dataFolder), { recursive: true, force: true });
});

interface Held {
  readonly process: ChildProcess;
  readonly supervisedBy: string | null;
  readonly superuserUrl: string;
  readonly error?: string;
}

function startHolder(options: SpawnOptions = {}): ChildProcess {
  const holder = spawn(process.execPath, [HOLDER, dataFolder], {
    stdio: ["ignore", "pipe", "inherit"],
    ...options,
  });
  holders.push(holder);
  return holder;
}

/** Another process that opens the data folder; resolves with what it got. */
function hold(options: SpawnOptions = {}): Promise<Held> {
  const holder = startHolder(options);
  return new Promise((resolve, reject) => {
    holder.stdout?.once("data", (line: Buffer) =>
      resolve({ process: holder, ...(JSON.parse(String(line)) as object) } as Held),
    );
    holder.once("exit", (code) => reject(new Error(`the holder ended with ${code}`)));
  });
}

async function end(holder: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => holder.once("exit", resolve));
  holder.kill(signal);
  await ended;
}

function open(): Promise<EmbeddedDatabase> {
  return openEmbeddedDatabase({ dataFolder, durable: false });
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function serverPid(): number | null {
  return readPostmasterFile(path.join(dataFolder, "postgres"))?.pid ?? null;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 40_000;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error("the condition did not come true");
    await pause(20);
  }
}

async function answers(url: string): Promise<boolean> {
  return ask(url, "SELECT 1").then(
    () => true,
    () => false,
  );
}

// Each test makes a cluster or two; on a busy machine that takes its time.
describe("the embedded database", { timeout: 90_000 }, () => {
  it("keeps what was written from one start to the next", async () => {
    const first = await open();
    await ask(first.superuserUrl, "CREATE TABLE kept AS SELECT 'Ә' AS letter");
    await first.stop();
    expect(serverPid()).toBe(null);
    const second = await open();
    expect(await ask(second.superuserUrl, "SELECT letter FROM kept")).toEqual([{ letter: "Ә" }]);
    await second.stop();
  });

  it("keeps its passwords from everybody else on the machine", async () => {
    const database = await open();
    await database.stop();
    expect(statSync(path.join(dataFolder, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(openSecrets(dataFolder)).toEqual(openSecrets(dataFolder));
  });

  it("does not let the superuser in with another password", async () => {
    const database = await open();
    const wrong = Object.assign(new URL(database.superuserUrl), { password: "postgres" }).href;
    await expect(ask(wrong, "SELECT 1")).rejects.toThrow(/password/u);
    await database.stop();
  });

  it("stops when its application is asked to stop", async () => {
    const held = await hold();
    const pid = serverPid() ?? 0;
    await end(held.process, "SIGTERM");
    expect(serverPid()).toBe(null);
    await until(() => findProcess(pid) === null);
  });

  it("is adopted, not doubled, after the application was killed", async () => {
    const held = await hold();
    await ask(held.superuserUrl, "CREATE TABLE kept AS SELECT 1 AS one");
    const orphan = serverPid();
    await end(held.process, "SIGKILL");
    const database = await open();
    expect(serverPid()).toBe(orphan);
    expect(database.supervisedBy).toBe(null);
    expect(await ask(database.superuserUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await database.stop();
    expect(serverPid()).toBe(null);
  });

  it("starts although a dead server's number belongs to somebody else now", async () => {
    const database = await open();
    await database.stop();
    // As after a restart of a container: the file is left, the number is taken by another program.
    const file = path.join(dataFolder, "postgres", "postmaster.pid");
    writeFileSync(
      file,
      `${process.pid}\n${path.join(dataFolder, "postgres")}\n0\n5432\n\n127.0.0.1\n0 0\nready\n`,
    );
    if (isRoot) {
      const { uid, gid } = statSync(path.join(dataFolder, "postgres"));
      chownSync(file, uid, gid);
    }
    const again = await open();
    expect(await ask(again.superuserUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it("comes back by itself, on the same port, when all its processes are killed", async () => {
    const database = await openEmbeddedDatabase({ dataFolder, durable: true });
    await ask(database.superuserUrl, "CREATE TABLE kept AS SELECT 1 AS one");
    const killed = serverPid() ?? 0;
    process.kill(killed, "SIGKILL");
    await until(async () => serverPid() !== killed && (await answers(database.superuserUrl)));
    expect(await ask(database.superuserUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
    await database.stop();
  });

  it("is started once by two applications that start at the same time, and one of them supervises it", async () => {
    const [one, two] = await Promise.all([hold(), hold()]);
    expect(one.superuserUrl).toBe(two.superuserUrl);
    const [supervisor, guest] = one.supervisedBy === null ? [one, two] : [two, one];
    expect(supervisor.supervisedBy).toBe(null);
    expect(guest.supervisedBy).toContain(`process ${supervisor.process.pid}`);
    await end(guest.process, "SIGTERM");
    expect(await answers(supervisor.superuserUrl)).toBe(true);
    await end(supervisor.process, "SIGTERM");
    expect(await answers(supervisor.superuserUrl)).toBe(false);
  });

  it("starts anew after the first start was killed in the middle of making the cluster", async () => {
    const holder = startHolder();
    const making = (): string[] =>
      existsSync(dataFolder)
        ? readdirSync(dataFolder).filter((name) => name.startsWith("postgres.making-"))
        : [];
    await until(() => making().length > 0);
    await end(holder, "SIGKILL");
    const database = await open();
    await database.stop();
    // Killed between fork and exec, the child makes the folder once more; the start after that removes it.
    await until(() => findProcessesNaming(dataFolder).length === 0);
    const again = await open();
    expect(making()).toEqual([]);
    await again.stop();
  });

  it.each([
    ["19", /PostgreSQL 19 .* newer Silteme/u],
    ["17", /PostgreSQL 17 .* older Silteme/u],
  ])("says so when the folder holds PostgreSQL %s", async (version, message) => {
    const database = await open();
    await database.stop();
    writeFileSync(path.join(dataFolder, "postgres", "PG_VERSION"), `${version}\n`);
    await expect(open()).rejects.toThrow(message);
  });

  it("leaves a folder alone that holds something else", async () => {
    mkdirSync(path.join(dataFolder, "postgres"), { recursive: true });
    writeFileSync(path.join(dataFolder, "postgres", "letters.txt"), "keep me");
    await expect(open()).rejects.toThrow(/no PostgreSQL database/u);
    expect(readFileSync(path.join(dataFolder, "postgres", "letters.txt"), "utf8")).toBe("keep me");
  });

  it("refuses a cluster that is not in UTF-8", async () => {
    const secrets = openSecrets(dataFolder);
    const cluster = path.join(dataFolder, "postgres");
    const account = databaseAccount(cluster);
    const passwordFile = path.join(dataFolder, "password");
    writeFileSync(passwordFile, secrets.superuserPassword);
    mkdirSync(cluster);
    if (account !== null)
      for (const file of [passwordFile, cluster]) chownSync(file, account.uid, account.gid);
    const flags = [
      "--encoding=SQL_ASCII",
      "--locale=C",
      "--username=postgres",
      "--auth=scram-sha-256",
      "--no-sync",
    ];
    runAs(account, findPostgresBinaries().initdb, [
      `--pgdata=${cluster}`,
      `--pwfile=${passwordFile}`,
      ...flags,
    ]);
    await expect(open()).rejects.toThrow(/SQL_ASCII/u);
  });

  it("says that the password is wrong when the secrets belong to another cluster", async () => {
    const database = await open();
    await database.stop();
    rmSync(path.join(dataFolder, "secrets.json"));
    await expect(open()).rejects.toThrow(/password/u);
  });

  it.runIf(isRoot)("runs for root in a folder that only root may enter", async () => {
    chmodSync(path.dirname(dataFolder), 0o700);
    const database = await open();
    expect(await ask(database.superuserUrl, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await database.stop();
  });

  it.runIf(isRoot)("runs for an ordinary account", async () => {
    const nobody = { uid: 65_534, gid: 65_534 };
    chownSync(path.dirname(dataFolder), nobody.uid, nobody.gid);
    const held = await hold(nobody);
    expect(held.error).toBe(undefined);
    expect(await answers(held.superuserUrl)).toBe(true);
    await end(held.process, "SIGTERM");
  });
});
