import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { claimDraft } from "#lib/claims/claim.ts";
import { claimValue } from "#lib/claims/value.ts";
import type { ClaimView } from "#lib/operations/view.ts";
import type { Result } from "#lib/result.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { attachSource } from "#lib/server/commands/attach-source.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { setClaimsDistinct } from "#lib/server/commands/distinguish-claims.ts";
import { editClaim, editClaims } from "#lib/server/commands/edit-claim.ts";
import { changeLink, linkClaims } from "#lib/server/commands/link-claims.ts";
import { mergeClaims } from "#lib/server/commands/merge-claims.ts";
import { setValueDeclined } from "#lib/server/commands/decline-value.ts";
import { splitClaim } from "#lib/server/commands/split-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { undoClaimMerge } from "#lib/server/commands/undo-claim-merge.ts";
import { writeComment } from "#lib/server/commands/write-comment.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listClaimDuplicates } from "#lib/server/queries/claim-duplicates.ts";
import { listClaims } from "#lib/server/queries/claim-list.ts";
import { findKeptClaim, listClaimMerges, showClaim } from "#lib/server/queries/claims.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { proposeValuesOf } from "#lib/server/queries/proposed-values.ts";
import { findSimilarClaims } from "#lib/server/queries/similar-claims.ts";
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

let owner: Caller;
let groupId: string;
let document: MadeDocument;
const reforms: string[] = [];

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);
const show = (claimId: string) => valueOf(within((group) => showClaim(group, claimId)));

const book = (title: string, check: "unchecked" | "work_opened" = "unchecked") => ({
  ...{ from: "new" as const, csl: { type: "book" as const, title }, locator: "12 б.", quote: null },
  ...{ check, note: null },
});

async function state(
  kk: string,
  { quote = "", reformIds = reforms.slice(0, 1), caller = owner } = {},
): Promise<ClaimView> {
  const claim = { kind: "fact" as const, language: "kk" as const, wordings: { kk }, reformIds };
  const mention =
    quote === "" ? null : { documentId: document.id, selectors: passageOf(document.text, quote) };
  const id = await valueOf(within((group) => stateClaim(group, { claim, mention, sources: [] }), caller));
  return show(id);
}

const asIs = ({ kind, state: of, wordings, reforms: about }: ClaimView) => ({
  ...{ kind, state: of, wordings, reformIds: about.map(({ id }) => id) },
  stances: Object.fromEntries(about.flatMap(({ id, stance }) => (stance === null ? [] : [[id, stance]]))),
});
const merge = (kept: ClaimView, merged: ClaimView, claim: object = {}, caller = owner) =>
  within(
    (group) =>
      mergeClaims(group, {
        ...{ claimId: kept.id, expectedVersion: kept.version },
        merged: { id: merged.id, version: merged.version },
        claim: { ...asIs(kept), ...claim },
      }),
    caller,
  );

/** Compared without what every write moves on. */
const still = ({ version: _, updatedAt: __, mentions, sources, values, ...claim }: ClaimView) => ({
  ...claim,
  mentions: mentions.map(({ annotationId }) => annotationId).sort(),
  sources: sources.map(({ id }) => id).sort(),
  values: values.map(({ id, reformId }) => [id, reformId]).sort(),
});

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  const text =
    "Заң 2007 жылғы 21 мамырда қабылданды. 🧭 Партияға 50 мың мүше керек болды. Тоғыз орын қайта бөлінді.";
  document = await valueOf(within((group) => makeDocument(group, [text])));
  for (const ru of ["Поправки 2007 года", "Закон о партиях"]) {
    const draft = { labels: { ru }, aliases: {}, descriptions: {}, dates: [], acts: [], parentId: null };
    reforms.push(await valueOf(within((group) => createReform(group, draft))));
  }
});

