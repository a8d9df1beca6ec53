import type { InGroup } from "./database.ts";

/**
 * Counts anew whether all who write an essay agree to its use in research: asked whenever one of them says so, comes or goes. Its writers must be
 * in sight of the caller (withAllAnnotations, where they are not). Answers whether they do.
 */
export async function settleConsent(
  { db, groupId }: { readonly db: InGroup["db"]; readonly groupId: string },
  submissionId: string,
): Promise<boolean> {
  const without = await db.submissionAuthor.count({ where: { groupId, submissionId, consentedAt: null } });
  const hasConsent = without === 0;
  await db.submission.update({ where: { groupId_id: { groupId, id: submissionId } }, data: { hasConsent } });
  return hasConsent;
}
