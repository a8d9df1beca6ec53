import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { PrintedReferences } from "#lib/reviews/block-draft.ts";
import { isEmptyEssay, jsonOfEssay } from "#lib/reviews/essay.ts";
import type { InGroup } from "../database.ts";
import { writeDraft } from "../drafts.ts";
import { enqueueComparison, type ComparisonJob } from "../jobs.ts";
import { beginNextRound } from "../next-round.ts";
import { newestText } from "../queries/essay-text.ts";
import { storeEssay } from "../store-essay.ts";
import { handingInRefusal, ownSubmission, phaseOf, type HandingInRefusal } from "../submissions.ts";

interface HandingIn {
  readonly submissionId: string;
  /** Of the text that is handed in. */
  readonly expectedVersion: number;
  readonly lateReason: string;
  /** When the request came in, by the server's clock. */
  readonly moment: Date;
  /** Printed before, from the text of the same version. */
  readonly printed: PrintedReferences;
}

type HandInRefusal =
  HandingInRefusal | "not_found" | "not_allowed" | "version_conflict" | "late_reason_missing" | "essay_empty";

/**
 * Hands in an essay: its text becomes a revision of the submission's document, and the receipt is the digest of that revision. What is said
 * of an earlier one follows. Handed in is exactly the text that its writer has seen, or nothing.
 */
export async function handInEssay(
  group: InGroup,
  wanted: HandingIn,
): Promise<Result<{ documentId: string }, HandInRefusal>> {
  if (!mayWriteEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: wanted.submissionId }, { isLocked: true });
  if (!own.ok) return own;
  const submission = own.value;
  const refusal = handingInRefusal(submission, wanted.moment);
  if (refusal !== null) return refuse(refusal);
  const isLate = phaseOf(submission, wanted.moment) === "late";
  if (isLate && wanted.lateReason === "") return refuse("late_reason_missing");
  if (submission.textVersion !== wanted.expectedVersion)
    return refuse("version_conflict", { current: submission.textVersion });
  const text = await newestText(group, wanted.submissionId);
  if (text === null || isEmptyEssay(text.essay)) return refuse("essay_empty");
  const marked = await writeDraft(group, {
    ...wanted,
    content: jsonOfEssay(text.essay),
    ...{ origin: "handed_in", fileId: text.fileId },
  });
  if (!marked.ok) return marked;
  const begun = await beginNextRound(group, submission.id);
  if (!begun.ok) return begun;
  const stored = await storeEssay(group, submission, { essay: text.essay, printed: wanted.printed });
  await group.db.submission.update({
    where: { groupId_id: { groupId: group.actor.groupId, id: submission.id } },
    data: {
      ...{ handedInAt: wanted.moment, lateReason: isLate ? wanted.lateReason : null, receipt: stored.sha256 },
      ...{ updatedAt: wanted.moment, version: { increment: 1 } },
    },
  });
  await group.record({
    ...({ kind: "essay.handed_in", nounId: submission.id, documentId: stored.documentId } as const),
    isUnsigned: submission.assignment.hidesStudents,
    data: { title: stored.title, number: submission.number, isLate },
  });
  await enqueueComparison(group.db, comparisonOf(group, submission.assignmentId));
  return accept({ documentId: stored.documentId });
}

function comparisonOf({ actor: { groupId, userId } }: InGroup, assignmentId: string): ComparisonJob {
  return { groupId, userId, assignmentId };
}
