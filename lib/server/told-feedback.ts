import { z } from "zod";
import { feedbackView, type FeedbackView } from "#lib/operations/feedback.ts";
import { toldSheet, type ToldSheet } from "#lib/reviews/told-sheet.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";

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

export interface ToldRound {
  readonly view: FeedbackView;
  readonly releasedAt: Date;
  /** Of all reviewers; empty of rounds that were told before they were kept. */
  readonly sheets: readonly ToldSheet[];
}

/** Rounds that are over with what each reviewer gave, the newest first. Whoever asks hands out only what the caller may see. */
export function findToldRounds(group: InGroup, submissionId: string): Promise<ToldRound[]> {
  return withAllAnnotations(group, async () => {
    const rows = await group.db.toldFeedback.findMany({
      where: { groupId: group.actor.groupId, submissionId },
      orderBy: { revisionNumber: "desc" },
    });
    return rows.map(({ content, sheets, releasedAt }) => ({
      ...{ view: feedbackView.parse(content), sheets: z.array(toldSheet).parse(sheets), releasedAt },
    }));
  });
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
