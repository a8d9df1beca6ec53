import { beforeAll, describe, expect, test } from "vitest";
import type { LayerAccess } from "#lib/annotations/layer.ts";
import type { LayerView } from "#lib/operations/layers.ts";
import { accept } from "#lib/result.ts";
import { withAllAnnotations } from "#lib/server/all-annotations.ts";
import { deleteAnnotation, restoreAnnotation } from "#lib/server/commands/delete-annotation.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { setCommentDeleted } from "#lib/server/commands/edit-comment.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { createLayer, editLayer, openLayer, setLayerDeleted } from "#lib/server/commands/keep-layer.ts";
import { removeMember } from "#lib/server/commands/remove-member.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller } from "#lib/server/database.ts";
import { listAnnotations } from "#lib/server/queries/annotations.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listLayers, showLayer } from "#lib/server/queries/layers.ts";
import { useDatabase } from "../../../support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
  type MadeDocument,
} from "../../../support/world.ts";

useDatabase();

const TEXT = "Шаруалар қыстауға күзде көшті. Қар ерте жауған жылы жұт болды.";

let groupId: string;
let document: MadeDocument;
let owner: Caller;
let editor: Caller;
let aigul: Caller;
let berik: Caller;
let viewer: Caller;

beforeAll(async () => {
  [owner, editor, aigul, berik, viewer] = await Promise.all([
    makePerson("Ие"),
    makePerson("Редактор"),
    makePerson("Айгүл"),
    makePerson("Берік"),
    makePerson("Оқырман"),
  ]);
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, editor, "editor");
  await joinGroup(owner, groupId, aigul, "annotator");
  await joinGroup(owner, groupId, berik, "annotator");
  await joinGroup(owner, groupId, viewer, "viewer");
  document = await valueOf(inGroup(groupId, owner, (group) => makeDocument(group, [TEXT])));
});

const as = <Value>(person: Caller, work: Parameters<typeof inGroup<Value, string>>[2]) =>
  inGroup<Value, string>(groupId, person, work);

async function makeLayer(
  maker: Caller,
  access: LayerAccess,
  members: readonly Caller[] = [],
): Promise<LayerView> {
  const id = await valueOf(
    as(maker, (group) =>
      createLayer(group, {
        name: "Бірінші оқу",
        description: "",
        access,
        members: members.map(({ userId }) => ({ userId, mayWrite: true })),
      }),
    ),
  );
  return valueOf(as(maker, (group) => showLayer(group, id)));
}

async function write(person: Caller, place: { layerId?: string; isPrivate?: boolean }, text = "Анық емес") {
  return valueOf(
    as(person, (group) =>
      highlightPassage(group, document.id, {
        kind: "comment",
        text,
        selectors: passageOf(document.text, "күзде көшті"),
        layerId: place.layerId ?? null,
        isPrivate: place.isPrivate ?? false,
        tagIds: [],
      }),
    ),
  );
}

async function edit(person: Caller, layer: LayerView, change: Parameters<typeof editLayer>[1]["edit"]) {
  const { version } = await valueOf(as(person, (group) => showLayer(group, layer.id)));
  return valueOf(
    as(person, (group) => editLayer(group, { layerId: layer.id, expectedVersion: version, edit: change })),
  );
}

async function sees(person: Caller, annotationId: string): Promise<boolean> {
  const annotations = await valueOf(as(person, (group) => listAnnotations(group, document.id)));
  return annotations.some(({ id }) => id === annotationId);
}

const whoSees = async (annotationId: string) => {
  const seen = [];
  for (const [name, person] of Object.entries({ owner, editor, aigul, berik, viewer }))
    if (await sees(person, annotationId)) seen.push(name);
  return seen;
};
const EVERYBODY = ["owner", "editor", "aigul", "berik", "viewer"];

