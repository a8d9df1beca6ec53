import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "#lib/documents/content.ts";
import type { ContentJson } from "#lib/documents/schema.ts";
import { momentOf } from "#lib/languages/zoned-time.ts";
import { accept } from "#lib/result.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import { giveConsent } from "#lib/server/commands/consent.ts";
import { addAuthor, leaveTeam } from "#lib/server/commands/team.ts";
import { handInEssay } from "#lib/server/commands/hand-in-essay.ts";
import { setDocumentDeleted } from "#lib/server/commands/delete-document.ts";
import { editDocument } from "#lib/server/commands/edit-document.ts";
import { openSubmission } from "#lib/server/commands/open-submission.ts";
import { restoreDraft, saveDraft } from "#lib/server/commands/save-draft.ts";
import { setTimeZone } from "#lib/server/commands/set-time-zone.ts";
import { withdrawEssay } from "#lib/server/commands/withdraw-essay.ts";
import { inGroup, type Caller, type InGroup } from "#lib/server/database.ts";
import { listDrafts, readDraft } from "#lib/server/queries/drafts.ts";
import { showSubmission } from "#lib/server/queries/submissions.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  citation,
  essay,
  footnote,
  heading,
  makeAssignment,
  paragraph,
  printedPlainly,
  table,
  text,
  type AssignmentWanted,
} from "#tests/support/essays.ts";
import { joinGroup, makeGroup, makePerson, refusalOf, valueOf } from "#tests/support/world.ts";

useDatabase();

const DUE = new Date("2026-11-29T18:00:00.000Z");
const BEFORE = new Date("2026-11-29T12:00:00.000Z");
const minutesAfter = (moment: Date, minutes: number) => new Date(moment.getTime() + minutes * 60_000);

let groupId: string;
let lecturer: Caller;
let writer: Caller;
let classmate: Caller;
let work: string;

beforeAll(async () => {
  lecturer = await makePerson("Гүлнар");
  writer = await makePerson("Дана Серікова");
  classmate = await makePerson("Ерлан");
  groupId = await makeGroup(lecturer, "Саяси институттар");
  await joinGroup(lecturer, groupId, writer, "student");
  await joinGroup(lecturer, groupId, classmate, "student");
  work = await valueOf(
    inGroup(groupId, lecturer, async ({ db }) => {
      const csl = { type: "book", title: "Сайлау" };
      const made = await db.reference.create({
        data: {
          groupId,
          csl,
          type: "book",
          title: "Сайлау",
          authors: "Нұрғалиева А.",
          createdById: lecturer.userId,
        },
      });
      return accept(made.id);
    }),
  );
});

const as = <Value>(person: Caller, run: (group: InGroup) => ReturnType<typeof inGroup<Value, string>>) =>
  inGroup<Value, string>(groupId, person, run);

async function opened(wanted: AssignmentWanted = { dueAt: DUE }, person = writer) {
  const assignmentId = await makeAssignment(groupId, lecturer, wanted);
  const submissionId = await valueOf(
    as(person, (group) => openSubmission(group, { assignmentId, moment: BEFORE })),
  );
  return { assignmentId, submissionId };
}

const saved = (submissionId: string, content: EssayJson, expectedVersion = 1, moment = BEFORE) =>
  as(writer, (group) => saveDraft(group, { submissionId, expectedVersion, content, moment }));

const handedIn = (
  submissionId: string,
  content: EssayJson,
  { expectedVersion = 2, moment = BEFORE, lateReason = "" } = {},
) =>
  as(writer, (group) =>
    handInEssay(group, {
      submissionId,
      expectedVersion,
      moment,
      lateReason,
      printed: printedPlainly(content),
    }),
  );

const SHORT = essay("Сайлау туралы", paragraph("Сайлаушы өз депутатын тани ма?"));

