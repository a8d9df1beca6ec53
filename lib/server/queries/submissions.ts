import type { SubmissionView } from "#lib/operations/submissions.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import {
  mayHandInAt,
  ownSubmission,
  phaseOf,
  withdrawingRefusal,
  type WrittenSubmission,
} from "../submissions.ts";
import { timeZoneOf } from "./assignments.ts";
import { peopleById, personOf } from "./people.ts";

/** One's own submission, by itself or by its assignment; not found before it was opened. */
export async function showSubmission(
  group: InGroup,
  which: { readonly id: string } | { readonly assignmentId: string },
  moment = new Date(),
): Promise<Result<SubmissionView, "not_found" | "not_allowed">> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, which);
  return own.ok ? accept(await viewOf(group, own.value, moment)) : own;
}

async function viewOf(group: InGroup, submission: WrittenSubmission, moment: Date): Promise<SubmissionView> {
  const { db, actor } = group;
  const { id, assignment, extendedTo, document, authors } = submission;
  const people = await peopleById(
    db,
    authors.map(({ userId }) => userId),
  );
  const draft = await db.draft.findFirst({
    where: { groupId: actor.groupId, submissionId: id },
    orderBy: { number: "desc" },
    select: { words: true, updatedAt: true },
  });
  const isExtended = assignment.dueAt !== null && extendedTo !== null && extendedTo > assignment.dueAt;
  const dueAt = isExtended ? extendedTo : assignment.dueAt;
  return {
    ...{ id, assignmentId: assignment.id, number: submission.number, teamName: submission.teamName },
    authors: authors.map(({ userId }) => personOf(people, userId)),
    version: submission.textVersion,
    words: draft?.words ?? 0,
    savedAt: draft?.updatedAt.toISOString() ?? null,
    phase: phaseOf(submission, moment),
    dueAt: dueAt?.toISOString() ?? null,
    isExtended,
    lateUntil: assignment.lateUntil?.toISOString() ?? null,
    handedInAt: submission.handedInAt?.toISOString() ?? null,
    timesHandedIn: document?.currentRevisionNumber ?? 0,
    lateReason: submission.lateReason,
    receipt: submission.receipt,
    documentId: submission.handedInAt === null ? null : (document?.id ?? null),
    isReleased: submission.releasedAt !== null || submission.wasTold,
    mayHandIn: mayHandInAt(submission, moment),
    mayWithdraw: withdrawingRefusal(submission, moment) === null,
    now: moment.toISOString(),
    timeZone: await timeZoneOf(group),
  };
}
