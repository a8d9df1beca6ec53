import { beforeAll, describe, expect, test } from "vitest";
import type { Role } from "#lib/groups/role.ts";
import type { Result } from "#lib/result.ts";
import { editView, saveView, setViewDeleted } from "#lib/server/commands/keep-view.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listViews, showView } from "#lib/server/queries/saved-views.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
const people = new Map<Role, Caller>();
const person = (role: Role): Caller => people.get(role) ?? owner;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller: Caller = owner,
) => inGroup(groupId, caller, work);
const save = (name: string, caller?: Caller, isShared = false) =>
  within((group) => saveView(group, { kind: "matrix", name, chosen: { rows: "claim" }, isShared }), caller);
const edit = (
  viewId: string,
  change: Parameters<typeof editView>[1]["edit"],
  caller?: Caller,
  expectedVersion = 1,
) => within((group) => editView(group, { viewId, expectedVersion, edit: change }), caller);
const remove = (viewId: string, caller?: Caller, deleted = true) =>
  within((group) => setViewDeleted(group, viewId, deleted), caller);
const show = (viewId: string, caller?: Caller) => within((group) => showView(group, viewId), caller);

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
  for (const role of ["editor", "annotator", "viewer", "student"] as const) {
    const one = await makePerson(role);
    await joinGroup(owner, groupId, one, role);
    people.set(role, one);
  }
});

describe("a saved view", () => {
  test("comes back as it was saved, for its author alone", async () => {
    const id = await valueOf(save("2007 жылғы түзетулер", person("viewer")));
    expect(await valueOf(show(id, person("viewer")))).toMatchObject({
      ...{ name: "2007 жылғы түзетулер", kind: "matrix", chosen: { rows: "claim" }, version: 1 },
      ...{ isShared: false, isOwn: true, mayEdit: true, author: { id: person("viewer").userId } },
    });
    expect(await refusalOf(show(id))).toBe("not_found");
    expect(await refusalOf(edit(id, { name: "Менікі" }))).toBe("not_found");
    expect(await refusalOf(remove(id))).toBe("not_found");
    const { views } = await valueOf(within((group) => listViews(group, "matrix")));
    expect(views.map((view) => view.id)).not.toContain(id);
  });

  test("that is shared is seen by all, changed by its author and by who looks after the group", async () => {
    const id = await valueOf(save("Ортақ көрініс", person("annotator"), true));
    expect(await valueOf(show(id, person("viewer")))).toMatchObject({ isOwn: false, mayEdit: false });
    expect(await refusalOf(edit(id, { name: "Басқа" }, person("viewer")))).toBe("not_allowed");
    await valueOf(edit(id, { chosen: { rows: "reform", columns: "source" } }, person("editor")));
    expect(await valueOf(show(id))).toMatchObject({
      chosen: { columns: "source" },
      version: 2,
      mayEdit: true,
    });
    expect(await refusalOf(edit(id, { isShared: false }, person("editor"), 2))).toBe("not_allowed");
    await valueOf(edit(id, { isShared: false }, person("annotator"), 2));
    expect(await refusalOf(show(id, person("editor")))).toBe("not_found");
  });

  test("is not shared by a viewer, and a student has none", async () => {
    expect(await refusalOf(save("Көрерменнің ортағы", person("viewer"), true))).toBe("not_allowed");
    const id = await valueOf(save("Көрерменнің өзінікі", person("viewer")));
    expect(await refusalOf(edit(id, { isShared: true }, person("viewer")))).toBe("not_allowed");
    expect(await refusalOf(save("Студент", person("student")))).toBe("not_allowed");
    expect(await refusalOf(within((group) => listViews(group), person("student")))).toBe("not_allowed");
  });

  test("has a name of its own among one's own and among the shared, whatever its case", async () => {
    const id = await valueOf(save("Мой вид"));
    expect(await refusalOf(save("МОЙ ВИД"))).toBe("view_name_taken");
    await valueOf(save("мой вид", person("editor")));
    const shared = await valueOf(save("Мой вид", person("annotator"), true));
    expect(await refusalOf(edit(id, { isShared: true }))).toBe("view_name_taken");
    // A name that only its author may see is no obstacle to somebody else's shared view.
    await valueOf(edit(shared, { name: "Мой Вид" }, person("editor")));
    await valueOf(remove(id));
    const second = await valueOf(save("мой вид"));
    expect(await refusalOf(remove(id, owner, false))).toBe("view_name_taken");
    await valueOf(remove(second));
    await valueOf(remove(id, owner, false));
    expect((await valueOf(show(id))).name).toBe("Мой вид");
  });

  test("saved by one person twice at once is saved once", async () => {
    const answers = await Promise.all([save("Бірден"), save("бірден"), save("БІРДЕН")]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  });

  test("is changed only by who has seen its newest version", async () => {
    const id = await valueOf(save("Қатар өзгеріс"));
    await valueOf(edit(id, { name: "Бірінші" }));
    expect(await refusalOf(edit(id, { name: "Екінші" }))).toBe("version_conflict");
  });

  test("of another group is not there", async () => {
    const id = await valueOf(save("Бөтен", owner, true));
    const stranger = await makePerson("Бөтен");
    const other = await makeGroup(stranger);
    const there = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
      inGroup(other, stranger, work);
    expect(await refusalOf(there((group) => showView(group, id)))).toBe("not_found");
    expect(await refusalOf(there((group) => setViewDeleted(group, id, true)))).toBe("not_found");
  });

  test("tells the history of the group only what it was shared with", async () => {
    const id = await valueOf(save("Құпия ат"));
    await valueOf(edit(id, { name: "Ашық ат", isShared: true }));
    const told = async (caller: Caller) => {
      const { events } = await valueOf(within((group) => listEvents(group, { nounId: id }), caller));
      return events.map((event) => event.kind);
    };
    expect(await told(owner)).toEqual(["view.shared", "view.edited", "view.saved"]);
    expect(await told(person("editor"))).toEqual(["view.shared", "view.edited"]);
  });
});