describe("an essay that is being written", () => {
  it("is made when its student opens the assignment, once", async () => {
    const assignmentId = await makeAssignment(groupId, lecturer);
    const open = () => as(writer, (group) => openSubmission(group, { assignmentId }));
    const ids = await Promise.all([open(), open(), open()].map(valueOf));
    expect(new Set(ids).size).toBe(1);
  });

  it("gets a number that says nothing of who came first", async () => {
    const { assignmentId, submissionId } = await opened();
    const view = await valueOf(as(writer, (group) => showSubmission(group, { id: submissionId })));
    expect(view.number).toBeGreaterThanOrEqual(100);
    await valueOf(as(classmate, (group) => openSubmission(group, { assignmentId })));
  });

  it("cannot be opened before its time, nor where the assignment is not set for students yet", async () => {
    const later = await makeAssignment(groupId, lecturer, { opensAt: minutesAfter(BEFORE, 1) });
    const hidden = await makeAssignment(groupId, lecturer, { publishedAt: null });
    const open = (assignmentId: string) =>
      as(writer, (group) => openSubmission(group, { assignmentId, moment: BEFORE }));
    expect(await refusalOf(open(later))).toBe("assignment_not_open");
    expect(await refusalOf(open(hidden))).toBe("not_found");
  });

  it("is saved as one state for some minutes, and then as the next", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    await valueOf(saved(submissionId, essay("Екінші", paragraph("бір екі")), 2, minutesAfter(BEFORE, 5)));
    await valueOf(saved(submissionId, essay("Үшінші", paragraph("бір екі үш")), 3, minutesAfter(BEFORE, 20)));
    const { drafts } = await valueOf(as(writer, (group) => listDrafts(group, submissionId)));
    expect(drafts.map(({ number, words }) => [number, words])).toEqual([
      [2, 3],
      [1, 2],
    ]);
  });

  it("is never written over by a window that has not seen the newest text", async () => {
    const { submissionId } = await opened();
    const [one, other] = await Promise.all([saved(submissionId, SHORT), saved(submissionId, essay("Басқа"))]);
    expect([one.ok, other.ok].sort()).toEqual([false, true]);
    expect(await refusalOf(saved(submissionId, SHORT, 1))).toBe("version_conflict");
  });

  it("comes back as it stood, and what it replaces stays in the history", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    await valueOf(saved(submissionId, essay("Екінші", paragraph("бір")), 2, minutesAfter(BEFORE, 20)));
    await valueOf(
      as(writer, (group) => restoreDraft(group, { submissionId, expectedVersion: 3, number: 1 })),
    );
    const newest = await valueOf(as(writer, (group) => readDraft(group, submissionId)));
    expect([newest.number, newest.content, newest.version]).toEqual([3, SHORT, 4]);
    expect((await valueOf(as(writer, (group) => readDraft(group, submissionId, 2)))).words).toBe(1);
  });

  it("is nobody else's: not a classmate's, not the lecturer's", async () => {
    const { submissionId, assignmentId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    expect(await refusalOf(as(classmate, (group) => readDraft(group, submissionId)))).toBe("not_found");
    expect(await refusalOf(as(lecturer, (group) => readDraft(group, submissionId)))).toBe("not_allowed");
    expect(await refusalOf(as(classmate, (group) => showSubmission(group, { assignmentId })))).toBe(
      "not_found",
    );
    const write = as(classmate, (group) =>
      saveDraft(group, { submissionId, expectedVersion: 2, content: SHORT }),
    );
    expect(await refusalOf(write)).toBe("not_found");
  });

  it("stays when its student leaves the group, and is there again when the student comes back", async () => {
    const leaver = await makePerson("Самат");
    await joinGroup(lecturer, groupId, leaver, "student");
    const { submissionId, assignmentId } = await opened({}, leaver);
    await valueOf(
      as(leaver, (group) => saveDraft(group, { submissionId, expectedVersion: 1, content: SHORT })),
    );
    const leave = () =>
      as(lecturer, async ({ db }) =>
        accept(await db.membership.deleteMany({ where: { userId: leaver.userId } })),
      );
    await valueOf(leave());
    expect(await refusalOf(as(leaver, (group) => readDraft(group, submissionId)))).toBe("not_found");
    await joinGroup(lecturer, groupId, leaver, "student");
    expect((await valueOf(as(leaver, (group) => readDraft(group, submissionId)))).content).toEqual(SHORT);
    expect(await valueOf(as(leaver, (group) => openSubmission(group, { assignmentId })))).toBe(submissionId);
  });
});

const LONG = (reference: string) =>
  essay(
    "Сайлау жүйесі",
    heading(1, "Кіріспе"),
    paragraph(
      "Пропорционалды жүйе 2007 жылы енгізілді ",
      citation({ referenceId: reference, locator: "12" }),
      ".",
      footnote("Толығырақ: ", citation({ referenceId: reference, locator: "40" })),
      " Бұл ",
      text("маңызды", "em"),
      " еді.",
    ),
    table(["Жыл", "Мандат"], ["2007", "98"]),
  );