describe("merging two claims", () => {
  async function two() {
    const [one, other, third] = [
      await state("Бірінші", { quote: "Заң 2007 жылғы" }),
      await state("Екінші", { quote: "21 мамырда қабылданды", reformIds: reforms }),
      await state("Үшінші"),
    ];
    const referenceId =
      (
        await valueOf(
          within(async (group) => {
            const id = await attachSource(group, one.id, book(`Кітап ${randomUUID()}`));
            return id.ok ? showClaim(group, one.id) : id;
          }),
        )
      ).sources[0]?.referenceId ?? "";
    const same = { from: "library" as const, referenceId, locator: "12 б.", quote: null, note: null };
    await valueOf(within((group) => attachSource(group, other.id, { ...same, check: "work_opened" })));
    await valueOf(within((group) => attachSource(group, other.id, book("Басқа кітап"))));
    const value = claimValue.parse({ kind: "date", date: "2007-05-21" });
    await valueOf(within((group) => addValue(group, one.id, value)));
    await valueOf(within((group) => addValue(group, other.id, value)));
    const about = claimValue.parse({ kind: "date", date: "2011", reformId: reforms[1] });
    await valueOf(within((group) => addValue(group, other.id, about)));
    await valueOf(within((group) => writeComment(group, { claimId: other.id }, "Екеуі бір.")));
    const link = (fromClaimId: string, toClaimId: string, kind: "restates" | "supports") =>
      valueOf(within((group) => linkClaims(group, { fromClaimId, toClaimId, kind })));
    await link(one.id, other.id, "restates");
    await link(one.id, third.id, "supports");
    await link(other.id, third.id, "supports");
    return { one: await show(one.id), other: await show(other.id), third };
  }

  test("takes everything over, keeps what both have once, and lets their link vanish", async () => {
    const { one, other } = await two();
    await valueOf(
      merge(one, other, {
        wordings: { kk: "Бірінші", ru: "Первое" },
        state: "checked",
        stances: { [reforms[0] ?? ""]: "supports" },
      }),
    );
    const after = await show(one.id);
    expect(after).toMatchObject({
      wordings: { kk: "Бірінші", ru: "Первое" },
      state: "checked",
      stateBy: { name: "Айгерім" },
      reforms: [{ stance: "supports" }],
    });
    expect(after.mentions).toHaveLength(2);
    expect(after.sources.map(({ title, check }) => [title.slice(0, 5), check])).toEqual(
      expect.arrayContaining([
        ["Кітап", "work_opened"],
        ["Басқа", "unchecked"],
      ]),
    );
    expect(after.sources).toHaveLength(2);
    expect(after.values.map((value) => [value.kind === "date" ? value.date : "", value.reformId])).toEqual([
      ["2007-05-21", null],
      ["2011", null],
    ]);
    expect(after.comments).toHaveLength(1);
    expect(after.links.map(({ kind }) => kind)).toEqual(["supports"]);
    expect(await refusalOf(within((group) => showClaim(group, other.id)))).toBe("not_found");
    expect(
      await valueOf(
        within(async (group) => ({ ok: true as const, value: await findKeptClaim(group, other.id) })),
      ),
    ).toBe(one.id);
  });

  test("is taken back: both are as they were, to the last link", async () => {
    const { one, other, third } = await two();
    const before = [still(one), still(other), (await show(third.id)).links.length];
    const mergeId = await valueOf(
      merge(one, other, { wordings: { kk: "Біріктірілген" }, reformIds: reforms.slice(0, 1), stances: {} }),
    );
    const { merges } = await valueOf(within((group) => listClaimMerges(group, one.id)));
    expect(merges).toMatchObject([{ id: mergeId, number: other.number, by: { name: "Айгерім" } }]);
    await valueOf(within((group) => undoClaimMerge(group, mergeId)));
    const after = [
      still(await show(one.id)),
      still(await show(other.id)),
      (await show(third.id)).links.length,
    ];
    const sorted = (claims: unknown[]) =>
      JSON.stringify(claims, (key, value: unknown) =>
        key === "links" && Array.isArray(value) ? value.map(({ id }: { id: string }) => id).sort() : value,
      );
    expect(sorted(after)).toBe(sorted(before));
    expect(await refusalOf(within((group) => undoClaimMerge(group, mergeId)))).toBe("merge_undone_already");
    const { events } = await valueOf(within((group) => listEvents(group, { nounId: other.id })));
    expect(events.map(({ kind }) => kind).slice(0, 3)).toEqual([
      "claim.restored",
      "claim.unmerged",
      "claim.merged",
    ]);
  });

  test("of two merges of one claim one happens, and the other is told", async () => {
    const [one, two_, three] = [await state("Бір"), await state("Екі"), await state("Үш")];
    const results = await Promise.all([merge(one, three), merge(two_, three)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.refusal.code]))).toEqual([
      "claim_merged_already",
    ]);
  });

  test("a chain of merges leads to the last, and the middle one can be taken back", async () => {
    const [one, two_, three] = [
      await state("Бір", { quote: "50 мың мүше" }),
      await state("Екі"),
      await state("Үш"),
    ];
    const first = await valueOf(merge(two_, one));
    await valueOf(merge(three, await show(two_.id)));
    expect(
      await valueOf(
        within(async (group) => ({ ok: true as const, value: await findKeptClaim(group, one.id) })),
      ),
    ).toBe(three.id);
    await valueOf(within((group) => undoClaimMerge(group, first)));
    expect((await show(one.id)).mentions).toHaveLength(1);
    expect((await show(three.id)).mentions).toHaveLength(0);
  });

  test("a claim that was merged comes back with its merge alone: the deleted ones do not have it", async () => {
    const [kept, merged, gone] = [await state("Қалады"), await state("Қосылды"), await state("Жойылды")];
    const mergeId = await valueOf(merge(kept, merged));
    await valueOf(within((group) => setClaimDeleted(group, gone.id, true)));
    const deleted = await valueOf(within((group) => listClaims(group, { state: "deleted", limit: 1_000 })));
    expect(deleted.claims.map(({ id }) => id)).toContain(gone.id);
    expect(deleted.claims.map(({ id }) => id)).not.toContain(merged.id);
    const restore = () => within((group) => setClaimDeleted(group, merged.id, false));
    expect(await refusalOf(restore())).toBe("claim_merged_already");
    await valueOf(within((group) => undoClaimMerge(group, mergeId)));
    expect((await show(merged.id)).deletedAt).toBeNull();
  });

  test("is refused where it makes no sense", async () => {
    const [one, other] = [await state("Бір"), await state("Екі")];
    expect(await refusalOf(merge(one, one))).toBe("merge_with_itself");
    expect(await refusalOf(merge(one, other, { wordings: { ru: "Одно" } }))).toBe("own_wording_missing");
    expect(await refusalOf(merge(one, other, { reformIds: [randomUUID()] }))).toBe("reform_not_found");
    expect(await refusalOf(merge({ ...one, version: 7 }, other))).toBe("version_conflict");
    expect(await refusalOf(merge(one, { ...other, version: 7 }))).toBe("version_conflict");
    expect(await refusalOf(merge(one, { ...other, id: randomUUID() }))).toBe("not_found");
  });

  test("is for whoever may delete the other claim", async () => {
    const annotator = await makePerson("Мұрат");
    await joinGroup(owner, groupId, annotator, "annotator");
    const [own, others] = [await state("Менікі", { caller: annotator }), await state("Өзгенікі")];
    expect(await refusalOf(merge(own, others, {}, annotator))).toBe("not_allowed");
    const mergeId = await valueOf(merge(others, own, {}, annotator));
    await valueOf(within((group) => undoClaimMerge(group, mergeId), annotator));
  });

  test("ids of another group lead nowhere", async () => {
    const [one, other] = [await state("Бір"), await state("Екі")];
    const mergeId = await valueOf(merge(one, other));
    const neighbour = await makePerson("Көрші");
    const elsewhere = await makeGroup(neighbour);
    expect(await refusalOf(inGroup(elsewhere, neighbour, (group) => undoClaimMerge(group, mergeId)))).toBe(
      "not_found",
    );
  });
});

