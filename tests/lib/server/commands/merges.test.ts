import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Result } from "#lib/result.ts";
import { attachFile, setDetached } from "#lib/server/commands/attach-text.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReference } from "#lib/server/commands/create-reference.ts";
import { distinguishReferences, forgetDistinction } from "#lib/server/commands/distinguish-references.ts";
import { editReference, setReferenceDeleted } from "#lib/server/commands/edit-reference.ts";
import { createCollection } from "#lib/server/commands/keep-collection.ts";
import { labelReferences } from "#lib/server/commands/label-references.ts";
import { mergeReferences } from "#lib/server/commands/merge-references.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { takeOverEntries } from "#lib/server/commands/take-over-entries.ts";
import { undoMerge } from "#lib/server/commands/undo-merge.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { followAllMerges } from "#lib/server/merges.ts";
import { listDuplicates } from "#lib/server/queries/duplicates.ts";
import { listEntries, listWaitingEntries } from "#lib/server/queries/reference-entries.ts";
import { findKept, listReferences, showReference } from "#lib/server/queries/references.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let annotator: Caller;
let groupId: string;
let neighbour: Caller;
let neighbourGroupId: string;

const as =
  (caller: Caller, id: string) =>
  <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
    inGroup(id, caller, work);
const within = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  as(owner, groupId)(work);
const next = <Value, Code extends string>(work: (group: InGroup) => Promise<Result<Value, Code>>) =>
  as(neighbour, neighbourGroupId)(work);

const bookOf = (title: string, more: Partial<CslItem> = {}): CslItem => ({
  type: "book",
  language: "kk",
  title,
  author: [{ family: "Нұрланова", given: "Ғ. Қ." }],
  issued: { "date-parts": [[2012]] },
  ...more,
});
const keep = (csl: CslItem, more: object = {}) =>
  valueOf(within((group) => createReference(group, { csl, romanised: null, translated: {}, ...more })));
const show = (id: string) => valueOf(within((group) => showReference(group, id)));
const formsOf = (csl: CslItem) => ({ csl, romanised: null, translated: {} });

/** Merges works as they stand now, with the description given or the kept one's own. */
const merge = async (
  keptId: string,
  mergedIds: readonly string[],
  csl?: CslItem,
  tags?: readonly string[],
) => {
  const kept = await show(keptId);
  const merged = await Promise.all(mergedIds.map(async (id) => ({ id, version: (await show(id)).version })));
  const body = {
    kept: { id: keptId, version: kept.version },
    merged,
    forms:
      csl === undefined
        ? { csl: kept.csl, romanised: kept.romanised, translated: kept.translated }
        : formsOf(csl),
    tags: [...(tags ?? kept.tags)],
  };
  return valueOf(within((group) => mergeReferences(group, body)));
};
const undo = (mergeId: string) => valueOf(within((group) => undoMerge(group, mergeId)));

const DRAFT = { locator: null, quote: null, check: "unchecked" as const, note: null };
const claimOn = async (referenceId: string): Promise<string> => {
  const claim = {
    kind: "fact" as const,
    language: "kk" as const,
    wordings: { kk: "Тұжырым." },
    reformIds: [],
  };
  const source = { from: "library" as const, referenceId, ...DRAFT };
  return valueOf(within((group) => stateClaim(group, { claim, mention: null, sources: [source] })));
};

/** A document whose list has one entry of this work and its romanised twin. */
const listed = async (
  csl: CslItem,
  twin: CslItem | null = null,
): Promise<{ documentId: string; entryIds: string[] }> => {
  const document = await valueOf(within((group) => makeDocument(group, ["Мәтін [1]."])));
  const entry = {
    groupId,
    documentId: document.id,
    revisionId: document.revisionId,
    confidence: 0.9,
    number: 1,
    index: 0,
  };
  await valueOf(
    within(async ({ db }) => {
      await db.referenceEntry.create({
        data: {
          ...entry,
          key: "r1",
          list: "original",
          text: `1. ${csl.title ?? ""}`,
          csl,
          pairedWithKey: twin === null ? null : "x1",
        },
      });
      if (twin !== null)
        await db.referenceEntry.create({
          data: {
            ...entry,
            key: "x1",
            list: "romanised",
            text: `1. ${twin.title ?? ""}`,
            csl: twin,
            pairedWithKey: "r1",
          },
        });
      return { ok: true, value: null };
    }),
  );
  const { entries } = await valueOf(within((group) => listEntries(group, document.id)));
  return { documentId: document.id, entryIds: entries.map(({ id }) => id) };
};

