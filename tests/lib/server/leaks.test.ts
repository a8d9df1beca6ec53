import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { createLayer, openLayer } from "#lib/server/commands/keep-layer.ts";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { react } from "#lib/server/commands/react.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
} from "#tests/support/world.ts";

/**
 * Words that nobody else may see, looked for in every row of every table, as each other member: SQL as the plain role, so that a query
 * that forgets a filter leaks as little as one that has it. At the end each policy is taken away once, to see that the test would notice.
 */
const here = useDatabase();

const word = (what: string) => `${what}-${randomUUID()}`;
const WORDS = {
  private: [word("private"), word("private-reply")],
  members: [word("members"), word("members-reply")],
  blind: [word("blind"), word("blind-reply")],
};

let groupId: string;
let people: Record<"owner" | "editor" | "author" | "coder" | "viewer", Caller>;
let runtime: Client;
let migrator: Client;
let blindLayer: string;
const ids: Record<keyof typeof WORDS, string> = { private: "", members: "", blind: "" };

beforeAll(async () => {
  people = {
    owner: await makePerson("Ие"),
    editor: await makePerson("Редактор"),
    author: await makePerson("Автор"),
    coder: await makePerson("Кодтаушы"),
    viewer: await makePerson("Оқырман"),
  };
  groupId = await makeGroup(people.owner);
  await joinGroup(people.owner, groupId, people.editor, "editor");
  await joinGroup(people.owner, groupId, people.author, "annotator");
  await joinGroup(people.owner, groupId, people.coder, "annotator");
  await joinGroup(people.owner, groupId, people.viewer, "viewer");
  const { author, coder } = people;
  const document = await valueOf(
    inGroup(groupId, people.owner, (group) => makeDocument(group, ["Көл жағасында ауыл болған. 🏞️"])),
  );
  const reformId = await valueOf(
    inGroup(groupId, people.owner, (group) =>
      createReform(group, {
        ...{ kind: "law", labels: { kk: "Сайлау туралы заң" }, parentId: null },
        ...{ aliases: {}, descriptions: {}, dates: [], acts: [] },
      }),
    ),
  );
  const layer = (access: "members" | "blind", members: readonly Caller[]) =>
    valueOf(
      inGroup(groupId, author, (group) =>
        createLayer(group, {
          name: access,
          description: "",
          access,
          members: members.map(({ userId }) => ({ userId, mayWrite: true })),
        }),
      ),
    );
  const membersLayer = await layer("members", [author]);
  blindLayer = await layer("blind", [author, coder]);
  const places = {
    private: { layerId: null, isPrivate: true },
    members: { layerId: membersLayer, isPrivate: false },
    blind: { layerId: blindLayer, isPrivate: false },
  };
  for (const kind of ["private", "members", "blind"] as const) {
    const [text = "", reply = ""] = WORDS[kind];
    const selectors = passageOf(document.text, "Көл жағасында");
    ids[kind] = await valueOf(
      inGroup(groupId, author, (group) =>
        highlightPassage(group, document.id, {
          kind: "comment",
          selectors,
          text,
          tagIds: [reformId],
          ...places[kind],
        }),
      ),
    );
    const commentId = await valueOf(
      inGroup(groupId, author, (group) =>
        // On the blind layer the owner is told: whoever watches over it may be named there.
        writeComment(
          group,
          { annotationId: ids[kind] },
          kind === "blind" ? `${reply} [Ие](member:${people.owner.userId})` : reply,
        ),
      ),
    );
    const seen = { kind: "seen", isGiven: true } as const;
    for (const to of [{ annotationId: ids[kind] }, { commentId }])
      await valueOf(inGroup(groupId, author, (group) => react(group, to, seen)));
  }
  runtime = new Client({ connectionString: here.current.runtimeUrl });
  migrator = new Client({ connectionString: here.current.ownerUrl });
  await Promise.all([runtime.connect(), migrator.connect()]);
});

afterAll(async () => {
  await Promise.all([runtime.end(), migrator.end()]);
});

