import { describe, expect, test } from "vitest";
import { starterRegister } from "#lib/reforms/starter-register.ts";
import { createGroup } from "#lib/server/commands/create-group.ts";
import { deleteGroup } from "#lib/server/commands/delete-group.ts";
import { renameGroup } from "#lib/server/commands/rename-group.ts";
import { inAccount, inGroup, type Caller } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listGroups, showGroup } from "#lib/server/queries/groups.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";
import { accept } from "#lib/result.ts";

useDatabase();

async function newGroup(owner: Caller, name = "Өкілдік және реформалар"): Promise<string> {
  return (await valueOf(inAccount(owner.userId, (own) => createGroup(own, { name })))).id;
}

describe("a group", () => {
  test("begins with its maker as owner and the starter register with its tree", async () => {
    const owner = await makePerson("Айгерім");
    const id = await newGroup(owner);
    expect(await valueOf(inGroup(id, owner, showGroup))).toMatchObject({
      role: "owner",
      memberCount: 1,
      documentCount: 0,
    });
    const reforms = await valueOf(
      inGroup(id, owner, async ({ db }) => accept(await db.reform.findMany({ include: { parent: true } }))),
    );
    const wanted = starterRegister()
      .map((reform) => [reform.slug, reform.parent ?? undefined])
      .sort();
    expect(reforms.map((reform) => [reform.slug, reform.parent?.slug]).sort()).toEqual(wanted);
  });

  test("is listed for its members alone", async () => {
    const owner = await makePerson("Айгерім");
    const stranger = await makePerson("Бейтаныс");
    const id = await newGroup(owner, "Тек өзіміздікі");
    const mine = await valueOf(inAccount(owner.userId, listGroups));
    const theirs = await valueOf(inAccount(stranger.userId, listGroups));
    expect(mine.groups.map((group) => group.id)).toEqual([id]);
    expect(theirs.groups).toEqual([]);
    expect(await refusalOf(inGroup(id, stranger, showGroup))).toBe("not_found");
  });

  test("needs a name that can be seen", async () => {
    const owner = await makePerson("Айгерім");
    expect(await refusalOf(inAccount(owner.userId, (own) => createGroup(own, { name: "\u200b" })))).toBe(
      "name_missing",
    );
    expect((await valueOf(inAccount(owner.userId, listGroups))).groups).toEqual([]);
  });

  test("is renamed once when two owners rename it from the same version", async () => {
    const owner = await makePerson("Айгерім");
    const second = await makePerson("Мұрат");
    const id = await newGroup(owner);
    await joinGroup(owner, id, second, "owner");
    const results = await Promise.all(
      [owner, second].map((person) =>
        inGroup(id, person, (group) => renameGroup(group, { name: person.userId, expectedVersion: 1 })),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({
      refusal: { code: "version_conflict", values: { current: 2 } },
    });
  });

  test("keeps its name from everyone but owners", async () => {
    const owner = await makePerson("Айгерім");
    const editor = await makePerson("Редактор");
    const id = await newGroup(owner);
    await joinGroup(owner, id, editor, "editor");
    const rename = inGroup(id, editor, (group) => renameGroup(group, { name: "Басқа", expectedVersion: 1 }));
    expect(await refusalOf(rename)).toBe("not_allowed");
    expect(await refusalOf(inGroup(id, editor, deleteGroup))).toBe("not_allowed");
  });

  test("goes with all that is in it, and the neighbour's stays", async () => {
    const owner = await makePerson("Айгерім");
    const id = await newGroup(owner, "Өшетін топ");
    const neighbour = await newGroup(owner, "Көрші топ");
    for (const groupId of [id, neighbour]) {
      await valueOf(inGroup(groupId, owner, (group) => makeDocument(group, ["Бір сөйлем."])));
    }
    await valueOf(inGroup(id, owner, deleteGroup));
    expect(await refusalOf(inGroup(id, owner, showGroup))).toBe("not_found");
    const { groups } = await valueOf(inAccount(owner.userId, listGroups));
    expect(groups.map((group) => [group.id, group.documentCount])).toEqual([[neighbour, 1]]);
  });
});

describe("the history of a group", () => {
  test("tells what happened, newest first, page by page, without a gap", async () => {
    const owner = await makePerson("Айгерім");
    const id = await newGroup(owner, "Атау 0");
    for (let version = 1; version <= 60; version += 1) {
      await valueOf(
        inGroup(id, owner, (group) =>
          renameGroup(group, { name: `Атау ${version}`, expectedVersion: version }),
        ),
      );
    }
    const first = await valueOf(inGroup(id, owner, (group) => listEvents(group, {})));
    const rest = await valueOf(inGroup(id, owner, (group) => listEvents(group, { before: first.next ?? 0 })));
    const numbers = [...first.events, ...rest.events].map((event) => event.number);
    expect(numbers).toEqual(Array.from({ length: 61 }, (_, n) => 61 - n));
    expect(rest.next).toBeNull();
    expect(first.events[0]).toMatchObject({
      kind: "group.renamed",
      actor: { name: "Айгерім" },
      data: { before: "Атау 59", name: "Атау 60" },
    });
  });

  test("can be narrowed to a kind of thing and to a person", async () => {
    const owner = await makePerson("Айгерім");
    const id = await newGroup(owner);
    const members = await valueOf(inGroup(id, owner, (group) => listEvents(group, { noun: "member" })));
    const own = await valueOf(inGroup(id, owner, (group) => listEvents(group, { actorId: owner.userId })));
    expect(members.events).toEqual([]);
    expect(own.events.map((event) => event.kind)).toEqual(["group.created"]);
  });
});
