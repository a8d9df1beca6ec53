import { mayWriteEssays } from "#lib/permissions/submissions.ts";
import { refuse, type Result } from "#lib/result.ts";
import type { EssayJson } from "#lib/reviews/essay-schema.ts";
import type { InGroup } from "../database.ts";
import { writeDraft, type Saved, type Saving } from "../drafts.ts";
import { ownSubmission } from "../submissions.ts";

/** Saves the text of an essay. Drafts are their writers' alone: nothing is said in the history of the group. */
export async function saveDraft(
  group: InGroup,
  saving: Saving,
): Promise<Result<Saved, "not_found" | "not_allowed" | "version_conflict">> {
  if (!mayWriteEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: saving.submissionId });
  if (!own.ok) return own;
  return writeDraft(group, { ...saving, origin: "written" });
}

/** Makes an earlier state the newest again, as a state of its own. */
export async function restoreDraft(
  group: InGroup,
  { number, ...which }: { submissionId: string; expectedVersion: number; number: number },
): Promise<Result<Saved, "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: which.submissionId });
  if (!own.ok) return own;
  const where = { submissionId_number: { submissionId: which.submissionId, number } };
  const earlier = await db.draft.findUnique({ where, select: { content: true } });
  if (earlier === null) return refuse("not_found");
  // Checked when it was written; Prisma types a JSON column as any JSON.
  const content = earlier.content as unknown as EssayJson;
  return writeDraft(group, { ...which, content, origin: "written", isKeptApart: true });
}
