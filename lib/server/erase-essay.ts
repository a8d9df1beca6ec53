import type { Transaction } from "./database.ts";
import { outcomeContentOf } from "./records/review.ts";

type Where = { readonly db: Transaction; readonly groupId: string };

interface Erased {
  readonly submissionId: string;
  readonly keepsMarks: boolean;
}

/**
 * Takes an essay away with all that was written for it and said of it: texts, drafts, files, comments, the talk, and its writers' names in the
 * history. Marks stay where they are to be kept, without a word and without a name. Runs with all rows in sight (withAllAnnotations).
 */
export async function eraseEssay(
  { db, groupId }: Where,
  { submissionId, keepsMarks }: Erased,
): Promise<void> {
  const of = { groupId, submissionId };
  const submission = await db.submission.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: submissionId } },
    select: { assignmentId: true, authors: { select: { userId: true } } },
  });
  const { assignmentId } = submission;
  const people = submission.authors.map(({ userId }) => userId);
  const files = await filesOf({ db, groupId }, submissionId);
  await db.$executeRaw`SELECT erase_essay_events(${submissionId}::uuid, ${people}::uuid[])`;
  await db.document.deleteMany({ where: of });
  await db.import.deleteMany({ where: of });
  await db.draft.deleteMany({ where: of });
  await db.feedbackEntry.deleteMany({ where: of });
  // What was found in common quotes the texts; it can be looked for again.
  await db.overlapRun.deleteMany({ where: { groupId, assignmentId } });
  await db.notification.deleteMany({ where: { groupId, assignmentId, userId: { in: people } } });
  await db.extension.deleteMany({ where: { groupId, assignmentId, userId: { in: people } } });
  if (keepsMarks) await keepMarks({ db, groupId }, submissionId);
  else await db.submission.delete({ where: { groupId_id: { groupId, id: submissionId } } });
  if (files.length > 0) await db.$executeRaw`SELECT erase_unused_files(${files}::uuid[])`;
}

async function filesOf({ db, groupId }: Where, submissionId: string): Promise<string[]> {
  const where = { groupId, submissionId, fileId: { not: null } };
  const found = [
    ...(await db.draft.findMany({ where, select: { fileId: true } })),
    ...(await db.document.findMany({ where, select: { fileId: true } })),
    ...(await db.import.findMany({ where: { groupId, submissionId }, select: { fileId: true } })),
  ];
  return [...new Set(found.flatMap(({ fileId }) => fileId ?? []))];
}

/** The marks that count, and what was added up of them. */
async function keepMarks({ db, groupId }: Where, submissionId: string): Promise<void> {
  const sheets = await db.reviewSheet.findMany({ where: { groupId, submissionId }, select: { id: true } });
  const sheetId = { in: sheets.map(({ id }) => id) };
  const counting = await db.criterionMark.findMany({
    where: { groupId, sheetId },
    distinct: ["sheetId", "criterion"],
    orderBy: [{ sheetId: "asc" }, { criterion: "asc" }, { createdAt: "desc" }, { id: "desc" }],
  });
  await db.criterionMark.deleteMany({ where: { groupId, sheetId } });
  await db.criterionMark.createMany({ data: counting.map((mark) => ({ ...mark, reason: "" })) });
  await db.reviewSheet.updateMany({
    where: { groupId, submissionId },
    data: { overall: "", privateNote: "" },
  });
  const outcome = await db.outcome.findUnique({ where: { submissionId } });
  if (outcome !== null)
    await db.outcome.update({
      where: { submissionId },
      data: { reason: "", content: { ...outcomeContentOf(outcome.content), earlier: [] } },
    });
  await db.submissionAuthor.deleteMany({ where: { groupId, submissionId } });
  await db.submission.update({
    where: { groupId_id: { groupId, id: submissionId } },
    data: { erasedAt: new Date(), teamName: null, lateReason: null, receipt: null, hasConsent: false },
  });
}