describe("who sees what stands on a layer", () => {
  test("what is private is its author's alone, and everybody's once it is published", async () => {
    const id = await write(aigul, { isPrivate: true });
    expect(await whoSees(id)).toEqual(["aigul"]);
    const place = { layerId: null, isPrivate: false };
    await valueOf(
      as(aigul, (group) => editAnnotation(group, { annotationId: id, expectedVersion: 1, place })),
    );
    expect(await whoSees(id)).toEqual(EVERYBODY);
  });

  test("an open layer is seen by all, and written on by whoever annotates", async () => {
    const layer = await makeLayer(aigul, "open");
    expect(await whoSees(await write(berik, { layerId: layer.id }))).toEqual(EVERYBODY);
  });

  test("a layer of members is seen and written on by them, not by the owner of the group", async () => {
    const layer = await makeLayer(editor, "members", [aigul, berik]);
    const id = await write(aigul, { layerId: layer.id });
    expect(await whoSees(id)).toEqual(["aigul", "berik"]);
    expect(await refusalOf(as(owner, (group) => writeOn(group, layer.id)))).toBe("layer_not_found");
  });

  test("a member who may only read is refused to write", async () => {
    const layer = await makeLayer(editor, "members", [aigul]);
    await edit(editor, layer, {
      members: [
        { userId: aigul.userId, mayWrite: true },
        { userId: berik.userId, mayWrite: false },
      ],
    });
    expect(await sees(berik, await write(aigul, { layerId: layer.id }))).toBe(true);
    expect(await refusalOf(as(berik, (group) => writeOn(group, layer.id)))).toBe("layer_not_found");
  });

  test("on a blind layer each sees the own work alone, until it is opened", async () => {
    const layer = await makeLayer(owner, "blind", [aigul, berik]);
    const id = await write(aigul, { layerId: layer.id });
    expect(await whoSees(id)).toEqual(["owner", "editor", "aigul"]);
    await valueOf(as(owner, (group) => openLayer(group, layer.id)));
    expect(await whoSees(id)).toEqual(EVERYBODY);
    // Twice is no error, and no second event.
    await valueOf(as(owner, (group) => openLayer(group, layer.id)));
    const { events } = await valueOf(as(viewer, (group) => listEvents(group, { noun: "layer" })));
    expect(events.filter(({ kind, nounId }) => kind === "layer.opened" && nounId === layer.id)).toHaveLength(
      1,
    );
  });

  test("an opened layer that is given to its members is not open to all any more", async () => {
    const layer = await makeLayer(owner, "blind", [aigul]);
    const id = await write(aigul, { layerId: layer.id });
    await valueOf(as(owner, (group) => openLayer(group, layer.id)));
    await edit(owner, layer, { access: "members" });
    expect(await whoSees(id)).toEqual(["aigul"]);
    await edit(owner, layer, { access: "blind" });
    expect(await whoSees(id)).toEqual(["owner", "editor", "aigul"]);
  });

  test("whoever is taken off a layer sees the own work there and nothing else, nor what is said about it", async () => {
    const layer = await makeLayer(editor, "members", [aigul, berik]);
    const own = await write(berik, { layerId: layer.id });
    const other = await write(aigul, { layerId: layer.id });
    await edit(editor, layer, { members: [{ userId: aigul.userId, mayWrite: true }] });
    await valueOf(as(aigul, (group) => writeComment(group, { annotationId: own }, "Оның көзінше айтпа")));
    expect([await sees(berik, own), await sees(berik, other)]).toEqual([true, false]);
    const seen = await valueOf(as(berik, (group) => listAnnotations(group, document.id)));
    expect(seen.find(({ id }) => id === own)?.comments).toEqual([]);
    expect(
      await refusalOf(
        as(berik, (group) => editAnnotation(group, { annotationId: own, expectedVersion: 1, text: "Енді?" })),
      ),
    ).toBe("not_allowed");
  });

  test("whoever leaves the group and comes back has to be let onto its layers again", async () => {
    const guest = await makePerson("Қонақ");
    await joinGroup(owner, groupId, guest, "annotator");
    const layer = await makeLayer(editor, "members", [aigul, guest]);
    const id = await write(aigul, { layerId: layer.id });
    expect(await sees(guest, id)).toBe(true);
    await valueOf(as(owner, (group) => removeMember(group, guest.userId)));
    await joinGroup(owner, groupId, guest, "editor");
    expect(await sees(guest, id)).toBe(false);
  });
});

function writeOn(group: Parameters<typeof highlightPassage>[0], layerId: string) {
  const selectors = passageOf(document.text, "Қар ерте");
  return highlightPassage(group, document.id, {
    ...{ kind: "highlight", selectors, layerId, isPrivate: false, tagIds: [] },
  });
}

