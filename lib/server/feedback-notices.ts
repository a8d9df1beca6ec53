import type { NotificationKind } from "#lib/operations/notifications.ts";
import type { InGroup } from "./database.ts";
import type { ReleasedEssay } from "./feedback-talk.ts";
import { notify } from "./notify.ts";

interface Told {
  readonly kind: NotificationKind;
  /** Reviewers and lecturers; its writers are told too. */
  readonly staffIds: Iterable<string>;
  readonly tellsAuthors: boolean;
}

/** Tells those concerned what was said about an essay: each at the room that is theirs, and nobody who is hidden from them. */
export async function tellOfFeedback(group: InGroup, essay: ReleasedEssay, told: Told): Promise<void> {
  const { assignment, authorIds, isAuthor, row } = essay;
  const { kind } = told;
  const common = { kind, assignmentId: assignment.id };
  if (told.tellsAuthors)
    await notify(group, {
      ...common,
      userIds: authorIds,
      isUnsigned: !isAuthor && assignment.hidesReviewers,
    });
  await notify(group, {
    ...common,
    userIds: [...told.staffIds].filter((id) => !authorIds.has(id)),
    isUnsigned: isAuthor && assignment.hidesStudents,
    data: { essay: row.number },
  });
}

/** Those who look after the group. */
export async function lecturersOf({ db, actor }: InGroup): Promise<string[]> {
  const rows = await db.membership.findMany({
    where: { groupId: actor.groupId, role: { in: ["owner", "editor"] } },
    select: { userId: true },
  });
  return rows.map(({ userId }) => userId);
}
