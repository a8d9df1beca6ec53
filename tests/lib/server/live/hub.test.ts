import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { liveChange, type LiveChange } from "#lib/operations/live.ts";
import { accept, type Result } from "#lib/result.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { removeMember } from "#lib/server/commands/remove-member.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { closeHub } from "#lib/server/live/hub.ts";
import { notePresence } from "#lib/server/live/presence.ts";
import { openStream } from "#lib/server/live/stream.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, passageOf, valueOf } from "#tests/support/world.ts";
import type { MadeDocument } from "#tests/support/world.ts";
import { type Heard, listenTo } from "#tests/support/event-stream.ts";

const database = useDatabase();

const PARAGRAPH =
  "Сайлау заңы 2018 жылы өзгерді, ал мәслихат құрамы ескі күйінде қалды. 🧭 Шолу осы жерден басталады.";

let owner: Caller;
let colleague: Caller;
let groupId: string;
let document: MadeDocument;
const open: Heard[] = [];

beforeAll(async () => {
  owner = await makePerson("Айгүл Сапарова");
  colleague = await makePerson("Pavel Orlov");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, colleague, "annotator");
  document = await valueOf(as(owner, (group) => makeDocument(group, [PARAGRAPH])));
});
afterAll(async () => {
  for (const heard of open) await heard.stop();
  await closeHub();
});

const as = <Value>(caller: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  inGroup(groupId, caller, work);

async function listening(
  caller: Caller,
  { after = null, isOnce = false }: { after?: number | null; isOnce?: boolean } = {},
): Promise<Heard> {
  const { signal, abort } = newSignal();
  const isStillSignedIn = () => Promise.resolve(true);
  const bytes = await valueOf(openStream({ groupId, caller, after, isOnce, isStillSignedIn, signal }));
  const heard = listenTo(bytes, abort);
  open.push(heard);
  await heard.until(({ kind }) => kind === "hello");
  return heard;
}

function newSignal() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

const mark = (caller: Caller, place: { layerId?: string; isPrivate?: boolean } = {}) =>
  valueOf(
    as(caller, (group) =>
      highlightPassage(group, document.id, {
        ...{
          kind: "comment" as const,
          text: "Қай баптан?",
          selectors: passageOf(document.text, "Сайлау заңы"),
        },
        ...COMMON_PLACE,
        ...place,
      }),
    ),
  );

const changeIn = ({ data }: { data: string }): LiveChange => liveChange.parse(JSON.parse(data));
const about = (id: string) => (message: { kind: string; data: string }) =>
  message.kind === "change" && message.data.includes(id);

async function layer(access: "open" | "members" | "blind", members: readonly Caller[]): Promise<string> {
  const id = randomUUID();
  await valueOf(
    as(owner, async ({ db }) => {
      await db.layer.create({ data: { id, groupId, name: access, access, createdById: owner.userId } });
      for (const { userId } of members)
        await db.layerMember.create({ data: { groupId, layerId: id, userId } });
      return accept(null);
    }),
  );
  return id;
}

const lastNumber = () =>
  valueOf(
    as(owner, async ({ db }) =>
      accept(Number((await db.group.findUniqueOrThrow({ where: { id: groupId } })).lastEventNumber)),
    ),
  );

describe("what happens in a group is told", () => {
  test("with what it touched, within a second, to those who follow", async () => {
    const heard = await listening(colleague);
    const id = await mark(owner);
    const change = changeIn(await heard.until(about(id)));
    expect(change).toMatchObject({ kind: "annotation.created", nounId: id, actorId: owner.userId, gone: [] });
    expect(change.annotations).toMatchObject([{ id, exact: "Сайлау заңы", text: "Қай баптан?" }]);
    await valueOf(as(owner, (group) => writeComment(group, { annotationId: id }, "14-бап.")));
    const replied = await heard.until(({ data }) => data.includes("14-бап."));
    expect(changeIn(replied).annotations[0]?.comments).toMatchObject([{ text: "14-бап." }]);
  });

  test("a claim brings its passages with it and takes them along", async () => {
    const heard = await listening(colleague);
    const selectors = passageOf(document.text, "мәслихат құрамы");
    const claim = {
      kind: "fact",
      language: "kk",
      wordings: { kk: "Құрам өзгерген жоқ." },
      reformIds: [],
    } as const;
    const claimId = await valueOf(
      as(owner, (group) =>
        stateClaim(group, {
          claim: { ...claim, reformIds: [] },
          mention: { documentId: document.id, selectors },
          sources: [],
        }),
      ),
    );
    const stated = changeIn(await heard.until(about(claimId)));
    expect(stated.claims).toMatchObject([{ id: claimId, wordings: { kk: "Құрам өзгерген жоқ." } }]);
    expect(stated.annotations).toMatchObject([{ claimId, exact: "мәслихат құрамы" }]);
    await valueOf(as(owner, (group) => setClaimDeleted(group, claimId, true)));
    const deleted = changeIn(await heard.until((message) => message.data.includes("claim.deleted")));
    expect(deleted).toMatchObject({ annotations: [], claims: [], gone: [stated.annotations[0]?.id] });
  });

  test("from the number on that was seen last, each event once and in order", async () => {
    const after = await lastNumber();
    for (let n = 0; n < 5; n += 1) await mark(owner);
    const heard = await listening(colleague, { after });
    for (let n = 0; n < 5; n += 1) await mark(owner);
    const upTo = await lastNumber();
    await heard.until(({ id }) => id === upTo);
    const numbers = heard.all.filter(({ kind }) => kind === "change").map(({ id }) => id);
    expect(numbers).toEqual(Array.from({ length: upTo - after }, (_, at) => after + 1 + at));
  });

  test("once, for whom nothing streams", async () => {
    const after = await lastNumber();
    const id = await mark(owner);
    const heard = await listening(colleague, { after, isOnce: true });
    await heard.ended;
    expect(heard.all.filter(about(id))).toHaveLength(1);
  });

  test("a number that never was, or one too long ago, starts anew", async () => {
    const number = await lastNumber();
    const heard = await listening(colleague, { after: number + 10_000 });
    expect((await heard.until(({ kind }) => kind === "reset")).id).toBe(number);
  });

  test("also what was committed while the listening connection was broken", async () => {
    const heard = await listening(colleague);
    const superuser = new Client({ connectionString: database.current.superuserUrl });
    await superuser.connect();
    await superuser.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'silteme live' AND datname = current_database()",
    );
    await superuser.end();
    const id = await mark(owner);
    expect(changeIn(await heard.until(about(id))).annotations).toHaveLength(1);
  });
});

