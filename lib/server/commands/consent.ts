import { mayConsent } from "#lib/permissions/personal-data.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { settleConsent } from "../research-consent.ts";
import { ownSubmission } from "../submissions.ts";

/** The essay is used in research only while all who wrote it agree; each says so for themselves, and may withdraw it at any time. */
export async function giveConsent(
  group: InGroup,
  { assignmentId, agrees }: { readonly assignmentId: string; readonly agrees: boolean },
): Promise<Result<{ agrees: boolean; isWhole: boolean }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayConsent(actor)) return refuse("not_allowed");
  const found = await ownSubmission(group, { assignmentId }, { isLocked: true });
  if (!found.ok) return found;
  const { groupId, userId } = actor;
  const submissionId = found.value.id;
  await db.submissionAuthor.update({
    where: { submissionId_userId: { submissionId, userId } },
    data: { consentedAt: agrees ? new Date() : null },
  });
  const isWhole = await settleConsent({ db, groupId }, submissionId);
  return accept({ agrees, isWhole });
}
