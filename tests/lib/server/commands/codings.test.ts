import { beforeAll, describe, expect, test } from "vitest";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import type { Role } from "#lib/groups/role.ts";
import { accept, type Result } from "#lib/result.ts";
import { closeCoding, reopenCoding } from "#lib/server/commands/close-coding.ts";
import { deleteAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { setCodingDeleted } from "#lib/server/commands/delete-coding.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { markCoded } from "#lib/server/commands/mark-coded.ts";
import { removeMember } from "#lib/server/commands/remove-member.ts";
import { createCoding, editCoding } from "#lib/server/commands/plan-coding.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { listCodings, showCoding } from "#lib/server/queries/codings.ts";
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

const PEOPLE = { editor: "editor", dana: "annotator", erlan: "reviewer", guest: "viewer" } as const;
let owner: Caller;
let groupId: string;
let people: Record<keyof typeof PEOPLE, Caller>;
let document: MadeDocument;
let tagsetId: string;
let tagIds: string[];

const as = <Value>(who: Caller, work: (group: InGroup) => Promise<Result<Value>>) =>
  valueOf(inGroup(groupId, who, work));
const refused = (who: Caller, work: (group: InGroup) => Promise<Result<unknown>>) =>
  refusalOf(inGroup(groupId, who, work));

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  const joined: [string, Caller][] = [];
  for (const [name, role] of Object.entries(PEOPLE)) {
    const person = await makePerson(name);
    await joinGroup(owner, groupId, person, role as Role);
    joined.push([name, person]);
  }
  people = Object.fromEntries(joined) as typeof people;
  document = await as(owner, (group) =>
    makeDocument(group, ["Мажилис заң жобасын қабылдады.", "Сенат оны кейін қайтарды."]),
  );
  [tagsetId, tagIds] = await as(owner, async ({ db, actor }) => {
    const tagset = await db.tagset.create({
      data: { groupId: actor.groupId, labelKk: "Билік тармағы", isExclusive: true },
    });
    const tags: string[] = [];
    for (const [code, labelKk] of [
      ["lower", "Мәжіліс"],
      ["upper", "Сенат"],
    ] as const) {
      const tag = await db.tag.create({
        data: { groupId: actor.groupId, tagsetId: tagset.id, code, labelKk, position: tags.length },
      });
      tags.push(tag.id);
    }
    return accept<[string, string[]]>([tagset.id, tags]);
  });
});

const plan = (coders: readonly Caller[], name = "Бірінші оқу") => ({
  ...{ name, instructions: "Әр палатаны белгілеңіз.", dueDate: "2027-02-15", tagsetIds: [tagsetId] },
  assignments: coders.map(({ userId }) => ({ documentId: document.id, userId })),
});

const coding = (coders: readonly Caller[]) =>
  as(people.editor, async (group) => {
    const id = await createCoding(group, plan(coders));
    return id.ok ? showCoding(group, id.value) : id;
  });

const mark =
  (layerId: string, quote: string, given: readonly string[] = []) =>
  (group: InGroup) =>
    highlightPassage(group, document.id, {
      ...COMMON_PLACE,
      ...{ kind: "highlight", layerId, tagIds: [...given], selectors: passageOf(document.text, quote) },
    });

const seenBy = async (who: Caller, layerId: string) =>
  (await as(who, (group) => listAnnotations(group, document.id))).filter(
    (annotation) => annotation.layerId === layerId,
  ).length;