describe("splitting a claim", () => {
  const draft = (kk: string, reformIds: string[] = []) =>
    claimDraft.parse({ kind: "evaluation", language: "kk", wordings: { kk }, reformIds });
  const nothing = { annotationIds: [], sourceIds: [], valueIds: [], leaving: [], link: null };

  test("hands over what was chosen and leaves the rest", async () => {
    const claim = await state("Екі нәрсе", { quote: "Тоғыз орын қайта", reformIds: reforms });
    const annotationId = claim.mentions[0]?.annotationId ?? "";
    const dated = claimValue.parse({ kind: "date", date: "2007", annotationId, reformId: reforms[1] });
    const valueId = await valueOf(within((group) => addValue(group, claim.id, dated)));
    const id = await valueOf(
      within((group) =>
        splitClaim(group, {
          ...{
            ...nothing,
            claimId: claim.id,
            expectedVersion: claim.version,
            claim: draft("Бөлек", reforms.slice(1)),
          },
          ...{
            annotationIds: [annotationId],
            valueIds: [valueId],
            leaving: reforms.slice(1),
            link: "qualifies",
          },
        }),
      ),
    );
    expect(await show(id)).toMatchObject({
      kind: "evaluation",
      mentions: [{ annotationId }],
      values: [{ id: valueId, annotationId, reformId: reforms[1] }],
      links: [{ kind: "qualifies", direction: "from", claimId: claim.id }],
    });
    expect(await show(claim.id)).toMatchObject({
      mentions: [],
      values: [],
      reforms: [{ id: reforms[0] }],
      version: 2,
    });
  });

  test("is taken back by merging the new one into the old", async () => {
    const claim = await state("Екі нәрсе", { quote: "Партияға 50 мың", reformIds: reforms });
    const annotationIds = claim.mentions.map(({ annotationId }) => annotationId);
    const part = { ...nothing, claim: draft("Бөлек"), annotationIds, leaving: reforms.slice(0, 1) };
    const id = await valueOf(
      within((group) => splitClaim(group, { ...part, claimId: claim.id, expectedVersion: 1 })),
    );
    await valueOf(merge(await show(claim.id), await show(id), asIs(claim)));
    expect(still(await show(claim.id))).toEqual(still(claim));
  });

  test("is refused for what does not hang on the claim, and then nothing is made", async () => {
    const [claim, other] = [await state("Бір"), await state("Екі", { quote: "мүше керек болды" })];
    const count = async () => (await valueOf(within((group) => listClaims(group, {})))).count;
    const before = await count();
    const split = (part: object) =>
      refusalOf(
        within((group) =>
          splitClaim(group, {
            ...nothing,
            claim: draft("Бөлек"),
            claimId: claim.id,
            expectedVersion: 1,
            ...part,
          }),
        ),
      );
    expect(await split({ annotationIds: other.mentions.map(({ annotationId }) => annotationId) })).toBe(
      "not_of_claim",
    );
    expect(await split({ leaving: reforms.slice(1) })).toBe("reform_not_of_claim");
    expect(await split({ expectedVersion: 2 })).toBe("version_conflict");
    expect(await count()).toBe(before);
  });
});

