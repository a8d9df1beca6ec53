import type { z } from "zod";
import type { listSecondLooks as operation, SecondLookLine } from "#lib/operations/feedback-talk.ts";
import { maySeeModeration } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { FeedbackEntry } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { findTalkedEssay } from "../feedback-talk.ts";
import { findReviewAssignment } from "../review-sheets.ts";
import { authorsOf } from "./essays.ts";
import { speakers, type SpeakerOf } from "./feedback-talk.ts";

/** The requests for a second look at the essays of an assignment; those that nobody has decided come first. */
export async function listSecondLooks(
  group: InGroup,
  assignmentId: string,
): Promise<Result<z.infer<typeof operation.answer>, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeModeration(actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const rows = await db.feedbackEntry.findMany({
    where: {
      ...{ groupId: actor.groupId, kind: { in: ["second_look", "decision"] } },
      submission: { assignmentId, erasedAt: null },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { submission: { select: { number: true, document: { select: { title: true } } } } },
  });
  const names = await namesIn(group, rows);
  const authors = await authorsOf(group, [...names.keys()]);
  const decisions = new Map(rows.map((row) => [row.requestId, row]));
  const lines = rows.flatMap((row): SecondLookLine[] => {
    const speakerOf = names.get(row.submissionId);
    if (row.kind !== "second_look" || speakerOf === undefined) return [];
    const { id, submissionId, criterion, text, submission } = row;
    return [
      {
        ...{ id, submissionId, criterion, text, number: submission.number },
        title: submission.document?.title ?? "",
        authors: authors.get(submissionId)?.map(({ name }) => name) ?? null,
        askedBy: speakerOf(row.createdById),
        askedAt: row.createdAt.toISOString(),
        decision: decisionOf(decisions.get(id), speakerOf),
      },
    ];
  });
  const open = lines.filter(({ decision }) => decision === null);
  return accept({
    assignment: assignment.value.header,
    criteria: assignment.value.rubric.criteria.map(({ key, names: named }) => ({ key, names: named })),
    lines: [...open, ...lines.filter(({ decision }) => decision !== null)],
    open: open.length,
  });
}

async function namesIn(
  group: InGroup,
  rows: readonly FeedbackEntry[],
): Promise<ReadonlyMap<string, SpeakerOf>> {
  const names = new Map<string, SpeakerOf>();
  for (const [submissionId, entries] of Map.groupBy(rows, (row) => row.submissionId)) {
    const essay = await findTalkedEssay(group, submissionId);
    if (essay.ok) names.set(submissionId, await speakers(group, essay.value, entries));
  }
  return names;
}

function decisionOf(row: FeedbackEntry | undefined, speakerOf: SpeakerOf): SecondLookLine["decision"] {
  if (row === undefined || row.totalBefore === null || row.totalAfter === null) return null;
  const { text, totalBefore, totalAfter, createdById, createdAt } = row;
  return { text, totalBefore, totalAfter, by: speakerOf(createdById), at: createdAt.toISOString() };
}
