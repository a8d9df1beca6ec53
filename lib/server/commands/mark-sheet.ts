import type { z } from "zod";
import type { editSheet as editOperation, markCriterion as markOperation } from "#lib/operations/sheets.ts";
import { mayMarkSheet } from "#lib/permissions/reviews.ts";
import { arePointsWithin } from "#lib/reviews/mark.ts";
import type { Criterion } from "#lib/reviews/rubric.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { findReviewAssignment, findSheets, type StoredSheet } from "../review-sheets.ts";
import type { ReviewAssignment } from "../records/review.ts";
import { explainNoRow } from "../versions.ts";

type Wanted = z.infer<typeof markOperation.body>;
type Closed = "not_found" | "not_allowed" | "sheet_done" | "essay_released";

interface OwnSheet {
  readonly sheet: StoredSheet;
  readonly assignment: ReviewAssignment;
  readonly submission: {
    readonly number: number;
    readonly releasedAt: Date | null;
    readonly documentId: string | null;
  };
}

/** Marks one criterion of an own sheet. The history of marks is kept: what was given before stands under it. */
export async function markCriterion(
  group: InGroup,
  { sheetId, criterion: key, wanted }: { sheetId: string; criterion: string; wanted: Wanted },
): Promise<
  Result<null, Closed | "criterion_not_found" | "level_not_found" | "mark_out_of_range" | "reason_missing">
> {
  const found = await openSheet(group, sheetId);
  if (!found.ok) return found;
  const { sheet, assignment, submission } = found.value;
  const criterion = assignment.rubric.criteria.find((one) => one.key === key);
  if (criterion === undefined) return refuse("criterion_not_found");
  const mark = markFor(criterion, wanted);
  if (!mark.ok) return mark;
  const before = sheet.marks.find((one) => one.criterion === key);
  const { level, points, reason } = mark.value;
  if (before === undefined && points === null) return accept(null);
  if (before?.level === level && before.points === points && before.reason === reason) return accept(null);
  const { groupId, userId: createdById } = group.actor;
  await group.db.criterionMark.create({
    data: { groupId, sheetId, criterion: key, level, points, reason, createdById },
  });
  await group.record({
    kind: "sheet.marked",
    nounId: sheetId,
    ...documentOf(submission),
    data: { number: submission.number, criterion: key },
  });
  return accept(null);
}

interface NewMark {
  readonly level: string | null;
  readonly points: string | null;
  readonly reason: string;
}

/** A level's points, or others with a reason where the criterion has levels at all. */
function markFor(
  criterion: Criterion,
  wanted: Wanted,
): Result<NewMark, "level_not_found" | "mark_out_of_range" | "reason_missing"> {
  if ("level" in wanted) {
    const level = criterion.levels.find(({ key }) => key === wanted.level);
    return level === undefined
      ? refuse("level_not_found")
      : accept({ level: level.key, points: level.points, reason: "" });
  }
  if (wanted.points === null) return accept({ level: null, points: null, reason: "" });
  if (!arePointsWithin(criterion, wanted.points))
    return refuse("mark_out_of_range", { most: criterion.most });
  if (criterion.levels.length > 0 && wanted.reason === "") return refuse("reason_missing");
  return accept({ level: null, points: wanted.points, reason: wanted.reason });
}

