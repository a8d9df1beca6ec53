import type { GivenMark } from "#lib/reviews/mark.ts";
import { marksFault, outcomeOf, outcomeOfMarkers, type OutcomeContent } from "#lib/reviews/outcome.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Outcome } from "#prisma/client.ts";
import type { InGroup } from "./database.ts";
import { outcomeContentOf, type ReviewAssignment } from "./records/review.ts";
import { findReviewAssignment, findSheets, finishedMarkers, markedSheetOf } from "./review-sheets.ts";

export interface Decision {
  readonly submissionId: string;
  readonly marks: readonly GivenMark[];
  readonly reason: string;
  /** The version of the outcome that was seen; 0: there was none. */
  readonly seen: number;
}

export type DecisionRefusal =
  | "not_found"
  | "marking_open"
  | "marks_missing"
  | "mark_out_of_range"
  | "decision_reason_missing"
  | "version_conflict";

/** Decides what an essay is given, whoever was allowed to. What was decided or told before is kept beside it; answers the total. */
export async function decideMark(
  group: InGroup,
  { submissionId, marks, reason, seen }: Decision,
): Promise<Result<string, DecisionRefusal>> {
  const { db, actor } = group;
  const essay = await lockedEssay(group, submissionId);
  if (!essay.ok) return essay;
  const { assignment, number, releasedAt, documentId } = essay.value;
  const sheets = await findSheets(group, { submissionId });
  // Who still marks it sees no other sheet, and so decides nothing.
  const finished = finishedMarkers(sheets);
  if (finished === null) return refuse("marking_open");
  const fault = marksFault(assignment.rubric, marks);
  if (fault !== null) return refuse(fault.code, { count: 1, most: mostOf(assignment, fault.criterion) });
  const before = await db.outcome.findUnique({ where: { submissionId } });
  if ((before?.version ?? 0) !== seen) return refuse("version_conflict", { current: before?.version ?? 0 });
  const proposed = outcomeOfMarkers(assignment, finished.map(markedSheetOf));
  const isAsProposed = before === null && proposed?.total === outcomeOf(assignment, marks).total;
  if (reason === "" && !isAsProposed) return refuse("decision_reason_missing");
  const content = outcomeOf(assignment, marks, earlierOf(before, releasedAt));
  await db.outcome.upsert({
    where: { submissionId },
    create: { submissionId, groupId: actor.groupId, content, reason, decidedById: actor.userId },
    update: {
      ...{ content, reason, decidedById: actor.userId, decidedAt: new Date() },
      version: { increment: 1 },
    },
  });
  await group.record({
    kind: releasedAt === null ? "outcome.decided" : "outcome.corrected",
    nounId: submissionId,
    ...(documentId === null ? {} : { documentId }),
    data: { number },
  });
  return accept(content.total);
}

/** What students were told stays told; a decision nobody has read is replaced, and stands in the history of the group. */
function earlierOf(before: Outcome | null, releasedAt: Date | null): OutcomeContent["earlier"] {
  if (before === null) return [];
  const { marks, total, earlier } = outcomeContentOf(before.content);
  if (releasedAt === null) return earlier;
  const { reason, decidedById, decidedAt } = before;
  return [...earlier, { marks, total, reason, decidedById, decidedAt: decidedAt.toISOString() }];
}

function mostOf({ rubric }: ReviewAssignment, criterion: string): string {
  return rubric.criteria.find(({ key }) => key === criterion)?.most ?? "0";
}

/** Held until the end of the transaction: a release waits, or is waited for. */
async function lockedEssay({ db, actor }: InGroup, submissionId: string) {
  const { groupId } = actor;
  await db.$queryRaw`SELECT 1 FROM submissions WHERE group_id = ${groupId}::uuid AND id = ${submissionId}::uuid FOR UPDATE`;
  const row = await db.submission.findUnique({
    where: { groupId_id: { groupId, id: submissionId } },
    select: { assignmentId: true, number: true, releasedAt: true, document: { select: { id: true } } },
  });
  if (row === null) return refuse("not_found");
  const assignment = await findReviewAssignment({ db, actor }, row.assignmentId);
  if (!assignment.ok) return assignment;
  const { number, releasedAt, document } = row;
  return accept({ assignment: assignment.value, number, releasedAt, documentId: document?.id ?? null });
}
