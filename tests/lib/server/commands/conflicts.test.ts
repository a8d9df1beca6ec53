import { beforeAll, describe, expect, test, vi } from "vitest";
import { claimValue } from "#lib/claims/value.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { conflictTable } from "#lib/operations/conflict-table.ts";
import { listConflicts as listOperation } from "#lib/operations/conflicts.ts";
import { accept, type Result } from "#lib/result.ts";
import { addValue } from "#lib/server/commands/add-value.ts";
import { askAboutConflict } from "#lib/server/commands/ask-about-conflict.ts";
import { createReform } from "#lib/server/commands/create-reform.ts";
import { decideConflict, undoDecision } from "#lib/server/commands/decide-conflict.ts";
import { setClaimDeleted } from "#lib/server/commands/delete-claim.ts";
import { editValue } from "#lib/server/commands/edit-value.ts";
import { linkClaims } from "#lib/server/commands/link-claims.ts";
import { stateClaim } from "#lib/server/commands/state-claim.ts";
import { type Caller, inGroup, type InGroup } from "#lib/server/database.ts";
import { countConflicts } from "#lib/server/queries/conflict-counts.ts";
import {
  listConflicts,
  listConflictsSoFar,
  openConflictsOf,
  showComparison,
} from "#lib/server/queries/conflicts.ts";
import { listEvents } from "#lib/server/queries/events.ts";
import { listEvidence } from "#lib/server/queries/evidence.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  joinGroup,
  makeDocument,
  makeGroup,
  makePerson,
  passageOf,
  refusalOf,
  valueOf,
} from "#tests/support/world.ts";

useDatabase();

const TEXTS = {
  kk: "Түзету заңы 2007 жылғы 21 мамырда қабылданды.",
  ru: "Поправки были приняты 16 мая 2007 года.",
} as const;

let owner: Caller;
let member: Caller & { readonly name: string };
let viewer: Caller;
let student: Caller;
let groupId: string;
let reformId: string;

const within = <Value, Code extends string>(
  work: (group: InGroup) => Promise<Result<Value, Code>>,
  caller = owner,
) => inGroup(groupId, caller, work);

/** A claim about the reform that one document states and dates. */
async function state(language: "kk" | "ru", date: string, reformIds = [reformId]) {
  const text = TEXTS[language];
  const document = await valueOf(
    within((group) =>
      makeDocument(group, [text], { title: `Мақала ${language}`, language: language as Language }),
    ),
  );
  const claim = { kind: "fact" as const, language, wordings: { [language]: text }, reformIds };
  const mention = { documentId: document.id, selectors: passageOf(document.text, text) };
  const claimId = await valueOf(within((group) => stateClaim(group, { claim, mention, sources: [] })));
  const exact = language === "kk" ? "2007 жылғы 21 мамырда" : "16 мая 2007 года";
  const value = await valueOf(
    within((group) => addValue(group, claimId, claimValue.parse({ kind: "date", date, exact }))),
  );
  return { claimId, value };
}

const list = (query: object = {}, caller = owner) =>
  within((group) => listConflicts(group, listOperation.query.parse(query)), caller);
const first = async (query: object = {}) => {
  const [found] = (await valueOf(list(query))).conflicts;
  if (found === undefined) throw new Error("there is no case");
  return found;
};
const decided = { decision: "contradiction", note: "Заң мәтінінде 21 мамыр." } as const;
const decide = (found: { kind: "dates" | "figures"; key: string; fingerprint: string }, caller = owner) =>
  within(
    (group) =>
      decideConflict(group, { kind: found.kind, key: found.key, fingerprint: found.fingerprint, ...decided }),
    caller,
  );

const makeReform = (kk: string, dates: string[], parentId: string | null = null) =>
  valueOf(
    within((group) =>
      createReform(group, {
        ...{ labels: { kk }, dates, parentId },
        ...{ aliases: {}, descriptions: {}, acts: [] },
      }),
    ),
  );

let kazakh: Awaited<ReturnType<typeof state>>;
let russian: Awaited<ReturnType<typeof state>>;

beforeAll(async () => {
  owner = await makePerson("Айгерім");
  member = await makePerson("Марат");
  viewer = await makePerson("Көруші");
  student = await makePerson("Студент");
  groupId = await makeGroup(owner);
  await joinGroup(owner, groupId, member, "annotator");
  await joinGroup(owner, groupId, viewer, "viewer");
  await joinGroup(owner, groupId, student, "student");
  reformId = await makeReform("2007 жылғы түзетулер", ["2007-05-21"]);
  kazakh = await state("kk", "2007-05-21");
  russian = await state("ru", "2007-05-16");
});

