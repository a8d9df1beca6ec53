import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setMode, wantedMode } from "#lib/server/database/disk-space.ts";
import { openEmbeddedDatabase } from "#lib/server/database/embedded.ts";
import { Client } from "pg";
import { describe, expect, it } from "vitest";

describe("the guard of the disk", () => {
  const cases: readonly [bytes: number, mode: ReturnType<typeof wantedMode>][] = [
    [0, "read-only"],
    [499_999_999, "read-only"],
    [500_000_000, null],
    [700_000_000, null],
    [700_000_001, "writable"],
  ];
  it.each(cases)("with %d bytes free asks for %s", (bytes, mode) => {
    expect(wantedMode(bytes)).toBe(mode);
  });

  it("stops writing in sessions that are open, lets reading go on, and gives writing back", async () => {
    // A server of its own: the switch is the whole server's, and other test files are writing.
    const dataFolder = mkdtempSync(path.join(tmpdir(), "silteme-disk-"));
    const { superuserUrl, ownerUrl, stop } = await openEmbeddedDatabase({ dataFolder, durable: false });
    const superuser = new Client({ connectionString: superuserUrl });
    const writer = new Client({ connectionString: ownerUrl });
    await Promise.all([superuser.connect(), writer.connect()]);
    const write = (): Promise<string> =>
      writer
        .query(
          "CREATE TEMP TABLE IF NOT EXISTS t (id int); INSERT INTO t VALUES (1); CREATE TABLE a (id int); DROP TABLE a",
        )
        .then(
          () => "written",
          (error: { code?: string }) => error.code ?? "",
        );
    const until = async (wanted: string): Promise<void> => {
      await expect.poll(write, { timeout: 5_000 }).toBe(wanted);
    };
    try {
      await setMode(superuser, "read-only");
      await until("25006");
      expect((await writer.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
    } finally {
      await setMode(superuser, "writable");
      await until("written");
      await Promise.all([superuser.end(), writer.end()]);
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});
