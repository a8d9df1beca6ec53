import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { createLayer } from "#lib/server/commands/keep-layer.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { suggestInGroup } from "#lib/server/queries/search.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeText, search } from "#tests/support/search.ts";
import { joinGroup, makeGroup, makePerson, passageOf, refusalOf, valueOf } from "#tests/support/world.ts";

/** Words that somebody may not see are looked for by that somebody, in every way that search has. */
const here = useDatabase();

/** Words of no language, each with a likeness that a typing error makes. */
const HIDDEN = {
  private: { word: "қырмызыгүлөзен", wrong: "қырмызыгүлөзeнн" },
  reply: { word: "шаңыраққанатсу", wrong: "шаңырақканатсуу" },
  blind: { word: "темірқазықжолы", wrong: "темірқазықжоллы" },
  members: { word: "аққайыңорманы", wrong: "аққайыңорманны" },
  neighbour: { word: "жұлдызайкүндер", wrong: "жұлдызайкүндерр" },
} as const;
type What = keyof typeof HIDDEN;

let people: Record<"owner" | "author" | "coder" | "viewer" | "student" | "stranger", Caller>;
let groupId: string;
let otherGroupId: string;
let privateId: string;
let owner: Client;
let runtime: Client;

beforeAll(async () => {
  people = {
    owner: await makePerson("Ие"),
    author: await makePerson("Автор"),
    coder: await makePerson("Кодтаушы"),
    viewer: await makePerson("Оқырман"),
    student: await makePerson("Студент"),
    stranger: await makePerson("Бөтен"),
  };
  groupId = await makeGroup(people.owner);
  otherGroupId = await makeGroup(people.stranger, "Көрші топ");
  await joinGroup(people.owner, groupId, people.author, "annotator");
  await joinGroup(people.owner, groupId, people.coder, "annotator");
  await joinGroup(people.owner, groupId, people.viewer, "viewer");
  await joinGroup(people.owner, groupId, people.student, "student");
  const document = await valueOf(
    inGroup(groupId, people.owner, (group) =>
      makeText(group, { title: "Көл", blocks: ["Көл жағасында ауыл болған. 🏞️"] }),
    ),
  );
  await valueOf(
    inGroup(otherGroupId, people.stranger, (group) =>
      makeText(group, { title: "Басқа", blocks: [`Мұнда ${HIDDEN.neighbour.word} бар.`] }),
    ),
  );
  const layer = (access: "members" | "blind", members: readonly Caller[]) =>
    valueOf(
      inGroup(groupId, people.author, (group) =>
        createLayer(group, {
          ...{ name: access, description: "", access },
          members: members.map(({ userId }) => ({ userId, mayWrite: true })),
        }),
      ),
    );
  const note = (place: { isPrivate: true } | { layerId: string }, text: string) =>
    valueOf(
      inGroup(groupId, people.author, (group) =>
        highlightPassage(group, document.id, {
          ...{ selectors: passageOf(document.text, "ауыл"), kind: "comment", text, tagIds: [] },
          ...{ layerId: null, isPrivate: false },
          ...place,
        }),
      ),
    );
  privateId = await note({ isPrivate: true }, HIDDEN.private.word);
  await valueOf(
    inGroup(groupId, people.author, (group) =>
      writeComment(group, { annotationId: privateId }, HIDDEN.reply.word),
    ),
  );
  await note({ layerId: await layer("blind", [people.author, people.coder]) }, HIDDEN.blind.word);
  await note({ layerId: await layer("members", [people.author, people.coder]) }, HIDDEN.members.word);
  runtime = new Client({ connectionString: here.current.runtimeUrl });
  owner = new Client({ connectionString: here.current.ownerUrl });
  await Promise.all([runtime.connect(), owner.connect()]);
});

afterAll(async () => {
  await Promise.all([runtime.end(), owner.end()]);
});

/** Everything that search answers this person about a word: found, counted, mended, suggested. */
async function all(person: Caller, group: string, { word, wrong }: (typeof HIDDEN)[What]): Promise<string> {
  const suggest = (q: string) => valueOf(inGroup(group, person, (inside) => suggestInGroup(inside, q, "kk")));
  return JSON.stringify([
    await search(group, person, word),
    await search(group, person, wrong),
    await search(group, person, { q: word, noun: "annotation" }),
    await search(group, person, { q: "", noun: "annotation" }),
    await search(group, person, { q: "", noun: "comment" }),
    await suggest(word),
    await suggest(word.slice(0, 5)),
    await suggest(wrong),
  ]);
}

const MAY_SEE: Readonly<Record<What, readonly (keyof typeof people)[]>> = {
  private: ["author"],
  reply: ["author"],
  blind: ["author", "owner"],
  members: ["author", "coder"],
  neighbour: [],
};