const file = (text: string) => ({
  name: "а.pdf",
  mediaType: "application/pdf",
  bytes: new TextEncoder().encode(text),
});

/** A work with one of everything standing at it. */
const furnished = async (csl: CslItem) => {
  const id = await keep(csl, { tags: ["тег"], notes: ["Ескертпе."] });
  const { documentId, entryIds } = await listed(csl);
  const entries = entryIds.map((entryId) => ({ as: "known" as const, entryId, referenceId: id }));
  await valueOf(within((group) => takeOverEntries(group, documentId, entries)));
  await claimOn(id);
  const attachmentId = await valueOf(within((group) => attachFile(group, id, file(csl.title ?? ""))));
  const collectionId = await valueOf(
    within((group) => createCollection(group, { name: csl.title ?? "", parentId: null })),
  );
  const shelved = {
    referenceIds: [id],
    addTags: [],
    removeTags: [],
    addToCollections: [collectionId],
    removeFromCollections: [],
  };
  await valueOf(within((group) => labelReferences(group, shelved)));
  return { id, attachmentId, collectionId, documentId };
};

const standing = async (id: string) => {
  const { claimCount, attachmentCount, notes, entries, collectionIds, title, tags } = await show(id);
  return {
    claimCount,
    attachmentCount,
    notes: notes.length,
    entries: entries.length,
    collections: collectionIds.length,
    title,
    tags,
  };
};
const NOTHING = { claimCount: 0, attachmentCount: 0, notes: 0, entries: 0, collections: 0 };
const ALL = { claimCount: 1, attachmentCount: 1, notes: 1, entries: 1, collections: 1 };

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  annotator = await makePerson("Мұрат");
  neighbour = await makePerson("Дана");
  groupId = await makeGroup(owner);
  neighbourGroupId = await makeGroup(neighbour, "Көрші топ");
  await joinGroup(owner, groupId, annotator, "annotator");
});

