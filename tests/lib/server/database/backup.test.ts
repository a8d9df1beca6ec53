import {
  cpSync,
  chownSync,
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
import { spawnSync } from "node:child_process";
import { backUpBeforeMigrations } from "#lib/server/database/backup/automatic.ts";
import { takeBackup } from "#lib/server/database/backup/base-backup.ts";
import { readManifest, writeManifest, type Manifest } from "#lib/server/database/backup/manifest.ts";
import { restoreBackup, type RestoreOptions } from "#lib/server/database/backup/restore.ts";
import {
  openEmbeddedDatabase,
  stopEmbeddedDatabase,
  type EmbeddedDatabase,
} from "#lib/server/database/embedded.ts";
import { applyMigrations, readMigrations, type Migration } from "#lib/server/database/migrations.ts";
import { readArguments } from "#scripts/restore.ts";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const isRoot = process.getuid?.() === 0;
const root = path.resolve(import.meta.dirname, "../../../..");

const OWN = readMigrations(path.join(root, "prisma", "migrations"));
const NAMES = OWN.map(({ name }) => name);
const PLANTED: Migration = {
  name: "9_planted",
  checksum: "b".repeat(64),
  sql: "CREATE TABLE planted (id int)",
};

let folder: string;
let source: EmbeddedDatabase;
let writer: Client;
let backup: string;
let manifest: Manifest;
/** Pairs of rows whose COMMIT was answered, and when, by the clock of this machine. */
const acknowledged: { pair: number; at: number }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "silteme-backup-"));
  spawnSync("chmod", ["755", folder]);
  // Without syncing to disk; the order of commits and log is the same, and full pages are logged during a backup anyway.
  source = await openEmbeddedDatabase({
    dataFolder: at("source"),
    walArchive: at("the 'archive' 100%"),
    durable: false,
  });
  await applyMigrations(source.ownerUrl, OWN);
  writer = new Client({ connectionString: source.ownerUrl });
  await writer.connect();
  await writer.query("CREATE TABLE halves (pair int, half int, text text); CREATE INDEX ON halves (pair)");
  backup = at("backup");
  manifest = await underLoad(() => take(backup));
});

afterAll(async () => {
  await writer.end();
  await source.stop();
  for (const name of readdirSync(folder))
    if (statSync(at(name)).isDirectory()) stopEmbeddedDatabase(at(name));
  rmSync(folder, { recursive: true, force: true });
});

function at(name: string): string {
  return path.join(folder, name);
}

function take(target: string, reserve = 0): Promise<Manifest> {
  return takeBackup({
    dataFolder: at("source"),
    superuserUrl: source.superuserUrl,
    folder: target,
    silteme: "0.1.0",
    walArchive: null,
    reserve,
    durable: false,
  });
}

/** Two rows in each transaction, from two sessions, while the work is done and a moment longer. */
async function underLoad<Value>(work: () => Promise<Value>): Promise<Value> {
  let isOver = false;
  let next = 0;
  const write = async (): Promise<void> => {
    const client = new Client({ connectionString: source.ownerUrl });
    await client.connect();
    while (!isOver) {
      const pair = (next += 1);
      await client.query("BEGIN");
      for (const half of [1, 2])
        await client.query("INSERT INTO halves VALUES ($1, $2, 'Қоғам 📚')", [pair, half]);
      await client.query("COMMIT");
      acknowledged.push({ pair, at: Date.now() });
    }
    await client.end();
  };
  const writers = [write(), write()];
  while (acknowledged.length < 50) await pause(10);
  const value = await work();
  isOver = true;
  await Promise.all(writers);
  return value;
}

