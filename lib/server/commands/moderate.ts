import { sampleForModeration } from "#lib/reviews/moderation-sample.ts";
import { compareSheets } from "#lib/reviews/compare-sheets.ts";
import { mayModerate } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { decideMark, type Decision, type DecisionRefusal } from "../decided-outcome.ts";
import { findEssays, type ListedEssay } from "../queries/essays.ts";
import type { ReviewAssignment } from "../records/review.ts";
import { findReviewAssignment, finishedMarkers, markedSheetOf } from "../review-sheets.ts";

interface Draw {
  readonly assignmentId: string;
  /** Per cent; undefined: the assignment's own. */
  readonly share: number | undefined;
  /** 0 up to 1. */
  readonly random: () => number;
}

/** Gives the actor a moderator's sheet of each essay that is drawn; answers their numbers. */
export async function drawSample(
  group: InGroup,
  { assignmentId, share, random }: Draw,
): Promise<Result<{ numbers: number[] }, "not_found" | "not_allowed" | "nothing_to_sample">> {
  const { db, actor } = group;
  if (!mayModerate(actor)) return refuse("not_allowed");
  const found = await findReviewAssignment(group, assignmentId);
  if (!found.ok) return found;
  const assignment = found.value;
  const essays = (await findEssays(group, assignment)).filter(
    ({ row, sheets }) =>
      row.releasedAt === null &&
      finishedMarkers(sheets) !== null &&
      !sheets.some(({ row: sheet }) => sheet.part === "moderator" || sheet.reviewerId === actor.userId),
  );
  const drawn = sampleForModeration(
    essays.map((essay) => markedEssay(essay, assignment)),
    share ?? assignment.header.moderatedShare,
    random,
  );
  if (drawn.length === 0) return refuse("nothing_to_sample");
  await db.reviewSheet.createMany({
    data: drawn.map((submissionId) => ({
      ...{ groupId: actor.groupId, submissionId, reviewerId: actor.userId, part: "moderator" as const },
    })),
  });
  await group.record({ kind: "outcome.sampled", nounId: assignmentId, data: { count: drawn.length } });
  const numbers = essays.filter(({ row }) => drawn.includes(row.id)).map(({ row }) => row.number);
  return accept({ numbers });
}

function markedEssay({ row, sheets, proposed }: ListedEssay, assignment: ReviewAssignment) {
  const finished = finishedMarkers(sheets) ?? [];
  const isWide =
    finished.length > 1 &&
    compareSheets(assignment.rubric, finished.map(markedSheetOf)).some((one) => one.isWide);
  return { submissionId: row.id, isWide, total: Number(proposed?.total ?? 0) };
}

/** What an essay is given in the end, whatever the markers gave. */
export async function decideOutcome(
  group: InGroup,
  decision: Decision,
): Promise<Result<null, "not_allowed" | DecisionRefusal>> {
  if (!mayModerate(group.actor)) return refuse("not_allowed");
  const decided = await decideMark(group, decision);
  return decided.ok ? accept(null) : decided;
}
