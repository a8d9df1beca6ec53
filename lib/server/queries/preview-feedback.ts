import type { FeedbackView } from "#lib/operations/feedback.ts";
import { maySeeEarlierMarks, maySeeModeration, maySeeReviews } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Submission } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { findTellings } from "../told-feedback.ts";
import { countMarkers } from "./essays.ts";
import { currentRevision, readFeedback, readTold } from "./feedback.ts";

export interface PreviewedEssay {
  readonly assignmentId: string;
  readonly number: number;
  /** Of an earlier round; without it the one that stands. */
  readonly revision?: number | undefined;
}

/**
 * The same for those who look after the group, before the release and after it, though not while they mark the essay themselves; and for its
 * reviewers once it is released: they answer what its student says of it. What was told of an earlier revision is read by whoever may see
 * what others gave it.
 */
export async function previewFeedback(
  group: InGroup,
  { assignmentId, number, revision }: PreviewedEssay,
): Promise<Result<FeedbackView, "not_found" | "not_allowed" | "marking_open">> {
  const { db, actor } = group;
  if (!maySeeReviews(actor)) return refuse("not_allowed");
  const submission = await db.submission.findUnique({
    where: { assignmentId_number: { assignmentId, number }, groupId: actor.groupId },
  });
  if (submission === null) return refuse("not_found");
  const own = await db.reviewSheet.findUnique({
    where: { submissionId_reviewerId: { submissionId: submission.id, reviewerId: actor.userId } },
    select: { part: true, doneAt: true },
  });
  const seesAll = maySeeModeration(actor);
  if (!seesAll && own === null) return refuse("not_found");
  const before = await findTellings(group, submission.id);
  const isEarlier = before.some(({ revisionNumber }) => revisionNumber === revision);
  if (!seesAll && !isEarlier && submission.releasedAt === null) return refuse("not_found");
  const isBlind = own?.part === "marker" && own.doneAt === null;
  if (isBlind) return refuse("marking_open");
  const isComplete =
    submission.releasedAt !== null || (isEarlier && (await areMarkersDone(group, submission.id)));
  if (isEarlier && !maySeeEarlierMarks(actor, { isBlind, isComplete })) return refuse("marking_open");
  const now = await currentRevision(group, submission.id);
  if (revision !== undefined && !isEarlier && revision !== now) return refuse("not_found");
  const view =
    isEarlier && revision !== undefined
      ? await readTold(group, submission, revision)
      : await readFeedback(group, submission);
  if (!view.ok) return isEarlier ? view : refuse("marking_open");
  const standing = await standingOf(group, submission, now);
  const told = before.map((one) => ({ ...one, releasedAt: one.releasedAt.toISOString() }));
  return accept({ ...view.value, tellings: [...standing, ...told] });
}

/** The revision that stands, where there is something to show of it: it is released, decided, or marked by all. */
async function standingOf(
  group: InGroup,
  { id: submissionId, releasedAt }: Submission,
  revisionNumber: number | null,
): Promise<FeedbackView["tellings"]> {
  if (revisionNumber === null) return [];
  if (releasedAt !== null) return [{ revisionNumber, releasedAt: releasedAt.toISOString() }];
  const decided = await group.db.outcome.findUnique({
    where: { submissionId },
    select: { submissionId: true },
  });
  const isReady = decided !== null || (await areMarkersDone(group, submissionId));
  return isReady ? [{ revisionNumber, releasedAt: null }] : [];
}

async function areMarkersDone(group: InGroup, submissionId: string): Promise<boolean> {
  const count = (await countMarkers(group, [submissionId])).get(submissionId);
  return count !== undefined && count.all > 0 && count.done === count.all;
}