function restore(into: string, options: Partial<RestoreOptions> = {}): ReturnType<typeof restoreBackup> {
  return restoreBackup({
    folder: backup,
    dataFolder: at(into),
    knownMigrations: NAMES,
    to: null,
    walArchive: null,
    durable: false,
    ...options,
  });
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Moves the log so far into the archive. */
async function archiveLog(): Promise<void> {
  const [piece] = await ask<{ name: string }>(
    source.superuserUrl,
    "SELECT pg_walfile_name(pg_switch_wal()) AS name",
  );
  const archived = `SELECT coalesce(last_archived_wal, '') >= '${piece?.name}' AS done FROM pg_stat_archiver`;
  await expect.poll(() => ask(source.superuserUrl, archived), { timeout: 15_000 }).toEqual([{ done: true }]);
}

describe("a backup made while people write", { timeout: 60_000 }, () => {
  let halves = 0;

  it("restores to a database with everything acknowledged before its end, and nothing half-written", async () => {
    const { facts } = await restore("restored");
    expect(facts.migrations).toEqual(NAMES);
    const database = await openEmbeddedDatabase({ dataFolder: at("restored"), durable: false });
    try {
      const pairs = await ask<{ pair: number; halves: number; text: string }>(
        database.ownerUrl,
        "SELECT pair, count(*)::int AS halves, min(text) AS text FROM halves GROUP BY pair",
      );
      expect(pairs.filter(({ halves, text }) => halves !== 2 || text !== "Қоғам 📚")).toEqual([]);
      const found = new Set(pairs.map(({ pair }) => pair));
      const owed = acknowledged.filter((row) => row.at < Date.parse(manifest.finishedAt));
      expect(owed.length).toBeGreaterThanOrEqual(50);
      expect(owed.filter(({ pair }) => !found.has(pair))).toEqual([]);
      halves = pairs.length * 2;
      expect(facts.rows.get("halves")).toBe(halves);
      expect(acknowledged.length).toBeGreaterThan(owed.length); // Else nobody wrote until the end.
    } finally {
      await database.stop();
    }
  });

  it("keeps the passwords from everybody else", () => {
    expect(statSync(path.join(backup, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
  });

  it.runIf(isRoot)("is restored and made again by an ordinary account, with the two commands", () => {
    const home = at("nobody");
    mkdirSync(home);
    cpSync(backup, path.join(home, "backup"), { recursive: true });
    const everything = readdirSync(home, { recursive: true, encoding: "utf8" });
    for (const name of ["", ...everything]) chownSync(path.join(home, name), 65_534, 65_534);
    const run = (script: string, ...args: string[]): string => {
      const env = { ...process.env, DATABASE_URL: "", SILTEME_DATA: path.join(home, "data"), INIT_CWD: home };
      const options = { cwd: root, env, uid: 65_534, gid: 65_534, encoding: "utf8" } as const;
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [path.join(root, "scripts", script), ...args],
        options,
      );
      return stdout + stderr;
    };
    expect(run("restore.ts", "backup")).toContain(`halves ${halves}`);
    expect(run("backup.ts", "again")).toContain("Backed up to");
    expect(readManifest(path.join(home, "again")).migrations).toEqual(NAMES);
  });
});

describe("a restore refuses, before it writes anything,", () => {
  const refused = async (message: RegExp, options: Partial<RestoreOptions> = {}): Promise<void> => {
    await expect(restore("refused", options)).rejects.toThrow(message);
    expect(readdirSync(folder)).not.toContain("refused");
  };

  it("a backup in which one byte was changed, and names the file", async () => {
    const file = path.join(backup, "postgres", "base", "1", "PG_VERSION");
    const bytes = readFileSync(file);
    writeFileSync(
      file,
      bytes.map((byte, index) => (index === 0 ? byte ^ 1 : byte)),
    );
    await refused(/postgres\/base\/1\/PG_VERSION was changed/u);
    rmSync(file);
    await refused(/PG_VERSION is missing/u);
    writeFileSync(file, bytes);
  });

  it("a backup to which a file was added", async () => {
    const file = path.join(backup, "postgres", "standby.signal");
    writeFileSync(file, "");
    await refused(/standby.signal was added/u);
    rmSync(file);
  });

  it("a manifest in which one byte was changed", async () => {
    const file = path.join(backup, "manifest.json");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(".4", ".5"));
    await refused(/manifest .* is damaged/u);
    writeFileSync(file, text.slice(0, -20));
    await refused(/manifest .* is damaged/u);
    writeFileSync(file, text);
  });

  const other: readonly [name: string, change: Partial<Manifest>, message: RegExp][] = [
    ["a newer version", { migrations: [...NAMES, "9_future"] }, /newer Silteme .* does not know 9_future/u],
    ["a newer PostgreSQL", { postgresMajor: 19, postgres: "19.1" }, /PostgreSQL 19\.1 .* a newer Silteme/u],
    ["an older PostgreSQL", { postgresMajor: 17, postgres: "17.1" }, /PostgreSQL 17\.1 .* an older Silteme/u],
  ];
  it.each(other)("a backup of %s", async (name, change, message) => {
    const written = at(name);
    mkdirSync(written);
    await writeManifest(written, { ...manifest, ...change });
    await refused(message, { folder: written });
  });

  it("a manifest that leads out of the backup", async () => {
    const written = at("outside");
    mkdirSync(written);
    const files = [{ path: "postgres/../../secret", size: 0, sha256: "0".repeat(64) }];
    await writeManifest(written, { ...manifest, files });
    await refused(/manifest .* is damaged/u, { folder: written });
  });

  it("a folder that is no backup", async () => {
    await refused(/no complete backup/u, { folder: at("source") });
    await refused(/no complete backup/u, { folder: at("absent") });
  });

  it("a data folder on which a server runs, or in which something lies", async () => {
    await expect(restore("source")).rejects.toThrow(/server runs/u);
    mkdirSync(at("used"));
    writeFileSync(path.join(at("used"), "letters.txt"), "keep me");
    await expect(restore("used")).rejects.toThrow(/not empty \(letters\.txt\)/u);
  });

  it("a moment before the end of the backup, and one without an archive", async () => {
    const archived = { walArchive: at("the 'archive' 100%") };
    await refused(/finished at/u, { ...archived, to: new Date(Date.parse(manifest.finishedAt) - 1) });
    await refused(/SILTEME_WAL_ARCHIVE/u, { to: new Date() });
    await refused(/holds no log/u, { walArchive: at("absent"), to: new Date() });
  });
});

describe("with the archive of the log", { timeout: 60_000 }, () => {
  it("a backup leads to any moment after it", async () => {
    const moment = async (): Promise<Date> => {
      const [row] = await ask<{ at: Date }>(source.superuserUrl, "SELECT clock_timestamp() AS at");
      await pause(20);
      return row?.at ?? new Date(0);
    };
    await writer.query("INSERT INTO halves VALUES (-1, 1, 'before')");
    const between = await moment();
    await pause(20);
    await writer.query("DELETE FROM halves");
    await writer.query("INSERT INTO halves VALUES (-2, 1, 'after')");
    const quiet = await moment();
    await ask(source.superuserUrl, "SELECT pg_logical_emit_message(false, 'tests', 'no transaction')");
    await archiveLog();

    const walArchive = at("the 'archive' 100%");
    const first = await restore("between", { walArchive, to: between });
    expect(first.facts.rows.get("halves")).toBe(acknowledged.length * 2 + 1);
    expect(first.facts.lastTransaction?.getTime()).toBeLessThan(between.getTime());
    // Nothing was committed after this one, so PostgreSQL alone could not tell that it has arrived.
    const second = await restore("quiet", { walArchive, to: quiet });
    expect(second.facts.rows.get("halves")).toBe(1);
    await expect(restore("future", { walArchive, to: new Date(Date.now() + 60_000) })).rejects.toThrow(
      /reaches only until/u,
    );
  });
});

describe("before migrations change a database with somebody's work", { timeout: 60_000 }, () => {
  const back = (day: number, reserve = 0): Promise<string | null> =>
    backUpBeforeMigrations({
      database: source,
      dataFolder: at("source"),
      migrations: [...OWN, PLANTED],
      silteme: "0.1.0",
      walArchive: null,
      now: new Date(Date.UTC(2026, 0, day)),
      reserve,
      durable: false,
    });
  const kept = (): string[] => readdirSync(path.join(at("source"), "backups")).sort();

  it("makes no backup as long as nobody has an account", async () => {
    expect(await back(1)).toBe(null);
  });

  it("refuses to go on when the disk has no room, and says what to do", async () => {
    await writer.query(
      "INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), 'a@example.org', 'A')",
    );
    await expect(back(1, 1e15)).rejects.toThrow(/no room .* SILTEME_AUTOMATIC_BACKUP=off/su);
    expect(kept()).toEqual([]);
  });

  it("keeps the last three, and what people made", async () => {
    const backups = path.join(at("source"), "backups");
    for (const name of [
      "automatic-2025-01-01T00-00-00Z",
      "automatic-2025-02-01T00-00-00Z",
      "automatic-2025-04-01T00-00-00Z",
      "mine",
    ]) {
      mkdirSync(path.join(backups, name));
      await writeManifest(path.join(backups, name), manifest);
    }
    mkdirSync(path.join(backups, "automatic-2025-03-01T00-00-00Z")); // Interrupted.
    await back(1);
    expect(kept()).toEqual([
      "automatic-2025-02-01T00-00-00Z",
      "automatic-2025-04-01T00-00-00Z",
      "automatic-2026-01-01T00-00-00Z",
      "mine",
    ]);
    expect(readManifest(path.join(backups, "automatic-2026-01-01T00-00-00Z")).migrations).toEqual(NAMES);
  });

  it("makes none when there is nothing to apply", async () => {
    await applyMigrations(source.ownerUrl, [...OWN, PLANTED]);
    expect(await back(3)).toBe(null);
  });
});

describe("a backup", () => {
  it("does not write into a folder that holds something, nor into the database", async () => {
    await expect(take(backup)).rejects.toThrow(/is not empty/u);
    await expect(take(path.join(at("source"), "postgres", "backup"))).rejects.toThrow(/inside the database/u);
  });

  it("that fails leaves nothing behind", async () => {
    await expect(take(at("failed"), 1e15)).rejects.toThrow(/no room/u);
    expect(readdirSync(folder)).not.toContain("failed");
  });
});

describe("the moment in db:restore", () => {
  it.each([
    ["2026-11-21T09:30:00Z", "2026-11-21T09:30:00.000Z"],
    ["2026-11-21T14:30+05:00", "2026-11-21T09:30:00.000Z"],
  ])("%s is understood", (text, moment) => {
    expect(readArguments(["backup", "--to", text]).to?.toISOString()).toBe(moment);
  });

  it.each(["2026-11-21 09:30", "2026-11-21T09:30:00", "yesterday", "2026-13-01T00:00:00Z"])(
    "%s is not",
    (text) => {
      expect(() => readArguments(["backup", "--to", text])).toThrow(/no moment with a time zone/u);
    },
  );
});