describe("conflicts", () => {
  test("are shown with both sides, who says which, and what the register has", async () => {
    const found = await first();
    expect(
      found.sides.map(({ value, isRegistered, statements }) => [
        value.date,
        isRegistered,
        statements.map(({ mention }) => mention?.language),
      ]),
    ).toEqual([
      ["2007-05-16", false, ["ru"]],
      ["2007-05-21", true, ["kk"]],
    ]);
    expect(found).toMatchObject({ kind: "dates", about: "adopted", state: "open", decision: null });
    expect(found.reform.dates).toEqual(["2007-05-21"]);
    expect(found.unlinked).toHaveLength(1);
    expect((await valueOf(list())).counts).toEqual({ open: 1, decided: 0 });
    expect((await valueOf(list({ language: "en" }))).conflicts).toEqual([]);
    expect((await valueOf(list({ language: "ru", kind: "dates", reformId }))).conflicts).toHaveLength(1);
  });

  test("stand on the pages of the claim and the reform", async () => {
    const near = (of: { claimId: string } | { reformId: string }) =>
      valueOf(within(async (group) => accept(await openConflictsOf(group, of))));
    expect(await near({ claimId: russian.claimId })).toHaveLength(1);
    expect(await near({ reformId })).toHaveLength(1);
  });

  test("are decided once, stay so while the values do, and open again when one changes", async () => {
    const found = await first();
    const decision = await valueOf(decide(found));
    expect(decision).toMatchObject({ decision: "contradiction", by: { name: "Айгерім" } });
    expect((await valueOf(list())).conflicts).toEqual([]);
    expect(await first({ state: "decided" })).toMatchObject({
      state: "decided",
      decision: { note: decided.note },
    });
    const change = (date: string, expectedVersion: number) =>
      valueOf(
        within((group) =>
          editValue(group, {
            valueId: russian.value,
            expectedVersion,
            value: claimValue.parse({ kind: "date", date, exact: "16 мая 2007 года" }),
          }),
        ),
      );
    await change("2007-05-17", 1);
    expect(await first()).toMatchObject({ state: "reopened", decision: { decision: "contradiction" } });
    expect(await refusalOf(decide(found))).toBe("case_changed");
    // What is open again is decided anew, and each decision holds for its own values.
    const again = await valueOf(decide(await first()));
    expect(await first({ state: "decided" })).toMatchObject({ decision: { id: again.id } });
    await valueOf(within((group) => undoDecision(group, again.id)));
    await change("2007-05-16", 2);
    expect(await first({ state: "decided" })).toMatchObject({ state: "decided" });
    await valueOf(within((group) => undoDecision(group, decision.id)));
    expect(await first()).toMatchObject({ state: "open", decision: null });
    const events = await valueOf(within((group) => listEvents(group, { noun: "conflict" } as never)));
    expect(events.events.map(({ kind }) => kind)).toEqual(
      ["reopened", "reopened", "decided", "decided"].map((what) => `conflict.${what}`),
    );
  });

  test("that two people decide at once are decided once, and the second is told", async () => {
    const found = await first();
    const answers = await Promise.all([decide(found), decide(found, member)]);
    const kept = answers.flatMap((answer) => (answer.ok ? [answer.value.id] : []));
    expect(kept).toHaveLength(1);
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal.code]))).toEqual(["case_decided"]);
    await valueOf(within((group) => undoDecision(group, kept[0] ?? "")));
    expect(await first()).toMatchObject({ state: "open" });
  });

  test("are counted for the way to them, until one is decided and again when that is taken back", async () => {
    const counted = async (caller = owner) =>
      (await valueOf(within((group) => countConflicts(group, new Date()), caller))).conflicts;
    expect(await counted()).toBe(1);
    expect(await counted(viewer)).toBe(1);
    const decision = await valueOf(decide(await first()));
    expect(await counted()).toBe(0);
    await valueOf(within((group) => undoDecision(group, decision.id)));
    expect(await counted()).toBe(1);
    expect(await refusalOf(within((group) => countConflicts(group, new Date()), student))).toBe(
      "not_allowed",
    );
  });

  test("come to the inbox of whom one asks, and of nobody who may not see them", async () => {
    const { kind, key } = await first();
    const ask = (userId: string) =>
      within((group) => askAboutConflict(group, { kind, key, userId, note: "Заңды қараңыз." }));
    expect(await valueOf(ask(member.userId))).toEqual({ told: 1 });
    expect(await refusalOf(ask(student.userId))).toBe("member_not_told");
    expect(await refusalOf(ask(owner.userId))).toBe("member_not_told");
    const inbox = await valueOf(
      within(
        async ({ db }) => accept(await db.notification.count({ where: { groupId, kind: "conflict_asked" } })),
        member,
      ),
    );
    expect(inbox).toBe(1);
  });

  test("are left alone by those who may only look, and are not shown to students", async () => {
    const found = await first();
    expect((await valueOf(list({}, viewer))).conflicts).toHaveLength(1);
    expect(await refusalOf(decide(found, viewer))).toBe("not_allowed");
    expect(await refusalOf(list({}, student))).toBe("not_allowed");
    expect(await refusalOf(within((group) => listEvidence(group, { state: "open" }), student))).toBe(
      "not_allowed",
    );
  });

  test("know a key of another group as little as one that was never there", async () => {
    const found = await first();
    const other = await makeGroup(owner, "Басқа топ");
    const elsewhere = inGroup(other, owner, (group) =>
      decideConflict(group, { kind: found.kind, key: found.key, fingerprint: found.fingerprint, ...decided }),
    );
    expect(await refusalOf(elsewhere)).toBe("not_found");
    expect(await refusalOf(inGroup(other, owner, (group) => undoDecision(group, crypto.randomUUID())))).toBe(
      "not_found",
    );
  });

  test("stop offering a link that was made", async () => {
    await valueOf(
      within((group) =>
        linkClaims(group, { fromClaimId: kazakh.claimId, toClaimId: russian.claimId, kind: "contradicts" }),
      ),
    );
    expect((await first()).unlinked).toEqual([]);
    expect((await first()).reasons).toContain("linked");
  });

  test("fill a table with a row for each statement", async () => {
    const { conflicts } = await valueOf(list());
    const lines = conflictTable(conflicts, "kk").trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("2007 ж. 16 мамыр".replaceAll(" ж.", "\u00a0ж.").replace("16 ", "16\u00a0"));
  });

  test("hold a reform and its part for one, and say of which each claim speaks", async () => {
    const whole = await makeReform("Саяси жаңғыру", []);
    const part = await makeReform("Түзету заңы", ["2007-05-21"], whole);
    const ofPart = await state("kk", "2007-05-21", [part]);
    const ofWhole = await state("ru", "2007-05-16", [whole]);
    const found = await first({ reformId: part });
    expect(found.reform.id).toBe(part);
    expect(found.wholes.map(({ id }) => id)).toEqual([whole]);
    expect(found.reasons).toContain("part_of_reform");
    expect(
      found.sides.flatMap(({ statements }) => statements.map(({ claim, wholeId }) => [claim.id, wholeId])),
    ).toEqual([
      [ofWhole.claimId, whole],
      [ofPart.claimId, null],
    ]);
    expect(await first({ reformId: whole })).toMatchObject({ key: found.key });
    const near = (of: { claimId: string } | { reformId: string }) =>
      valueOf(within(async (group) => accept(await openConflictsOf(group, of))));
    for (const of of [
      { claimId: ofWhole.claimId },
      { claimId: ofPart.claimId },
      { reformId: whole },
      { reformId: part },
    ])
      expect((await near(of)).map(({ key }) => key)).toEqual([found.key]);
    for (const { claimId } of [ofPart, ofWhole])
      await valueOf(within((group) => setClaimDeleted(group, claimId, true)));
  });

  test("are gone with a deleted claim", async () => {
    await valueOf(within((group) => setClaimDeleted(group, russian.claimId, true)));
    expect((await valueOf(list())).conflicts).toEqual([]);
    await valueOf(within((group) => setClaimDeleted(group, russian.claimId, false)));
  });
});