describe("a deleted layer", () => {
  test("hides what stands on it from everybody, its authors too, until it is restored", async () => {
    const layer = await makeLayer(aigul, "open");
    const id = await write(berik, { layerId: layer.id });
    await valueOf(as(aigul, (group) => setLayerDeleted(group, layer.id, true)));
    expect(await whoSees(id)).toEqual([]);
    expect(await refusalOf(as(berik, (group) => deleteAnnotation(group, id)))).toBe("not_found");
    expect(await refusalOf(as(berik, (group) => writeOn(group, layer.id)))).toBe("layer_not_found");
    const { layers } = await valueOf(as(aigul, (group) => listLayers(group)));
    expect(layers.some((one) => one.id === layer.id)).toBe(false);
    const gone = await valueOf(as(aigul, (group) => listLayers(group, { deleted: "only" })));
    expect(gone.layers.map((one) => one.id)).toContain(layer.id);
    await valueOf(as(aigul, (group) => setLayerDeleted(group, layer.id, false)));
    expect(await whoSees(id)).toEqual(EVERYBODY);
  });

  test("does not stop its annotations from following a corrected text", async () => {
    const layer = await makeLayer(aigul, "members", [aigul]);
    const id = await write(aigul, { layerId: layer.id });
    await valueOf(as(aigul, (group) => setLayerDeleted(group, layer.id, true)));
    const found = await valueOf(
      as(owner, async (group) =>
        accept(await withAllAnnotations(group, () => group.db.annotation.count({ where: { id } }))),
      ),
    );
    expect(found).toBe(1);
  });
});

describe("a closed layer", () => {
  test("is read and talked about, but nothing on it is written, changed, taken away or moved", async () => {
    const layer = await makeLayer(aigul, "open");
    const id = await write(aigul, { layerId: layer.id });
    await edit(aigul, layer, { isClosed: true });
    expect(await refusalOf(as(aigul, (group) => writeOn(group, layer.id)))).toBe("layer_closed");
    const change = (given: object) =>
      as(aigul, (group) => editAnnotation(group, { annotationId: id, expectedVersion: 1, ...given }));
    expect(await refusalOf(change({ text: "Басқаша" }))).toBe("layer_closed");
    expect(await refusalOf(change({ tagIds: [] }))).toBe("layer_closed");
    expect(await refusalOf(change({ place: { layerId: null, isPrivate: false } }))).toBe("layer_closed");
    expect(await refusalOf(as(owner, (group) => deleteAnnotation(group, id)))).toBe("layer_closed");
    await valueOf(as(berik, (group) => writeComment(group, { annotationId: id }, "Енді талқылайық")));
    await valueOf(change({ resolved: true }));
    await edit(aigul, layer, { isClosed: false });
    await valueOf(as(owner, (group) => deleteAnnotation(group, id)));
    await valueOf(as(owner, (group) => restoreAnnotation(group, id)));
  });
});

describe("who looks after layers", () => {
  test("its maker, an owner and an editor change a layer; another annotator and a viewer do not", async () => {
    const layer = await makeLayer(aigul, "open");
    for (const person of [aigul, editor, owner]) await edit(person, layer, { description: person.userId });
    for (const person of [berik, viewer]) {
      expect(await refusalOf(as(person, (group) => setLayerDeleted(group, layer.id, true)))).toBe(
        "not_allowed",
      );
      expect(await refusalOf(as(person, (group) => openLayer(group, layer.id)))).toBe("not_allowed");
    }
  });

  test("an owner who lets themselves in is named in the history", async () => {
    const layer = await makeLayer(aigul, "members", [aigul]);
    const id = await write(aigul, { layerId: layer.id });
    await edit(owner, layer, {
      members: [aigul, owner].map(({ userId }) => ({ userId, mayWrite: true })),
    });
    expect(await whoSees(id)).toEqual(["owner", "aigul"]);
    const { events } = await valueOf(as(viewer, (group) => listEvents(group, { noun: "layer" })));
    expect(events[0]).toMatchObject({ kind: "layer.members_changed", data: { added: ["Ие"], removed: [] } });
  });

  test("nobody from outside the group becomes a member of a layer", async () => {
    const stranger = await makePerson("Бөтен");
    const members = [{ userId: stranger.userId, mayWrite: true }];
    const made = as(owner, (group) =>
      createLayer(group, { name: "Қабат", description: "", access: "members", members }),
    );
    expect(await refusalOf(made)).toBe("member_not_found");
  });

  test("a version that somebody has overtaken is refused, and nothing is overwritten", async () => {
    const layer = await makeLayer(aigul, "open");
    await edit(owner, layer, { name: "Екінші оқу" });
    const late = as(aigul, (group) =>
      editLayer(group, { layerId: layer.id, expectedVersion: layer.version, edit: { name: "Үшінші" } }),
    );
    expect(await refusalOf(late)).toBe("version_conflict");
  });

  test("a layer of a coding is looked after there", async () => {
    const layer = await makeLayer(owner, "blind", [aigul]);
    await valueOf(
      as(owner, async ({ db, actor }) => {
        await db.coding.create({
          data: { groupId: actor.groupId, name: "Кодтау", layerId: layer.id, createdById: actor.userId },
        });
        return accept(null);
      }),
    );
    expect(await refusalOf(as(owner, (group) => openLayer(group, layer.id)))).toBe("layer_of_coding");
    expect(await refusalOf(as(owner, (group) => setLayerDeleted(group, layer.id, true)))).toBe(
      "layer_of_coding",
    );
  });
});

