import { beforeAll, describe, expect, test } from "vitest";
import type { InstitutionRole } from "#lib/reforms/institution-role.ts";
import type { ReformKind } from "#lib/reforms/reform.ts";
import type { Result } from "#lib/result.ts";
import { attachReformSource } from "#lib/server/commands/attach-reform-source.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { deleteReferences } from "#lib/server/commands/delete-references.ts";
import { setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import { editReformSource, setReformSourceDetached } from "#lib/server/commands/edit-reform-source.ts";
import { editReform, setReformDeleted } from "#lib/server/commands/edit-reform.ts";
import { revertReform } from "#lib/server/commands/revert-reform.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { moveBack, moveToWork } from "#lib/server/moved-rows.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listReformSources } from "#lib/server/queries/reform-sources.ts";
import { listReformVersions } from "#lib/server/queries/reform-versions.ts";
import { showReform } from "#lib/server/queries/reforms.ts";
import { accept } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let student: Caller;
let groupId: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

interface Drafted {
  readonly kind?: ReformKind;
  readonly dates?: string[];
  readonly parentId?: string | null;
  readonly institutions?: { institutionId: string; role: InstitutionRole }[];
}

function make(ru: string, changed: Drafted = {}): Promise<string> {
  const draft = { aliases: {}, descriptions: {}, acts: [], dates: [], parentId: null, ...changed };
  return valueOf(within((group) => createReform(group, { ...draft, labels: { ru } })));
}

const show = (reformId: string) => valueOf(within((group) => showReform(group, reformId)));

async function makeWork(title: string): Promise<string> {
  const draft = { csl: { type: "book" as const, title }, romanised: null, translated: {}, tags: [] };
  return valueOf(within((group) => createReference(group, draft)));
}

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  student = await makePerson("Дана");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, student, "student");
});

describe("an entry of the register", () => {
  test("keeps what each date is, and forgets it with the date", async () => {
    const reformId = await make("Поправки", { dates: ["2007-05-21", "2007"] });
    const edit = { dateMeanings: { "2007-05-21": ["adopted" as const], "1999": ["held" as const] } };
    await valueOf(within((group) => editReform(group, { reformId, expectedVersion: 1, edit })));
    expect((await show(reformId)).dateMeanings).toEqual({ "2007-05-21": ["adopted"] });
    const fewer = { dates: ["2007"] };
    await valueOf(within((group) => editReform(group, { reformId, expectedVersion: 2, edit: fewer })));
    expect(await show(reformId)).toMatchObject({ dates: ["2007"], dateMeanings: {}, version: 3 });
  });

  test("names institutions, which name it in their turn; nothing else is taken for one", async () => {
    const council = await make("Совет по делам", { kind: "institution" });
    const law = await make("Закон о совете", { kind: "law" });
    const institutions = [{ institutionId: council, role: "founds" as const }];
    const reformId = await make("Указ о совете", { kind: "decree", institutions });
    expect((await show(reformId)).institutions).toMatchObject([{ reform: { id: council }, role: "founds" }]);
    expect((await show(council)).changedBy).toMatchObject([{ reform: { id: reformId }, role: "founds" }]);
    for (const institutionId of [law, reformId]) {
      const edit = { institutions: [{ institutionId, role: "ends" as const }] };
      const refused = within((group) => editReform(group, { reformId, expectedVersion: 1, edit }));
      expect(await refusalOf(refused)).toBe("institution_not_found");
    }
    await valueOf(within((group) => setReformDeleted(group, council, true)));
    expect((await show(reformId)).institutions).toEqual([]);
    await valueOf(within((group) => setReformDeleted(group, council, false)));
    expect((await show(reformId)).institutions).toHaveLength(1);
  });

  test("makes no circle with another that is moved at the same moment", async () => {
    const [one, other] = [await make("Бірінші"), await make("Екінші")];
    const moves = await Promise.all(
      [
        [one, other],
        [other, one],
      ].map(([reformId = "", parentId = null]) =>
        within((group) => editReform(group, { reformId, expectedVersion: 1, edit: { parentId } })),
      ),
    );
    expect(moves.filter(({ ok }) => ok)).toHaveLength(1);
    expect(moves.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: "parent_is_own_branch" } });
  });

  test("moves in the tree, never below itself, and the history says that it moved", async () => {
    const [root, middle, leaf] = [await make("Корень"), await make("Ветвь"), await make("Лист")];
    const move = (reformId: string, parentId: string | null, expectedVersion = 1) =>
      within((group) => editReform(group, { reformId, expectedVersion, edit: { parentId } }));
    await valueOf(move(middle, root));
    await valueOf(move(leaf, middle));
    expect(await refusalOf(move(root, leaf))).toBe("parent_is_own_branch");
    expect(await refusalOf(move(root, root))).toBe("parent_is_own_branch");
    const { events } = await valueOf(within((group) => listEvents(group, { nounId: leaf })));
    expect(events[0]).toMatchObject({ kind: "reform.moved", data: { from: null, to: middle } });
  });

  test("says again what it said before, and what was written over is kept as well", async () => {
    const reformId = await make("Первая редакция", { dates: ["2011"] });
    const edit = { labels: { ru: "Вторая редакция" }, dates: ["2012"] };
    await valueOf(within((group) => editReform(group, { reformId, expectedVersion: 1, edit })));
    const back = { reformId, version: 1, expectedVersion: 2 };
    expect(await refusalOf(within((group) => revertReform(group, { ...back, expectedVersion: 1 })))).toBe(
      "version_conflict",
    );
    await valueOf(within((group) => revertReform(group, back)));
    expect(await show(reformId)).toMatchObject({
      labels: { ru: "Первая редакция" },
      dates: ["2011"],
      version: 3,
    });
    const { versions } = await valueOf(within((group) => listReformVersions(group, reformId)));
    expect(versions).toMatchObject([
      { version: 2, changed: ["labels", "dates"], said: { labels: { ru: "Вторая редакция" } } },
      {
        version: 1,
        changed: ["labels", "dates"],
        said: { dates: ["2011"] },
        replacedBy: { name: "Айгерім" },
      },
    ]);
    expect(
      await refusalOf(within((group) => revertReform(group, { ...back, version: 9, expectedVersion: 3 }))),
    ).toBe("not_found");
  });

  test("an edit that changes nothing leaves the version as it is", async () => {
    const reformId = await make("Без перемен");
    const edit = { labels: { ru: "Без перемен" } };
    await valueOf(within((group) => editReform(group, { reformId, expectedVersion: 1, edit })));
    expect((await show(reformId)).version).toBe(1);
  });
});

