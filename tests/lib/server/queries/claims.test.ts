import { beforeAll, describe, expect, test } from "vitest";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { setReformDeleted } from "#lib/server/commands/edit-reform.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { countClaims, showClaim } from "#lib/server/queries/claims.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { nameReference } from "#lib/server/queries/references.ts";
import { listParts, listReforms, showReform } from "#lib/server/queries/reforms.ts";
import { accept, type Result } from "#lib/result.ts";
import { useDatabase } from "#tests/support/database.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

let owner: Caller;
let groupId: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

const state = (wordings: { kk?: string; ru?: string; en?: string }, language: "kk" | "ru" | "en" = "kk") =>
  valueOf(
    within((group) =>
      stateClaim(group, {
        claim: { kind: "fact", language, wordings, reformIds: [] },
        mention: null,
        sources: [],
      }),
    ),
  );

const found = async (filter: Parameters<typeof listClaims>[1]) =>
  (await valueOf(within((group) => listClaims(group, filter)))).claims.map(({ id }) => id);

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
});

describe("the search of claims", () => {
  let seats: string;
  let chamber: string;

  beforeAll(async () => {
    seats = await state({ kk: "Мәжілісте ТОҒЫЗ орын бар. 🧭", ru: "В Мажилисе девять мест" });
    chamber = await state({ en: "The lower chamber has 100 % elected seats", ru: "Палата избирается" }, "en");
  });

  test.each([
    ["a word in any language, whatever its case", "тоғыз"],
    ["words in any order", "мест девять"],
    ["a part of a word", "Мәжіліс"],
    ["an emoji", "🧭"],
  ])("finds by %s", async (_, search) => {
    expect(await found({ search })).toEqual([seats]);
  });

  test("finds a claim by its number, with or without the sign, and words with figures still", async () => {
    const { number } = await valueOf(within((group) => showClaim(group, chamber)));
    expect(await found({ search: `№ ${number}` })).toEqual([chamber]);
    expect(await found({ search: String(number) })).toContain(chamber);
    expect(await found({ search: "100" })).toEqual([chamber]);
  });

  test("takes signs of a pattern for what they are", async () => {
    expect(await found({ search: "100 %" })).toEqual([chamber]);
    expect(await found({ search: "т_ғыз" })).toEqual([]);
    expect(await found({ search: "المادة" })).toEqual([]);
    expect(await found({ search: "९१ 条" })).toEqual([]);
  });

  test("gives no more than was asked for, the newest first", async () => {
    expect(await found({ limit: 1 })).toEqual([chamber]);
  });
});

describe("a deleted claim", () => {
  test("is left out of lists and counts, found among the deleted ones, and shown only when asked for", async () => {
    const id = await state({ kk: "Жойылатын тұжырым" });
    const before = await within(async (group) => accept(await countClaims(group)));
    await valueOf(within((group) => setClaimDeleted(group, id, true)));
    expect(await valueOf(within(async (group) => accept(await countClaims(group))))).toBe(
      (await valueOf(Promise.resolve(before))) - 1,
    );
    expect(await found({})).not.toContain(id);
    expect(await found({ state: "deleted" })).toEqual([id]);
    expect(await refusalOf(within((group) => showClaim(group, id)))).toBe("not_found");
    const shown = await valueOf(within((group) => showClaim(group, id, { deletedToo: true })));
    expect(shown.deletedAt).not.toBeNull();
    await valueOf(within((group) => setClaimDeleted(group, id, false)));
    expect((await valueOf(within((group) => showClaim(group, id)))).deletedAt).toBeNull();
  });
});

describe("the history of a claim", () => {
  test("tells of the claim and of what hangs on it, and of no other claim", async () => {
    const id = await state({ kk: "Тарихы бар тұжырым" });
    const other = await state({ kk: "Басқа тұжырым" });
    await valueOf(
      within((group) => editClaim(group, { claimId: id, expectedVersion: 1, edit: { state: "checked" } })),
    );
    await valueOf(
      within((group) =>
        attachSource(group, id, {
          from: "new",
          csl: { type: "book", title: "Кітап" },
          locator: null,
          quote: null,
          check: "unchecked",
          note: null,
        }),
      ),
    );
    await valueOf(within((group) => writeComment(group, { claimId: id }, "Дұрыс па?")));
    await valueOf(
      within((group) => linkClaims(group, { fromClaimId: other, toClaimId: id, kind: "supports" })),
    );
    const { events } = await valueOf(within((group) => listEvents(group, { nounId: id })));
    expect(events.map(({ kind }) => kind)).toEqual([
      "claim.linked",
      "comment.written",
      "source.attached",
      "claim.edited",
      "claim.stated",
    ]);
    expect(events[3]?.data).toMatchObject({ stateBefore: "draft", stateAfter: "checked" });
  });

  test("is shut to those who may not see the group's history", async () => {
    const id = await state({ kk: "Жабық тарих" });
    const student = await makePerson("Студент");
    await joinGroup(owner, groupId, student, "student");
    expect(await refusalOf(within((group) => listEvents(group, { nounId: id }), student))).toBe(
      "not_allowed",
    );
  });
});

describe("the register", () => {
  const draft = (ru: string, dates: string[] = [], parentId: string | null = null) => ({
    labels: { ru },
    aliases: {},
    descriptions: {},
    dates,
    acts: [],
    parentId,
  });

  test("lists the parts of a reform by time, and a deleted reform only among the deleted ones", async () => {
    const create = (...given: Parameters<typeof draft>) =>
      valueOf(within((group) => createReform(group, draft(...given))));
    const whole = await create("Реформа");
    const later = await create("Позже", ["2022"], whole);
    const earlier = await create("Раньше", ["2007-05-21"], whole);
    const undated = await create("Без даты", [], whole);
    const parts = await valueOf(within(async (group) => accept(await listParts(group, whole))));
    expect(parts.map(({ id }) => id)).toEqual([earlier, later, undated]);

    await valueOf(within((group) => setReformDeleted(group, undated, true)));
    const listed = await valueOf(within((group) => listReforms(group, "ru")));
    expect(listed.reforms.map(({ id }) => id)).not.toContain(undated);
    const deleted = await valueOf(within((group) => listReforms(group, "ru", { state: "deleted" })));
    expect(deleted.reforms.map(({ id }) => id)).toEqual([undated]);
    expect(await refusalOf(within((group) => showReform(group, undated)))).toBe("not_found");
    const shown = await valueOf(within((group) => showReform(group, undated, { deletedToo: true })));
    expect(shown.deletedAt).not.toBeNull();
  });
});

describe("a work that a list was narrowed to", () => {
  test("is named shortly with its title", async () => {
    const id = await state({ kk: "Дереккөзі бар" });
    await valueOf(
      within((group) =>
        attachSource(group, id, {
          from: "new",
          csl: {
            type: "book",
            title: "Сайлау құқығы",
            author: [{ family: "Есенова", given: "Г." }],
            language: "kk",
          },
          locator: null,
          quote: null,
          check: "unchecked",
          note: null,
        }),
      ),
    );
    const { sources } = await valueOf(within((group) => showClaim(group, id)));
    const referenceId = sources[0]?.referenceId ?? "";
    expect(sources[0]?.language).toBe("kk");
    expect(await valueOf(within((group) => nameReference(group, referenceId)))).toEqual({
      id: referenceId,
      name: "Есенова. Сайлау құқығы",
      language: "kk",
    });
    expect(await found({ referenceId })).toEqual([id]);
  });
});
