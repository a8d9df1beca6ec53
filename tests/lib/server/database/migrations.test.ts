import { createHash, randomUUID } from "node:crypto";
import path from "node:path";
import { checkExternalDatabase } from "#lib/server/database/external.ts";
import {
  applyMigrations,
  DatabaseIsNewerError,
  readMigrations,
  type Migration,
} from "#lib/server/database/migrations.ts";
import { checkRuntimeRole, deriveRuntimeAddress } from "#lib/server/database/runtime-role.ts";
import { schemaDiff } from "#lib/server/database/schema-diff.ts";
import { migrate } from "#scripts/migrate.ts";
import { makeDatabase } from "#tests/support/database.ts";
import { Client } from "pg";
import { describe, expect, it } from "vitest";

const prisma = path.resolve(import.meta.dirname, "../../../../prisma");

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

async function ask<Row extends object>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const FUNCTION_WITH_SEMICOLONS = migration(
  "1_function",
  `CREATE TABLE note (text text NOT NULL); -- a comment; with a semicolon
   CREATE FUNCTION guard() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN IF NEW.text = 'a;b' THEN RAISE EXCEPTION 'no; never'; END IF; RETURN NEW; END; $$;
   CREATE TRIGGER guard BEFORE INSERT ON note FOR EACH ROW EXECUTE FUNCTION guard();`,
);

