import { mayAnnotate } from "#lib/permissions/annotations.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

interface Coded {
  readonly codingId: string;
  readonly documentId: string;
  readonly done: boolean;
}

/** A coder says of a document of theirs that it is coded, or goes on with it. Twice is no error. */
export async function markCoded(
  group: InGroup,
  { codingId, documentId, done }: Coded,
): Promise<Result<null, "not_found" | "not_allowed" | "coding_closed">> {
  const { db, actor } = group;
  if (!mayAnnotate(actor)) return refuse("not_allowed");
  const { groupId, userId } = actor;
  const assignment = await db.codingAssignment.findFirst({
    where: { groupId, codingId, documentId, userId, coding: { deletedAt: null } },
    include: { coding: true },
  });
  if (assignment === null) return refuse("not_found");
  if (assignment.coding.closedAt !== null) return refuse("coding_closed");
  if ((assignment.doneAt !== null) === done) return accept(null);
  const now = new Date();
  await db.codingAssignment.updateMany({
    where: { groupId, codingId, documentId, userId },
    data: { doneAt: done ? now : null, startedAt: assignment.startedAt ?? now },
  });
  await group.record({
    kind: done ? "coding.document_done" : "coding.document_resumed",
    nounId: codingId,
    documentId,
    data: { name: assignment.coding.name },
  });
  return accept(null);
}
