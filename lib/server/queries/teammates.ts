import type { PersonView } from "#lib/operations/view.ts";
import { maySeeOwnEssays } from "#lib/permissions/submissions.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { ownSubmission, type WrittenSubmission } from "../submissions.ts";
import { peopleById, personOf } from "./people.ts";

/** Classmates who could be taken into the team. */
export async function listTeammates(
  group: InGroup,
  submissionId: string,
): Promise<Result<{ free: PersonView[] }, "not_found" | "not_allowed">> {
  if (!maySeeOwnEssays(group.actor)) return refuse("not_allowed");
  const own = await ownSubmission(group, { id: submissionId });
  if (!own.ok) return own;
  return accept({ free: own.value.assignment.isTeam ? await freeTeammates(group, own.value) : [] });
}

/**
 * Students for whom the assignment is and who have written nothing for it by themselves. Asked past row-level security, and answered with
 * names of classmates alone: which of the others write where stays unsaid.
 */
export async function freeTeammates(
  group: InGroup,
  { assignment }: WrittenSubmission,
): Promise<PersonView[]> {
  const { db, actor } = group;
  const { groupId } = actor;
  const ids = await withAllAnnotations(group, async () => {
    const students = await db.membership.findMany({
      where: { groupId, role: "student" },
      select: { userId: true },
    });
    const named = assignment.isForEverybody
      ? null
      : await db.assignmentStudent.findMany({
          where: { groupId, assignmentId: assignment.id },
          select: { userId: true },
        });
    const writing = await db.submissionAuthor.findMany({
      where: {
        ...{ groupId, assignmentId: assignment.id },
        OR: [{ userId: actor.userId }, { submission: { drafts: { some: {} } } }],
      },
      select: { userId: true, submission: { select: { authors: { select: { userId: true } } } } },
    });
    const taken = new Set(
      writing.flatMap(({ submission }) => submission.authors.map(({ userId }) => userId)),
    );
    return students
      .map(({ userId }) => userId)
      .filter(
        (userId) => !taken.has(userId) && (named === null || named.some((one) => one.userId === userId)),
      );
  });
  const people = await peopleById(db, ids);
  return ids.map((id) => personOf(people, id)).toSorted((one, other) => one.name.localeCompare(other.name));
}

export async function teamOf(
  { db, actor: { groupId } }: InGroup,
  submissionId: string,
): Promise<PersonView[]> {
  const rows = await db.submissionAuthor.findMany({
    where: { groupId, submissionId },
    select: { userId: true },
  });
  const people = await peopleById(
    db,
    rows.map(({ userId }) => userId),
  );
  return rows.map(({ userId }) => personOf(people, userId));
}
