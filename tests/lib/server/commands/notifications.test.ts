import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { writtenLink } from "#lib/annotations/remark-link.ts";
import type { NotificationView } from "#lib/operations/notifications.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { editComment, setCommentDeleted } from "#lib/server/commands/edit-comment.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { markNotifications } from "#lib/server/commands/mark-notifications.ts";
import { react } from "#lib/server/commands/react.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { notify } from "#lib/server/notify.ts";
import { accept } from "#lib/result.ts";
import { listNotifications } from "#lib/server/queries/notifications.ts";
import { listCommentWordings } from "#lib/server/queries/wordings.ts";
import { showComment } from "#lib/server/queries/comments.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "#tests/support/world.ts";

useDatabase();

type Person = Awaited<ReturnType<typeof makePerson>>;
let owner: Person, asel: Person, student: Person, stranger: Person;
let groupId: string;
let document: MadeDocument;

beforeAll(async () => {
  [owner, asel, student, stranger] = (await Promise.all(
    ["Айгүл", "Әсел [ә]", "Студент", "Бөтен"].map((name) => makePerson(name)),
  )) as [Person, Person, Person, Person];
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, asel, "annotator");
  await joinGroup(owner, groupId, student, "student");
  document = await valueOf(
    inGroup(groupId, owner, (group) =>
      makeDocument(group, ["Мәжіліс 2007 жылы толығымен партиялық тізіммен сайланды."]),
    ),
  );
});

const act = <Value>(who: Caller, work: Parameters<typeof inGroup<Value, string>>[2]) =>
  valueOf(inGroup<Value, string>(groupId, who, work));
const inbox = async (who: Caller): Promise<NotificationView[]> =>
  (await valueOf(inAccount(who.userId, (own) => listNotifications(own, { show: "all" })))).notifications;
const clear = (who: Caller) =>
  valueOf(inAccount(who.userId, (own) => markNotifications(own, { ids: null, isRead: true })));
const unread = async (who: Caller) => (await inbox(who)).filter(({ readAt }) => readAt === null);
const naming = (...people: Person[]) =>
  people.map(({ name, userId }) => writtenLink(name, "member", userId)).join(" ");
const comment = (who: Caller, text: string, place: Partial<typeof COMMON_PLACE> = {}) =>
  act(who, (group) =>
    highlightPassage(group, document.id, {
      ...{ kind: "comment", text, selectors: passageOf(document.text, "партиялық тізіммен") },
      ...COMMON_PLACE,
      ...place,
    }),
  );