/** Every row that the person sees, of every table of groups, as one text. */
async function everythingFor(person: Caller): Promise<string> {
  const { rows: tables } = await migrator.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND c.column_name = 'group_id' AND t.table_type = 'BASE TABLE' ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(30);
  return as(person, async () => {
    let all = "";
    for (const { name } of tables) {
      const { rows } = await runtime.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM "${name}" t`,
      );
      all += rows.map(({ row }) => row).join("\n");
    }
    return all;
  });
}

/** What the plain role reads in this person's name. */
async function as<Read>(person: Caller, read: () => Promise<Read>): Promise<Read> {
  await runtime.query("BEGIN");
  try {
    await runtime.query("SELECT set_config('app.group_id', $1, true), set_config('app.user_id', $2, true)", [
      groupId,
      person.userId,
    ]);
    return await read();
  } finally {
    await runtime.query("ROLLBACK");
  }
}

/** Which of the hidden words each person sees: "private", "members-reply" … */
async function seen(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, person] of Object.entries(people)) {
    const all = await everythingFor(person);
    const words = Object.values(WORDS).flat();
    found[name] = words.filter((each) => all.includes(each)).map((each) => each.slice(0, -37));
  }
  return found;
}

const ALL = ["private", "private-reply", "members", "members-reply", "blind", "blind-reply"];
const BLIND = ["blind", "blind-reply"];

test("no byte of what is hidden is in any row that another member sees", async () => {
  // Who looks after the group and does not code watches over a blind layer.
  expect(await seen()).toEqual({ owner: BLIND, editor: BLIND, author: ALL, coder: [], viewer: [] });
});

const TRACES = ["annotation_tags", "reactions", "notifications"] as const;

/** Ids of the rows of a table that hang on what is hidden, as the one whose they are sees them. */
async function traces(table: (typeof TRACES)[number]): Promise<string[]> {
  const on =
    table === "reactions" ? "OR comment_id IN (SELECT id FROM comments WHERE annotation_id = ANY($1))" : "";
  const { rows } = await as(table === "notifications" ? people.owner : people.author, () =>
    runtime.query<{ id: string }>(`SELECT id FROM "${table}" WHERE annotation_id = ANY($1) ${on}`, [
      Object.values(ids),
    ]),
  );
  expect(rows.length).toBeGreaterThan(0);
  return rows.map(({ id }) => id);
}

/** How many of these rows each person sees. */
async function tracesSeen(table: (typeof TRACES)[number]): Promise<Record<string, number>> {
  const hidden = await traces(table);
  const found: Record<string, number> = {};
  for (const [name, person] of Object.entries(people)) {
    const all = await everythingFor(person);
    found[name] = hidden.filter((id) => all.includes(id)).length;
  }
  return found;
}

test("tags, reactions and notifications of what is hidden are seen by nobody else", async () => {
  const nobody = { coder: 0, viewer: 0 };
  expect(await tracesSeen("annotation_tags")).toEqual({ owner: 1, editor: 1, author: 3, ...nobody });
  expect(await tracesSeen("reactions")).toEqual({ owner: 2, editor: 2, author: 6, ...nobody });
  expect(await tracesSeen("notifications")).toEqual({ owner: 1, editor: 0, author: 0, ...nobody });
});

test("what is hidden cannot be edited, deleted, answered or moved by its id", async () => {
  for (const [name, person] of Object.entries({ owner: people.owner, coder: people.coder })) {
    for (const id of [ids.private, ids.members, ...(name === "coder" ? [ids.blind] : [])]) {
      const change = { annotationId: id, expectedVersion: 1 };
      const tries = [
        inGroup(groupId, person, (group) => editAnnotation(group, { ...change, text: "!" })),
        inGroup(groupId, person, (group) => editAnnotation(group, { ...change, tagIds: [] })),
        inGroup(groupId, person, (group) => editAnnotation(group, { ...change, resolved: true })),
        inGroup(groupId, person, (group) => deleteAnnotation(group, id)),
        inGroup(groupId, person, (group) => writeComment(group, { annotationId: id }, "?")),
      ];
      for (const tried of tries) expect(await refusalOf(tried)).toBe("not_found");
    }
  }
});

/** Takes the policy of a table away while `look` looks. */
async function withoutPolicy<Seen>(table: string, look: () => Promise<Seen>): Promise<Seen> {
  const { rows } = await migrator.query<{ using: string }>(
    "SELECT qual AS using FROM pg_policies WHERE tablename = $1 AND policyname = 'shown'",
    [table],
  );
  const [policy] = rows;
  if (policy === undefined) throw new Error(`${table} has no policy "shown"`);
  await migrator.query(`ALTER POLICY shown ON "${table}" USING (true)`);
  try {
    return await look();
  } finally {
    await migrator.query(`ALTER POLICY shown ON "${table}" USING (${policy.using})`);
  }
}

test.each(["annotations", "comments", "events"])(
  "without the policy on %s the search above would find something",
  async (table) => {
    const { viewer } = await withoutPolicy(table, seen);
    expect(viewer?.length).toBeGreaterThan(0);
    expect((await seen())["viewer"]).toEqual([]);
  },
);

test.each(["annotation_tags", "reactions"] as const)(
  "without the policy on %s a viewer would see its rows",
  async (table) => {
    const { viewer } = await withoutPolicy(table, () => tracesSeen(table));
    expect(viewer).toBe((await traces(table)).length);
    expect((await tracesSeen(table))["viewer"]).toBe(0);
  },
);

test("what is published and opened is there for everybody", async () => {
  const { author } = people;
  const place = { layerId: null, isPrivate: false };
  await valueOf(
    inGroup(groupId, author, (group) =>
      editAnnotation(group, { annotationId: ids.private, expectedVersion: 1, place }),
    ),
  );
  await valueOf(inGroup(groupId, author, (group) => openLayer(group, blindLayer)));
  const shown = ALL.filter((each) => !each.startsWith("members"));
  expect(await seen()).toEqual({ owner: shown, editor: shown, author: ALL, coder: shown, viewer: shown });
});