describe("moving", () => {
  test("only its author moves an annotation, to where the author may write", async () => {
    const [mine, theirs] = [await makeLayer(aigul, "open"), await makeLayer(berik, "members", [berik])];
    const id = await write(aigul, { layerId: mine.id });
    const move = (person: Caller, layerId: string | null) =>
      as(person, (group) =>
        editAnnotation(group, { annotationId: id, expectedVersion: 1, place: { layerId, isPrivate: false } }),
      );
    expect(await refusalOf(move(owner, null))).toBe("not_allowed");
    expect(await refusalOf(move(aigul, theirs.id))).toBe("layer_not_found");
    await valueOf(move(aigul, null));
  });

  test("what was said before it was published stays with its author", async () => {
    const id = await write(aigul, { isPrivate: true }, "Құпия ойым");
    const change = (expectedVersion: number, given: object) =>
      valueOf(as(aigul, (group) => editAnnotation(group, { annotationId: id, expectedVersion, ...given })));
    await change(1, { text: "Жұртқа арналған сөз" });
    await change(2, { place: { layerId: null, isPrivate: false } });
    await change(3, { text: "Жұртқа арналған сөздің жалғасы" });
    const kindsFor = async (person: Caller) => {
      const { events } = await valueOf(as(person, (group) => listEvents(group, { noun: "annotation" })));
      return events.filter(({ nounId }) => nounId === id).map(({ kind }) => kind.split(".")[1]);
    };
    expect(await kindsFor(aigul)).toEqual(["edited", "published", "edited", "created"]);
    expect(await kindsFor(owner)).toEqual(["edited", "published"]);
  });
});

describe("counts of a layer", () => {
  test("are of what one sees: of a layer that is not shown, one's own", async () => {
    const layer = await makeLayer(owner, "blind", [aigul, berik]);
    await write(aigul, { layerId: layer.id });
    await write(aigul, { layerId: layer.id });
    await write(berik, { layerId: layer.id });
    const countsFor = async (person: Caller) => {
      const { annotations, own, isShown } = await valueOf(as(person, (group) => showLayer(group, layer.id)));
      return [annotations, own, isShown];
    };
    expect(await countsFor(aigul)).toEqual([2, 2, false]);
    expect(await countsFor(berik)).toEqual([1, 1, false]);
    expect(await countsFor(owner)).toEqual([3, 0, true]);
    expect(await countsFor(viewer)).toEqual([0, 0, false]);
  });

  test("a comment of somebody else on a hidden annotation is not there either", async () => {
    const layer = await makeLayer(owner, "members", [aigul, berik]);
    const id = await write(aigul, { layerId: layer.id });
    const reply = await valueOf(as(berik, (group) => writeComment(group, { annotationId: id }, "Келісемін")));
    expect(await refusalOf(as(owner, (group) => setCommentDeleted(group, reply, true)))).toBe("not_found");
    expect(await refusalOf(as(owner, (group) => writeComment(group, { annotationId: id }, "?")))).toBe(
      "not_found",
    );
  });
});