describe("the sources of an entry", () => {
  test("are attached, edited with a version, taken off and put back", async () => {
    const reformId = await make("Выборы");
    const referenceId = await makeWork("Итоги выборов");
    const particulars = { locator: "с. 12", quote: "", note: null };
    const draft = { from: "library" as const, referenceId, ...particulars };
    const sourceId = await valueOf(within((group) => attachReformSource(group, reformId, draft)));
    const list = () => valueOf(within((group) => listReformSources(group, reformId)));
    expect((await list()).sources).toMatchObject([{ title: "Итоги выборов", locator: "с. 12", quote: null }]);
    const edit = { note: "дата" };
    await valueOf(within((group) => editReformSource(group, { sourceId, expectedVersion: 1, edit })));
    const late = within((group) => editReformSource(group, { sourceId, expectedVersion: 1, edit }));
    expect(await refusalOf(late)).toBe("version_conflict");
    await valueOf(within((group) => setReformSourceDetached(group, sourceId, true)));
    expect((await list()).sources).toEqual([]);
    await valueOf(within((group) => setReformSourceDetached(group, sourceId, false)));
    expect((await list()).sources).toMatchObject([{ note: "дата", version: 4 }]);
  });

  test("cannot lose their work by deletion, and follow it through a merge and back", async () => {
    const reformId = await make("Указ");
    const [work, other] = [await makeWork("Один"), await makeWork("Другой")];
    const draft = { from: "library" as const, referenceId: work, locator: null, quote: null, note: null };
    await valueOf(within((group) => attachReformSource(group, reformId, draft)));
    expect(await refusalOf(within((group) => setReferenceDeleted(group, work, true)))).toBe(
      "reference_carries_reforms",
    );
    const asked = { referenceIds: [work], deleted: true };
    const many = await valueOf(within((group) => deleteReferences(group, asked)));
    expect(many).toMatchObject({ changed: [], stayed: [{ id: work }] });
    const where = async () =>
      (await valueOf(within((group) => listReformSources(group, reformId)))).sources[0]?.referenceId;
    const moved = await valueOf(
      within(async (group) => accept(await moveToWork(group, { from: work, to: other }))),
    );
    expect(await where()).toBe(other);
    await valueOf(
      within(async (group) => {
        await moveBack(group, moved, { from: other, to: work });
        return accept(null);
      }),
    );
    expect(await where()).toBe(work);
  });

  test("come back with their work when the reform is restored", async () => {
    const reformId = await make("Программа");
    const work = await makeWork("Обзор программы");
    const draft = { from: "library" as const, referenceId: work, locator: null, quote: null, note: null };
    await valueOf(within((group) => attachReformSource(group, reformId, draft)));
    await valueOf(within((group) => setReformDeleted(group, reformId, true)));
    await valueOf(within((group) => setReferenceDeleted(group, work, true)));
    await valueOf(within((group) => setReformDeleted(group, reformId, false)));
    const row = await valueOf(
      within(async ({ db }) => accept(await db.reference.findFirst({ where: { id: work } }))),
    );
    expect(row?.deletedAt).toBeNull();
  });

  test("are nothing a student sees or writes", async () => {
    const reformId = await make("Закрыто");
    const draft = {
      from: "new" as const,
      csl: { type: "book" as const, title: "Т" },
      locator: null,
      quote: null,
      note: null,
    };
    for (const refused of [
      within((group) => listReformSources(group, reformId), student),
      within((group) => attachReformSource(group, reformId, draft), student),
      within((group) => listReformVersions(group, reformId), student),
      within((group) => revertReform(group, { reformId, version: 1, expectedVersion: 1 }), student),
    ])
      expect(await refusalOf(refused as Promise<Result<unknown>>)).toBe("not_allowed");
  });
});