describe("what is not for somebody's eyes", () => {
  test("is a bare number for them, and whole for its author", async () => {
    const [theirs, own] = [await listening(colleague), await listening(owner)];
    const id = await mark(owner, { isPrivate: true });
    await own.until(about(id));
    const upTo = await lastNumber();
    await theirs.until((message) => message.id === upTo);
    expect(theirs.all.filter(about(id))).toEqual([]);
    await valueOf(
      as(owner, (group) =>
        editAnnotation(group, {
          annotationId: id,
          expectedVersion: 1,
          place: { layerId: null, isPrivate: false },
        }),
      ),
    );
    expect(changeIn(await theirs.until(about(id)))).toMatchObject({
      kind: "annotation.published",
      annotations: [{ id, isPrivate: false }],
    });
  });

  test("a layer's annotations reach its members alone, and one that moves there is gone for the others", async () => {
    const layerId = await layer("members", [owner]);
    const theirs = await listening(colleague);
    const hidden = await mark(owner, { layerId });
    const moved = await mark(owner);
    await theirs.until(about(moved));
    expect(theirs.all.filter(about(hidden))).toEqual([]);
    await valueOf(
      as(owner, (group) =>
        editAnnotation(group, {
          annotationId: moved,
          expectedVersion: 1,
          place: { layerId, isPrivate: false },
        }),
      ),
    );
    const change = changeIn(await theirs.until(({ data }) => data.includes("annotation.moved")));
    expect(change).toMatchObject({ annotations: [], gone: [moved] });
  });

  test("a coder hears nothing of the other coder's work", async () => {
    const other = await makePerson("Дана Ким");
    await joinGroup(owner, groupId, other, "annotator");
    const layerId = await layer("blind", [colleague, other]);
    const [coder, watcher] = [await listening(colleague), await listening(owner)];
    const id = await mark(other, { layerId });
    await watcher.until(about(id));
    const upTo = await lastNumber();
    await coder.until((message) => message.id === upTo);
    expect(coder.all.filter(about(id))).toEqual([]);
  });
});

test("who is removed is told that it is over, and hears nothing more", async () => {
  const leaver = await makePerson("Қайрат Әбен");
  await joinGroup(owner, groupId, leaver, "annotator");
  const heard = await listening(leaver);
  await valueOf(as(owner, (group) => removeMember(group, leaver.userId)));
  await heard.until(({ kind }) => kind === "end");
  await heard.ended;
});

test("who reads what is told to the others, and forgotten when the window shows nothing", async () => {
  const heard = await listening(owner);
  const tab = "window-1";
  await valueOf(as(colleague, (group) => notePresence(group, { tab, documentId: document.id, start: 12 })));
  const here = await heard.until(({ kind, data }) => kind === "presence" && data.includes(colleague.userId));
  expect(JSON.parse(here.data)).toMatchObject({
    people: [{ userId: colleague.userId, name: "Pavel Orlov", documentId: document.id, start: 12 }],
  });
  await valueOf(as(colleague, (group) => notePresence(group, { tab, documentId: null, start: null })));
  await heard.until(({ kind, data }) => kind === "presence" && data === '{"people":[]}');
});
