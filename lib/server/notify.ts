import type { NotificationKind } from "#lib/operations/notifications.ts";
import type { Role } from "#lib/groups/role.ts";
import { maySeeAnnotations } from "#lib/permissions/annotations.ts";
import type { InGroup } from "./database.ts";
import { environment } from "./environment.ts";
import { enqueueLetters } from "./jobs.ts";

export interface Notice {
  readonly kind: NotificationKind;
  /** Who is told. Whoever acts is never told of the own act. */
  readonly userIds: Iterable<string>;
  readonly documentId?: string | null;
  readonly annotationId?: string | null;
  readonly claimId?: string | null;
  readonly referenceId?: string | null;
  readonly codingId?: string | null;
  /** Of an assignment members of every role are told. */
  readonly assignmentId?: string | null;
  /** The reply that it is about: its words are shown as they are when the inbox is opened. */
  readonly commentId?: string | null;
  /** It names nobody: who acted is hidden from those who are told. */
  readonly isUnsigned?: boolean;
  /** What else its sentence names. */
  readonly data?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a notice is given in: a command's group, or a background job that says in whose name it acts. */
type Where = Pick<InGroup, "db"> & { readonly actor: { readonly userId: string; readonly groupId: string } };

/**
 * Puts something into the inboxes of members, in the transaction of what happened: both or neither. Nobody is told of the own act,
 * nobody outside the group, and of an annotation only those who may see it. Answers whom it told.
 */
export async function notify(where: Where, notice: Notice): Promise<readonly string[]> {
  const { db, actor } = where;
  const { groupId } = actor;
  const told = await audience(where, notice);
  if (told.length === 0) return told;
  const { kind, documentId, annotationId, claimId, codingId, assignmentId, referenceId, commentId, data } =
    notice;
  const { mail } = environment();
  const mailed = mail === null ? [] : await mailedOf(db, told, kind);
  await db.notification.createMany({
    data: told.map((userId) => ({
      isMailed: mailed.includes(userId),
      ...{ groupId, userId, kind, actorId: notice.isUnsigned === true ? null : actor.userId },
      ...{ documentId: documentId ?? null, annotationId: annotationId ?? null },
      ...{ claimId: claimId ?? null, codingId: codingId ?? null },
      assignmentId: assignmentId ?? null,
      data: {
        ...data,
        ...(referenceId == null ? {} : { referenceId }),
        ...(commentId == null ? {} : { commentId }),
      },
    })),
  });
  if (mail !== null && mailed.length > 0) await enqueueLetters(db, mailed, mail.delaySeconds);
  return told;
}

/** Those who want letters about this kind. */
async function mailedOf(
  db: InGroup["db"],
  userIds: readonly string[],
  kind: NotificationKind,
): Promise<string[]> {
  const users = await db.user.findMany({
    where: { id: { in: [...userIds] }, NOT: { unmailedKinds: { has: kind } } },
    select: { id: true },
  });
  return users.map(({ id }) => id);
}

const READERS: readonly Role[] = maySeeAnnotations.roles;

async function audience(
  { db, actor }: Where,
  { userIds, annotationId, assignmentId }: Notice,
): Promise<string[]> {
  const wanted = [...new Set(userIds)].filter((id) => id !== actor.userId);
  if (wanted.length === 0) return [];
  const members = await db.membership.findMany({
    where: { groupId: actor.groupId, userId: { in: wanted }, user: { disabledAt: null } },
    select: { userId: true, role: true },
  });
  const told: string[] = [];
  for (const { userId, role } of members) {
    const isReader = assignmentId != null || READERS.includes(role);
    if (isReader && (await isShown(db, annotationId ?? null, userId))) told.push(userId);
  }
  return told;
}

async function isShown(db: InGroup["db"], annotationId: string | null, userId: string): Promise<boolean> {
  if (annotationId === null) return true;
  const [answer] = await db.$queryRaw<{ shown: boolean }[]>`
    SELECT annotation_shown_to(${annotationId}::uuid, ${userId}::uuid) AS shown`;
  return answer?.shown === true;
}