describe("evidence", () => {
  test("is doubtful where a claim has no source, until somebody leaves it so", async () => {
    const evidence = (state: "open" | "decided" = "open") =>
      valueOf(within((group) => listEvidence(group, { state })));
    const before = await evidence();
    expect(before.counts).toMatchObject({ no_source: 2 });
    const finding = before.findings.find(({ key }) => key === kazakh.claimId);
    expect(finding?.claims.map(({ wordings }) => wordings.kk)).toEqual([TEXTS.kk]);
    const { kind, key, fingerprint } = finding ?? { kind: "no_source" as const, key: "", fingerprint: "" };
    await valueOf(
      within((group) => decideConflict(group, { kind, key, fingerprint, decision: "accepted", note: "" })),
    );
    expect((await evidence()).counts).toMatchObject({ no_source: 1 });
    expect((await evidence("decided")).findings.map((one) => one.key)).toEqual([key]);
    const unfit = within((group) =>
      decideConflict(group, { kind, key, fingerprint, decision: "successive", note: "" }),
    );
    expect(await refusalOf(unfit)).toBe("decision_unfit");
  });
});

test("are compared behind a page that does not wait, which then shows what everybody else's does", async () => {
  const late = await makePerson("Кейін келген");
  await joinGroup(owner, groupId, late, "editor");
  const soFar = () =>
    valueOf(within((group) => listConflictsSoFar(group, listOperation.query.parse({ state: "all" })), late));
  const compared = () => valueOf(within(showComparison, late));
  const shown = await soFar();
  // A small group is mostly compared within the moment that a page waits; where it is not, decisions stand there and how far it is.
  if (shown.list === null) expect(shown.progress).not.toBeNull();
  await vi.waitFor(async () => expect((await compared()).isCompared).toBe(true), { timeout: 20_000 });
  const { list: now, progress } = await soFar();
  expect(progress).toBeNull();
  expect(now).toEqual(await valueOf(list({ state: "all" })));
  // What is only one claim's is known at once.
  await valueOf(within((group) => setClaimDeleted(group, russian.claimId, true)));
  expect(await soFar()).toMatchObject({ progress: null, list: await valueOf(list({ state: "all" })) });
  await valueOf(within((group) => setClaimDeleted(group, russian.claimId, false)));
  expect((await soFar()).list).toEqual(now);
});
