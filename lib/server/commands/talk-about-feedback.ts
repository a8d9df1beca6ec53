import { mayAnswerFeedback, mayAskAgain } from "#lib/permissions/reviews.ts";
import { secondLookState } from "#lib/reviews/second-look.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { findReleasedEssay, toldRemarks, type ReleasedEssay } from "../feedback-talk.ts";
import { lecturersOf, tellOfFeedback } from "../feedback-notices.ts";
import { hasOpenRequest } from "../queries/feedback-talk.ts";
import { findReviewAssignment } from "../review-sheets.ts";

interface Answer {
  readonly submissionId: string;
  readonly annotationId: string;
  readonly text: string;
}

/** Answers a comment that its student was told. Those who spoke about it, and its writers, learn of it. */
export async function answerFeedback(
  group: InGroup,
  { submissionId, annotationId, text }: Answer,
): Promise<Result<null, "not_found" | "not_allowed" | "remark_not_found">> {
  const { db, actor } = group;
  if (!mayAnswerFeedback(actor)) return refuse("not_allowed");
  const essay = await findReleasedEssay(group, submissionId);
  if (!essay.ok) return essay;
  const remarkerId = await remarkerOf(group, essay.value, annotationId);
  if (remarkerId === null) return refuse("remark_not_found");
  const { groupId } = actor;
  const spoken = await db.feedbackEntry.findMany({
    where: { groupId, submissionId, annotationId },
    select: { createdById: true },
  });
  await db.feedbackEntry.create({
    data: { groupId, submissionId, kind: "answer", annotationId, text, createdById: actor.userId },
  });
  await record(group, essay.value, "feedback.answered");
  await tellOfFeedback(group, essay.value, {
    kind: "feedback_answered",
    staffIds: [remarkerId, ...spoken.flatMap(({ createdById }) => createdById ?? [])],
    tellsAuthors: true,
  });
  return accept(null);
}

/** Who made the comment, if it is one that the student was told. Row-level security shows it to no student, hence the way past it. */
function remarkerOf(
  group: InGroup,
  { documentId, row }: ReleasedEssay,
  annotationId: string,
): Promise<string | null> {
  if (documentId === null) return Promise.resolve(null);
  const { db, actor } = group;
  const { groupId } = actor;
  return withAllAnnotations(group, async () => {
    const { currentRevisionNumber: revision } = await db.document.findUniqueOrThrow({
      where: { groupId_id: { groupId, id: documentId } },
      select: { currentRevisionNumber: true },
    });
    const done = await db.reviewSheet.findMany({
      where: { groupId, submissionId: row.id, doneAt: { not: null } },
      select: { reviewerId: true },
    });
    const reviewerIds = done.map(({ reviewerId }) => reviewerId);
    const told = toldRemarks(groupId, documentId, { revision, reviewerIds });
    const found = await db.annotation.findFirst({
      where: { AND: [told, { id: annotationId }] },
      select: { createdById: true },
    });
    return found?.createdById ?? null;
  });
}

interface Request {
  readonly submissionId: string;
  /** Null: the whole. */
  readonly criterion: string | null;
  readonly text: string;
}

type RequestRefusal = "second_look_never" | "second_look_over" | "second_look_asked" | "criterion_not_found";

/** Asks for a second look at one's own released mark. One request at a time: of two at once the second finds the first. */
export async function askAgain(
  group: InGroup,
  { submissionId, criterion, text }: Request,
): Promise<Result<null, "not_found" | "not_allowed" | RequestRefusal>> {
  const { db, actor } = group;
  if (!mayAskAgain(actor)) return refuse("not_allowed");
  const essay = await findReleasedEssay(group, submissionId, { isLocked: true });
  if (!essay.ok) return essay;
  const { row, assignment } = essay.value;
  if (!essay.value.isAuthor) return refuse("not_found");
  const { groupId } = actor;
  const entries = await db.feedbackEntry.findMany({ where: { groupId, submissionId } });
  const terms = {
    ...{ releasedAt: row.releasedAt, days: assignment.secondLookDays },
    hasOpen: hasOpenRequest(entries),
  };
  const state = secondLookState(terms, new Date());
  if (state !== "open") return refuse(`second_look_${state}` as const);
  if (criterion !== null && !(await hasCriterion(group, assignment.id, criterion)))
    return refuse("criterion_not_found");
  await db.feedbackEntry.create({
    data: { groupId, submissionId, kind: "second_look", criterion, text, createdById: actor.userId },
  });
  await record(group, essay.value, "feedback.second_look_asked");
  const staffIds = await lecturersOf(group);
  await tellOfFeedback(group, essay.value, { kind: "second_look_asked", staffIds, tellsAuthors: false });
  return accept(null);
}

async function hasCriterion(group: InGroup, assignmentId: string, criterion: string): Promise<boolean> {
  const found = await findReviewAssignment(group, assignmentId);
  return found.ok && found.value.rubric.criteria.some(({ key }) => key === criterion);
}

function record(
  group: InGroup,
  { row, documentId, isAuthor, assignment }: ReleasedEssay,
  kind: "feedback.answered" | "feedback.second_look_asked",
): Promise<void> {
  return group.record({
    ...{ kind, nounId: row.id, data: { number: row.number } },
    ...(documentId === null ? {} : { documentId }),
    isUnsigned: isAuthor && assignment.hidesStudents,
  });
}
