import type { Actor } from "#lib/groups/actor.ts";
import type { Transaction } from "./database.ts";

/** Everything that can happen in a group. The history and the live stream show these; messages/ has a sentence for each. */
export const EVENT_KINDS = [
  "group.created",
  "group.renamed",
  "member.joined",
  "member.role_changed",
  "member.removed",
  "member.left",
  "invitation.created",
  "invitation.revoked",
  "token.created",
  "token.revoked",
  "import.uploaded",
  "import.read",
  "import.failed",
  "import.cancelled",
  "import.discarded",
  "import.corrected",
  "import.correction_undone",
  "import.correction_redone",
  "document.stored",
  "document.corrected",
  "document.renamed",
  "document.deleted",
  "document.restored",
  "annotation.created",
  "annotation.edited",
  "annotation.deleted",
  "annotation.restored",
  "annotation.resolved",
  "annotation.reopened",
  "annotation.placed",
  "annotation.tagged",
  "annotation.moved",
  "annotation.published",
  "annotation.reacted",
  "layer.created",
  "layer.edited",
  "layer.members_changed",
  "layer.opened",
  "layer.closed",
  "layer.reopened",
  "layer.deleted",
  "layer.restored",
  "comment.written",
  "comment.edited",
  "comment.deleted",
  "comment.restored",
  "comment.reacted",
  "claim.stated",
  "claim.mentioned",
  "claim.edited",
  "claim.deleted",
  "claim.restored",
  "claim.linked",
  "claim.unlinked",
  "source.attached",
  "source.edited",
  "source.detached",
  "source.restored",
  "reform.created",
  "reform.edited",
  "reform.deleted",
  "reform.restored",
  "reference.created",
  "reference.edited",
  "reference.deleted",
  "reference.restored",
  "reference.imported",
  "reference.many_deleted",
  "reference.many_restored",
  "reference.labelled",
  "reference.merged",
  "reference.unmerged",
  "reference.distinguished",
  "reference.undistinguished",
  "collection.created",
  "collection.edited",
  "collection.deleted",
  "collection.restored",
  "attachment.attached",
  "attachment.detached",
  "attachment.restored",
  "coding.planned",
  "coding.edited",
  "coding.closed",
  "coding.reopened",
  "coding.document_done",
  "coding.document_resumed",
  "coding.decided",
  "coding.decision_undone",
  "coding.deleted",
  "coding.restored",
  "bibliography.saved",
  "bibliography.edited",
  "bibliography.deleted",
  "bibliography.restored",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export interface NewEvent {
  readonly kind: EventKind;
  readonly nounId: string;
  readonly documentId?: string;
  /** What a reader of the history needs to understand it without the row: titles, old and new values. */
  readonly data?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/**
 * Appends an event. The group's row is locked by raising its counter, so numbers are without gaps and appear in the order
 * in which transactions commit: "what came after N?" never misses one. Call it last in a transaction: others wait for it.
 */
export async function appendEvent(
  db: Transaction,
  actor: Pick<Actor, "groupId" | "userId">,
  event: NewEvent,
): Promise<bigint> {
  const { lastEventNumber: number } = await db.group.update({
    where: { id: actor.groupId },
    data: { lastEventNumber: { increment: 1 } },
    select: { lastEventNumber: true },
  });
  await db.event.create({
    data: {
      groupId: actor.groupId,
      number,
      actorId: actor.userId,
      kind: event.kind,
      noun: event.kind.slice(0, event.kind.indexOf(".")),
      nounId: event.nounId,
      documentId: event.documentId ?? null,
      data: event.data ?? {},
    },
  });
  return number;
}