/** The words of an own sheet, unless another window has changed them since. */
export async function editSheet(
  group: InGroup,
  {
    sheetId,
    expectedVersion,
    edit: { overall, privateNote },
  }: { sheetId: string; expectedVersion: number; edit: z.infer<typeof editOperation.body> },
): Promise<Result<null, Closed | "version_conflict">> {
  const found = await openSheet(group, sheetId);
  if (!found.ok) return found;
  const { db, actor } = group;
  const { count } = await db.reviewSheet.updateMany({
    where: { groupId: actor.groupId, id: sheetId, version: expectedVersion },
    data: {
      ...(overall === undefined ? {} : { overall }),
      ...(privateNote === undefined ? {} : { privateNote }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow(await db.reviewSheet.findUnique({ where: { id: sheetId } }));
  const { submission } = found.value;
  await group.record({
    kind: "sheet.edited",
    nounId: sheetId,
    ...documentOf(submission),
    data: { number: submission.number },
  });
  return accept(null);
}

/** Every criterion has to be marked. Done already is no error. */
export async function finishSheet(
  group: InGroup,
  sheetId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "marks_missing" | "essay_released">> {
  const found = await ownSheet(group, sheetId);
  if (!found.ok) return found;
  const { sheet, assignment, submission } = found.value;
  if (sheet.row.doneAt !== null) return accept(null);
  if (submission.releasedAt !== null) return refuse("essay_released");
  const missing = assignment.rubric.criteria.filter(
    ({ key }) => !sheet.marks.some(({ criterion }) => criterion === key),
  );
  if (missing.length > 0) return refuse("marks_missing", { count: missing.length });
  await setDone(group, sheetId, new Date());
  await group.record({
    kind: "sheet.finished",
    nounId: sheetId,
    ...documentOf(submission),
    data: { number: submission.number },
  });
  return accept(null);
}

/** Goes on marking, unless that would no longer be independent of what others gave, or something stands on it. */
export async function reopenSheet(
  group: InGroup,
  sheetId: string,
): Promise<
  Result<null, "not_found" | "not_allowed" | "essay_released" | "other_marker_done" | "essay_decided">
> {
  const found = await ownSheet(group, sheetId);
  if (!found.ok) return found;
  const { sheet, submission } = found.value;
  if (sheet.row.doneAt === null) return accept(null);
  if (submission.releasedAt !== null) return refuse("essay_released");
  const { submissionId, part } = sheet.row;
  if (part === "marker") {
    const others = await findSheets(group, { submissionId, part: "marker", id: { not: sheetId } });
    // Those of others that are done; to a lecturer who marks, all of them are shown once the own sheet is: what could be seen was seen.
    if (others.length > 0) return refuse("other_marker_done");
  }
  if ((await group.db.outcome.count({ where: { submissionId } })) > 0) return refuse("essay_decided");
  await setDone(group, sheetId, null);
  await group.record({
    kind: "sheet.reopened",
    nounId: sheetId,
    ...documentOf(submission),
    data: { number: submission.number },
  });
  return accept(null);
}

async function setDone({ db }: InGroup, sheetId: string, doneAt: Date | null): Promise<void> {
  await db.reviewSheet.update({
    where: { id: sheetId },
    data: { doneAt, updatedAt: new Date(), version: { increment: 1 } },
  });
}

/** An own sheet on which may still be written. */
async function openSheet(group: InGroup, sheetId: string): Promise<Result<OwnSheet, Closed>> {
  const found = await ownSheet(group, sheetId);
  if (!found.ok) return found;
  if (found.value.submission.releasedAt !== null) return refuse("essay_released");
  return found.value.sheet.row.doneAt === null ? found : refuse("sheet_done");
}

/**
 * The sheet and its essay are held until the end of the transaction: finishing, marking, deciding and releasing at once happen one after
 * the other.
 */
async function ownSheet(
  group: InGroup,
  sheetId: string,
): Promise<Result<OwnSheet, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  await db.$queryRaw`
    SELECT 1 FROM review_sheets JOIN submissions ON submissions.id = review_sheets.submission_id
    WHERE review_sheets.group_id = ${actor.groupId}::uuid AND review_sheets.id = ${sheetId}::uuid FOR NO KEY UPDATE`;
  const [sheet] = await findSheets(group, { id: sheetId });
  if (sheet === undefined) return refuse("not_found");
  if (!mayMarkSheet(actor, sheet.row)) return refuse("not_allowed");
  const submission = await db.submission.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: sheet.row.submissionId } },
    select: { number: true, releasedAt: true, assignmentId: true, document: { select: { id: true } } },
  });
  if (submission === null) return refuse("not_found");
  const assignment = await findReviewAssignment(group, submission.assignmentId);
  if (!assignment.ok) return assignment;
  const { number, releasedAt, document } = submission;
  return accept({
    sheet,
    assignment: assignment.value,
    submission: { number, releasedAt, documentId: document?.id ?? null },
  });
}

/** With the document's id the event is about the essay, and is shown as the essay is. */
function documentOf({ documentId }: OwnSheet["submission"]): { documentId?: string } {
  return documentId === null ? {} : { documentId };
}
