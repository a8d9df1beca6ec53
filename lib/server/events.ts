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
  "annotation.unplaced",
  "annotation.detached",
  "annotation.reattached",
  "annotation.tagged",
  "annotation.moved",
  "annotation.published",
  "annotation.reacted",
  "annotation.stance_changed",
  "annotation.accepted",
  "annotation.declined",
  "annotation.imported",
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
  "claim.link_changed",
  "claim.merged",
  "claim.unmerged",
  "claim.split",
  "claim.distinguished",
  "claim.undistinguished",
  "claim.value_declined",
  "claim.value_reconsidered",
  "value.added",
  "value.edited",
  "value.removed",
  "value.restored",
  "source.attached",
  "source.edited",
  "source.detached",
  "source.restored",
  "reform.created",
  "reform.edited",
  "reform.deleted",
  "reform.restored",
  "reform.moved",
  "reform.reverted",
  "reform.source_attached",
  "reform.source_edited",
  "reform.source_detached",
  "reform.source_restored",
  "reform.merged",
  "reform.unmerged",
  "reform.imported",
  "reform.import_undone",
  "reform.name_declined",
  "reform.name_undeclined",
  "tagset.created",
  "tagset.edited",
  "tagset.deleted",
  "tagset.restored",
  "tagset.published",
  "tagset.reverted",
  "tagset.imported",
  "tag.created",
  "tag.edited",
  "tag.moved",
  "tag.retired",
  "tag.revived",
  "tag.deleted",
  "tag.restored",
  "tag.merged",
  "tag.unmerged",
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
  "view.saved",
  "view.edited",
  "view.shared",
  "view.unshared",
  "view.deleted",
  "view.restored",
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
 * Appends events. The group's row is locked by raising its counter, so numbers are without gaps and appear in the order in which
 * transactions commit: "what came after N?" never misses one. All other writers of the group wait from here on until the end of the
 * transaction, hence one statement, and nothing after it.
 */
export async function appendEvents(
  db: Transaction,
  { groupId, userId }: Pick<Actor, "groupId" | "userId">,
  events: readonly NewEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map(({ kind, nounId, documentId, data }, at) => ({
    ...{ at, kind, nounId, noun: kind.slice(0, kind.indexOf(".")) },
    ...(documentId === undefined ? {} : { documentId }),
    data: data ?? {},
  }));
  const written = await db.$executeRaw`
    WITH counter AS (
      UPDATE groups SET last_event_number = last_event_number + ${events.length}::int
      WHERE id = ${groupId}::uuid RETURNING last_event_number - ${events.length}::int AS before
    )
    INSERT INTO events (group_id, number, actor_id, kind, noun, noun_id, document_id, data)
    SELECT ${groupId}::uuid, before + 1 + said.at, ${userId}::uuid, said.kind, said.noun, said."nounId", said."documentId", said.data
    FROM counter, jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS said (at int, kind text, noun text, "nounId" text, "documentId" uuid, data jsonb)
    ORDER BY said.at`;
  if (written !== events.length) throw new Error("an event of a group that is not there");
}
