import { once } from "node:events";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accept, type Result } from "#lib/result.ts";
import { acceptInvitation } from "#lib/server/commands/accept-invitation.ts";
import { deleteGroup } from "#lib/server/commands/delete-group.ts";
import { inviteMember } from "#lib/server/commands/invite-member.ts";
import { removeGroup } from "#lib/server/commands/remove-group.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import {
  groupsThere,
  groupsToRemove,
  inGroup,
  removeGroupRows,
  type Caller,
  type InGroup,
} from "#lib/server/database.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { closeHub } from "#lib/server/live/hub.ts";
import { openStream } from "#lib/server/live/stream.ts";
import { listenTo } from "#tests/support/event-stream.ts";
import { useDatabase } from "#tests/support/database.ts";
import { startWorking, until } from "#tests/support/worker.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
} from "#tests/support/world.ts";

const here = useDatabase();
let superuser: Client;
let owner: Caller;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  superuser = new Client({ connectionString: here.current.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await closeHub();
  await closeJobs();
});

const PARAGRAPH = "Комиссия тоғыз орынды қайта бөлді.";

/** A group with texts, a claim with its mention and source, talk, and an inbox. */
async function fullGroup(texts = 3): Promise<string> {
  const groupId = await makeGroup(owner);
  const as = <Value>(work: (group: InGroup) => Promise<Result<Value>>) =>
    valueOf(inGroup(groupId, owner, work));
  for (let n = 0; n < texts; n += 1) {
    const document = await as((group) => makeDocument(group, [PARAGRAPH, `${n}-абзац.`]));
    const claimId = await as((group) =>
      stateClaim(group, {
        claim: { kind: "fact", language: "kk", wordings: { kk: "Орындар қайта бөлінді." }, reformIds: [] },
        mention: { documentId: document.id, selectors: passageOf(document.text, "тоғыз орынды") },
        sources: [
          {
            ...{ from: "new", csl: { type: "book", title: "Құқық" }, locator: null, quote: null },
            ...{ check: "unchecked", note: null },
          },
        ],
      }),
    );
    await as((group) => writeComment(group, { claimId }, "Көрдім."));
  }
  await superuser.query(
    `INSERT INTO notifications (id, group_id, user_id, kind, annotation_id, data)
     SELECT uuidv7(), group_id, $2, 'reply', id, '{}' FROM annotations WHERE group_id = $1`,
    [groupId, owner.userId],
  );
  // A branch: rows that hold each other.
  await superuser.query(
    `INSERT INTO reforms (id, group_id, slug, kind, label_kk, aliases, dates, acts, created_by_id)
     SELECT uuidv7(), $1, 'r' || n, 'law', 'Реформа', '{}', '[]', '[]', $2 FROM generate_series(1, 9) n`,
    [groupId, owner.userId],
  );
  await superuser.query(
    `UPDATE reforms SET parent_id = (SELECT id FROM reforms WHERE group_id = $1 AND slug = 'r1') WHERE group_id = $1 AND slug <> 'r1'`,
    [groupId],
  );
  return groupId;
}

/** Rows of a group by table, as a superuser sees them, whatever table there is. */
async function rowsOf(groupId: string): Promise<Record<string, number>> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'group_id'
     AND table_name IN (SELECT tablename FROM pg_tables WHERE schemaname = 'public')`,
  );
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM "${name}" WHERE group_id = $1`,
      [groupId],
    );
    if (rows[0]?.n) counted[name] = rows[0].n;
  }
  const { rowCount } = await superuser.query("SELECT 1 FROM groups WHERE id = $1", [groupId]);
  return rowCount === 1 ? { ...counted, groups: 1 } : counted;
}

const removal = async (groupId: string) =>
  (
    await superuser.query<{ asked_by_id: string; removed_rows: number; finished_at: Date | null }>(
      "SELECT * FROM group_removals WHERE id = $1",
      [groupId],
    )
  ).rows[0];

const remove = (groupId: string) => valueOf(inGroup(groupId, owner, deleteGroup));

