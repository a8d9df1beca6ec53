import { importView } from "#lib/operations/imports.ts";
import type { EssayUpload } from "#lib/operations/essays.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { ownSubmission } from "../submissions.ts";

/** How far the reading of a student's file is. */
export async function watchUpload(
  group: InGroup,
  submissionId: string,
  importId: string,
): Promise<Result<EssayUpload, "not_found" | "not_allowed">> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  const row = await group.db.import.findUnique({
    where: { groupId_id: { groupId: group.actor.groupId, id: importId }, submissionId },
    select: { id: true, name: true, state: true, progress: true, refusal: true },
  });
  if (row === null) return refuse("not_found");
  return accept({
    ...row,
    progress: importView.shape.progress.parse(row.progress),
    refusal: importView.shape.refusal.parse(row.refusal),
  });
}