describe("a search of the group", () => {
  const cases = (Object.keys(HIDDEN) as What[]).flatMap((what) =>
    (["owner", "author", "coder", "viewer"] as const).map((who) => ({ what, who })),
  );
  test.each(cases)("shows $who what is $what, or nothing of it", async ({ what, who }) => {
    const answers = await all(people[who], groupId, HIDDEN[what]);
    expect(answers.includes(HIDDEN[what].word)).toBe(MAY_SEE[what].includes(who));
    if (!MAY_SEE[what].includes(who)) {
      const { total, facets, mended } = await search(groupId, people[who], HIDDEN[what].word);
      expect({ total, mended, facets: Object.values(facets).flat() }).toEqual({
        ...{ total: 0, mended: null, facets: [] },
      });
    }
  });

  test("counts for each only what they see", async () => {
    const counts = await Promise.all(
      (["author", "owner", "viewer"] as const).map(
        async (who) => (await search(groupId, people[who], { noun: "annotation" })).total,
      ),
    );
    expect(counts).toEqual([3, 1, 0]);
  });

  test("shows it to everybody once it is published, and to nobody once it is deleted, before anything is indexed anew", async () => {
    await valueOf(
      inGroup(groupId, people.author, (group) =>
        editAnnotation(group, {
          annotationId: privateId,
          expectedVersion: 1,
          place: { layerId: null, isPrivate: false },
        }),
      ),
    );
    expect((await search(groupId, people.viewer, HIDDEN.private.word)).total).toBe(1);
    expect((await search(groupId, people.viewer, HIDDEN.reply.word)).total).toBe(1);
    await valueOf(inGroup(groupId, people.author, (group) => deleteAnnotation(group, privateId)));
    const asked = [await keyOf(HIDDEN.reply.word)];
    const { rows } = await asMember(runtime, people.viewer, foundBy("$1"), asked);
    expect(rows).toEqual([{ found: { total: 0, is_cut: false, top: [], facets: {} } }]);
  });

  test("is refused to students, and to strangers as if there were no such group", async () => {
    expect(
      await refusalOf(inGroup(groupId, people.student, (group) => suggestInGroup(group, "көл", "kk"))),
    ).toBe("not_allowed");
    expect(
      await refusalOf(inGroup(groupId, people.stranger, (group) => suggestInGroup(group, "көл", "kk"))),
    ).toBe("not_found");
  });
});

async function keyOf(word: string): Promise<string> {
  const { SearchKeys } = await import("#lib/search/entry-words.ts");
  const { stemmedWords } = await import("#lib/languages/stemmed-words.ts");
  const keys = new SearchKeys(groupId);
  return stemmedWords(word, null)
    .flatMap(({ stems }) => stems.map((stem) => `'?${keys.of(stem)}'`))
    .join(" | ");
}

/** All that the index answers about a query that stands in the SQL. */
function foundBy(query: string): string {
  return `SELECT search_found(${query}, NULL, '{}', '{}', 14, 10, 10, 0, 10, 30) AS found`;
}

async function asMember(client: Client, person: Caller | null, sql: string, values: readonly unknown[] = []) {
  await client.query("BEGIN");
  try {
    await client.query("SELECT set_config('app.group_id', $1, true), set_config('app.user_id', $2, true)", [
      ...[person === null ? "" : groupId, person?.userId ?? ""],
    ]);
    return await client.query<Record<string, string>>(sql, [...values]);
  } finally {
    await client.query("ROLLBACK");
  }
}

describe("the index in the database", () => {
  const LOOKS = [
    "SELECT 1 WHERE (search_found('?a | ?b', NULL, '{}', '{}', 14, 10, 10, 0, 10, 30)->>'total')::int > 0",
    "SELECT 1 FROM search_rows('?a | ?b', NULL, 14, 10)",
    "SELECT 1 FROM search_there(ARRAY['?a | ?b'], 14)",
    "SELECT 1 FROM search_known('{ауыл}', '{}', '{а}', '{ауыл}', '{ауылл}', '{-}', '{1}', 10, 10, 10)",
  ];
  test.each(LOOKS)("%s answers nothing outside a group", async (sql) => {
    expect((await asMember(runtime, null, sql)).rowCount).toBe(0);
  });

  test("is asked by its GIN index within the functions, which no query under a policy can", async () => {
    await owner.query("ANALYZE search_entries");
    const plan = async (client: Client) =>
      (
        await asMember(
          client,
          people.viewer,
          "EXPLAIN (COSTS OFF) SELECT noun_id FROM search_entries WHERE words @@ 'a & b'::tsquery",
        )
      ).rows
        .map((row) => row["QUERY PLAN"])
        .join("\n");
    await owner.query("SET enable_seqscan = off");
    await runtime.query("SET enable_seqscan = off");
    expect(await plan(owner)).toContain("Bitmap Index Scan on search_entries_words");
    expect(await plan(runtime)).not.toContain("search_entries_words");
  });

  test("has functions that nobody but the web process may call, on a path of their own", async () => {
    const { rows } = await owner.query<{ name: string; open: boolean; path: boolean }>(
      `SELECT p.proname AS name, has_function_privilege('public', p.oid, 'EXECUTE') AS open,
         EXISTS (SELECT 1 FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%pg_temp') AS path
       FROM pg_proc p WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace AND p.proname LIKE '%search%' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual([
      ...[
        "drop_search_rows",
        "search_found",
        "search_known",
        "search_rows",
        "search_there",
        "search_waiting",
      ],
    ]);
    expect(rows.filter(({ open, path }) => open || !path)).toEqual([]);
  });

  test("keeps words that only some may read out of the words that help to spell", async () => {
    const { rows } = await asMember(
      owner,
      people.owner,
      "SELECT word FROM search_words WHERE group_id = $1",
      [groupId],
    );
    const words = rows.map(({ word }) => word);
    expect(words).toContain("ауыл");
    for (const what of ["blind", "members", "neighbour"] as const)
      expect(words).not.toContain(HIDDEN[what].word);
  });
});
