import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { withSession } from "#lib/server/database/session.ts";
import { indexGroup } from "#lib/server/search/index-group.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeText, search } from "#tests/support/search.ts";
import { makeGroup, makePerson, valueOf } from "#tests/support/world.ts";

const program = fileURLToPath(new URL("../../../scripts/silteme.mjs", import.meta.url));
const database = useDatabase();
let owner: Caller;
let [one, other] = ["", ""];

beforeAll(async () => {
  owner = await makePerson("Сервер иесі");
  for (const title of ["Дала жолдары", "Өзен бойы"]) {
    const groupId = await makeGroup(owner);
    await valueOf(
      inGroup(groupId, owner, (group) =>
        makeText(group, { title, authors: "С. Бектұр", year: 2011, blocks: ["Керуендер көпірден өтті."] }),
      ),
    );
    expect(await countFound(groupId)).toBe(1);
    [one, other] = [other, groupId];
  }
});

const countFound = async (groupId: string) => (await search(groupId, owner, "керуен көпірі")).total;

/** What nobody should do, and what a disk may. */
const loseIndex = () =>
  withSession(database.current.ownerUrl, "test", (client) => client.query("DELETE FROM search_entries"));

function rebuild(...words: string[]): Promise<{ status: number | null; out: string; err: string }> {
  const { ownerUrl: DATABASE_URL, runtimeUrl: SILTEME_RUNTIME_DATABASE_URL } = database.current;
  const env = { ...process.env, DATABASE_URL, SILTEME_RUNTIME_DATABASE_URL, DATABASE_CONNECTIONS: "4" };
  const child = spawn(process.execPath, [program, "search:rebuild", ...words], { env });
  let [out, err] = ["", ""];
  child.stdout.on("data", (bytes: Buffer) => (out += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => (err += bytes.toString()));
  return new Promise((resolve) => child.on("close", (status) => resolve({ status, out, err })));
}

describe("silteme search:rebuild", () => {
  it("makes the index of all groups again, and says what was done", async () => {
    await loseIndex();
    expect([await countFound(one), await countFound(other)]).toEqual([0, 0]);
    const { status, out, err } = await rebuild();
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(/2 groups[\s\S]*entries indexed in/u);
    expect([await countFound(one), await countFound(other)]).toEqual([1, 1]);
  });

  it("makes the index of one group, where it is named", async () => {
    await loseIndex();
    const { status } = await rebuild("--group", other);
    expect(status).toBe(0);
    expect([await countFound(one), await countFound(other)]).toEqual([0, 1]);
  });

  it("leaves the indexes of the database as they were, also where one before it was killed", async () => {
    const indexes = () =>
      withSession(database.current.ownerUrl, "test", async (client) => {
        const { rows } = await client.query<{ made: string }>(
          "SELECT indexdef AS made FROM pg_indexes WHERE tablename LIKE 'search\\_%' ORDER BY 1",
        );
        return rows.map(({ made }) => made);
      });
    const before = await indexes();
    await rebuild();
    expect(await indexes()).toEqual(before);
    await withSession(database.current.ownerUrl, "test", (client) =>
      client.query("DROP INDEX search_entries_words, search_words_slips"),
    );
    expect((await rebuild("--group", one)).status).toBe(0);
    expect(await indexes()).toEqual(before);
  });

  it.each([
    ["a group that is not there", ["--group", randomUUID()], /there is no group/u],
    ["what is no group's ID", ["--group", "Дала"], /"Дала" is no group's ID/u],
    ["an option that is none", ["--all"], /--all/u],
  ])("refuses %s and changes nothing", async (_name, words, complaint) => {
    const { status, err } = await rebuild(...words);
    expect(status).toBe(2);
    expect(err).toMatch(complaint);
  });

  it("says that it failed, leaves the indexes there, and what it did not finish is indexed afterwards", async () => {
    const asOwner = (sql: string) =>
      withSession(database.current.ownerUrl, "test", (client) => client.query<{ name: string }>(sql));
    const names = async () =>
      (await asOwner("SELECT indexname AS name FROM pg_indexes WHERE tablename LIKE 'search\\_%' ORDER BY 1"))
        .rows;
    const before = await names();
    // The vocabulary is written beside the entries: a word that the database refuses fails there.
    await asOwner("ALTER TABLE search_words ADD CONSTRAINT refused CHECK (word <> 'көпірден') NOT VALID");
    const { status, err } = await rebuild();
    await asOwner("ALTER TABLE search_words DROP CONSTRAINT refused");
    expect(status).not.toBe(0);
    expect(err).toContain("refused");
    expect(await names()).toEqual(before);
    expect((await asOwner("SELECT 1 FROM search_makes WHERE make = 0")).rows).toHaveLength(2);
    for (const groupId of [one, other]) {
      await indexGroup(groupId);
      expect(await countFound(groupId)).toBe(1);
    }
  });

  it("explains itself", async () => {
    expect(await rebuild("--help")).toMatchObject({ status: 0, out: expect.stringContaining("--group ID") });
  });
});