describe("migrations", () => {
  it("lead an empty database to the schema that the client is made from", async () => {
    const { ownerUrl, runtimeUrl, superuserUrl } = await makeDatabase({ isEmpty: true });
    const migrations = readMigrations(path.join(prisma, "migrations"));
    const { applied } = await migrate({ ownerUrl, runtimeUrl });
    expect(applied).toEqual(migrations.map(({ name }) => name));
    expect((await migrate({ ownerUrl, runtimeUrl })).applied).toEqual([]);
    const options = {
      schemaFile: path.join(prisma, "schema.prisma"),
      migrationsFolder: path.join(prisma, "migrations"),
    };
    expect(await schemaDiff({ ...options, superuserUrl })).toBe("");
  });

  it("lead a database of the previous schema to the same one and keep its rows", async () => {
    const { ownerUrl, runtimeUrl, superuserUrl } = await makeDatabase({ isEmpty: true });
    const migrations = readMigrations(path.join(prisma, "migrations"));
    expect(migrations.length).toBeGreaterThan(1);
    await applyMigrations(ownerUrl, migrations.slice(0, -1));
    const [group, user, document] = [randomUUID(), randomUUID(), randomUUID()];
    // As the superuser: the owner of the tables is bound by row-level security like everybody else.
    await ask(superuserUrl, `INSERT INTO groups (id, name) VALUES ('${group}', 'Ескі топ')`);
    await ask(
      superuserUrl,
      `INSERT INTO users (id, email, name) VALUES ('${user}', 'a@example.org', 'Айгерім')`,
    );
    await ask(
      superuserUrl,
      `INSERT INTO documents (id, group_id, title, language, created_by_id) VALUES ('${document}', '${group}', 'Ескі мақала', 'kk', '${user}')`,
    );
    const { applied } = await migrate({ ownerUrl, runtimeUrl });
    expect(applied).toEqual(migrations.slice(-1).map(({ name }) => name));
    const [kept] = await ask<{ title: string }>(superuserUrl, "SELECT title FROM documents");
    expect(kept).toEqual({ title: "Ескі мақала" });
    const options = {
      schemaFile: path.join(prisma, "schema.prisma"),
      migrationsFolder: path.join(prisma, "migrations"),
    };
    expect(await schemaDiff({ ...options, superuserUrl })).toBe("");
  });

  it("give groups that are there already the codebook that new ones begin with", async () => {
    const { ownerUrl, runtimeUrl, superuserUrl } = await makeDatabase({ isEmpty: true });
    const migrations = readMigrations(path.join(prisma, "migrations"));
    const before = migrations.findIndex(({ name }) => name.endsWith("_codebook"));
    await applyMigrations(ownerUrl, migrations.slice(0, before));
    const groups = [randomUUID(), randomUUID()];
    for (const group of groups)
      await ask(superuserUrl, `INSERT INTO groups (id, name) VALUES ('${group}', 'Ескі топ')`);
    await migrate({ ownerUrl, runtimeUrl });
    const rows = await ask<{ group_id: string; source: string; codes: string[] }>(
      superuserUrl,
      `SELECT s.group_id, s.source::text, array_remove(array_agg(t.code ORDER BY t.position), NULL) AS codes
       FROM tagsets s LEFT JOIN tags t ON t.tagset_id = s.id GROUP BY s.id ORDER BY s.position`,
    );
    const kinds = { source: "claim_kinds", codes: ["fact", "norm", "evaluation", "forecast"] };
    for (const group_id of groups)
      expect(rows.filter((row) => row.group_id === group_id)).toEqual([
        { group_id, ...kinds },
        { group_id, source: "reforms", codes: [] },
      ]);
    const forced = "SELECT relforcerowsecurity AS forced FROM pg_class WHERE relname = 'groups'";
    expect(await ask(superuserUrl, forced)).toEqual([{ forced: true }]);
  });

  it("may hold functions, triggers and comments with semicolons", async () => {
    const { ownerUrl } = await makeDatabase({ isEmpty: true });
    await applyMigrations(ownerUrl, [FUNCTION_WITH_SEMICOLONS]);
    await expect(ask(ownerUrl, "INSERT INTO note VALUES ('a;b')")).rejects.toThrow("no; never");
  });

  it("leave nothing behind when one fails, and go on once it is mended", async () => {
    const { ownerUrl } = await makeDatabase({ isEmpty: true });
    const broken = migration("2_more", "CREATE TABLE half (id int); SELECT no_such_function();");
    await expect(applyMigrations(ownerUrl, [FUNCTION_WITH_SEMICOLONS, broken])).rejects.toThrow(
      /2_more failed/u,
    );
    expect(await ask(ownerUrl, "SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
    const mended = migration("2_more", "CREATE TABLE half (id int);");
    expect(await applyMigrations(ownerUrl, [FUNCTION_WITH_SEMICOLONS, mended])).toEqual(["2_more"]);
  });

  it("leave nothing behind when the process dies in the middle", async () => {
    const { ownerUrl, superuserUrl } = await makeDatabase({ isEmpty: true });
    const slow = migration("1_slow", "CREATE TABLE half (id int); SELECT pg_sleep(30);");
    const interrupted = applyMigrations(ownerUrl, [slow]);
    const isRefused = expect(interrupted).rejects.toThrow();
    const find =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(30)%' AND pid <> pg_backend_pid() AND datname = current_database()";
    while ((await ask(superuserUrl, find)).length === 0);
    await isRefused;
    const mended = migration("1_slow", "CREATE TABLE half (id int);");
    expect(await applyMigrations(ownerUrl, [mended])).toEqual(["1_slow"]);
  });

  it("run once when two processes start together", async () => {
    const { ownerUrl } = await makeDatabase({ isEmpty: true });
    const both = await Promise.all([1, 2].map(() => applyMigrations(ownerUrl, [FUNCTION_WITH_SEMICOLONS])));
    expect(both.flat()).toEqual(["1_function"]);
  });

  it("say so when the database was made by a newer version", async () => {
    const { ownerUrl } = await makeDatabase({ isEmpty: true });
    await applyMigrations(ownerUrl, [FUNCTION_WITH_SEMICOLONS, migration("9_future", "SELECT 1")]);
    await expect(applyMigrations(ownerUrl, [FUNCTION_WITH_SEMICOLONS])).rejects.toThrow(DatabaseIsNewerError);
  });

  it("refuse to go on when an applied one was edited", async () => {
    const { ownerUrl } = await makeDatabase({ isEmpty: true });
    await applyMigrations(ownerUrl, [migration("1_one", "SELECT 1")]);
    await expect(applyMigrations(ownerUrl, [migration("1_one", "SELECT 2")])).rejects.toThrow(
      /was changed after/u,
    );
  });
});

describe("one's own server", () => {
  it("gets its plain role from the owner alone, with a password that any process derives alike", async () => {
    const { superuserUrl } = await makeDatabase({ isEmpty: true });
    const role = `rt_${Date.now()}`;
    const owner = `owner_${Date.now()}`;
    await ask(superuserUrl, `CREATE ROLE ${owner} LOGIN CREATEROLE PASSWORD 'of the owner'`);
    const name = new URL(superuserUrl).pathname.slice(1);
    await ask(superuserUrl, `ALTER DATABASE "${name}" OWNER TO ${owner}`);
    const ownerUrl = Object.assign(new URL(superuserUrl), { username: owner, password: "of the owner" }).href;
    const { runtimeUrl } = await migrate({ ownerUrl, runtimeUrl: null, runtimeRole: role });
    expect(runtimeUrl).toBe(deriveRuntimeAddress(ownerUrl, role).url);
    await expect(checkRuntimeRole(runtimeUrl)).resolves.toBe(undefined);
    expect(await ask(runtimeUrl, 'SELECT count(*)::int AS n FROM "groups"')).toEqual([{ n: 0 }]);
  });

  it.each([["superuserUrl"], ["ownerUrl"]] as const)(
    "does not let the web process in with its %s",
    async (kind) => {
      const database = await makeDatabase();
      await expect(checkRuntimeRole(database[kind])).rejects.toThrow(/row-level security/u);
    },
  );

  const wrong: readonly [string, (url: URL) => void, RegExp][] = [
    ["a port where nothing answers", (url) => (url.port = "1"), /Nothing answers at 127\.0\.0\.1:1/u],
    ["a wrong password", (url) => (url.password = "wrong"), /does not accept the user or the password/u],
    ["a database that is not there", (url) => (url.pathname = "/absent"), /no such database/u],
    ["a host that is not there", (url) => (url.hostname = "absent.invalid"), /not known|looked up/u],
  ];
  it.each(wrong)("answers %s with a sentence that holds no password", async (_name, change, message) => {
    const { ownerUrl } = await makeDatabase({ isEmpty: true });
    const url = new URL(ownerUrl);
    change(url);
    const error = await checkExternalDatabase(url.href).then(
      () => null,
      (reason: Error) => reason.message,
    );
    expect(error).toMatch(message);
    expect(error).not.toContain(url.password);
  });

  it("is told apart from something that is no address at all", async () => {
    await expect(checkExternalDatabase("my database")).rejects.toThrow(/is no address/u);
  });
});
