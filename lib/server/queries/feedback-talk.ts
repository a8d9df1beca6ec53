import type { FeedbackEntryView, FeedbackTalk } from "#lib/operations/feedback-talk.ts";
import type { PersonView } from "#lib/operations/view.ts";
import { mayAnswerFeedback, mayAskAgain, mayModerate, maySeeFeedbackTalk } from "#lib/permissions/reviews.ts";
import { secondLookState, secondLookUntil } from "#lib/reviews/second-look.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { FeedbackEntry } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { findReleasedEssay, type TalkedEssay } from "../feedback-talk.ts";
import { authorsOf } from "./essays.ts";
import { peopleById, personOf } from "./people.ts";

/** All that was said about the feedback on an essay since its release, as the actor may read it. */
export async function showTalk(
  group: InGroup,
  submissionId: string,
): Promise<Result<FeedbackTalk, "not_found" | "not_allowed">> {
  if (!maySeeFeedbackTalk(group.actor)) return refuse("not_allowed");
  const essay = await findReleasedEssay(group, submissionId);
  if (!essay.ok) return essay;
  const { row, assignment, isAuthor } = essay.value;
  const rows = await group.db.feedbackEntry.findMany({
    where: { groupId: group.actor.groupId, submissionId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const nameOf = await speakers(group, essay.value, rows);
  const terms = {
    releasedAt: row.releasedAt,
    days: assignment.secondLookDays,
    hasOpen: hasOpenRequest(rows),
  };
  const state = secondLookState(terms, new Date());
  const until = assignment.secondLookDays === 0 ? null : secondLookUntil(terms);
  return accept({
    entries: rows.map((entry) => entryOf(entry, nameOf)),
    secondLook: {
      ...{ state, until: until?.toISOString() ?? null },
      mayAsk: isAuthor && mayAskAgain(group.actor) && state === "open",
      mayDecide: mayModerate(group.actor) && !isAuthor,
    },
    mayAnswer: mayAnswerFeedback(group.actor),
  });
}

/** A request that no decision settles. */
export function hasOpenRequest(
  entries: readonly Pick<FeedbackEntry, "id" | "kind" | "requestId">[],
): boolean {
  const settled = new Set(entries.map(({ requestId }) => requestId));
  return entries.some(({ id, kind }) => kind === "second_look" && !settled.has(id));
}

export type SpeakerOf = (userId: string | null) => FeedbackEntryView["by"];

/**
 * How those who spoke are called: whoever writes is not told who reviews where the assignment hides reviewers, and whoever reviews not who
 * writes where it hides students. Who looks after the group knows both, unless they review the essay themselves.
 */
export async function speakers(
  group: InGroup,
  essay: TalkedEssay,
  entries: readonly Pick<FeedbackEntry, "createdById">[],
): Promise<SpeakerOf> {
  const { actor } = group;
  const known: ReadonlyMap<string, PersonView> = await peopleById(
    group.db,
    entries.map(({ createdById }) => createdById),
  );
  // Row-level security leaves out authors whom the actor is not to know.
  const authors = (await authorsOf(group, [essay.row.id])).get(essay.row.id) ?? [];
  const isNamed = (userId: string, isWriter: boolean): boolean => {
    if (userId === actor.userId) return true;
    if (isWriter) return authors.some(({ id }) => id === userId);
    return !essay.isAuthor || !essay.assignment.hidesReviewers;
  };
  return (userId) => {
    // Only requests of a team stay when one of it is erased.
    if (userId === null) return { part: "author", name: null, isOwn: false };
    const isWriter = essay.authorIds.has(userId);
    return {
      part: isWriter ? "author" : essay.reviewerIds.has(userId) ? "reviewer" : "lecturer",
      name: isNamed(userId, isWriter) ? personOf(known, userId).name : null,
      isOwn: userId === actor.userId,
    };
  };
}

function entryOf(row: FeedbackEntry, speakerOf: SpeakerOf): FeedbackEntryView {
  const { id, kind, annotationId, criterion, text, requestId, totalBefore, totalAfter } = row;
  return {
    ...{ id, kind, annotationId, criterion, text, requestId, totalBefore, totalAfter },
    by: speakerOf(row.createdById),
    at: row.createdAt.toISOString(),
  };
}
