import type { Phase } from "#lib/reviews/assignment-phase.ts";
import { phaseAt } from "#lib/reviews/assignment-phase.ts";
import { refuse, type Result } from "#lib/result.ts";
import { accept } from "#lib/result.ts";
import type { Prisma } from "#prisma/client.ts";
import { withAllAnnotations } from "./all-annotations.ts";
import type { InGroup } from "./database.ts";
import { wasTold } from "./told-feedback.ts";

const WRITTEN = {
  assignment: true,
  document: { select: { id: true, currentRevisionNumber: true, deletedAt: true } },
  authors: { select: { userId: true } },
} satisfies Prisma.SubmissionInclude;

/** A submission of one's own with all that decides what may be done with it. */
export type WrittenSubmission = Prisma.SubmissionGetPayload<{ include: typeof WRITTEN }> & {
  /** The latest time that any of its writers was given. */
  readonly extendedTo: Date | null;
  /** Its writers were told what reviewers say of an earlier handing in. */
  readonly wasTold: boolean;
};

/**
 * The submission if the person at work writes it; not found for everybody else's, also where one may see it as its reviewer. `isLocked`:
 * held until the end of the transaction, so that of two windows that hand in or save at once the second sees what the first did.
 */
export async function ownSubmission(
  group: InGroup,
  which: { readonly id: string } | { readonly assignmentId: string },
  { isLocked = false } = {},
): Promise<Result<WrittenSubmission, "not_found">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  const found = await db.submission.findFirst({
    // Row-level security leaves out an assignment that was taken back; the text stays, but there is nowhere to hand it in.
    where: {
      ...{ groupId, ...which, erasedAt: null },
      ...{ assignment: { deletedAt: null }, authors: { some: { userId } } },
    },
    select: { id: true },
  });
  if (found === null) return refuse("not_found");
  if (isLocked)
    await db.$queryRaw`SELECT 1 FROM submissions WHERE group_id = ${groupId}::uuid AND id = ${found.id}::uuid FOR UPDATE`;
  const row = await db.submission.findUniqueOrThrow({
    where: { groupId_id: { groupId, id: found.id } },
    include: WRITTEN,
  });
  return accept({
    ...row,
    extendedTo: await extensionOf(group, row),
    wasTold: await wasTold(group, row.id),
  });
}

/** Of a team it is enough that one has more time: it is one text. Who sees whose extension does not matter for that. */
function extensionOf(
  group: InGroup,
  {
    assignmentId,
    authors,
  }: { readonly assignmentId: string; readonly authors: readonly { userId: string }[] },
): Promise<Date | null> {
  const userIds = authors.map(({ userId }) => userId);
  return withAllAnnotations(group, async () => {
    const { groupId } = group.actor;
    const where = { groupId, assignmentId, userId: { in: userIds } };
    const found = await group.db.extension.findFirst({ where, orderBy: { dueAt: "desc" } });
    return found?.dueAt ?? null;
  });
}

export function phaseOf({ assignment, extendedTo }: WrittenSubmission, moment: Date): Phase {
  return phaseAt(assignment, moment, extendedTo);
}

/** Whether it may be handed in at this moment, for the first time or again. */
export function mayHandInAt(submission: WrittenSubmission, moment: Date): boolean {
  return handingInRefusal(submission, moment) === null;
}

export type HandingInRefusal =
  "assignment_not_open" | "assignment_closed" | "already_handed_in" | "feedback_released";

export function handingInRefusal(submission: WrittenSubmission, moment: Date): HandingInRefusal | null {
  const phase = phaseOf(submission, moment);
  // What was told of a draft may be used for the next one as long as there is time; nobody hands in late for a better mark.
  const isOver = phase !== "open" || !submission.assignment.mayHandInAgain;
  if (submission.releasedAt !== null && isOver) return "feedback_released";
  if (phase === "not_open") return "assignment_not_open";
  if (phase === "closed") return "assignment_closed";
  const isAgain = submission.handedInAt !== null;
  return isAgain && !submission.assignment.mayHandInAgain ? "already_handed_in" : null;
}

export function withdrawingRefusal(
  submission: WrittenSubmission,
  moment: Date,
): "not_handed_in" | "withdrawing_over" | "feedback_released" | null {
  if (submission.handedInAt === null) return "not_handed_in";
  if (submission.releasedAt !== null || submission.wasTold) return "feedback_released";
  return phaseOf(submission, moment) === "open" ? null : "withdrawing_over";
}
