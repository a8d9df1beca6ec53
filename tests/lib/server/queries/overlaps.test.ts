import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { accept } from "#lib/result.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { askForComparison, compareEssays } from "#lib/server/commands/compare-essays.ts";
import { handInEssay } from "#lib/server/commands/hand-in-essay.ts";
import { openSubmission } from "#lib/server/commands/open-submission.ts";
import { saveDraft } from "#lib/server/commands/save-draft.ts";
import { withdrawEssay } from "#lib/server/commands/withdraw-essay.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { makeReport, showReport } from "#lib/server/essay-report.ts";
import { ComparisonRun } from "#lib/server/comparison-run.ts";
import { closeJobs } from "#lib/server/jobs.ts";
import { readDraftToCheck, readHandedIn, readPrintedDraft } from "#lib/server/queries/essay-checks.ts";
import { listClassFindings } from "#lib/server/queries/class-findings.ts";
import { listOverlaps, showOverlaps } from "#lib/server/queries/overlaps.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { citation, essay, makeAssignment, paragraph, printedPlainly } from "#tests/support/essays.ts";
import { joinGroup, makeDocument, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();
afterAll(closeJobs);

const COPIED = "Округ тұрғыны депутатын атымен таниды, сондықтан одан есеп сұрауға оңай болады деп ойлаймын";
const SOURCE =
  "Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды, өйткені сайлаушы тізімге дауыс берді";
const QUOTED = "Бұл өзгеріс өкілдіктің мазмұнын емес, оның түрін ауыстырды";

let groupId: string;
let lecturer: Caller;
let reviewer: Caller;
let writers: readonly (Caller & { readonly name: string })[];
let assignmentId: string;
let work: string;
let documentId: string;
const ids: string[] = [];

const as = <Value>(person: Caller, run: (group: InGroup) => ReturnType<typeof inGroup<Value, string>>) =>
  inGroup<Value, string>(groupId, person, run);

async function handIn(writer: Caller, content: EssayJson, to = assignmentId): Promise<string> {
  const submissionId = await valueOf(as(writer, (group) => openSubmission(group, { assignmentId: to })));
  const { version } = await valueOf(as(writer, (group) => showSubmission(group, { id: submissionId })));
  const saved = await valueOf(
    as(writer, (group) => saveDraft(group, { submissionId, expectedVersion: version, content })),
  );
  await valueOf(
    as(writer, (group) =>
      handInEssay(group, {
        ...{ submissionId, expectedVersion: saved.version, lateReason: "" },
        ...{ moment: new Date(), printed: printedPlainly(content) },
      }),
    ),
  );
  return submissionId;
}

const compare = () => compareEssays({ groupId, assignmentId, userId: writers[0]?.userId ?? "" });
const overlapsOf = (person: Caller, number: number) =>
  valueOf(as(person, (group) => showOverlaps(group, { assignmentId, number })));
const numberOf = (id: string | undefined) =>
  valueOf(
    as(lecturer, async ({ db }) =>
      accept((await db.submission.findUniqueOrThrow({ where: { id: id ?? "" } })).number),
    ),
  );

beforeAll(async () => {
  lecturer = await makePerson("Гүлнар");
  reviewer = await makePerson("Айгерім");
  writers = [await makePerson("Дана Серікова"), await makePerson("Ерлан Қасым"), await makePerson("Zoe")];
  groupId = await makeGroup(lecturer, "Саяси институттар");
  await joinGroup(lecturer, groupId, reviewer, "reviewer");
  for (const writer of writers) await joinGroup(lecturer, groupId, writer, "student");
  await valueOf(
    as(lecturer, async (group) => {
      const { db } = group;
      const made = await makeDocument(group, [SOURCE], { title: "Сайлау жүйелері" });
      if (!made.ok) return made;
      documentId = made.value.id;
      const block = { index: 0, key: "b1", type: "paragraph", language: "kk", text: SOURCE, confidence: 1 };
      await db.block.create({
        data: {
          ...{ groupId, revisionId: made.value.revisionId, ...block, sourceRanges: [] },
          ...{ startCodePoint: 0, endCodePoint: SOURCE.length },
        },
      });
      const reference = await db.reference.create({
        data: {
          ...{ groupId, csl: { type: "book", title: "Сайлау" }, type: "book", title: "Сайлау" },
          ...{ authors: "Нұрғалиева А.", createdById: lecturer.userId },
        },
      });
      work = reference.id;
      await db.attachment.create({
        data: { groupId, referenceId: work, documentId, name: "Сайлау", createdById: lecturer.userId },
      });
      return accept(null);
    }),
  );
  assignmentId = await makeAssignment(groupId, lecturer, { hidesStudents: true, mostWords: 20 });
  const cited = citation({ referenceId: work, locator: "12" });
  const essays = [
    essay("Біріншісі", paragraph(`Мен бұл сұраққа екі жақтан қараймын. ${COPIED}.`)),
    essay("Екіншісі", paragraph(`Кіріспе керек емес: ${COPIED}. Демек, бәрі анық.`)),
    essay("Үшіншісі", paragraph(`${SOURCE} `, cited, "."), paragraph(`Ол: «${QUOTED}» `, cited, ".")),
  ];
  for (const [at, content] of essays.entries()) ids.push(await handIn(writers[at] ?? lecturer, content));
  await valueOf(
    as(lecturer, async ({ db }) => {
      for (const at of [0, 2])
        await db.reviewSheet.create({
          data: { groupId, submissionId: ids[at] ?? "", reviewerId: reviewer.userId },
        });
      return accept(null);
    }),
  );
});

describe("a class that was compared", () => {
  it("says that nothing was compared before", async () => {
    const { comparison, passages } = await overlapsOf(lecturer, await numberOf(ids[0]));
    expect(comparison).toMatchObject({ state: "none", comparedAt: null, changedSince: 3 });
    expect(passages).toEqual([]);
  });

  it("shows both sides to the lecturer, without names where students are hidden only to reviewers", async () => {
    await compare();
    const { comparison, passages, share } = await overlapsOf(lecturer, await numberOf(ids[0]));
    expect(comparison).toMatchObject({
      state: "done",
      essays: 3,
      documents: 1,
      changedSince: 0,
      isComplete: true,
    });
    expect(share).toBeGreaterThan(0.5);
    expect(passages).toMatchObject([
      {
        words: 13,
        apart: null,
        own: { text: COPIED },
        other: {
          kind: "essay",
          number: await numberOf(ids[1]),
          authors: [{ name: "Ерлан Қасым" }],
          excerpt: { before: "Екіншісі\nКіріспе керек емес: ", text: COPIED },
        },
      },
    ]);
    expect(passages[0]?.places[0]).toMatchObject({ exact: COPIED });
  });

  it("shows a reviewer the own essay's side alone where the other essay is not theirs", async () => {
    const seen = await overlapsOf(reviewer, await numberOf(ids[0]));
    expect(seen.passages).toMatchObject([
      { own: { text: COPIED }, other: { kind: "hidden" }, otherApart: null },
    ]);
    const told = JSON.stringify(seen);
    for (const secret of ["Екіншісі", "Ерлан", "Кіріспе керек", ids[1] ?? ""])
      expect(told).not.toContain(secret);
  });

  it("shows a reviewer no essay of others, no class, and students nothing at all", async () => {
    const other = await numberOf(ids[1]);
    expect(
      await refusalOf(as(reviewer, (group) => showOverlaps(group, { assignmentId, number: other }))),
    ).toBe("not_found");
    expect(await refusalOf(as(reviewer, (group) => listOverlaps(group, assignmentId)))).toBe("not_allowed");
    expect(await refusalOf(as(reviewer, (group) => askForComparison(group, assignmentId)))).toBe(
      "not_allowed",
    );
    const [writer] = writers;
    if (writer === undefined) throw new Error("no writer");
    const own = await numberOf(ids[0]);
    expect(await refusalOf(as(writer, (group) => showOverlaps(group, { assignmentId, number: own })))).toBe(
      "not_allowed",
    );
    expect(await refusalOf(as(writer, (group) => readHandedIn(group, { assignmentId, number: own })))).toBe(
      "not_allowed",
    );
    for (const person of [writer, reviewer])
      expect(await valueOf(as(person, async ({ db }) => accept(await db.overlapRun.count())))).toBe(0);
  });

  it("sets apart what is cited from a document of the group, and leads there", async () => {
    const { passages, share } = await overlapsOf(reviewer, await numberOf(ids[2]));
    expect(share).toBe(0);
    expect(passages).toMatchObject([
      { apart: "cited", other: { kind: "document", documentId, title: "Сайлау жүйелері", blockKey: "b1" } },
    ]);
  });

  it("lists pairs for who looks after the group", async () => {
    const { pairs } = await valueOf(as(lecturer, (group) => listOverlaps(group, assignmentId)));
    expect(pairs.map(({ words, apartWords }) => [words, apartWords])).toEqual([
      [13, 0],
      [13, 13],
    ]);
    expect(pairs.map(({ other }) => other.document?.id ?? null)).toContain(documentId);
  });

  it("drops what an essay shared once it is withdrawn or handed in anew, and is made again", async () => {
    const [, second] = writers;
    if (second === undefined) throw new Error("no writer");
    const number = await numberOf(ids[0]);
    await valueOf(as(second, (group) => withdrawEssay(group, { submissionId: ids[1] ?? "" })));
    expect(await overlapsOf(lecturer, number)).toMatchObject({
      passages: [],
      comparison: { changedSince: 1 },
    });
    await handIn(second, essay("Екіншісі", paragraph(`Енді басқаша жаздым, бірақ ${COPIED}.`)));
    expect(await overlapsOf(lecturer, number)).toMatchObject({
      passages: [],
      comparison: { changedSince: 1 },
    });
    await compare();
    expect(await overlapsOf(lecturer, number)).toMatchObject({
      passages: [{ words: 13 }],
      comparison: { changedSince: 0 },
    });
    const rows = await valueOf(as(lecturer, async ({ db }) => accept(await db.overlapRun.count())));
    expect(rows).toBe(1);
  });

  it("is asked for by the lecturer, and what was found before is shown until it is made", async () => {
    await valueOf(as(lecturer, (group) => askForComparison(group, assignmentId)));
    await valueOf(as(lecturer, (group) => askForComparison(group, assignmentId)));
    const asked = await overlapsOf(lecturer, await numberOf(ids[0]));
    expect(asked).toMatchObject({ comparison: { state: "waiting" }, passages: [{ words: 13 }] });
    await compare();
    expect(await overlapsOf(lecturer, await numberOf(ids[0]))).toMatchObject({
      comparison: { state: "done" },
    });
    const empty = await makeAssignment(groupId, lecturer);
    expect(await refusalOf(as(lecturer, (group) => askForComparison(group, empty)))).toBe(
      "nothing_handed_in",
    );
  });

  it("counts what checks find in each essay, for who looks after the group alone", async () => {
    await compare();
    const { comparison, checked, problems } = await valueOf(
      as(lecturer, (group) => listClassFindings(group, assignmentId)),
    );
    expect(comparison).toMatchObject({ state: "done", done: 0, of: 0, changedSince: 0 });
    const numbers = await Promise.all(ids.map(numberOf));
    expect(checked).toBe(numbers.length);
    expect(problems.find(({ problem }) => problem === "quotation_altered")).toEqual({
      ...{ problem: "quotation_altered", essays: 1, places: 1, numbers: [numbers[2]] },
    });
    expect(problems.map(({ problem }) => problem)).toContain("length");
    for (const person of [reviewer, ...writers])
      expect(await refusalOf(as(person, (group) => listClassFindings(group, assignmentId)))).toBe(
        "not_allowed",
      );
  });

  it("says how far it is, and is given up once it has been silent for long", async () => {
    const stateNow = async () =>
      (await valueOf(as(lecturer, (group) => listClassFindings(group, assignmentId)))).comparison;
    const job = { groupId, assignmentId, userId: lecturer.userId };
    const run = await ComparisonRun.begin(job);
    run?.tell("checking", 0, 3);
    await expect.poll(stateNow).toMatchObject({ state: "checking", done: 0, of: 3 });
    expect((await stateNow()).comparedAt).not.toBeNull();
    await valueOf(
      as(lecturer, async ({ db }) => {
        const toldAt = new Date(Date.now() - 11 * 60_000);
        return accept(await db.overlapRun.updateMany({ where: { finishedAt: null }, data: { toldAt } }));
      }),
    );
    expect(await stateNow()).toMatchObject({ state: "failed", done: 0, of: 0 });
    await run?.finish(null);
    await compare();
    expect(await stateNow()).toMatchObject({ state: "done" });
  });

  it("is nothing to whoever left the group, nor to another group", async () => {
    const stranger = await makePerson("Бөтен");
    await compareEssays({ groupId, assignmentId, userId: stranger.userId });
    const elsewhere = await makeGroup(stranger);
    const asked = inGroup(elsewhere, stranger, (group) => listOverlaps(group, assignmentId));
    expect(await refusalOf(asked)).toBe("not_found");
    const findings = inGroup(elsewhere, stranger, (group) => listClassFindings(group, assignmentId));
    expect(await refusalOf(findings)).toBe("not_found");
    const run = inGroup(elsewhere, stranger, (group) => showOverlaps(group, { assignmentId, number: 1 }));
    expect(await refusalOf(run)).toBe("not_found");
  });
});

describe("checks of an essay", () => {
  const checked = async (person: Caller, number: number) => {
    const read = await valueOf(as(person, (group) => readHandedIn(group, { assignmentId, number })));
    const report = await makeReport(read);
    return valueOf(as(person, (group) => showReport(group, read, report)));
  };

  const checkedDraft = async (writer: Caller, submissionId: string) => {
    const draft = await valueOf(as(writer, (group) => readDraftToCheck(group, submissionId)));
    if (draft === null) throw new Error("no draft");
    const printed = printedPlainly(draft.text.toJSON() as EssayJson); // ProseMirror's JSON, typed any
    const read = await valueOf(as(writer, (group) => readPrintedDraft(group, draft, printed)));
    const report = await makeReport(read);
    return valueOf(as(writer, (group) => showReport(group, read, report)));
  };
  const codesOf = (findings: readonly { code: string }[]) => findings.map(({ code }) => code);

  it("show its reviewer an altered quotation beside the source, with the way there", async () => {
    const { findings, counts } = await checked(reviewer, await numberOf(ids[2]));
    expect(findings.find(({ code }) => code === "quotation_altered")).toMatchObject({
      altered: { here: QUOTED, there: "Бұл өзгеріс өкілдіктің мазмұнын емес, оның арнасын ауыстырды" },
      places: [{ exact: `«${QUOTED}»` }],
      source: { kind: "document", documentId, blockKey: "b1" },
    });
    expect(findings.map(({ code }) => code)).toContain("too_many_words");
    expect(counts.find(({ check }) => check === "citations")).toMatchObject({ looked: 2, fine: 2 });
  });

  it("are not shown of essays that are somebody else's", async () => {
    const number = await numberOf(ids[1]);
    expect(await refusalOf(as(reviewer, (group) => readHandedIn(group, { assignmentId, number })))).toBe(
      "not_found",
    );
  });

  it("show the writer the same of the draft, but no document of the library", async () => {
    const [, , writer, other] = [...writers, writers[0]];
    if (writer === undefined || other === undefined) throw new Error("no writer");
    const submissionId = ids[2] ?? "";
    expect(await refusalOf(as(other, (group) => readDraftToCheck(group, submissionId)))).toBe("not_found");
    const { findings } = await checkedDraft(writer, submissionId);
    const altered = findings.find(({ code }) => code === "quotation_altered");
    expect(altered).toMatchObject({ places: [{ exact: `«${QUOTED}»` }], source: null });
    expect(JSON.stringify(findings)).not.toContain(documentId);
    expect(codesOf(findings)).not.toContain("material_passage");
  });

  it("show the writer what the materials say, each where the writer can read it", async () => {
    const [writer] = writers;
    if (writer === undefined) throw new Error("no writer");
    const read = await makeAssignment(groupId, lecturer);
    const materialId = await valueOf(
      as(lecturer, async ({ db }) => {
        const data = { groupId, assignmentId: read, documentId };
        return accept((await db.assignmentMaterial.create({ data, select: { id: true } })).id);
      }),
    );
    const id = await handIn(writer, essay("Оқығаным", paragraph(`Біріншіден, ${SOURCE}.`)), read);
    const { findings } = await checkedDraft(writer, id);
    expect(codesOf(findings)).toContain("material_passage");
    expect(findings.find(({ code }) => code === "material_passage")).toMatchObject({
      values: { title: "Сайлау жүйелері" },
      places: [{ exact: SOURCE }],
      source: { kind: "material", assignmentId: read, materialId, blockKey: "b1" },
    });
    const shown = await valueOf(
      as(lecturer, async (group) => {
        const { number } = await group.db.submission.findUniqueOrThrow({ where: { id } });
        return readHandedIn(group, { assignmentId: read, number });
      }),
    );
    const report = await makeReport(shown);
    const seen = await valueOf(as(lecturer, (group) => showReport(group, shown, report)));
    expect(seen.findings.find(({ code }) => code === "material_passage")?.source).toMatchObject({
      ...{ kind: "document", documentId },
    });
  });

  it("name a work among the materials, and show no text of it but the words that the essay has", async () => {
    const [, writer] = writers;
    if (writer === undefined) throw new Error("no writer");
    const read = await makeAssignment(groupId, lecturer);
    await valueOf(
      as(lecturer, async ({ db }) => {
        await db.assignmentMaterial.create({ data: { groupId, assignmentId: read, referenceId: work } });
        return accept(null);
      }),
    );
    const id = await handIn(writer, essay("Оқығаным", paragraph(`Біріншіден, ${SOURCE}.`)), read);
    const { findings } = await checkedDraft(writer, id);
    const found = findings.find(({ code }) => code === "material_passage");
    expect(found).toMatchObject({ values: { title: "Сайлау" }, source: null, altered: null });
    expect(JSON.stringify(findings)).not.toContain(documentId);
  });
});
