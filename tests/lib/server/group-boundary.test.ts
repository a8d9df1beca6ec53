import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept } from "#lib/result.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { once } from "#lib/server/idempotency.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeDocument, makeGroup, makePerson, passageOf, refusalOf, valueOf } from "#tests/support/world.ts";

/** The database's own fence, with the application out of the way: SQL as the plain role, as the owner, as a superuser. */
const here = useDatabase();

/**
 * The owner of the tables passes the policies of these, so that functions of its own can ask the indexes of search (docs/decisions/0034),
 * and who wrote and reviews an essay (0036).
 */
const ASKED = [
  "review_sheets",
  "search_changes",
  "search_entries",
  "search_makes",
  "search_words",
  "submission_authors",
];

let owner: Caller;
let groupId: string;
let neighbour: Caller;
let neighbourGroupId: string;
let runtime: Client;
let migrator: Client;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  neighbour = await makePerson("Мұрат");
  neighbourGroupId = await makeGroup(neighbour, "Көрші топ");
  await fill(owner, groupId);
  runtime = new Client({ connectionString: here.current.runtimeUrl });
  migrator = new Client({ connectionString: here.current.ownerUrl });
  await Promise.all([runtime.connect(), migrator.connect()]);
});

afterAll(async () => {
  await Promise.all([runtime.end(), migrator.end()]);
});

/** A row in most tables of a group, so that "sees nothing" is said of something. */
async function fill(caller: Caller, id: string): Promise<void> {
  const document = await valueOf(
    inGroup(id, caller, (group) => makeDocument(group, ["Комиссия тоғыз орынды қайта бөлді."])),
  );
  await valueOf(
    inGroup(id, caller, async (group) => {
      const mention = { documentId: document.id, selectors: passageOf(document.text, "тоғыз орынды") };
      const claim = {
        kind: "fact" as const,
        language: "kk" as const,
        wordings: { kk: "Орындар қайта бөлінді." },
        reformIds: [],
      };
      const source = {
        from: "new" as const,
        csl: { type: "book" as const, title: "Құқық" },
        locator: null,
        quote: null,
        check: "unchecked" as const,
        note: null,
      };
      const claimId = await stateClaim(group, { claim, mention, sources: [source] });
      return claimId.ok ? writeComment(group, { claimId: claimId.value }, "Көрдім.") : claimId;
    }),
  );
}

async function tablesOfGroups(): Promise<string[]> {
  const { rows } = await migrator.query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'group_id' ORDER BY 1`,
  );
  return rows.map((row) => row.table_name);
}

async function asMember<Value>(
  client: Client,
  setting: { group?: string; user?: string },
  work: () => Promise<Value>,
): Promise<Value> {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.group_id', $1, true), set_config('app.user_id', $2, true)", [
      setting.group ?? "",
      setting.user ?? "",
    ]);
    return await work();
  } finally {
    await client.query("ROLLBACK");
  }
}

const count = async (client: Client, table: string): Promise<number> =>
  Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM "${table}"`)).rows[0]?.n);

describe("row-level security", () => {
  test("is forced with a policy on every table that carries a group's id", async () => {
    const { rows } = await migrator.query<{
      relname: string;
      relrowsecurity: boolean;
      relforcerowsecurity: boolean;
      policies: number;
    }>(
      `SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,
              (SELECT count(*)::int FROM pg_policies p WHERE p.tablename = c.relname AND p.policyname = 'group_boundary') AS policies
         FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1)`,
      [await tablesOfGroups()],
    );
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(
      rows.filter(
        (row) =>
          !row.relrowsecurity ||
          row.relforcerowsecurity === ASKED.includes(row.relname) ||
          row.policies !== 1,
      ),
    ).toEqual([]);
  });

  test("shows the plain role and even the owner of the tables nothing outside a group, and only its own inside", async () => {
    const seen = { filled: 0 };
    for (const table of await tablesOfGroups()) {
      const inside = await asMember(runtime, { group: groupId, user: owner.userId }, () =>
        count(runtime, table),
      );
      seen.filled += inside > 0 ? 1 : 0;
      for (const client of ASKED.includes(table) ? [runtime] : [runtime, migrator]) {
        expect([table, await asMember(client, {}, () => count(client, table))]).toEqual([table, 0]);
      }
      const foreign = await asMember(runtime, { group: neighbourGroupId, user: neighbour.userId }, () =>
        runtime.query(`SELECT 1 FROM "${table}" WHERE group_id = $1`, [groupId]),
      );
      expect([table, foreign.rowCount]).toEqual([table, 0]);
    }
    expect(seen.filled).toBeGreaterThanOrEqual(8);
  });

  test("lets nobody write a row into another group", async () => {
    const write = asMember(runtime, { group: neighbourGroupId, user: neighbour.userId }, () =>
      runtime.query(
        "INSERT INTO claims (id, group_id, number, kind, language, wording_kk, created_by_id) VALUES ($1, $2, 99, 'fact', 'kk', 'х', $3)",
        [randomUUID(), groupId, neighbour.userId],
      ),
    );
    await expect(write).rejects.toMatchObject({ code: "42501" });
  });

  test("lets no link point from one group into another", async () => {
    const { rows } = await asMember(runtime, { group: groupId, user: owner.userId }, () =>
      runtime.query<{ id: string }>("SELECT id FROM claims"),
    );
    const link = asMember(runtime, { group: neighbourGroupId, user: neighbour.userId }, () =>
      runtime.query(
        "INSERT INTO comments (id, group_id, claim_id, text, created_by_id) VALUES ($1, $2, $3, 'х', $4)",
        [randomUUID(), neighbourGroupId, rows[0]?.id, neighbour.userId],
      ),
    );
    await expect(link).rejects.toMatchObject({ code: "23503" });
  });

  test("shows a person the own groups before one is entered, and nobody else's", async () => {
    const names = await asMember(runtime, { user: neighbour.userId }, () =>
      runtime.query<{ name: string }>("SELECT name FROM groups"),
    );
    expect(names.rows.map((row) => row.name)).toEqual(["Көрші топ"]);
  });

  test("is not to be walked around: the plain role is neither superuser nor exempt", async () => {
    const { rows } = await runtime.query(
      "SELECT rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user",
    );
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false }]);
  });
});

