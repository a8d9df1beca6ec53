import type { z } from "zod";
import type { giveExtension as operation } from "#lib/operations/extensions.ts";
import { mayPlanAssignments } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { assignmentName } from "../assignment-name.ts";
import type { InGroup } from "../database.ts";
import { notify } from "../notify.ts";
import { studentIdsOf } from "../queries/assigned-students.ts";
import { textsOf } from "../records/assignment.ts";

type Refusal = "student_not_found" | "due_missing" | "extension_not_later";

/** Gives students more time. The history tells that it was given, not to whom nor why. */
export async function giveExtension(
  group: InGroup,
  assignmentId: string,
  { studentIds, dueAt, reason }: z.infer<typeof operation.body>,
): Promise<Result<null, "not_found" | "not_allowed" | Refusal>> {
  const { db, actor } = group;
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const { groupId, userId: grantedById } = actor;
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
  });
  if (row === null) return refuse("not_found");
  if (row.dueAt === null) return refuse("due_missing");
  const until = new Date(dueAt);
  if (until <= row.dueAt) return refuse("extension_not_later");
  const wanted = [...new Set(studentIds)];
  const students = await studentIdsOf(group, row);
  if (wanted.some((id) => !students.includes(id))) return refuse("student_not_found");
  await db.extension.deleteMany({ where: { groupId, assignmentId, userId: { in: wanted } } });
  await db.extension.createMany({
    data: wanted.map((userId) => ({ groupId, assignmentId, userId, dueAt: until, reason, grantedById })),
  });
  const name = assignmentName({ titles: textsOf(row.titles) });
  if (row.publishedAt !== null)
    await notify(group, { kind: "assignment_extended", userIds: wanted, assignmentId });
  await group.record({
    kind: "assignment.extended",
    nounId: assignmentId,
    data: { name, students: wanted.length },
  });
  return accept(null);
}

/** The due time of everybody holds for this student again. Twice is no error. */
export async function takeBackExtension(
  group: InGroup,
  { assignmentId, userId }: { readonly assignmentId: string; readonly userId: string },
): Promise<Result<null, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayPlanAssignments(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
  });
  if (row === null) return refuse("not_found");
  const { count } = await db.extension.deleteMany({ where: { groupId, assignmentId, userId } });
  if (count === 0) return accept(null);
  await group.record({
    kind: "assignment.extension_taken_back",
    nounId: assignmentId,
    data: { name: assignmentName({ titles: textsOf(row.titles) }) },
  });
  return accept(null);
}
