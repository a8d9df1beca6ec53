import { useDatabase } from "#tests/support/database.ts";
import { Client } from "pg";
import { describe, expect, it } from "vitest";

const database = useDatabase();

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the database of the web process", () => {
  it("counts Kazakh letters as letters whatever LANG is", async () => {
    const rows = await ask(
      database.current.runtimeUrl,
      "SELECT length('Әлеумет 📚') AS length, upper('қоғам') AS upper",
    );
    expect(rows).toEqual([{ length: 9, upper: "ҚОҒАМ" }]);
  });

  it("is used by a role that row-level security binds", async () => {
    const rows = await ask(
      database.current.runtimeUrl,
      "SELECT rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([
      { rolname: "app_rt", rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false },
    ]);
  });

  it("does not let that role change what was said once, nor the list of migrations", async () => {
    const tables = await ask<{ name: string }>(
      database.current.runtimeUrl,
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
         AND NOT has_table_privilege(oid, 'UPDATE') ORDER BY relname`,
    );
    expect(tables.map((table) => table.name)).toEqual(
      expect.arrayContaining(["_prisma_migrations", "events", "files", "revisions"]),
    );
  });

  it("gives every table with a group's id a boundary that binds its owner too", async () => {
    const rows = await ask<{ name: string; bound: boolean; policies: string }>(
      database.current.ownerUrl,
      `SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS bound,
         (SELECT count(*) FROM pg_policy WHERE polrelid = c.oid) AS policies
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'group_id' AND NOT a.attisdropped
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`,
    );
    expect(rows.length).toBeGreaterThan(10);
    // Whom the tables of the search index bind instead: docs/decisions/0034; who wrote and reviews an essay: 0036.
    const isAsked = (name: string) =>
      name.startsWith("search_") || ["submission_authors", "review_sheets"].includes(name);
    const bound = rows.filter(({ name }) => !isAsked(name));
    expect(bound.filter((row) => !row.bound || Number(row.policies) === 0)).toEqual([]);
  });
});
