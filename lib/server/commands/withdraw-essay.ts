import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { enqueueComparison } from "../jobs.ts";
import { ownSubmission, withdrawingRefusal } from "../submissions.ts";

type WithdrawRefusal =
  "not_found" | "not_allowed" | "not_handed_in" | "withdrawing_over" | "feedback_released";

/** Takes an essay back until it is due: its document is put away with everything on it, and comes back when it is handed in again. */
export async function withdrawEssay(
  group: InGroup,
  { submissionId, moment = new Date() }: { readonly submissionId: string; readonly moment?: Date },
): Promise<Result<null, WithdrawRefusal>> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId }, { isLocked: true });
  if (!own.ok) return own;
  const refusal = withdrawingRefusal(own.value, moment);
  if (refusal !== null) return refuse(refusal);
  const { document, assignment, number, assignmentId } = own.value;
  await db.submission.update({
    where: { groupId_id: { groupId, id: submissionId } },
    data: {
      ...{ handedInAt: null, lateReason: null, receipt: null, updatedAt: moment },
      version: { increment: 1 },
    },
  });
  if (document === null) return accept(null);
  await db.document.update({
    where: { groupId_id: { groupId, id: document.id } },
    data: { deletedAt: moment, updatedAt: moment, version: { increment: 1 } },
  });
  await group.record({
    ...({ kind: "essay.withdrawn", nounId: submissionId, documentId: document.id } as const),
    isUnsigned: assignment.hidesStudents,
    data: { number },
  });
  await enqueueComparison(db, { groupId, assignmentId, userId: actor.userId });
  return accept(null);
}
