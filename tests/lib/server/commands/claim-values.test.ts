import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { claimValue } from "#lib/claims/value.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { editAnnotation } from "#lib/server/commands/edit-annotation.ts";
import { editClaim } from "#lib/server/commands/edit-claim.ts";
import { editValue, setValueRemoved } from "#lib/server/commands/edit-value.ts";
import { highlightPassage } from "#lib/server/commands/highlight-passage.ts";
import { mentionClaim } from "#lib/server/commands/mention-claim.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { COMMON_PLACE } from "#lib/annotations/layer.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { showClaim } from "#lib/server/queries/claims.ts";
import { accept, type Result } from "#lib/result.ts";
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

const PARAGRAPH = "Заң 2007 жылғы 21 мамырда қабылданды. 🧭 Партияға 50 мың мүше керек болды.";

let owner: Caller;
let groupId: string;
let document: MadeDocument;
const reforms: string[] = [];

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

const show = (claimId: string) => valueOf(within((group) => showClaim(group, claimId)));

/** A claim with one mention about the first reform. */
async function state(quote = "2007 жылғы 21 мамырда қабылданды") {
  const claim = {
    kind: "fact" as const,
    language: "kk" as const,
    wordings: { kk: "Заң 21 мамырда қабылданды." },
    reformIds: reforms.slice(0, 1),
  };
  const mention = { documentId: document.id, selectors: passageOf(document.text, quote) };
  const id = await valueOf(within((group) => stateClaim(group, { claim, mention, sources: [] })));
  return show(id);
}

const day = (date = "2007-05-21", more: object = {}) => claimValue.parse({ kind: "date", date, ...more });
const add = (claimId: string, value = day(), caller = owner) =>
  within((group) => addValue(group, claimId, value), caller);

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  groupId = await makeGroup(owner);
  document = await valueOf(within((group) => makeDocument(group, [PARAGRAPH])));
  for (const ru of ["Поправки 2007 года", "Закон о партиях"]) {
    const draft = { labels: { ru }, aliases: {}, descriptions: {}, dates: [], acts: [], parentId: null };
    reforms.push(await valueOf(within((group) => createReform(group, draft))));
  }
});

