import type { GivenMark } from "#lib/reviews/mark.ts";
import { mayModerate } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { decideMark, type DecisionRefusal } from "../decided-outcome.ts";
import { findReleasedEssay } from "../feedback-talk.ts";
import { tellOfFeedback } from "../feedback-notices.ts";
import { outcomeContentOf } from "../records/review.ts";

interface Decision {
  readonly secondLookId: string;
  readonly reason: string;
  /** Left out: the mark is kept. */
  readonly corrected?: { readonly marks: readonly GivenMark[]; readonly seen: number } | undefined;
}

/**
 * Settles a request for a second look: the mark is kept, or corrected in the same transaction as any released mark is, and what it was before
 * stays with it. Answers the submission.
 */
export async function decideSecondLook(
  group: InGroup,
  { secondLookId, reason, corrected }: Decision,
): Promise<Result<string, "not_allowed" | "second_look_decided" | DecisionRefusal>> {
  const { db, actor } = group;
  if (!mayModerate(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const request = await db.feedbackEntry.findUnique({
    where: { groupId_id: { groupId, id: secondLookId }, kind: "second_look" },
  });
  if (request === null) return refuse("not_found");
  const { submissionId, criterion } = request;
  const essay = await findReleasedEssay(group, submissionId, { isLocked: true });
  if (!essay.ok) return essay;
  // Nobody decides about the own essay.
  if (essay.value.isAuthor) return refuse("not_allowed");
  if ((await db.feedbackEntry.count({ where: { groupId, requestId: secondLookId } })) > 0)
    return refuse("second_look_decided");
  const before = await db.outcome.findUniqueOrThrow({ where: { submissionId } });
  const totalBefore = outcomeContentOf(before.content).total;
  let totalAfter = totalBefore;
  if (corrected !== undefined) {
    const decided = await decideMark(group, { submissionId, reason, ...corrected });
    if (!decided.ok) return decided;
    totalAfter = decided.value;
  }
  await db.feedbackEntry.create({
    data: {
      ...{ groupId, submissionId, kind: "decision", criterion, text: reason },
      ...{ requestId: secondLookId, totalBefore, totalAfter, createdById: actor.userId },
    },
  });
  const { row, documentId } = essay.value;
  await group.record({
    ...{ kind: "feedback.second_look_decided", nounId: submissionId },
    ...(documentId === null ? {} : { documentId }),
    // No totals: the history is read by those who mark the next draft, too.
    data: { number: row.number },
  });
  const staffIds = essay.value.reviewerIds;
  await tellOfFeedback(group, essay.value, { kind: "second_look_decided", staffIds, tellsAuthors: true });
  return accept(submissionId);
}
