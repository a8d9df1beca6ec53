import { beforeAll, describe, expect, test } from "vitest";
import { DEFAULT_PROFILE } from "#lib/citations/romanise/profile.ts";
import type { Role } from "#lib/groups/role.ts";
import type { Printing } from "#lib/operations/bibliographies.ts";
import type { Result } from "#lib/result.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import {
  editBibliography,
  saveBibliography,
  setBibliographyDeleted,
} from "#lib/server/commands/save-bibliography.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { createCollection } from "#lib/server/commands/keep-collection.ts";
import { labelReferences } from "#lib/server/commands/label-references.ts";
import { chooseReferences } from "#lib/server/queries/bibliography.ts";
import { listBibliographies, showBibliography } from "#lib/server/queries/bibliographies.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;
const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller: Caller = owner,
) => inGroup(groupId, caller, work);

const PRINTING: Printing = {
  style: "gost-7-1-2003",
  citationLocale: "item",
  order: "alphabetical",
  grouping: "laws-first",
  numbering: "style",
  script: "both",
  profile: DEFAULT_PROFILE,
};
const draft = (name: string) => ({
  name,
  selection: { of: "library" as const },
  leftOut: [],
  printing: PRINTING,
});
const save = (name: string, caller?: Caller) =>
  within((group) => saveBibliography(group, draft(name)), caller);

beforeAll(async () => {
  owner = await makePerson("Айгүл");
  groupId = await makeGroup(owner);
});

describe("a named list", () => {
  test("comes back as it was saved, with who saved it", async () => {
    const id = await valueOf(save("Диссертация: қорытынды тізім"));
    const shown = await valueOf(within((group) => showBibliography(group, id)));
    expect(shown).toMatchObject({
      name: "Диссертация: қорытынды тізім",
      selection: { of: "library" },
      printing: PRINTING,
      version: 1,
      author: { id: owner.userId },
    });
    const { bibliographies } = await valueOf(within(listBibliographies));
    expect(bibliographies.map((list) => list.id)).toContain(id);
  });

  test("holds the choice and not the works, so that what is added later stands in it", async () => {
    const id = await valueOf(save("Жаңарып тұратын тізім"));
    const { selection } = await valueOf(within((group) => showBibliography(group, id)));
    const before = await within((group) => chooseReferences(group, selection));
    const added = await valueOf(
      within((group) =>
        createReference(group, {
          csl: { type: "book", title: "Кейін қосылған кітап", language: "kk" },
          romanised: null,
          translated: {},
          tags: [],
          notes: [],
        }),
      ),
    );
    const after = await valueOf(within((group) => chooseReferences(group, selection)));
    expect(before.ok ? before.value.map((work) => work.id) : []).not.toContain(added);
    expect(after.map((work) => work.id)).toContain(added);
  });

  test("has a name of its own, whatever its case, until it is deleted", async () => {
    const id = await valueOf(save("Chapter one"));
    expect(await refusalOf(save("CHAPTER ONE"))).toBe("bibliography_name_taken");
    await valueOf(within((group) => setBibliographyDeleted(group, id, true)));
    const second = await valueOf(save("Chapter One"));
    expect(await refusalOf(within((group) => setBibliographyDeleted(group, id, false)))).toBe(
      "bibliography_name_taken",
    );
    await valueOf(within((group) => setBibliographyDeleted(group, second, true)));
    await valueOf(within((group) => setBibliographyDeleted(group, id, false)));
    expect((await valueOf(within((group) => showBibliography(group, id)))).name).toBe("Chapter one");
  });

  test("has a name in which no letter stands for another", async () => {
    await valueOf(save("Тарау 1a"));
    await valueOf(save("Тарау 1_"));
    await valueOf(save("Тарау %"));
    expect(await refusalOf(save("тарау 1_"))).toBe("bibliography_name_taken");
  });

  test("saved by two people at once under one name is saved once", async () => {
    const answers = await Promise.all([save("Бір ат"), save("бір ат"), save("БІР АТ")]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual([
      "bibliography_name_taken",
      "bibliography_name_taken",
    ]);
  });

  test("is changed only by who has seen its newest version", async () => {
    const bibliographyId = await valueOf(save("Параллельная правка"));
    const edit = (expectedVersion: number, name: string) =>
      within((group) => editBibliography(group, { bibliographyId, expectedVersion, edit: { name } }));
    await valueOf(edit(1, "Первая правка"));
    expect(await refusalOf(edit(1, "Вторая правка"))).toBe("version_conflict");
    const shown = await valueOf(within((group) => showBibliography(group, bibliographyId)));
    expect([shown.name, shown.version]).toEqual(["Первая правка", 2]);
  });

  test("is seen by viewers and changed by those who may edit references", async () => {
    const id = await valueOf(save("Көрермендерге"));
    const as = async (role: Role) => {
      const person = await makePerson(role);
      await joinGroup(owner, groupId, person, role);
      return person;
    };
    const viewer = await as("viewer");
    expect((await within((group) => showBibliography(group, id), viewer)).ok).toBe(true);
    expect(await refusalOf(save("Рұқсатсыз", viewer))).toBe("not_allowed");
    expect(await refusalOf(within((group) => setBibliographyDeleted(group, id, true), viewer))).toBe(
      "not_allowed",
    );
    const student = await as("student");
    expect(await refusalOf(within((group) => showBibliography(group, id), student))).toBe("not_allowed");
  });

  test("of another group is not there", async () => {
    const id = await valueOf(save("Чужой"));
    const stranger = await makePerson("Бөтен");
    const other = await makeGroup(stranger);
    const there = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
      inGroup(other, stranger, work);
    expect(await refusalOf(there((group) => showBibliography(group, id)))).toBe("not_found");
    expect(await refusalOf(there((group) => setBibliographyDeleted(group, id, true)))).toBe("not_found");
    const edit = { bibliographyId: id, expectedVersion: 1, edit: { name: "Мой" } };
    expect(await refusalOf(there((group) => editBibliography(group, edit)))).toBe("not_found");
  });
});

describe("the works of a list", () => {
  const BARE = { romanised: null, translated: {}, notes: [] };

  test("of a collection are those on it and on the shelves within it, with their tags, notes and shelves", async () => {
    const collection = (name: string, parentId: string | null) =>
      valueOf(within((group) => createCollection(group, { name, parentId })));
    const outer = await collection("Парламент", null);
    const inner = await collection("Сайлау", outer);
    const work = (title: string) =>
      valueOf(
        within((group) =>
          createReference(group, {
            ...BARE,
            csl: { type: "book", title, language: "kk" },
            tags: ["өкілдік"],
            notes: ["Екінші тарауы керек"],
          }),
        ),
      );
    const [first, second, beside] = [
      await work("Сыртқы сөре"),
      await work("Ішкі сөре"),
      await work("Сөресіз"),
    ];
    const put = (referenceIds: string[], addToCollections: string[]) =>
      within((group) =>
        labelReferences(group, {
          referenceIds,
          addToCollections,
          addTags: [],
          removeTags: [],
          removeFromCollections: [],
        }),
      );
    await valueOf(put([first], [outer]));
    await valueOf(put([second], [inner]));
    const chosen = await valueOf(
      within((group) => chooseReferences(group, { of: "collection", collectionId: outer })),
    );
    expect(chosen.map(({ id }) => id).sort()).toEqual([first, second].sort());
    expect(chosen.map(({ id }) => id)).not.toContain(beside);
    expect(chosen.find(({ id }) => id === second)).toMatchObject({
      tags: ["өкілдік"],
      notes: ["Екінші тарауы керек"],
      collections: ["Сайлау"],
    });
  });
});
