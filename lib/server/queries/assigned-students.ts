import type { AssignedStudent } from "#lib/operations/extensions.ts";
import { maySeePlans } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Submission } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { timeOf } from "../records/assignment.ts";
import { peopleById, personOf } from "./people.ts";

/** Whom an assignment is for, by name, how far each has come and who has more time. */
export async function listAssignedStudents(
  group: InGroup,
  assignmentId: string,
): Promise<Result<{ students: AssignedStudent[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeePlans(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const assignment = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
  });
  if (assignment === null) return refuse("not_found");
  const ids = await studentIdsOf(group, assignment);
  const extensions = new Map(
    (await db.extension.findMany({ where: { groupId, assignmentId } })).map((row) => [row.userId, row]),
  );
  const submissions = await submissionsOf(group, assignmentId);
  const people = await peopleById(db, [...ids, ...[...extensions.values()].map((row) => row.grantedById)]);
  const students = ids.map((id) => {
    const extension = extensions.get(id);
    const submission = submissions.get(id);
    return {
      ...personOf(people, id),
      extension:
        extension === undefined
          ? null
          : {
              dueAt: extension.dueAt.toISOString(),
              reason: extension.reason,
              grantedBy: personOf(people, extension.grantedById),
              createdAt: extension.createdAt.toISOString(),
            },
      state: submission === null ? null : stateOf(submission),
      handedInAt: timeOf(submission?.handedInAt ?? null),
      lateReason: submission?.lateReason ?? null,
    };
  });
  return accept({ students: students.sort((a, b) => a.name.localeCompare(b.name, "kk")) });
}

function stateOf(submission: Submission | undefined): AssignedStudent["state"] {
  if (submission === undefined) return "not_begun";
  if (submission.handedInAt === null) return "writing";
  return submission.lateReason === null ? "handed_in" : "late";
}

/** Students of the group for whom it is, and whoever has written for it and is here still in another role. */
export async function studentIdsOf(
  { db, actor: { groupId } }: Pick<InGroup, "db" | "actor">,
  { id, isForEverybody }: { readonly id: string; readonly isForEverybody: boolean },
): Promise<string[]> {
  const students = await db.membership.findMany({
    where: { groupId, role: "student" },
    select: { userId: true },
  });
  const ids = students.map(({ userId }) => userId);
  if (isForEverybody) return ids;
  const named = await db.assignmentStudent.findMany({ where: { groupId, assignmentId: id } });
  const wanted = new Set(named.map(({ userId }) => userId));
  return ids.filter((userId) => wanted.has(userId));
}

/**
 * Essays by their writers. Null for a writer whose essay the caller reviews without being told whose it is: row-level security hides that
 * pair, and who has an essay at all is asked apart from it.
 */
async function submissionsOf(
  group: InGroup,
  assignmentId: string,
): Promise<ReadonlyMap<string, Submission | null>> {
  const { db, actor } = group;
  const where = { groupId: actor.groupId, assignmentId };
  const seen = await db.submissionAuthor.findMany({ where, include: { submission: true } });
  const all = await withAllAnnotations(group, () =>
    db.submissionAuthor.findMany({ where, select: { userId: true } }),
  );
  return new Map([
    ...all.map(({ userId }) => [userId, null] as const),
    ...seen.map(({ userId, submission }) => [userId, submission] as const),
  ]);
}