describe("works that are merged", () => {
  test("are one work with the description that was chosen and all that stood at them; undone, both are as they were", async () => {
    const kept = await keep(bookOf("Қалатын еңбек"), { tags: ["өз тегі"] });
    const { id: merged } = await furnished(bookOf("Қосылатын еңбек"));
    const [mergeId = ""] = await merge(kept, [merged], bookOf("Таңдалған атау"), ["өз тегі", "тег"]);
    expect(await standing(kept)).toEqual({ ...ALL, title: "Таңдалған атау", tags: ["өз тегі", "тег"] });
    expect((await show(kept)).merges).toMatchObject([
      { id: mergeId, merged: { id: merged, title: "Қосылатын еңбек" } },
    ]);
    expect(await refusalOf(within((group) => showReference(group, merged)))).toBe("not_found");
    expect(await valueOf(within(async (group) => ({ ok: true, value: await findKept(group, merged) })))).toBe(
      kept,
    );
    await undo(mergeId);
    expect(await standing(kept)).toEqual({ ...NOTHING, title: "Қалатын еңбек", tags: ["өз тегі"] });
    expect(await standing(merged)).toEqual({ ...ALL, title: "Қосылатын еңбек", tags: ["тег"] });
    expect(
      await valueOf(within(async (group) => ({ ok: true, value: await findKept(group, merged) }))),
    ).toBeNull();
    expect(await refusalOf(within((group) => undoMerge(group, mergeId)))).toBe("merge_undone_already");
  });

  test("keep what was deleted where it comes back, and hand it over as well", async () => {
    const kept = await keep(bookOf("Қалған"));
    const { id: merged, attachmentId } = await furnished(bookOf("Тіркемесі алынған"));
    await valueOf(within((group) => setDetached(group, attachmentId, true)));
    await merge(kept, [merged]);
    await valueOf(within((group) => setDetached(group, attachmentId, false)));
    expect((await show(kept)).attachmentCount).toBe(1);
  });

  test("give back, undone, nothing that somebody moved since, and nothing is lost", async () => {
    const kept = await keep(bookOf("Негізгі"));
    const third = await keep(bookOf("Үшінші"));
    const { id: merged, documentId } = await furnished(bookOf("Көшкен"));
    const [mergeId = ""] = await merge(kept, [merged]);
    const [entry] = (await valueOf(within((group) => listEntries(group, documentId)))).entries;
    const tied = [{ as: "known" as const, entryId: entry?.id ?? "", referenceId: third }];
    await valueOf(within((group) => takeOverEntries(group, documentId, tied)));
    await valueOf(within((group) => writeComment(group, { referenceId: kept }, "Біріктірген соң жазылды.")));
    await undo(mergeId);
    expect(await standing(merged)).toMatchObject({ ...ALL, entries: 0 });
    expect(await standing(third)).toMatchObject({ ...NOTHING, entries: 1 });
    expect(await standing(kept)).toMatchObject({ ...NOTHING, notes: 1 });
  });

  test("leave, undone, what was corrected since as it is", async () => {
    const kept = await keep(bookOf("Бұрынғы атау", { publisher: "Ақ парақ" }), { tags: ["бұрынғы"] });
    const merged = await keep(bookOf("Екінші атау"));
    const [mergeId = ""] = await merge(kept, [merged], bookOf("Біріккен атау", { publisher: "Көк парақ" }), [
      "жаңа",
    ]);
    const now = await show(kept);
    const edit = { csl: { ...now.csl, publisher: "Түзетілген парақ" }, tags: ["жаңа", "кейінгі"] };
    await valueOf(
      within((group) => editReference(group, { referenceId: kept, expectedVersion: now.version, edit })),
    );
    await undo(mergeId);
    expect((await show(kept)).csl).toMatchObject({ title: "Бұрынғы атау", publisher: "Түзетілген парақ" });
    expect([...(await show(kept)).tags].sort()).toEqual(["бұрынғы", "кейінгі"]);
  });

  test("may be several at once, and each is taken back by itself; the description goes back with the last", async () => {
    const [kept, one, two] = [
      await keep(bookOf("Бірінші")),
      (await furnished(bookOf("Екінші"))).id,
      (await furnished(bookOf("Үшінші"))).id,
    ];
    const [first = "", second = ""] = await merge(kept, [one, two], bookOf("Бәрі"));
    expect(await standing(kept)).toMatchObject({
      claimCount: 2,
      attachmentCount: 2,
      notes: 2,
      entries: 2,
      collections: 2,
    });
    await undo(first);
    expect([await standing(one), await standing(kept)]).toMatchObject([ALL, { ...ALL, title: "Бәрі" }]);
    await undo(second);
    expect([await standing(two), await standing(kept)]).toMatchObject([
      ALL,
      { ...NOTHING, title: "Бірінші" },
    ]);
  });

  test("may be merged further: addresses lead to the end, and the inner merge is taken back from there", async () => {
    const [last, middle] = [await keep(bookOf("Соңғы")), await keep(bookOf("Ортаңғы"))];
    const { id: first } = await furnished(bookOf("Алғашқы"));
    const [inner = ""] = await merge(middle, [first]);
    const [outer = ""] = await merge(last, [middle]);
    const today = await valueOf(
      within(async (group) => ({ ok: true, value: await followAllMerges(group, [first, middle, last]) })),
    );
    expect([...today]).toEqual([
      [first, last],
      [middle, last],
    ]);
    expect(await standing(last)).toMatchObject(ALL);
    await undo(inner);
    expect([await standing(first), await standing(last)]).toMatchObject([
      ALL,
      { claimCount: 0, attachmentCount: 0, notes: 0, entries: 0 },
    ]);
    await undo(outer);
    expect([await standing(middle), await standing(first)]).toMatchObject([
      { claimCount: 0, entries: 0 },
      ALL,
    ]);
  });

  test("say, when two merges are undone in any order, what the kept one said at first", async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      const kept = await keep(bookOf("Әуелгі атау", { publisher: "Әуелгі баспа" }));
      const [one, two] = [await keep(bookOf("Бірінші ұқсас")), await keep(bookOf("Екінші ұқсас"))];
      const [first = ""] = await merge(kept, [one], bookOf("Бірінші атау", { publisher: "Бірінші баспа" }));
      const [second = ""] = await merge(kept, [two], bookOf("Екінші атау", { publisher: "Бірінші баспа" }));
      for (const at of order) await undo([first, second][at] ?? "");
      expect((await show(kept)).csl).toEqual(bookOf("Әуелгі атау", { publisher: "Әуелгі баспа" }));
    }
  });

  test("leave, undone, the shelves that they came to stand on by it, and no shelf of their own or of another merged work", async () => {
    const shelf = await valueOf(
      within((group) => createCollection(group, { name: "Ортақ сөре", parentId: null })),
    );
    const onShelf = async (...referenceIds: string[]) => {
      const labels = { addTags: [], removeTags: [], removeFromCollections: [] };
      await valueOf(
        within((group) => labelReferences(group, { ...labels, referenceIds, addToCollections: [shelf] })),
      );
    };
    const shelves = async (id: string) => (await show(id)).collectionIds.length;
    const [last, kept, one, two] = [
      await keep(bookOf("Сөреде тұрған соңғы")),
      await keep(bookOf("Сөреде тұрмаған")),
      await keep(bookOf("Сөредегі бірінші")),
      await keep(bookOf("Сөредегі екінші")),
    ];
    await onShelf(last, one, two);
    const [first = ""] = await merge(kept, [one]);
    const [second = ""] = await merge(kept, [two]);
    await undo(first);
    expect([await shelves(kept), await shelves(one)]).toEqual([1, 1]);
    const [outer = ""] = await merge(last, [kept]);
    await undo(second);
    expect([await shelves(last), await shelves(two)]).toEqual([1, 1]);
    await undo(outer);
    expect([await shelves(last), await shelves(kept)]).toEqual([1, 0]);
  });

  test("stay merged when the text that names them is corrected, and the entry still goes back", async () => {
    const kept = await keep(bookOf("Қалған еңбек"));
    const { id: merged, documentId } = await furnished(bookOf("Түзетілген мәтіндегі еңбек"));
    const [mergeId = ""] = await merge(kept, [merged]);
    await valueOf(
      within(async ({ db }) => {
        const old = await db.referenceEntry.findFirstOrThrow({ where: { groupId, documentId } });
        const {
          id: _,
          number: __,
          ...revision
        } = await db.revision.findUniqueOrThrow({ where: { id: old.revisionId } });
        const corrected = await db.revision.create({
          data: { ...revision, number: 2, content: {}, notes: [], sourceMap: {} },
        });
        await db.referenceEntry.create({
          data: {
            ...old,
            id: randomUUID(),
            revisionId: corrected.id,
            csl: bookOf("Түзетілген мәтіндегі еңбек"),
          },
        });
        await db.referenceEntry.update({ where: { id: old.id }, data: { referenceId: null } });
        await db.document.update({ where: { id: documentId }, data: { currentRevisionNumber: 2 } });
        return { ok: true, value: null };
      }),
    );
    await undo(mergeId);
    expect((await standing(merged)).entries).toBe(1);
  });

  test("are not restored as deleted ones are", async () => {
    const [kept, merged] = [await keep(bookOf("Қалды")), await keep(bookOf("Кетті"))];
    await merge(kept, [merged]);
    expect(await refusalOf(within((group) => setReferenceDeleted(group, merged, false)))).toBe(
      "merged_already",
    );
  });
});