describe("what is written once", () => {
  test.each(["files", "revisions", "blocks", "citations", "events"])(
    "%s cannot be updated, not even by the owner of the tables",
    async (table) => {
      const { rows } = await migrator.query<{ column_name: string }>(
        "SELECT column_name FROM information_schema.columns WHERE table_name = $1 AND column_name IN ('text', 'media_type', 'noun') LIMIT 1",
        [table],
      );
      const column = rows[0]?.column_name;
      expect(column).toBeDefined();
      const update = `UPDATE "${table}" SET "${column}" = 'x'`;
      await expect(
        asMember(runtime, { group: groupId, user: owner.userId }, () => runtime.query(update)),
      ).rejects.toMatchObject({ code: "42501" });
      if (table === "revisions" || table === "events") {
        await expect(
          asMember(migrator, { group: groupId, user: owner.userId }, () => migrator.query(update)),
        ).rejects.toMatchObject({ code: "23001" });
      }
    },
  );

  test("events of a group are numbered without gaps while many write at once", async () => {
    const work = Array.from({ length: 20 }, (_, n) =>
      inGroup(groupId, owner, (group) =>
        n % 5 === 0
          ? writeComment(group, { claimId: randomUUID() }, "Мұндай тұжырым жоқ.")
          : stateClaim(group, {
              claim: { kind: "norm", language: "kk", wordings: { kk: `${n}` }, reformIds: [] },
              mention: null,
              sources: [],
            }),
      ),
    );
    expect((await Promise.all(work)).filter((result) => result.ok)).toHaveLength(16);
    const numbers = await asMember(runtime, { group: groupId, user: owner.userId }, () =>
      runtime.query<{ number: string }>("SELECT number FROM events ORDER BY number"),
    );
    expect(numbers.rows.map((row) => Number(row.number))).toEqual(
      Array.from({ length: numbers.rows.length }, (_, n) => n + 1),
    );
  });
});

describe("a group", () => {
  test("keeps its last owner", async () => {
    const demote = inGroup(groupId, owner, async ({ db }) => {
      await db.membership.update({
        where: { groupId_userId: { groupId, userId: owner.userId } },
        data: { role: "viewer" },
      });
      return accept(null);
    });
    await expect(demote).rejects.toThrow(/RestrictViolation/);
  });

  test("is removed with all that belongs to it, and nothing of its neighbour", async () => {
    const leaving = await makePerson("Кетуші");
    const id = await makeGroup(leaving);
    await fill(leaving, id);
    await valueOf(inGroup(id, leaving, async ({ db }) => accept(await db.group.delete({ where: { id } }))));
    const superuser = new Client({ connectionString: here.current.superuserUrl });
    await superuser.connect();
    try {
      for (const table of await tablesOfGroups()) {
        const left = await superuser.query(`SELECT 1 FROM "${table}" WHERE group_id = $1`, [id]);
        expect([table, left.rowCount]).toEqual([table, 0]);
      }
      expect(
        (await superuser.query("SELECT 1 FROM claims WHERE group_id = $1", [groupId])).rowCount,
      ).toBeGreaterThan(0);
    } finally {
      await superuser.end();
    }
  });
});

describe("a request that is repeated with its key", () => {
  const request = () => ({ userId: owner.userId, key: randomUUID(), requestHash: "a" });
  const state = (repeatable: ReturnType<typeof request>, text: string) =>
    inGroup(groupId, owner, (group) =>
      once(group.db, repeatable, () =>
        stateClaim(group, {
          claim: { kind: "fact", language: "kk", wordings: { kk: text }, reformIds: [] },
          mention: null,
          sources: [],
        }),
      ),
    );

  test("is done once and answered alike, also when both come at the same moment", async () => {
    const repeatable = request();
    const answers = await Promise.all(Array.from({ length: 6 }, () => valueOf(state(repeatable, "Бір рет"))));
    expect(new Set(answers).size).toBe(1);
    const found = await asMember(runtime, { group: groupId, user: owner.userId }, () =>
      runtime.query("SELECT 1 FROM claims WHERE wording_kk = 'Бір рет'"),
    );
    expect(found.rowCount).toBe(1);
  });

  test("is refused when the key comes with another request", async () => {
    const repeatable = request();
    await valueOf(state(repeatable, "Алғашқы"));
    expect(await refusalOf(state({ ...repeatable, requestHash: "b" }, "Басқа"))).toBe("key_reused");
  });
});