describe("claims that may say the same", () => {
  test("are found across languages while one is being worded, but not the claim itself", async () => {
    const known = await valueOf(
      within((group) =>
        stateClaim(group, {
          claim: {
            kind: "fact",
            language: "ru",
            wordings: { ru: "Палата утверждена 3 марта 1994 года." },
            reformIds: reforms.slice(0, 1),
          },
          mention: null,
          sources: [],
        }),
      ),
    );
    const asked = {
      wordings: { kk: "Палата 1994 жылғы 3 наурызда бекітілді." },
      reformIds: reforms.slice(0, 1),
      referenceIds: [],
      claimId: null,
    };
    const { suggestions } = await valueOf(within((group) => findSimilarClaims(group, asked)));
    expect(suggestions[0]).toMatchObject({
      claim: { id: known },
      because: [{ kind: "reform" }, { kind: "date", date: "1994-03-03" }],
    });
    const own = await valueOf(within((group) => findSimilarClaims(group, { ...asked, claimId: known })));
    expect(own.suggestions.map(({ claim }) => claim.id)).not.toContain(known);
  });

  test("are offered beside a stored claim only where more than their subject is shared, and nobody has linked them", async () => {
    const own = await state("Кеңес 1931 жылғы 4 сәуірде құрылды.");
    const same = await state("Кеңесті 1931 жылғы 4 сәуірде құрды.");
    await state("Төрағасы 1931 жылы ауысты.");
    const offered = async () => {
      const asked = { wordings: {}, reformIds: [], referenceIds: [], claimId: own.id };
      const { suggestions } = await valueOf(within((group) => findSimilarClaims(group, asked)));
      return suggestions.map(({ claim }) => claim.id);
    };
    expect(await offered()).toEqual([same.id]);
    await valueOf(
      within((group) => linkClaims(group, { fromClaimId: same.id, toClaimId: own.id, kind: "contradicts" })),
    );
    expect(await offered()).toEqual([]);
  });

  test("are shown as pairs until somebody tells them apart", async () => {
    const [one, other] = [
      await state("Мәслихат хатшысы отырыста ашық дауыспен сайланды."),
      await state("Мәслихат хатшысы ашық дауыспен отырыста сайланған."),
    ];
    const ids = async () =>
      (await valueOf(within((group) => listClaimDuplicates(group)))).pairs.map(({ claims }) =>
        claims.map(({ id }) => id).sort(),
      );
    const pair = [one.id, other.id].sort();
    expect(await ids()).toContainEqual(pair);
    await valueOf(within((group) => setClaimsDistinct(group, [one.id, other.id], true)));
    expect(await ids()).not.toContainEqual(pair);
    await valueOf(within((group) => setClaimsDistinct(group, [other.id, one.id], false)));
    expect(await ids()).toContainEqual(pair);
  });
});