describe("at the same moment", () => {
  test("two merges of one work make one of them", async () => {
    const [one, two, merged] = [
      await keep(bookOf("Бір")),
      await keep(bookOf("Екі")),
      await keep(bookOf("Ортақ")),
    ];
    const into = (id: string) => {
      const body = {
        kept: { id, version: 1 },
        merged: [{ id: merged, version: 1 }],
        forms: formsOf(bookOf("Бірікті")),
        tags: [],
      };
      return within((group) => mergeReferences(group, body));
    };
    const made = await Promise.all([into(one), into(two)]);
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(made.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual(["merged_already"]);
  });

  test("two works merged into each other leave one of them", async () => {
    const [one, two] = [await keep(bookOf("Алғы")), await keep(bookOf("Арғы"))];
    const into = (kept: string, merged: string) => {
      const body = {
        kept: { id: kept, version: 1 },
        merged: [{ id: merged, version: 1 }],
        forms: formsOf(bookOf("Бірікті")),
        tags: [],
      };
      return within((group) => mergeReferences(group, body));
    };
    expect((await Promise.all([into(one, two), into(two, one)])).filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("sources, notes, files and entries that come while their work is merged stand at the kept one", async () => {
    for (let round = 0; round < 4; round += 1) {
      const [kept, merged] = [await keep(bookOf("Күтуші")), await keep(bookOf("Кетуші"))];
      const claimId = await claimOn(kept);
      const { documentId, entryIds } = await listed(bookOf("Кетуші"));
      const tied = entryIds.map((entryId) => ({ as: "known" as const, entryId, referenceId: merged }));
      const body = {
        kept: { id: kept, version: 1 },
        merged: [{ id: merged, version: 1 }],
        forms: formsOf(bookOf("Күтуші")),
        tags: [],
      };
      const results = await Promise.all([
        within((group) => mergeReferences(group, body)),
        within((group) => attachSource(group, claimId, { from: "library", referenceId: merged, ...DRAFT })),
        within((group) => writeComment(group, { referenceId: merged }, "Бір мезетте.")),
        within((group) => attachFile(group, merged, file(`қатар ${String(round)}`))),
        within((group) => takeOverEntries(group, documentId, tied)),
      ]);
      expect(results[0].ok).toBe(true);
      const done = results.map(({ ok }) => (ok ? 1 : 0));
      const at = await show(kept);
      const sources = await valueOf(
        within(async ({ db }) => ({
          ok: true,
          value: await db.source.count({ where: { groupId, referenceId: kept } }),
        })),
      );
      expect([sources - 1, at.notes.length, at.attachmentCount, at.entries.length]).toEqual(done.slice(1));
      const left = await valueOf(
        within(async ({ db }) => ({
          ok: true,
          value: [
            await db.source.count({ where: { groupId, referenceId: merged } }),
            await db.comment.count({ where: { groupId, referenceId: merged } }),
            await db.attachment.count({ where: { groupId, referenceId: merged } }),
            await db.referenceEntry.count({ where: { groupId, referenceId: merged } }),
          ],
        })),
      );
      expect(left).toEqual([0, 0, 0, 0]);
    }
  });

  test("a merge is undone while the kept work is merged on", async () => {
    for (let round = 0; round < 4; round += 1) {
      const [far, kept, merged] = [
        await keep(bookOf("Алыс")),
        await keep(bookOf("Аралық")),
        await keep(bookOf("Жақын")),
      ];
      const [mergeId = ""] = await merge(kept, [merged]);
      const body = {
        kept: { id: far, version: 1 },
        merged: [{ id: kept, version: 2 }],
        forms: formsOf(bookOf("Алыс")),
        tags: [],
      };
      const [on, undone] = await Promise.all([
        within((group) => mergeReferences(group, body)),
        within((group) => undoMerge(group, mergeId)),
      ]);
      expect(undone.ok).toBe(true);
      // Undone first, the kept work is another one than was seen.
      expect(on.ok || on.refusal.code).toSatisfy((said) => said === true || said === "version_conflict");
      expect((await show(merged)).title).toBe("Жақын");
    }
  });

  test("a merge is undone once", async () => {
    const [kept, merged] = [await keep(bookOf("Жалғыз")), await keep(bookOf("Қайтқан"))];
    const [mergeId = ""] = await merge(kept, [merged]);
    const undone = await Promise.all([1, 2, 3].map(() => within((group) => undoMerge(group, mergeId))));
    expect(undone.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a merge is refused", () => {
  test("of old versions, of a work with itself, of what is not there or another group's, by who may not delete", async () => {
    const [kept, merged] = [await keep(bookOf("Нұсқа")), await keep(bookOf("Нұсқа екі"))];
    const theirs = await valueOf(next((group) => createReference(group, formsOf(bookOf("Көрші")))));
    const body = (change: object) => ({
      kept: { id: kept, version: 1 },
      merged: [{ id: merged, version: 1 }],
      forms: formsOf(bookOf("Нұсқа")),
      tags: [],
      ...change,
    });
    const tried = (change: object, run = within) =>
      refusalOf(run((group) => mergeReferences(group, body(change))));
    expect(await tried({ kept: { id: kept, version: 7 } })).toBe("version_conflict");
    expect(await tried({ merged: [{ id: merged, version: 7 }] })).toBe("version_conflict");
    expect(await tried({ merged: [{ id: kept, version: 1 }] })).toBe("bad_request");
    expect(await tried({ merged: [{ id: theirs, version: 1 }] })).toBe("not_found");
    expect(await tried({ kept: { id: theirs, version: 1 } })).toBe("not_found");
    expect(await tried({ merged: [{ id: randomUUID(), version: 1 }] })).toBe("not_found");
    expect(await tried({}, as(annotator, groupId))).toBe("not_allowed");
    const [mergeId = ""] = await merge(kept, [merged]);
    expect(await refusalOf(as(annotator, groupId)((group) => undoMerge(group, mergeId)))).toBe("not_allowed");
    expect(await refusalOf(next((group) => undoMerge(group, mergeId)))).toBe("not_found");
    expect(await refusalOf(within((group) => undoMerge(group, randomUUID())))).toBe("not_found");
  });
});

describe("duplicates of the library", () => {
  const setsWith = async (id: string) =>
    (await valueOf(within(listDuplicates))).sets
      .filter(({ works }) => works.some((work) => work.id === id))
      .map(({ works, because }) => [because, works.map((work) => work.id).sort()]);

  test("are offered across scripts until somebody tells them apart, and again when that is taken back", async () => {
    const one = await keep(bookOf("Шағын қалалардың өкілдік тарихы"));
    const two = await keep({
      ...bookOf("Shaǵyn qalalardyń ókildik tarıhy"),
      language: "kk-Latn",
      author: [{ family: "Nurlanova", given: "G. Q." }],
    });
    expect(await setsWith(one)).toEqual([["script", [one, two].sort()]]);
    expect((await show(one)).lookAlikes.map(({ id }) => id)).toEqual([two]);
    expect(await valueOf(within((group) => distinguishReferences(group, [two, one])))).toEqual({ pairs: 1 });
    expect(await valueOf(within((group) => distinguishReferences(group, [one, two])))).toEqual({ pairs: 0 });
    expect(await setsWith(one)).toEqual([]);
    expect((await show(one)).lookAlikes).toEqual([]);
    expect(await valueOf(within((group) => forgetDistinction(group, [one, two])))).toEqual({ pairs: 1 });
    expect(await setsWith(one)).toHaveLength(1);
  });

  test("that were told apart from a merged work are told apart from the kept one, until the merge is undone", async () => {
    const csl = bookOf("Өкілдік жүйенің эволюциясы");
    const [kept, merged, third] = [await keep(csl), await keep(csl), await keep(csl)];
    await valueOf(within((group) => distinguishReferences(group, [merged, third])));
    const [mergeId = ""] = await merge(kept, [merged]);
    expect(await setsWith(kept)).toEqual([]);
    await undo(mergeId);
    expect(await setsWith(kept)).toHaveLength(1);
  });

  test("of another group are not told apart from ours", async () => {
    const ours = await keep(bookOf("Біздің еңбек"));
    const theirs = await valueOf(next((group) => createReference(group, formsOf(bookOf("Көршінің еңбегі")))));
    expect(await refusalOf(within((group) => distinguishReferences(group, [ours, theirs])))).toBe(
      "not_found",
    );
    expect(await valueOf(within((group) => forgetDistinction(group, [ours, theirs])))).toEqual({ pairs: 0 });
  });
});

describe("printed entries that wait for a work", () => {
  test("are those of current texts, twins folded into their originals, the surest matches first", async () => {
    const csl = bookOf("Күтіп тұрған жазбаның еңбегі", { "number-of-pages": "120" });
    const latin = {
      ...csl,
      language: "kk-Latn",
      title: "Kütıp tūrğan jazbanyñ eñbegı",
      author: [{ family: "Nūrlanova", given: "Ğ. Q." }],
    };
    const work = await keep(csl);
    const unknown = await listed(bookOf("Ешкім білмейтін еңбек"));
    const known = await listed(csl, latin);
    const alone = await listed(latin);
    const waiting = await valueOf(within(listWaitingEntries));
    const of = (documentId: string) => waiting.entries.filter((entry) => entry.documentId === documentId);
    expect(of(known.documentId)).toMatchObject([
      { list: "original", known: [{ id: work }], documentTitle: "Мақала" },
    ]);
    expect(of(alone.documentId)[0]?.known.map(({ id }) => id)).toEqual([work]);
    expect(of(unknown.documentId)[0]?.known).toEqual([]);
    const place = (documentId: string) =>
      waiting.entries.findIndex((entry) => entry.documentId === documentId);
    expect(place(known.documentId)).toBeLessThan(place(unknown.documentId));
    expect(waiting.waiting).toBe(waiting.entries.length);
    const tied = [{ as: "known" as const, entryId: known.entryIds[0] ?? "", referenceId: work }];
    await valueOf(within((group) => takeOverEntries(group, known.documentId, tied)));
    const after = await valueOf(within(listWaitingEntries));
    expect(after.entries.some(({ documentId }) => documentId === known.documentId)).toBe(false);
    await valueOf(within((group) => setReferenceDeleted(group, work, true)));
    expect((await valueOf(within(listWaitingEntries))).waiting).toBe(after.waiting + 1);
  });

  test("become the work that a person describes, though they were tied to one that was deleted", async () => {
    const csl = bookOf("Қате оқылған атау");
    const { documentId, entryIds } = await listed(csl);
    const [entryId = ""] = entryIds;
    const takeOver = async (corrected?: CslItem): Promise<string> => {
      const entries = [
        { as: "new" as const, entryId, ...(corrected === undefined ? {} : { csl: corrected }) },
      ];
      await valueOf(within((group) => takeOverEntries(group, documentId, entries)));
      const tied = await valueOf(within((group) => listEntries(group, documentId)));
      return tied.entries[0]?.reference?.id ?? "";
    };
    const first = await takeOver();
    await valueOf(within((group) => setReferenceDeleted(group, first, true)));
    const second = await takeOver(bookOf("Түзетілген атау"));
    expect((await show(second)).title).toBe("Түзетілген атау");
    expect(await refusalOf(within((group) => showReference(group, first)))).toBe("not_found");
  });
});

test("nothing of all this shows in another group", async () => {
  expect((await valueOf(next(listWaitingEntries))).waiting).toBe(0);
  const { references } = await valueOf(next((group) => listReferences(group, {})));
  expect(references.every(({ title }) => /^Көрші/u.test(title))).toBe(true);
});
