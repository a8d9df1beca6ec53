import type { PersonView } from "#lib/operations/view.ts";
import { mayWriteEssays, maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { freeTeammates, teamOf } from "../queries/teammates.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import { settleConsent } from "../research-consent.ts";
import { ownSubmission } from "../submissions.ts";

type TeamRefusal = "not_found" | "not_allowed" | "no_team_work" | "already_handed_in";

/** Takes a classmate into the team. An essay of theirs of which nothing was written goes; one with words stays, and so do they. */
export async function addAuthor(
  group: InGroup,
  { submissionId, userId }: { readonly submissionId: string; readonly userId: string },
): Promise<Result<{ authors: PersonView[] }, TeamRefusal | "writes_elsewhere">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!mayWriteEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId }, { isLocked: true });
  if (!own.ok) return own;
  const { assignment, handedInAt, authors } = own.value;
  if (!assignment.isTeam) return refuse("no_team_work");
  if (handedInAt !== null) return refuse("already_handed_in");
  if (!authors.some((author) => author.userId === userId)) {
    const free = await freeTeammates(group, own.value);
    if (!free.some(({ id }) => id === userId)) return refuse("writes_elsewhere");
    const hasLeft = await withAllAnnotations(group, () => leaveEmpty(group, assignment.id, userId));
    if (!hasLeft) return refuse("writes_elsewhere");
    await db.submissionAuthor.createMany({
      data: { groupId, submissionId, assignmentId: assignment.id, userId },
    });
    // Whoever comes has not agreed to anything yet.
    await settleConsent({ db, groupId }, submissionId);
  }
  return accept({ authors: await teamOf(group, submissionId) });
}

/**
 * Takes a classmate out of the essay that they have only opened; it goes with its last author. False where something was written there,
 * perhaps at this moment: the essay is held first, and asked then.
 */
async function leaveEmpty(
  { db, actor: { groupId } }: InGroup,
  assignmentId: string,
  userId: string,
): Promise<boolean> {
  const where = { assignmentId_userId: { assignmentId, userId } };
  const own = await db.submissionAuthor.findUnique({ where });
  if (own === null) return true;
  const { submissionId } = own;
  await db.$queryRaw`SELECT 1 FROM submissions WHERE group_id = ${groupId}::uuid AND id = ${submissionId}::uuid FOR UPDATE`;
  if ((await db.draft.count({ where: { groupId, submissionId } })) > 0) return false;
  await db.submissionAuthor.delete({ where });
  await db.submission.deleteMany({ where: { groupId, id: submissionId, authors: { none: {} } } });
  return true;
}

export async function leaveTeam(
  group: InGroup,
  submissionId: string,
): Promise<Result<null, TeamRefusal | "last_author">> {
  const { db, actor } = group;
  if (!mayWriteEssays(actor) || !maySeeOwnEssays(actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId }, { isLocked: true });
  if (!own.ok) return own;
  const { assignment, handedInAt, authors } = own.value;
  if (!assignment.isTeam) return refuse("no_team_work");
  if (handedInAt !== null) return refuse("already_handed_in");
  if (authors.length === 1) return refuse("last_author");
  const { groupId, userId } = actor;
  // Whoever has left sees nothing of the essay any more.
  await withAllAnnotations(group, async () => {
    await db.submissionAuthor.deleteMany({ where: { groupId, submissionId, userId } });
    await settleConsent({ db, groupId }, submissionId);
  });
  return accept(null);
}