describe("values that the words propose", () => {
  test("wait until a person accepts them or puts them aside, and can be called back", async () => {
    const claim = await state("Заң мамырда қабылданды.", { quote: "Заң 2007 жылғы 21 мамырда қабылданды" });
    const proposals = async () =>
      (await valueOf(within((group) => proposeValuesOf(group, claim.id)))).proposals;
    const [proposal] = await proposals();
    expect(proposal).toMatchObject({
      key: "date:2007-05-21",
      documentTitle: "Мақала",
      value: { annotationId: claim.mentions[0]?.annotationId },
    });
    const decline = (isDeclined: boolean) =>
      valueOf(
        within((group) => setValueDeclined(group, { claimId: claim.id, key: "date:2007-05-21" }, isDeclined)),
      );
    await decline(true);
    expect(await proposals()).toEqual([]);
    await decline(false);
    const [again] = await proposals();
    if (again === undefined) throw new Error("the proposal did not come back");
    await valueOf(within((group) => addValue(group, claim.id, again.value)));
    expect(await proposals()).toEqual([]);
  });
});

describe("many claims at once", () => {
  test("change together; what somebody else changed meanwhile stays and is named", async () => {
    const claims = [await state("Бір"), await state("Екі"), await state("Үш")];
    await valueOf(
      within((group) =>
        editClaim(group, { claimId: claims[1]?.id ?? "", expectedVersion: 1, edit: { kind: "norm" } }),
      ),
    );
    const edits = claims.map(({ id }) => ({
      claimId: id,
      expectedVersion: 1,
      edit: { state: "checked" as const },
    }));
    const done = await valueOf(within((group) => editClaims(group, edits)));
    expect(done.overtaken).toEqual([claims[1]?.id]);
    const states = await Promise.all(claims.map(async ({ id }) => (await show(id)).state));
    expect(states).toEqual(["checked", "draft", "checked"]);
  });

  test("a list is paged to its end in each order, each claim once", async () => {
    for (const sort of ["number", "wording", "mentions", "sources", "state"] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page: { claims: ClaimView[]; next: string | null; count: number } = await valueOf(
          within((group) =>
            listClaims(group, { limit: 7, sort, locale: "kk", ...(after === undefined ? {} : { after }) }),
          ),
        );
        seen.push(...page.claims.map(({ id }) => id));
        after = page.next ?? undefined;
        if (after === undefined) expect(seen).toHaveLength(page.count);
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  test.each([
    ["stance", { stance: "supports" as const }],
    ["values", { values: "date" as const }],
    ["mentions", { mentions: "none" as const }],
    ["sources", { sources: "unchecked" as const }],
  ])("a list is narrowed by %s", async (_, filter) => {
    const all = await valueOf(within((group) => listClaims(group, {})));
    const some = await valueOf(within((group) => listClaims(group, filter)));
    expect(some.count).toBeGreaterThan(0);
    expect(some.count).toBeLessThan(all.count);
  });
});

describe("a link that is said in another way", () => {
  test("changes its kind and its direction, unless that is said already", async () => {
    const [one, other] = [await state("Бір"), await state("Екі")];
    const linkId = await valueOf(
      within((group) => linkClaims(group, { fromClaimId: one.id, toClaimId: other.id, kind: "supports" })),
    );
    const change = { claimId: other.id, linkId, kind: "explains" as const };
    await valueOf(within((group) => changeLink(group, { ...change, reversed: true })));
    expect((await show(one.id)).links).toMatchObject([{ id: linkId, kind: "explains", direction: "to" }]);
    await valueOf(
      within((group) => linkClaims(group, { fromClaimId: one.id, toClaimId: other.id, kind: "contradicts" })),
    );
    expect(
      await refusalOf(
        within((group) => changeLink(group, { ...change, kind: "contradicts", reversed: false })),
      ),
    ).toBe("link_exists");
  });
});