describe("a deleted group", () => {
  test("is gone for every member at once, while its rows still lie there", async () => {
    const groupId = await fullGroup();
    const member = await makePerson("Оқырман");
    await joinGroup(owner, groupId, member, "viewer");
    await remove(groupId);
    for (const person of [owner, member])
      expect(await refusalOf(inGroup(groupId, person, async () => accept(null)))).toBe("not_found");
    expect(await rowsOf(groupId)).toMatchObject({ documents: 3, claims: 3, groups: 1 });
    expect(await groupsThere()).not.toContain(groupId);
    expect(await groupsToRemove()).toContain(groupId);
  });

  test("goes row by row to the last one, and the neighbour's stays as it was", async () => {
    const [groupId, neighbourId] = [await fullGroup(), await fullGroup()];
    const before = await rowsOf(neighbourId);
    await remove(groupId);
    await removeGroup(groupId);
    expect(await rowsOf(groupId)).toEqual({});
    expect(await rowsOf(neighbourId)).toEqual(before);
  });

  test("leaves behind who deleted it and when, and nothing that it held", async () => {
    const groupId = await fullGroup();
    await remove(groupId);
    await removeGroup(groupId);
    const left = await removal(groupId);
    expect(left).toMatchObject({ asked_by_id: owner.userId, finished_at: expect.any(Date) as Date });
    expect(left?.removed_rows).toBeGreaterThan(30);
    expect(await groupsToRemove()).not.toContain(groupId);
  });

  test("goes in steps of any size, each of which leaves a database without loose ends", async () => {
    const groupId = await fullGroup(2);
    await remove(groupId);
    let steps = 0;
    for (let source: string | null = ""; source !== "groups"; steps += 1) {
      source = await removeGroupRows(groupId, 1);
      expect(source).not.toBeNull();
    }
    expect(steps).toBeGreaterThan(30);
    expect(await rowsOf(groupId)).toEqual({});
    expect(await removeGroupRows(groupId, 1)).toBeNull();
  });

  test("is the only kind whose rows are taken: one that nobody deleted keeps all of its", async () => {
    const groupId = await fullGroup(1);
    const before = await rowsOf(groupId);
    await removeGroup(groupId);
    expect(await rowsOf(groupId)).toEqual(before);
  });

  test("lets nobody in by a link that was sent before, not even in the same moment", async () => {
    const late = await makePerson("Кешіккен");
    for (let round = 0; round < 5; round += 1) {
      const groupId = await makeGroup(owner);
      const { token } = await valueOf(
        inGroup(groupId, owner, (group) => inviteMember(group, { role: "viewer", days: 7, note: "" })),
      );
      const [, joined] = await Promise.all([remove(groupId), acceptInvitation(late.userId, token)]);
      if (!joined.ok) expect(joined.refusal.code).toBe("not_found");
      expect(await refusalOf(inGroup(groupId, late, async () => accept(null)))).toBe("not_found");
      const { memberships = 0 } = await rowsOf(groupId);
      expect(memberships).toBe(0);
    }
  });

  test("is told of to whoever follows it: deleted, which is more than that they may not listen", async () => {
    const groupId = await fullGroup(1);
    const stop = new AbortController();
    const bytes = await valueOf(
      openStream({
        ...{ groupId, caller: owner, after: null, isOnce: false, signal: stop.signal },
        isStillSignedIn: () => Promise.resolve(true),
      }),
    );
    const heard = listenTo(bytes, () => stop.abort());
    await heard.until(({ kind }) => kind === "hello");
    await remove(groupId);
    const end = await heard.until(({ kind }) => kind === "end");
    expect(JSON.parse(end.data)).toEqual({ isDeleted: true });
    await heard.stop();
  });
});

test(
  "a worker killed while it takes a group away is followed by one that finishes",
  { timeout: 90_000 },
  async () => {
    const groupId = await fullGroup(1);
    const { rows } = await superuser.query<{ id: string }>("SELECT id FROM revisions WHERE group_id = $1", [
      groupId,
    ]);
    await superuser.query(
      `INSERT INTO blocks (id, group_id, revision_id, index, key, type, language, text, source_ranges, confidence)
     SELECT uuidv7(), $1, $2, 1000 + n, 'x' || n, 'paragraph', 'kk', 'Сөйлем.', '[]', 1 FROM generate_series(1, 3000) n`,
      [groupId, rows[0]?.id],
    );
    await remove(groupId);
    // Somebody holds a row, so that the first one is killed in the middle of a step.
    const holder = new Client({ connectionString: here.current.superuserUrl });
    await holder.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT 1 FROM blocks WHERE group_id = $1 AND key = 'x2500' FOR UPDATE", [groupId]);
    const first = await startWorking(here.current.runtimeUrl);
    await until(async () => ((await removal(groupId))?.removed_rows ?? 0) > 0, 60);
    first.kill("SIGKILL");
    await once(first, "exit");
    await holder.end();
    expect(await rowsOf(groupId)).toMatchObject({ blocks: expect.any(Number) as number, groups: 1 });
    expect((await removal(groupId))?.finished_at).toBeNull();
    await startWorking(here.current.runtimeUrl);
    await until(async () => (await removal(groupId))?.finished_at !== null, 60);
    expect(await rowsOf(groupId)).toEqual({});
  },
);
