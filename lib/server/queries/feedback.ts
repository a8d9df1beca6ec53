import type { FeedbackView } from "#lib/operations/feedback.ts";
import { maySeeFeedback } from "#lib/permissions/reviews.ts";
import { outcomeOfMarkers, type OutcomeContent } from "#lib/reviews/outcome.ts";
import { blockLanguageOf } from "#lib/languages/language-tag.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Annotation, Submission } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { toldRemarks } from "../feedback-talk.ts";
import { outcomeContentOf, type ReviewAssignment } from "../records/review.ts";
import {
  findReviewAssignment,
  findSheets,
  finishedMarkers,
  markedSheetOf,
  type StoredSheet,
} from "../review-sheets.ts";
import { findTellings, findTold } from "../told-feedback.ts";
import { peopleById, personOf } from "./people.ts";
import { handedInAt, lostRemarks, remarkOf, toldAgain } from "./told-remarks.ts";

/**
 * THE way by which what was said of an essay reaches its student (docs/decisions/0036): it checks the release itself, and only then reads
 * past row-level security. Before the release the answer is that of an essay that nobody has said anything of.
 */
export async function showFeedback(
  group: InGroup,
  assignmentId: string,
  revisionNumber?: number,
): Promise<Result<FeedbackView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeFeedback(actor)) return refuse("not_allowed");
  const own = await db.submissionAuthor.findUnique({
    where: { assignmentId_userId: { assignmentId, userId: actor.userId } },
    select: { submission: true },
  });
  if (own === null || own.submission.erasedAt !== null) return refuse("not_found");
  const tellings = await tellingsOf(group, own.submission);
  const wanted = revisionNumber ?? tellings[0]?.revisionNumber;
  const telling = tellings.find((one) => one.revisionNumber === wanted);
  if (telling === undefined) return refuse("not_found");
  const view = telling.isNow
    ? await readFeedback(group, own.submission)
    : await readTold(group, own.submission, telling.revisionNumber);
  if (!view.ok) return view;
  const told = tellings.map((one) => ({
    revisionNumber: one.revisionNumber,
    releasedAt: one.releasedAt.toISOString(),
  }));
  return accept({ ...view.value, tellings: told });
}

interface Telling {
  readonly revisionNumber: number;
  readonly releasedAt: Date;
  /** It is the handing in that stands, read as it is now; the others are kept as they were told. */
  readonly isNow: boolean;
}

/** All that the student was told of, the newest first: what is released, and what was before the student handed in again. */
async function tellingsOf(group: InGroup, { id: submissionId, releasedAt }: Submission): Promise<Telling[]> {
  const before = (await findTellings(group, submissionId)).map((one) => ({ ...one, isNow: false }));
  if (releasedAt === null) return before;
  const revisionNumber = await currentRevision(group, submissionId);
  return revisionNumber === null ? before : [{ revisionNumber, releasedAt, isNow: true }, ...before];
}

export async function currentRevision({ db, actor }: InGroup, submissionId: string): Promise<number | null> {
  const document = await db.document.findFirst({
    where: { groupId: actor.groupId, submissionId },
    select: { currentRevisionNumber: true },
  });
  return document?.currentRevisionNumber ?? null;
}

/** Handed in again since that release: what was told stays, and nothing of a round that is not released is there. */
export async function readTold(
  group: InGroup,
  { id: submissionId, assignmentId, handedInAt, releasedAt }: Submission,
  revisionNumber: number,
): Promise<Result<FeedbackView, "not_found">> {
  const told = await findTold(group, { submissionId, revisionNumber });
  if (told === null) return refuse("not_found");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const { hidesReviewers } = assignment.value.header;
  const newDraftAt = releasedAt === null ? handedInAt : null;
  return accept(await toldAgain(group, told, { hidesReviewers, newDraftAt }));
}