describe("who is told", () => {
  test("a member who is named learns of it, with the words and the way back", async () => {
    const annotationId = await comment(owner, `${naming(asel)}, осы дұрыс па?`);
    const [first] = await unread(asel);
    expect(first).toMatchObject({
      kind: "mentioned",
      actor: { name: "Айгүл" },
      address: `/groups/${groupId}/documents/${document.id}#passage-${annotationId}`,
      subject: "Мақала",
      excerpt: "Әсел [ә], осы дұрыс па?",
    });
    await clear(asel);
  });

  test("nobody is told of the own act, no stranger, no student, and nobody twice", async () => {
    const annotationId = await comment(owner, naming(owner, stranger, student, asel, asel));
    expect(await inbox(owner)).toEqual([]);
    expect(await inbox(stranger)).toEqual([]);
    expect(await inbox(student)).toEqual([]);
    expect(await unread(asel)).toHaveLength(1);
    await act(asel, (group) => writeComment(group, { annotationId }, `Иә. ${naming(owner)}`));
    // Named, so not told of the answer a second time.
    expect((await unread(owner)).map(({ kind }) => kind)).toEqual(["mentioned"]);
    await act(owner, (group) => writeComment(group, { annotationId }, "Рақмет."));
    expect((await unread(asel)).map(({ kind }) => kind)).toEqual(["replied", "mentioned"]);
    await Promise.all([clear(asel), clear(owner)]);
  });

  test("what is private tells nobody until it is published", async () => {
    const annotationId = await comment(owner, naming(asel), { isPrivate: true });
    expect(await unread(asel)).toEqual([]);
    await act(owner, (group) =>
      editAnnotation(group, {
        ...{ annotationId, expectedVersion: 1, place: { layerId: null, isPrivate: false } },
      }),
    );
    expect((await unread(asel)).map(({ kind }) => kind)).toEqual(["mentioned"]);
    await clear(asel);
  });

  test("what is told of and then made private again is shown no more", async () => {
    const annotationId = await comment(owner, `${naming(asel)} құпия`);
    await act(owner, (group) =>
      editAnnotation(group, {
        ...{ annotationId, expectedVersion: 1, place: { layerId: null, isPrivate: true } },
      }),
    );
    const [first] = await unread(asel);
    expect(first).toMatchObject({ place: "gone", address: null, excerpt: null, subject: null });
    await clear(asel);
  });

  test("whoever takes part in a thread learns when it is resolved and reopened", async () => {
    const annotationId = await comment(asel, "Дереккөзі қайда?");
    const resolve = (resolved: boolean, expectedVersion: number) =>
      act(owner, (group) => editAnnotation(group, { annotationId, expectedVersion, resolved }));
    await resolve(true, 1);
    await resolve(false, 2);
    expect((await unread(asel)).map(({ kind }) => kind)).toEqual(["reopened", "resolved"]);
    await clear(asel);
  });

  test("an edit tells only those whom it newly names", async () => {
    const annotationId = await comment(owner, naming(asel));
    await clear(asel);
    const edit = (text: string, expectedVersion: number) =>
      act(owner, (group) => editAnnotation(group, { annotationId, expectedVersion, text }));
    await edit(`${naming(asel)} тағы`, 1);
    expect(await unread(asel)).toEqual([]);
    await edit("ешкім", 2);
    await edit(naming(asel), 3);
    expect(await unread(asel)).toHaveLength(1);
    await clear(asel);
  });

  test("a notice of the group itself reaches members alone, and names its document", async () => {
    const told = await act(owner, async (group) =>
      accept(
        await notify(group, {
          ...{ kind: "assigned", documentId: document.id },
          userIds: [asel.userId, stranger.userId],
        }),
      ),
    );
    expect(told).toEqual([asel.userId]);
    expect((await unread(asel))[0]).toMatchObject({ kind: "assigned", place: "document", subject: "Мақала" });
    await clear(asel);
  });
});

test("an inbox is its owner's: nobody else marks it, and it counts what is unread", async () => {
  await comment(owner, naming(asel));
  const [first] = await unread(asel);
  if (first === undefined) throw new Error("there is something to read");
  await valueOf(inAccount(owner.userId, (own) => markNotifications(own, { ids: [first.id], isRead: true })));
  expect(await unread(asel)).toHaveLength(1);
  const marked = await valueOf(
    inAccount(asel.userId, (own) => markNotifications(own, { ids: [first.id], isRead: true })),
  );
  expect(marked).toEqual({ unread: 0 });
});

describe("a reply", () => {
  test("keeps every wording whole, and the first one too", async () => {
    const annotationId = await comment(owner, "Пікір");
    const long = "ұзақ сөз 🧭 ".repeat(700).trim();
    const commentId = await act(asel, (group) => writeComment(group, { annotationId }, long));
    await act(asel, (group) => editComment(group, { commentId, expectedVersion: 1, text: "қысқа" }));
    const { wordings } = await act(owner, (group) => listCommentWordings(group, commentId));
    expect(wordings.map(({ text }) => text)).toEqual(["қысқа", long]);
    expect((await act(owner, (group) => showComment(group, commentId))).editedAt).not.toBeNull();
    await act(owner, (group) => setCommentDeleted(group, commentId, true));
    expect(await refusalOf(inGroup(groupId, owner, (group) => listCommentWordings(group, commentId)))).toBe(
      "not_found",
    );
  });

  test("is agreed with once, however often it is pressed, and the reaction is taken back", async () => {
    const annotationId = await comment(owner, "Пікір");
    const commentId = await act(asel, (group) => writeComment(group, { annotationId }, "Жауап"));
    const agree = (who: Caller, isGiven: boolean) =>
      act(who, (group) => react(group, { commentId }, { kind: "agree", isGiven }));
    await agree(owner, true);
    const twice = await agree(owner, true);
    expect(twice.reactions).toEqual([{ kind: "agree", people: [{ id: owner.userId, name: "Айгүл" }] }]);
    expect((await agree(asel, true)).reactions[0]?.people).toHaveLength(2);
    expect((await agree(owner, false)).reactions[0]?.people.map(({ name }) => name)).toEqual(["Әсел [ә]"]);
  });
});
