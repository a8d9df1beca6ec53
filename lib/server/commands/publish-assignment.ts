import type { Written } from "#lib/operations/view.ts";
import { mayPlanAssignments } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { mayUnpublish } from "#lib/reviews/assignment.ts";
import { phaseAt } from "#lib/reviews/assignment-phase.ts";
import type { Assignment } from "#prisma/client.ts";
import { assignmentName } from "../assignment-name.ts";
import { fitRubric } from "../assignment-parts.ts";
import type { InGroup } from "../database.ts";
import { notify } from "../notify.ts";
import { studentIdsOf } from "../queries/assigned-students.ts";
import { textsOf } from "../records/assignment.ts";

/** Shows an assignment to its students. One that is over already helps nobody: its dates come first. */
export async function publishAssignment(
  group: InGroup,
  assignmentId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "rubric_unfit" | "due_is_over">> {
  const row = await planned(group, assignmentId);
  if (!row.ok || row.value.publishedAt !== null) return row.ok ? accept(null) : row;
  const { rubricVersionId } = row.value;
  if (phaseAt(row.value, new Date()) === "closed") return refuse("due_is_over");
  if (rubricVersionId !== null && !(await fitRubric(group, rubricVersionId)).ok)
    return refuse("rubric_unfit");
  await setPublished(group, row.value, new Date());
  const userIds = await studentIdsOf(group, row.value);
  await notify(group, { kind: "assignment_published", userIds, assignmentId });
  return accept(null);
}

export async function unpublishAssignment(
  group: InGroup,
  assignmentId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "essays_begun">> {
  const row = await planned(group, assignmentId);
  if (!row.ok || row.value.publishedAt === null) return row.ok ? accept(null) : row;
  const begun = await group.db.submission.count({ where: { groupId: group.actor.groupId, assignmentId } });
  if (!mayUnpublish({ begun })) return refuse("essays_begun", { essays: begun });
  await setPublished(group, row.value, null);
  return accept(null);
}

async function planned(
  { db, actor }: InGroup,
  id: string,
): Promise<Result<Assignment, "not_found" | "not_allowed">> {
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  await db.$queryRaw`SELECT 1 FROM assignments WHERE group_id = ${groupId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const row = await db.assignment.findUnique({ where: { groupId_id: { groupId, id }, deletedAt: null } });
  return row === null ? refuse("not_found") : accept(row);
}

async function setPublished(group: InGroup, row: Assignment, publishedAt: Date | null): Promise<void> {
  await group.db.assignment.update({
    where: { groupId_id: { groupId: group.actor.groupId, id: row.id } },
    data: { publishedAt, updatedAt: new Date(), version: { increment: 1 } },
  });
  await group.record({
    kind: publishedAt === null ? "assignment.unpublished" : "assignment.published",
    nounId: row.id,
    data: { name: assignmentName({ titles: textsOf(row.titles) }) },
  });
}

/** Takes an assignment away with its essays or brings all of it back. Twice is no error. */
export async function setAssignmentDeleted(
  group: InGroup,
  assignmentId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: assignmentId } };
  const row = await db.assignment.findUnique({ where });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: assignmentId, version: row.version });
  const { version } = await db.assignment.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "assignment.deleted" : "assignment.restored",
    nounId: assignmentId,
    data: { name: assignmentName({ titles: textsOf(row.titles) }) },
  });
  return accept({ id: assignmentId, version });
}
