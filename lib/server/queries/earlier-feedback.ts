import type { EarlierRound } from "#lib/operations/revisions.ts";
import { maySeeEarlierMarks, maySeeReviews } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { findReviewAssignment } from "../review-sheets.ts";
import { findToldRounds, type ToldRound } from "../told-feedback.ts";
import { findEssays } from "./essays.ts";
import { peopleById, personOf } from "./people.ts";

/** What was given and written about earlier revisions of an essay that the caller reviews, or looks after. */
export async function showEarlierFeedback(
  group: InGroup,
  { assignmentId, number }: { readonly assignmentId: string; readonly number: number },
): Promise<Result<{ rounds: EarlierRound[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeReviews(actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const [essay] = await findEssays(group, assignment.value, { number, erasedAt: null });
  if (essay === undefined) return refuse("not_found");
  const { markers, isBlind } = essay;
  const seesOthers = maySeeEarlierMarks(actor, { isBlind, isComplete: markers.done === markers.all });
  const rounds = await findToldRounds(group, essay.row.id);
  const people = await peopleById(
    db,
    rounds.flatMap(({ sheets }) => sheets.map(({ reviewerId }) => reviewerId)),
  );
  const { userId } = actor;
  return accept({ rounds: rounds.map((round) => roundOf(round, { userId, seesOthers, people })) });
}

interface Seen {
  readonly userId: string;
  readonly seesOthers: boolean;
  readonly people: ReadonlyMap<string, { id: string; name: string }>;
}

function roundOf(
  { view, releasedAt, sheets }: ToldRound,
  { userId, seesOthers, people }: Seen,
): EarlierRound {
  const isAlone = sheets.length > 0 && sheets.every(({ reviewerId }) => reviewerId === userId);
  const shown = sheets.filter(({ reviewerId }) => seesOthers || reviewerId === userId);
  return {
    ...{ revisionNumber: view.revisionNumber, releasedAt: releasedAt.toISOString() },
    ...{ rubric: view.rubric, outOf: view.assignment.outOf },
    // The mean of two markers, less the own mark, is the other's.
    told:
      seesOthers || isAlone
        ? {
            total: view.total,
            parts: view.parts.map(({ criterion, points }) => ({ criterion, points })),
          }
        : null,
    sheets: shown.map(({ reviewerId, ...sheet }) => ({
      ...sheet,
      reviewer: personOf(people, reviewerId),
      isOwn: reviewerId === userId,
    })),
    isPartHidden: !seesOthers && !isAlone,
  };
}