describe("values of a claim", () => {
  test("are kept as they were read, with the passage and the reform they are about", async () => {
    const claim = await state();
    const annotationId = claim.mentions[0]?.annotationId ?? "";
    const [reformId = ""] = reforms;
    await valueOf(
      add(claim.id, day("2007-05-21", { exact: "2007 жылғы 21 мамырда", annotationId, reformId })),
    );
    const share = {
      kind: "figure",
      relation: "between",
      amount: 0.1,
      upper: 88.41,
      unit: "percent",
      measure: "үлес",
    };
    await valueOf(add(claim.id, claimValue.parse(share)));
    expect((await show(claim.id)).values).toMatchObject([
      {
        kind: "date",
        date: "2007-05-21",
        exact: "2007 жылғы 21 мамырда",
        annotationId,
        reformId,
        version: 1,
      },
      { ...share, exact: "", annotationId: null, reformId: null, author: { name: "Айгерім" } },
    ]);
  });

  test("come with a new claim: those whose words stand in the passage are the mention's, or nothing is stated", async () => {
    const [reformId = "", elsewhere = ""] = reforms;
    const claim = {
      ...{ kind: "fact" as const, language: "kk" as const, reformIds: [reformId] },
      wordings: { kk: "Заң 21 мамырда қабылданды, 5 пайыз." },
    };
    const quote = "2007 жылғы 21 мамырда қабылданды";
    const mention = { documentId: document.id, selectors: passageOf(document.text, quote) };
    const read = day("2007-05-21", { exact: "2007 жылғы 21 мамырда", reformId });
    const typed = claimValue.parse({ kind: "figure", amount: 5, unit: "percent", exact: "5 пайыз" });
    const stated = (values: (typeof read)[]) =>
      within((group) => stateClaim(group, { claim, mention, sources: [], values }));
    const { values, mentions } = await show(await valueOf(stated([read, typed])));
    expect(values).toMatchObject([
      { date: "2007-05-21", annotationId: mentions[0]?.annotationId, reformId },
      { amount: 5, annotationId: null },
    ]);
    const count = () =>
      valueOf(within(async ({ db }) => accept(await db.claim.count({ where: { groupId } }))));
    const before = await count();
    expect(await refusalOf(stated([read, read]))).toBe("value_exists");
    expect(await refusalOf(stated([day("2007-05-21", { reformId: elsewhere })]))).toBe("reform_not_of_claim");
    expect(await refusalOf(stated([day("2007-05-21", { annotationId: crypto.randomUUID() })]))).toBe(
      "mention_not_of_claim",
    );
    expect(await count()).toBe(before);
  });

  test("stand once: the same value of the same passage is refused, of another passage it is not", async () => {
    const claim = await state();
    const annotationId = claim.mentions[0]?.annotationId ?? "";
    await valueOf(add(claim.id));
    expect(await refusalOf(add(claim.id, day("2007-05-21", { exact: "21 мая" })))).toBe("value_exists");
    await valueOf(add(claim.id, day("2007-05-21", { annotationId })));
    expect((await show(claim.id)).values).toHaveLength(2);
  });

  test("of eight people who accept one proposal at the same moment, one does", async () => {
    const claim = await state();
    const results = await Promise.all(Array.from({ length: 8 }, () => add(claim.id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await show(claim.id)).values).toHaveLength(1);
  });

  test("belong to the claim's own passages and reforms", async () => {
    const [claim, other] = [await state(), await state("Партияға 50 мың мүше керек")];
    const annotationId = other.mentions[0]?.annotationId ?? "";
    expect(await refusalOf(add(claim.id, day("2007", { annotationId })))).toBe("mention_not_of_claim");
    expect(await refusalOf(add(claim.id, day("2007", { reformId: reforms[1] })))).toBe("reform_not_of_claim");
    expect(await refusalOf(add(randomUUID()))).toBe("not_found");
  });

  test("change as seen: who was overtaken is told", async () => {
    const claim = await state();
    const valueId = await valueOf(add(claim.id));
    const edit = (date: string) =>
      within((group) => editValue(group, { valueId, expectedVersion: 1, value: day(date) }));
    await valueOf(edit("2007-05-16"));
    expect(await refusalOf(edit("2007-05"))).toBe("version_conflict");
    const figure = claimValue.parse({ kind: "figure", amount: 50_000, unit: "person" });
    await valueOf(within((group) => editValue(group, { valueId, expectedVersion: 2, value: figure })));
    expect((await show(claim.id)).values).toMatchObject([{ kind: "figure", amount: 50_000, version: 3 }]);
  });

  test("are taken away and put back, unless the same was given again meanwhile", async () => {
    const claim = await state();
    const valueId = await valueOf(add(claim.id));
    const set = (removed: boolean) => within((group) => setValueRemoved(group, valueId, removed));
    await valueOf(set(true));
    expect((await show(claim.id)).values).toEqual([]);
    await valueOf(set(false));
    expect((await show(claim.id)).values).toHaveLength(1);
    await valueOf(set(true));
    await valueOf(add(claim.id));
    expect(await refusalOf(set(false))).toBe("value_exists");
  });

  test("stand in the history of their claim, with what they were", async () => {
    const claim = await state();
    const valueId = await valueOf(add(claim.id, day("2007-05-21")));
    await valueOf(
      within((group) => editValue(group, { valueId, expectedVersion: 1, value: day("2007-05-16") })),
    );
    await valueOf(within((group) => setValueRemoved(group, valueId, true)));
    const { events } = await valueOf(within((group) => listEvents(group, { nounId: claim.id })));
    expect(events.map(({ kind }) => kind)).toEqual([
      "value.removed",
      "value.edited",
      "value.added",
      "claim.stated",
    ]);
    expect(events[1]?.data).toMatchObject({ before: "2007-05-21", after: "2007-05-16" });
  });

  test.each(["student", "viewer"] as const)("are not for the role %s to change", async (role) => {
    const claim = await state();
    const valueId = await valueOf(add(claim.id));
    const member = await makePerson(role);
    await joinGroup(owner, groupId, member, role);
    expect(await refusalOf(add(claim.id, day("2011"), member))).toBe("not_allowed");
    expect(
      await refusalOf(
        within((group) => editValue(group, { valueId, expectedVersion: 1, value: day() }), member),
      ),
    ).toBe("not_allowed");
    expect(await refusalOf(within((group) => setValueRemoved(group, valueId, true), member))).toBe(
      "not_allowed",
    );
  });

  test("of another group lead nowhere", async () => {
    const claim = await state();
    const valueId = await valueOf(add(claim.id));
    const neighbour = await makePerson("Көрші");
    const elsewhere = await makeGroup(neighbour);
    const inElsewhere = <V, C extends string>(work: (group: InGroup) => Promise<Result<V, C>>) =>
      inGroup(elsewhere, neighbour, work);
    expect(await refusalOf(inElsewhere((group) => addValue(group, claim.id, day())))).toBe("not_found");
    const edit = { valueId, expectedVersion: 1, value: day() };
    expect(await refusalOf(inElsewhere((group) => editValue(group, edit)))).toBe("not_found");
    expect(await refusalOf(inElsewhere((group) => setValueRemoved(group, valueId, true)))).toBe("not_found");
  });

  test("of a deleted claim are not changed", async () => {
    const claim = await state();
    const valueId = await valueOf(add(claim.id));
    await valueOf(within((group) => setClaimDeleted(group, claim.id, true)));
    expect(await refusalOf(add(claim.id, day("2011")))).toBe("not_found");
    expect(await refusalOf(within((group) => setValueRemoved(group, valueId, true)))).toBe("not_found");
  });
});

describe("what a claim says of its reforms", () => {
  const edit = (claim: { id: string; version: number }, change: Parameters<typeof editClaim>[1]["edit"]) =>
    within((group) => editClaim(group, { claimId: claim.id, expectedVersion: claim.version, edit: change }));

  test("stays with a reform that stays, and goes with one that goes", async () => {
    const [one = "", two = ""] = reforms;
    const claim = await state();
    await valueOf(edit(claim, { stances: { [one]: "supports" } }));
    await valueOf(edit(await show(claim.id), { reformIds: [one, two], stances: { [two]: "criticises" } }));
    const both = await show(claim.id);
    expect(new Map(both.reforms.map(({ id, stance }) => [id, stance]))).toEqual(
      new Map([
        [one, "supports"],
        [two, "criticises"],
      ]),
    );
    await valueOf(add(claim.id, day("2007", { reformId: two })));
    await valueOf(edit(both, { reformIds: [one] }));
    await valueOf(edit(await show(claim.id), { reformIds: [one, two] }));
    const after = await show(claim.id);
    expect(after.reforms.find(({ id }) => id === two)?.stance).toBeNull();
    expect(after.values).toMatchObject([{ reformId: null, version: 2 }]);
  });

  test("is said of its own reforms alone, and can be unsaid", async () => {
    const [one = "", two = ""] = reforms;
    const claim = await state();
    expect(await refusalOf(edit(claim, { stances: { [two]: "supports" } }))).toBe("reform_not_of_claim");
    await valueOf(edit(claim, { stances: { [one]: "neutral" } }));
    await valueOf(edit(await show(claim.id), { stances: { [one]: null } }));
    expect((await show(claim.id)).reforms).toMatchObject([{ id: one, stance: null }]);
    const { events } = await valueOf(within((group) => listEvents(group, { nounId: claim.id })));
    expect(events[0]?.data).toMatchObject({ reformsBefore: [`${one} neutral`], reformsAfter: [one] });
  });
});

describe("what a document says of a claim", () => {
  test("is given with the mention and changed afterwards", async () => {
    const claim = await state();
    const mention = { documentId: document.id, selectors: passageOf(document.text, "Партияға 50 мың") };
    const annotationId = await valueOf(
      within((group) => mentionClaim(group, claim.id, { ...mention, stance: "disputes" })),
    );
    expect((await show(claim.id)).mentions.map(({ stance }) => stance)).toEqual(["asserts", "disputes"]);
    const change = { annotationId, expectedVersion: 1, stance: "reports" as const };
    await valueOf(within((group) => editAnnotation(group, change)));
    expect(await refusalOf(within((group) => editAnnotation(group, change)))).toBe("version_conflict");
    const after = await show(claim.id);
    expect(after.mentions[1]).toMatchObject({ stance: "reports", version: 2 });
    const { events } = await valueOf(within((group) => listEvents(group, { nounId: claim.id })));
    expect(events[0]).toMatchObject({
      kind: "annotation.stance_changed",
      data: { stanceBefore: "disputes", stanceAfter: "reports" },
    });
  });

  test("is for everybody who may edit claims to say, not only for who marked the passage", async () => {
    const claim = await state();
    const annotationId = claim.mentions[0]?.annotationId ?? "";
    const colleague = await makePerson("Мұрат");
    await joinGroup(owner, groupId, colleague, "annotator");
    const change = { annotationId, expectedVersion: 1, stance: "disputes" as const };
    await valueOf(within((group) => editAnnotation(group, change), colleague));
    expect((await show(claim.id)).mentions[0]?.stance).toBe("disputes");
  });

  test("is nothing that a highlight has", async () => {
    const selectors = passageOf(document.text, "50 мың мүше");
    const annotationId = await valueOf(
      within((group) =>
        highlightPassage(group, document.id, { kind: "highlight", selectors, ...COMMON_PLACE }),
      ),
    );
    const change = { annotationId, expectedVersion: 1, stance: "disputes" as const };
    expect(await refusalOf(within((group) => editAnnotation(group, change)))).toBe("no_stance_here");
  });
});