describe("a coding", () => {
  test("is planned by who looks after the group, with coders who may annotate, documents and tagsets that are there", async () => {
    const planned = await coding([people.dana, people.erlan]);
    expect(planned.tagsets).toEqual([
      expect.objectContaining({
        tagsetId,
        isExclusive: true,
        tags: tagIds.map((id) => expect.objectContaining({ id })),
      }),
    ]);
    expect(planned.assignments.map(({ passages }) => passages)).toEqual([0, 0]);
    const wanted = plan([people.dana]);
    expect(await refused(people.dana, (group) => createCoding(group, wanted))).toBe("not_allowed");
    expect(await refused(owner, (group) => createCoding(group, plan([people.guest])))).toBe("coder_unfit");
    expect(
      await refused(owner, (group) => createCoding(group, { ...wanted, tagsetIds: [document.id] })),
    ).toBe("tagset_not_found");
    const elsewhere = [{ documentId: tagsetId, userId: people.dana.userId }];
    expect(await refused(owner, (group) => createCoding(group, { ...wanted, assignments: elsewhere }))).toBe(
      "document_not_found",
    );
  });

  test("hides each coder's work from the other until it is closed, and from nobody who only looks after it", async () => {
    const { id, layerId } = await coding([people.dana, people.erlan]);
    await as(people.dana, mark(layerId, "Мажилис", [tagIds[0] ?? ""]));
    await as(people.erlan, mark(layerId, "Сенат", [tagIds[1] ?? ""]));
    expect(await seenBy(people.dana, layerId)).toBe(1);
    expect(await seenBy(people.erlan, layerId)).toBe(1);
    expect(await seenBy(people.editor, layerId)).toBe(2);
    expect(await seenBy(people.guest, layerId)).toBe(0);
    const forDana = await as(people.dana, (group) => showCoding(group, id));
    expect(forDana.mayLookInto).toBe(false);
    expect(forDana.assignments.map(({ passages }) => passages).sort()).toEqual([1, null]);
    await as(people.editor, (group) => closeCoding(group, id));
    for (const who of [people.dana, people.erlan, people.guest]) expect(await seenBy(who, layerId)).toBe(2);
    expect((await as(people.dana, (group) => showCoding(group, id))).mayLookInto).toBe(true);
  });

  test("lets nothing be written but by its coders, in their documents, until they are done or it is closed", async () => {
    const { id, layerId } = await coding([people.dana]);
    expect(await refused(people.erlan, mark(layerId, "Сенат"))).toBe("layer_not_found");
    expect(await refused(people.editor, mark(layerId, "Сенат"))).toBe("layer_not_found");
    const annotationId = await as(people.dana, mark(layerId, "Сенат", [tagIds[1] ?? ""]));
    const done = (isDone: boolean) =>
      as(people.dana, (group) => markCoded(group, { codingId: id, documentId: document.id, done: isDone }));
    await done(true);
    expect(await refused(people.dana, mark(layerId, "Мажилис"))).toBe("coding_done");
    const retag = (group: InGroup) => editAnnotation(group, { annotationId, expectedVersion: 1, tagIds: [] });
    expect(await refused(people.dana, retag)).toBe("coding_done");
    await done(false);
    await as(people.dana, retag);
    await as(people.editor, (group) => closeCoding(group, id));
    expect(await refused(people.dana, (group) => deleteAnnotation(group, annotationId))).toBe("layer_closed");
    expect(await refused(people.dana, mark(layerId, "Мажилис"))).toBe("layer_closed");
    await as(people.editor, (group) => reopenCoding(group, id));
    await as(people.dana, (group) => deleteAnnotation(group, annotationId));
  });

  test("gives a passage one tag of an exclusive set, and no tag that is not there", async () => {
    const { layerId } = await coding([people.dana]);
    expect(await refused(people.dana, mark(layerId, "Мажилис", tagIds))).toBe("tags_exclusive");
    expect(await refused(people.dana, mark(layerId, "Мажилис", [document.id]))).toBe("tag_not_found");
  });

  test("keeps a coder who has begun on the document, and takes one off who has not", async () => {
    const { id, layerId, version } = await coding([people.dana, people.erlan]);
    await as(people.dana, mark(layerId, "Мажилис"));
    const only = ({ userId }: Caller) => ({ assignments: [{ documentId: document.id, userId }] });
    const edit = (who: Caller) => (group: InGroup) =>
      editCoding(group, { codingId: id, expectedVersion: version, edit: only(who) });
    expect(await refused(people.editor, edit(people.erlan))).toBe("coder_has_coded");
    await as(people.editor, edit(people.dana));
    expect((await as(owner, (group) => showCoding(group, id))).coders.map(({ name }) => name)).toEqual([
      "dana",
    ]);
    expect(await refused(people.erlan, mark(layerId, "Сенат"))).toBe("layer_not_found");
  });

  test("lets an edit that somebody has overtaken change nothing at all", async () => {
    const { id, version } = await coding([people.dana]);
    const edit = { name: "Екінші оқу", ...{ assignments: plan([people.dana, people.erlan]).assignments } };
    const stale = (group: InGroup) => editCoding(group, { codingId: id, expectedVersion: version + 1, edit });
    expect(await refused(people.editor, stale)).toBe("version_conflict");
    const now = await as(owner, (group) => showCoding(group, id));
    expect([now.name, now.coders.length]).toEqual(["Бірінші оқу", 1]);
  });

  test("is deleted with its layer and comes back with it", async () => {
    const { id, layerId } = await coding([people.dana]);
    await as(people.editor, (group) => setCodingDeleted(group, id, true));
    expect(await refused(people.dana, mark(layerId, "Мажилис"))).toBe("layer_not_found");
    expect(await refused(owner, (group) => showCoding(group, id))).toBe("not_found");
    const deleted = await as(owner, (group) => listCodings(group, { state: "deleted" }));
    expect(deleted.codings.map((one) => one.id)).toContain(id);
    await as(people.editor, (group) => setCodingDeleted(group, id, false));
    await as(people.dana, mark(layerId, "Мажилис"));
  });

  test("keeps the work of a coder who leaves the group, who goes on as blind as before after coming back", async () => {
    const left = await makePerson("Кетіп келген");
    await joinGroup(owner, groupId, left, "annotator");
    const { id, layerId } = await coding([people.dana, left]);
    await as(left, mark(layerId, "Сенат оны кейін қайтарды."));
    await as(owner, (group) => removeMember(group, left.userId));
    const without = await as(people.editor, (group) => showCoding(group, id));
    expect(without.assignments.map(({ passages }) => passages).sort()).toEqual([0, 1]);
    expect(without.coders.map(({ name }) => name)).toContain("Кетіп келген");
    await joinGroup(owner, groupId, left, "owner");
    await as(people.dana, mark(layerId, "Мажилис заң жобасын қабылдады."));
    expect(await seenBy(left, layerId)).toBe(1);
    await as(left, mark(layerId, "Мажилис заң жобасын қабылдады."));
    expect(await seenBy(left, layerId)).toBe(2);
    await as(owner, (group) => removeMember(group, left.userId));
  });

  test("stands before those that are closed", async () => {
    const first = await coding([people.dana]);
    const second = await coding([people.dana]);
    await as(owner, (group) => closeCoding(group, second.id));
    const { codings } = await as(owner, (group) => listCodings(group, {}));
    const closed = codings.map(({ closedAt }) => closedAt !== null);
    expect(closed).toEqual([...closed].sort((one, other) => Number(one) - Number(other)));
    expect(codings.findIndex(({ id }) => id === first.id)).toBeLessThan(
      codings.findIndex(({ id }) => id === second.id),
    );
  });
});
