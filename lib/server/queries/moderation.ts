import type { z } from "zod";
import type { ModeratedEssay, showModeration as operation } from "#lib/operations/moderation.ts";
import { mayReleaseFeedback, maySeeModeration } from "#lib/permissions/reviews.ts";
import { classAgreement } from "#lib/reviews/class-agreement.ts";
import { compareSheets } from "#lib/reviews/compare-sheets.ts";
import { addUp } from "#lib/reviews/mark.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Outcome } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { givenOf, outcomeContentOf, type ReviewAssignment } from "../records/review.ts";
import { findReviewAssignment, finishedMarkers, markedSheetOf } from "../review-sheets.ts";
import { authorsOf, essayLineOf, findEssays, type ListedEssay } from "./essays.ts";
import { outcomeViewOf } from "./review-desk.ts";
import { peopleById, personOf } from "./people.ts";

type People = ReadonlyMap<string, { id: string; name: string }>;

/** The class side by side. An essay that the caller still marks shows nothing of the others here either. */
export async function showModeration(
  group: InGroup,
  assignmentId: string,
): Promise<Result<z.infer<typeof operation.answer>, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeModeration(actor)) return refuse("not_allowed");
  const found = await findReviewAssignment(group, assignmentId);
  if (!found.ok) return found;
  const assignment = found.value;
  const essays = await findEssays(group, assignment);
  const ids = essays.map(({ row }) => row.id);
  const authors = await authorsOf(group, ids);
  const outcomes = await db.outcome.findMany({
    where: { groupId: actor.groupId, submissionId: { in: ids } },
  });
  const people = await peopleById(db, [
    ...essays.flatMap(({ sheets }) => sheets.map(({ row }) => row.reviewerId)),
    ...outcomes.flatMap((row) => [
      row.decidedById,
      ...outcomeContentOf(row.content).earlier.map(({ decidedById }) => decidedById),
    ]),
  ]);
  const outcomeOf = new Map(outcomes.map((row) => [row.submissionId, row]));
  const marked = essays.flatMap((essay) => {
    const finished = essay.isBlind ? null : finishedMarkers(essay.sheets);
    return finished === null ? [] : [finished.map(markedSheetOf)];
  });
  return accept({
    assignment: assignment.header,
    rubric: assignment.rubric,
    essays: essays.map((essay) => ({
      ...essayLineOf(group, { essay, assignment, authors: authors.get(essay.row.id) ?? null }),
      ...moderationOf(essay, { assignment, people, decided: outcomeOf.get(essay.row.id) ?? null }),
    })),
    agreement: classAgreement(assignment, marked),
    mayRelease: mayReleaseFeedback(actor),
  });
}

type Moderation = Pick<ModeratedEssay, "comparison" | "totals" | "isWide" | "moderators" | "decided">;

function moderationOf(
  { sheets, isBlind }: ListedEssay,
  {
    assignment: { rubric, scale },
    people,
    decided,
  }: { assignment: ReviewAssignment; people: People; decided: Outcome | null },
): Moderation {
  const finished = isBlind ? null : finishedMarkers(sheets);
  const compared =
    finished === null || finished.length < 2 ? null : compareSheets(rubric, finished.map(markedSheetOf));
  const markers = isBlind ? [] : sheets.filter(({ row }) => row.part === "marker");
  const moderators = sheets.filter(({ row }) => row.part === "moderator");
  return {
    comparison: compared?.map((one) => ({ ...one, points: [...one.points] })) ?? null,
    totals: markers.map(({ row, marks }) => ({
      reviewer: personOf(people, row.reviewerId),
      total: addUp(rubric, givenOf(marks), scale).total,
      isDone: row.doneAt !== null,
    })),
    isWide: compared?.some((one) => one.isWide) ?? false,
    moderators: moderators.map(({ row }) => ({
      ...personOf(people, row.reviewerId),
      isDone: row.doneAt !== null,
    })),
    decided: decided === null ? null : outcomeViewOf(decided, people),
  };
}