describe("an essay that is handed in", () => {
  it("becomes a document with headings, notes, tables and citations tied to the works of the library", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, LONG(work)));
    const { documentId } = await valueOf(handedIn(submissionId, LONG(work)));
    const found = await valueOf(
      as(lecturer, async ({ db }) =>
        accept({
          document: await db.document.findUniqueOrThrow({
            where: { id: documentId },
            include: { revisions: true },
          }),
          blocks: await db.block.findMany({ where: { revision: { documentId } }, orderBy: { index: "asc" } }),
          entries: await db.referenceEntry.findMany({ where: { documentId }, include: { citations: true } }),
          citations: await db.citation.findMany({
            where: { revision: { documentId } },
            orderBy: { startCodePoint: "asc" },
          }),
        }),
      ),
    );
    expect(found.document).toMatchObject({
      kind: "essay",
      title: "Сайлау жүйесі",
      submissionId,
      createdById: lecturer.userId,
    });
    expect(found.document.revisions[0]?.createdById).toBe(lecturer.userId);
    expect(found.blocks.map(({ type, text: words }) => [type, words])).toEqual([
      ["title", "Сайлау жүйесі"],
      ["heading", "Кіріспе"],
      ["paragraph", "Пропорционалды жүйе 2007 жылы енгізілді [1, с. 12].1 Бұл маңызды еді."],
      ["table", "Жыл\nМандат\n2007\n98"],
      ["footnote", "1 Толығырақ: [1, с. 40]"],
      ["reference_list_heading", "Пайдаланылған әдебиеттер"],
      ["reference_entry", "1. Нұрғалиева А. Сайлау. – Алматы, 2010."],
    ]);
    expect(found.entries.map(({ referenceId, citations }) => [referenceId, citations.length])).toEqual([
      [work, 2],
    ]);
    expect(found.citations.map(({ text: words, kind, locator }) => [words, kind, locator])).toEqual([
      ["[1, с. 12]", "bracket", "с. 12"],
      ["1", "footnote_mark", null],
      ["[1, с. 40]", "bracket", "с. 40"],
    ]);
    const stressed: string[] = [];
    documentOf(found.document.revisions[0]?.content as unknown as ContentJson).descendants((node) => {
      if (node.marks.some(({ type }) => type.name === "em")) stressed.push(node.text ?? "");
    });
    expect(stressed).toEqual(["маңызды"]);
  });

  it("gives a receipt: the digest of the stored text, and when", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    const { documentId } = await valueOf(handedIn(submissionId, SHORT));
    const revision = await valueOf(
      as(lecturer, async ({ db }) => accept(await db.revision.findFirstOrThrow({ where: { documentId } }))),
    );
    const view = await valueOf(as(writer, (group) => showSubmission(group, { id: submissionId }, BEFORE)));
    expect(view).toMatchObject({
      receipt: revision.textSha256,
      handedInAt: BEFORE.toISOString(),
      timesHandedIn: 1,
    });
  });

  it.each([
    ["Депутатты сайлаушы танымайды, сондықтан одан есеп те сұрамайды.", "2-эссе"],
    ["Voters rarely know a deputy from a list, and so they seldom ask for an account.", "Essay 2"],
    ["Избиратель не знает депутата из списка, поэтому и спросить с него не может.", "2-эссе"],
  ])(
    "without a title is called as its assignment, in its own language or the first there is: %s",
    async (written, title) => {
      const { submissionId } = await opened();
      const untitled = essay("", paragraph(written));
      await valueOf(saved(submissionId, untitled));
      const { documentId } = await valueOf(handedIn(submissionId, untitled));
      const document = await valueOf(
        as(lecturer, async ({ db }) =>
          accept(await db.document.findUniqueOrThrow({ where: { id: documentId } })),
        ),
      );
      expect(document.title).toBe(title);
    },
  );

  it("names no student where reviewers are not to learn whose it is, nor does the history", async () => {
    const { submissionId } = await opened({ dueAt: DUE, hidesStudents: true });
    await valueOf(saved(submissionId, SHORT));
    const { documentId } = await valueOf(handedIn(submissionId, SHORT));
    const found = await valueOf(
      as(lecturer, async ({ db }) =>
        accept({
          document: await db.document.findUniqueOrThrow({ where: { id: documentId } }),
          events: await db.event.findMany({ where: { nounId: submissionId } }),
        }),
      ),
    );
    expect(found.document.authors).toBe("");
    expect(found.events.map(({ kind, actorId }) => [kind, actorId])).toEqual([["essay.handed_in", null]]);
  });

  it.each([
    ["in the second of the due time", 0.999, {}, null],
    ["in the second after it, where nothing is taken late", 1, {}, "assignment_closed"],
    [
      "in the second after it, without a reason",
      1,
      { lateUntil: minutesAfter(DUE, 60) },
      "late_reason_missing",
    ],
    [
      "in the last second in which it is taken late",
      3_600.999,
      { lateUntil: minutesAfter(DUE, 60) },
      "late_reason_missing",
    ],
    ["in the second after that", 3_601, { lateUntil: minutesAfter(DUE, 60) }, "assignment_closed"],
    ["after more time than anybody has", 7_200, { lateUntil: minutesAfter(DUE, 60) }, "assignment_closed"],
    ["in the last second of an extension", 1_800.999, { minutesMore: 30 }, null],
    ["in the second after an extension", 1_801, { minutesMore: 30 }, "assignment_closed"],
    [
      "in the second after an extension, where others are late already",
      ...([1_801, { minutesMore: 30, lateUntil: minutesAfter(DUE, 60) }, "late_reason_missing"] as const),
    ],
    [
      "in the last second of an extension beyond what is taken late",
      ...([7_200.999, { minutesMore: 120, lateUntil: minutesAfter(DUE, 60) }, null] as const),
    ],
  ] as const)("%s: %d s after it is due", async (_, seconds, { ...wanted }, refusal) => {
    const { minutesMore, ...terms } = { minutesMore: 0, ...wanted };
    const extensions =
      minutesMore === 0 ? {} : { extensions: { [writer.userId]: minutesAfter(DUE, minutesMore) } };
    const { submissionId } = await opened({ dueAt: DUE, ...terms, ...extensions });
    await valueOf(saved(submissionId, SHORT));
    const moment = new Date(DUE.getTime() + seconds * 1_000);
    const handing = handedIn(submissionId, SHORT, { moment });
    if (refusal === null) expect((await handing).ok).toBe(true);
    else expect(await refusalOf(handing)).toBe(refusal);
  });

  it("is due by the clock of the group: 23:59 in Almaty is a moment, whatever clock the student goes by", async () => {
    const typed = "2026-12-01T23:59";
    await valueOf(
      as(lecturer, (group) => setTimeZone(group, { timeZone: "Asia/Almaty", expectedVersion: 1 })),
    );
    const dueAt = new Date(momentOf(typed, "Asia/Almaty") ?? "");
    expect(dueAt.toISOString()).toBe("2026-12-01T18:59:00.000Z");
    for (const [moment, isOpen] of [
      ["2026-12-01T23:59:00.999+05:00", true],
      ["2026-12-01T18:59:01.000Z", false],
      ["2026-12-01T13:59:00.500-05:00", true],
      ["2026-12-01T13:59:01.500-05:00", false],
    ] as const) {
      const { submissionId } = await opened({ dueAt });
      await valueOf(saved(submissionId, SHORT));
      const handing = await handedIn(submissionId, SHORT, { moment: new Date(moment) });
      expect([moment, handing.ok]).toEqual([moment, isOpen]);
      if (isOpen) continue;
      const { handedInAt } = await valueOf(
        as(writer, (group) => showSubmission(group, { id: submissionId })),
      );
      expect(handedInAt).toBeNull();
    }
  });

  it("is taken late with a reason, and in time by who was given more time", async () => {
    const late = await opened({ dueAt: DUE, lateUntil: minutesAfter(DUE, 60) });
    await valueOf(saved(late.submissionId, SHORT));
    const moment = minutesAfter(DUE, 30);
    await valueOf(handedIn(late.submissionId, SHORT, { moment, lateReason: "Ауырып қалдым" }));
    const view = await valueOf(
      as(writer, (group) => showSubmission(group, { id: late.submissionId }, moment)),
    );
    expect(view.lateReason).toBe("Ауырып қалдым");
    const given = await opened({ dueAt: DUE, extensions: { [writer.userId]: minutesAfter(DUE, 60) } });
    await valueOf(saved(given.submissionId, SHORT));
    await valueOf(handedIn(given.submissionId, SHORT, { moment }));
    const extended = await valueOf(
      as(writer, (group) => showSubmission(group, { id: given.submissionId }, moment)),
    );
    expect(extended).toMatchObject({ isExtended: true, lateReason: null, phase: "open" });
  });

  it("is withdrawn until it is due, put away from reviewers, and handed in again as the next revision", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    const { documentId } = await valueOf(handedIn(submissionId, SHORT));
    await valueOf(as(writer, (group) => withdrawEssay(group, { submissionId, moment: DUE })));
    const document = () =>
      valueOf(
        as(lecturer, async ({ db }) =>
          accept(await db.document.findUniqueOrThrow({ where: { id: documentId } })),
        ),
      );
    expect((await document()).deletedAt).not.toBeNull();
    await valueOf(handedIn(submissionId, SHORT, { expectedVersion: 3 }));
    expect(await document()).toMatchObject({ deletedAt: null, currentRevisionNumber: 2 });
    const late = as(writer, (group) => withdrawEssay(group, { submissionId, moment: minutesAfter(DUE, 1) }));
    expect(await refusalOf(late)).toBe("withdrawing_over");
  });

  it("is handed in once where that is asked for, as it was seen, and never empty", async () => {
    const { submissionId } = await opened({ dueAt: DUE, mayHandInAgain: false });
    expect(await refusalOf(handedIn(submissionId, SHORT, { expectedVersion: 1 }))).toBe("essay_empty");
    await valueOf(saved(submissionId, SHORT));
    expect(await refusalOf(handedIn(submissionId, SHORT, { expectedVersion: 1 }))).toBe("version_conflict");
    await valueOf(handedIn(submissionId, SHORT));
    expect(await refusalOf(handedIn(submissionId, SHORT, { expectedVersion: 3 }))).toBe("already_handed_in");
  });

  it("is nobody's to delete or rename, and is not found by its writer once the assignment was taken back", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    const { documentId } = await valueOf(handedIn(submissionId, SHORT));
    const edit = { documentId, expectedVersion: 1, edit: { authors: "Басқа" } };
    expect(await refusalOf(as(lecturer, (group) => setDocumentDeleted(group, documentId, true)))).toBe(
      "not_found",
    );
    expect(await refusalOf(as(lecturer, (group) => editDocument(group, edit)))).toBe("not_found");
    await as(lecturer, async ({ db }) => {
      const where = { submissions: { some: { id: submissionId } } };
      return accept(await db.assignment.updateMany({ where, data: { deletedAt: new Date() } }));
    });
    expect(await refusalOf(as(writer, (group) => showSubmission(group, { id: submissionId }, BEFORE)))).toBe(
      "not_found",
    );
    expect(await refusalOf(saved(submissionId, SHORT))).toBe("not_found");
  });

  it("lets go of nothing when it is handed in twice at the same moment", async () => {
    const { submissionId } = await opened();
    await valueOf(saved(submissionId, SHORT));
    const both = await Promise.all([handedIn(submissionId, SHORT), handedIn(submissionId, SHORT)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const view = await valueOf(as(writer, (group) => showSubmission(group, { id: submissionId }, BEFORE)));
    expect(view.timesHandedIn).toBe(1);
  });
});

describe("a team", () => {
  it("agrees to research as a whole: who comes has not agreed yet, who leaves is not asked any more", async () => {
    const { assignmentId, submissionId } = await opened({ dueAt: DUE, isTeam: true });
    const consent = () => as(writer, (group) => giveConsent(group, { assignmentId, agrees: true }));
    const isWhole = () =>
      valueOf(
        as(writer, async ({ db }) => {
          const where = { id: submissionId };
          return accept(
            (await db.submission.findUniqueOrThrow({ where, select: { hasConsent: true } })).hasConsent,
          );
        }),
      );
    expect(await valueOf(consent())).toEqual({ agrees: true, isWhole: true });
    const { userId } = classmate;
    const { authors } = await valueOf(as(writer, (group) => addAuthor(group, { submissionId, userId })));
    expect(authors).toHaveLength(2);
    expect(await isWhole()).toBe(false);
    await valueOf(as(classmate, (group) => leaveTeam(group, submissionId)));
    expect(await isWhole()).toBe(true);
  });
});