/** All that is told of an essay once it is released. Whether it is, and who asks, is asked before. */
export async function readFeedback(
  group: InGroup,
  submission: Submission,
): Promise<Result<FeedbackView, "not_found">> {
  return withAllAnnotations(group, async () => {
    const { db, actor } = group;
    const assignment = await findReviewAssignment(group, submission.assignmentId);
    if (!assignment.ok) return assignment;
    const document = await db.document.findFirst({
      where: { groupId: actor.groupId, submissionId: submission.id },
      select: { id: true, title: true, language: true, currentRevisionNumber: true },
    });
    const all = await findSheets(group, { submissionId: submission.id });
    const sheets = all.filter(({ row }) => row.doneAt !== null);
    const decided = await db.outcome.findUnique({ where: { submissionId: submission.id } });
    const outcome =
      decided === null
        ? outcomeOfMarkers(assignment.value, (finishedMarkers(all) ?? []).map(markedSheetOf))
        : outcomeContentOf(decided.content);
    if (document === null || outcome === null) return refuse("not_found");
    const remarks = await remarksOf(group, document, sheets);
    const reviewerIds = sheets.map(({ row }) => row.reviewerId);
    const lost = await lostRemarks(group, document.id, reviewerIds);
    const shownAt = await handedInAt(group, document);
    const people = await peopleById(db, reviewerIds);
    const { header, rubric } = assignment.value;
    const nameOf = (id: string) => (header.hidesReviewers ? null : personOf(people, id).name);
    return accept({
      submissionId: submission.id,
      assignment: { id: header.id, titles: header.titles, outOf: outcome.outOf, decimals: outcome.decimals },
      rubric,
      ...{ title: document.title, language: document.language },
      handedInAt: (submission.handedInAt ?? submission.createdAt).toISOString(),
      releasedAt: submission.releasedAt?.toISOString() ?? null,
      total: outcome.total,
      parts: partsOf(assignment.value, outcome),
      overall: sheets.flatMap(({ row }) =>
        row.overall.trim() === "" ? [] : [{ reviewer: nameOf(row.reviewerId), text: row.overall }],
      ),
      corrections: correctionsOf(outcome, decided),
      blocks: await blocksOf(group, document),
      remarks: remarks.map((row) => remarkOf(row, { nameOf, shownAt })),
      lost: lost.map((row) => remarkOf(row, { nameOf, shownAt })),
      ...{ revisionNumber: document.currentRevisionNumber, newDraftAt: null, tellings: [] },
    });
  });
}

/** Level where the points are exactly one's: a mean of two markers often is none. */
function partsOf({ rubric }: ReviewAssignment, { parts, marks }: OutcomeContent): FeedbackView["parts"] {
  return parts.map(({ criterion, part, most }) => {
    const points = marks.find((mark) => mark.criterion === criterion)?.points ?? null;
    const levels = rubric.criteria.find(({ key }) => key === criterion)?.levels ?? [];
    const level = levels.find((one) => one.points === points)?.key ?? null;
    return { criterion, points, part, most, level };
  });
}

/** Each with the reason that replaced it: the next one's, or that of the mark that holds now. */
function correctionsOf(
  { earlier }: OutcomeContent,
  decided: { readonly reason: string; readonly decidedAt: Date } | null,
): FeedbackView["corrections"] {
  return earlier
    .map(({ total }, at) => {
      const next = earlier[at + 1];
      return {
        total,
        reason: next?.reason ?? decided?.reason ?? "",
        at: next?.decidedAt ?? decided?.decidedAt.toISOString() ?? "",
      };
    })
    .reverse();
}

interface EssayDocument {
  readonly id: string;
  readonly currentRevisionNumber: number;
}

async function blocksOf(
  { db }: InGroup,
  { id: documentId, currentRevisionNumber: number }: EssayDocument,
): Promise<FeedbackView["blocks"]> {
  const rows = await db.block.findMany({
    where: { revision: { documentId, number }, startCodePoint: { not: null } },
    orderBy: { index: "asc" },
  });
  return rows.map(({ key, type, level, language, text, startCodePoint }) => ({
    ...{ id: key, type, level, text, start: startCodePoint ?? 0 },
    language: blockLanguageOf(language) ?? "mixed",
  }));
}

/** What stands on the layers of those who are done, in the text as it is now; nothing private, and no talk of reviewers under it. */
async function remarksOf(
  { db, actor }: InGroup,
  { id: documentId, currentRevisionNumber: revision }: EssayDocument,
  sheets: readonly StoredSheet[],
): Promise<Annotation[]> {
  return db.annotation.findMany({
    where: toldRemarks(actor.groupId, documentId, {
      revision,
      reviewerIds: sheets.map(({ row }) => row.reviewerId),
    }),
    orderBy: [{ startCodePoint: "asc" }, { endCodePoint: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
}
