import { feedbackView, type FeedbackView } from "#lib/operations/feedback.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";

interface Told {
  readonly submissionId: string;
  readonly releasedAt: Date;
  readonly view: FeedbackView;
}

/**
 * Begins another round of review: what its student was told is kept as it was told, and nothing of it is released any more. Marks stand, for
 * whoever gave them to go on from; the sheets of those who mark are open again, and the outcome is to be made anew.
 */
export function beginNextRound(group: InGroup, { submissionId, releasedAt, view }: Told): Promise<void> {
  return withAllAnnotations(group, async () => {
    const { db, actor } = group;
    const { groupId } = actor;
    await db.toldFeedback.create({
      data: { groupId, submissionId, revisionNumber: view.revisionNumber, content: view, releasedAt },
    });
    await db.outcome.deleteMany({ where: { groupId, submissionId } });
    await db.reviewSheet.updateMany({
      where: { groupId, submissionId, part: "marker", doneAt: { not: null } },
      data: { doneAt: null, version: { increment: 1 } },
    });
    await db.submission.update({
      where: { groupId_id: { groupId, id: submissionId } },
      data: { releasedAt: null, releasedById: null, erasureToldAt: null },
    });
  });
}

/** What was told of a handing in before the student handed in again; null where nothing was. Whose it is was asked before. */
export function findTold(
  group: InGroup,
  { submissionId, revisionNumber }: { readonly submissionId: string; readonly revisionNumber: number },
): Promise<FeedbackView | null> {
  return withAllAnnotations(group, async () => {
    const row = await group.db.toldFeedback.findUnique({
      where: { submissionId_revisionNumber: { submissionId, revisionNumber }, groupId: group.actor.groupId },
    });
    return row === null ? null : feedbackView.parse(row.content);
  });
}

/** Handings in of rounds that are over, the newest first. Whose they are was asked before. */
export function findTellings(
  group: InGroup,
  submissionId: string,
): Promise<{ revisionNumber: number; releasedAt: Date }[]> {
  return withAllAnnotations(group, () =>
    group.db.toldFeedback.findMany({
      where: { groupId: group.actor.groupId, submissionId },
      orderBy: { revisionNumber: "desc" },
      select: { revisionNumber: true, releasedAt: true },
    }),
  );
}

/** By submission, when an earlier draft was last released. Nothing else of it: whoever marks is not to see what was told. */
export async function lastTellings(group: InGroup): Promise<ReadonlyMap<string, Date>> {
  const { groupId } = group.actor;
  const rows = await withAllAnnotations(group, () =>
    group.db.toldFeedback.groupBy({ by: ["submissionId"], where: { groupId }, _max: { releasedAt: true } }),
  );
  return new Map(
    rows.flatMap(({ submissionId, _max: { releasedAt } }) =>
      releasedAt === null ? [] : [[submissionId, releasedAt]],
    ),
  );
}

export function wasTold(group: InGroup, submissionId: string): Promise<boolean> {
  return withAllAnnotations(group, async () => {
    const where = { groupId: group.actor.groupId, submissionId };
    return (await group.db.toldFeedback.count({ where })) > 0;
  });
}
