import { beforeAll, describe, expect, test } from "vitest";
import { accept, type Result } from "#lib/result.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { editReform } from "#lib/server/commands/edit-reform.ts";
import { importReforms } from "#lib/server/commands/import-reforms.ts";
import { mergeReforms, undoReformMerge } from "#lib/server/commands/merge-reforms.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { undoReformImport } from "#lib/server/commands/undo-reform-import.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { exportReforms, readRegister } from "#lib/server/queries/exported-reforms.ts";
import { showReform } from "#lib/server/queries/reforms.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let annotator: Caller;
let groupId: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

const draft = { aliases: {}, descriptions: {}, acts: [], dates: [] as string[], parentId: null };
const make = (ru: string, changed: Partial<typeof draft> = {}) =>
  valueOf(within((group) => createReform(group, { ...draft, ...changed, labels: { ru } })));
const show = (reformId: string) => valueOf(within((group) => showReform(group, reformId)));
const take = (text: string, confirm: boolean) =>
  valueOf(within((group) => importReforms(group, { text, language: "ru", confirm })));
const register = () => valueOf(within(async (group) => accept(await readRegister(group))));
const claimAbout = (reformIds: string[], kk = "Тұжырым.") =>
  valueOf(
    within((group) => {
      const claim = { kind: "fact" as const, language: "kk" as const, wordings: { kk }, reformIds };
      return stateClaim(group, { claim, mention: null, sources: [] });
    }),
  );

beforeAll(async () => {
  [owner, annotator] = [await makePerson("Айгерім"), await makePerson("Мұрат")];
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, annotator, "annotator");
});

describe("a file into the register", () => {
  const file =
    "slug;label_ru;kind;dates;parent;institutions\nnew-law;Новый закон;law;2020;new-root;council founds\nnew-root;Корень;programme;;;\ncouncil;Совет;institution;;;\nbad;Плохой;revolt;;;";

  test("is only looked at until it is accepted, then taken in with its tree, and taken back in one step", async () => {
    const old = await make("Старый закон", { dates: ["1999"] });
    const { slug } = await show(old);
    const text = `${file}\n${slug};Старый закон;law;2001;;`;
    const before = await register();
    const seen = await take(text, false);
    expect(seen.rows.map(({ line, does, because }) => [line, does, because])).toEqual([
      [2, "add", null],
      [3, "add", null],
      [4, "add", null],
      [5, "refuse", "kind_unknown"],
      [6, "change", null],
    ]);
    expect(seen.importId).toBeNull();
    expect(await register()).toEqual(before);
    const { importId } = await take(text, true);
    const after = await register();
    expect(after.find((one) => one.slug === "new-law")).toMatchObject({
      ...{ parent: "new-root", dates: ["2020"] },
      institutions: [{ slug: "council", role: "founds" }],
    });
    expect((await show(old)).dates).toEqual(["2001"]);
    expect((await take(text, true)).importId).toBeNull();
    const undone = await valueOf(within((group) => undoReformImport(group, importId ?? "")));
    expect(undone).toEqual({ undone: 4, stayed: [] });
    expect(await register()).toEqual(before);
    expect(await refusalOf(within((group) => undoReformImport(group, importId ?? "")))).toBe(
      "import_undone_already",
    );
  });

  test("what was used or changed since stays when the import is taken back, and is named", async () => {
    const { importId } = await take("label_ru\nСтанет нужной\nБудет изменена\nНикому не нужна", true);
    const made = await valueOf(
      within(async ({ db }) =>
        accept(
          await db.reform.findMany({ where: { groupId, deletedAt: null, labelRu: { contains: "нужн" } } }),
        ),
      ),
    );
    const used = made.find(({ labelRu }) => labelRu === "Станет нужной")?.id ?? "";
    await claimAbout([used]);
    const changed = await valueOf(
      within(async ({ db }) =>
        accept(await db.reform.findFirst({ where: { groupId, labelRu: "Будет изменена" } })),
      ),
    );
    const wanted = { reformId: changed?.id ?? "", expectedVersion: 1, edit: { dates: ["2011"] } };
    await valueOf(within((group) => editReform(group, wanted)));
    const undone = await valueOf(within((group) => undoReformImport(group, importId ?? "")));
    expect({ ...undone, stayed: [...undone.stayed].sort() }).toEqual({
      undone: 1,
      stayed: ["Будет изменена", "Станет нужной"],
    });
  });

  test("comes out as it went in", async () => {
    const exported = await valueOf(within((group) => exportReforms(group, { format: "csv_semicolons" })));
    const { rows, faults } = await take(new TextDecoder().decode(exported.bytes), false);
    expect(faults).toEqual([]);
    expect(new Set(rows.map(({ does }) => does))).toEqual(new Set(["same"]));
  });

  test("is refused where it is none, and to those who may not", async () => {
    const wanted = { text: "a,b\n1,2", language: "ru" as const, confirm: true };
    expect(await refusalOf(within((group) => importReforms(group, wanted)))).toBe("no_register");
    expect(await refusalOf(within((group) => importReforms(group, wanted), annotator))).toBe("not_allowed");
  });
});

describe("two reforms that are one", () => {
  test("are merged with all that stands at them, and told apart again", async () => {
    const [kept, merged] = [
      await make("Поправки", { dates: ["2007"] }),
      await make("Поправки 2007 г.", { dates: ["2007-05-21"] }),
    ];
    const child = await make("Часть");
    await valueOf(
      within((group) =>
        editReform(group, { reformId: child, expectedVersion: 1, edit: { parentId: merged } }),
      ),
    );
    await claimAbout([merged], "Бірінші.");
    await claimAbout([kept, merged], "Екінші.");
    const wanted = { keptId: kept, mergedId: merged, expectedVersion: 1 };
    const mergeId = await valueOf(within((group) => mergeReforms(group, wanted)));
    expect(await show(kept)).toMatchObject({
      aliases: { ru: ["Поправки 2007 г."] },
      dates: ["2007", "2007-05-21"],
      claimCount: 2,
    });
    expect((await show(child)).parent?.id).toBe(kept);
    expect(await refusalOf(within((group) => showReform(group, merged)))).toBe("not_found");
    await valueOf(within((group) => undoReformMerge(group, mergeId)));
    expect(await show(kept)).toMatchObject({ aliases: {}, dates: ["2007"], claimCount: 1 });
    expect(await show(merged)).toMatchObject({ dates: ["2007-05-21"], claimCount: 2 });
    expect((await show(child)).parent?.id).toBe(merged);
    expect(await refusalOf(within((group) => undoReformMerge(group, mergeId)))).toBe("merge_undone_already");
  });

  test("are not merged with themselves, nor into one that is part of them", async () => {
    const [above, below] = [await make("Выше"), await make("Ниже")];
    const edit = { parentId: above };
    await valueOf(within((group) => editReform(group, { reformId: below, expectedVersion: 1, edit })));
    const merge = (keptId: string, mergedId: string, expectedVersion: number) =>
      refusalOf(within((group) => mergeReforms(group, { keptId, mergedId, expectedVersion })));
    expect(await merge(above, above, 1)).toBe("merge_with_itself");
    expect(await merge(below, above, 2)).toBe("merge_of_branch");
    expect(await merge(above, below, 9)).toBe("version_conflict");
  });
});
