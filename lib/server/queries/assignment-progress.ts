import type { OwnPart, ProgressView } from "#lib/operations/assignments.ts";
import { phaseAt } from "#lib/reviews/assignment-phase.ts";
import type { Assignment } from "#prisma/client.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { timeOf } from "../records/assignment.ts";

const NOTHING: ProgressView = {
  ...{ students: 0, begun: 0, handedIn: 0, sheets: 0, sheetsDone: 0, marks: 0, released: 0 },
};

interface CountedRow extends Omit<ProgressView, "students"> {
  readonly id: string;
}

/**
 * How far assignments have come. Everybody's sheets are counted, those too that the caller may not look into yet: numbers alone leave.
 */
export async function progressOf(
  group: Pick<InGroup, "db" | "actor">,
  assignments: readonly Pick<Assignment, "id" | "isForEverybody">[],
): Promise<ReadonlyMap<string, ProgressView>> {
  const { db, actor } = group;
  const ids = assignments.map(({ id }) => id);
  const counted = await withAllAnnotations(
    group,
    () => db.$queryRaw<CountedRow[]>`
      SELECT s.assignment_id AS id, count(*)::int AS begun,
        count(s.handed_in_at)::int AS "handedIn", count(s.released_at)::int AS released,
        coalesce(sum(r.sheets), 0)::int AS sheets, coalesce(sum(r.done), 0)::int AS "sheetsDone", coalesce(sum(r.marks), 0)::int AS marks
      FROM submissions s
      LEFT JOIN LATERAL (
        SELECT count(*) AS sheets, count(done_at) AS done,
          sum((SELECT count(*) FROM criterion_marks m WHERE m.sheet_id = h.id)) AS marks
        FROM review_sheets h WHERE h.submission_id = s.id
      ) r ON true
      WHERE s.group_id = ${actor.groupId}::uuid AND s.assignment_id = ANY (${ids}::uuid[])
      GROUP BY s.assignment_id`,
  );
  const everybody = await db.membership.count({ where: { groupId: actor.groupId, role: "student" } });
  const named = await namedStudents(group, ids);
  const byId = new Map(counted.map(({ id, ...numbers }) => [id, numbers]));
  return new Map(
    assignments.map(({ id, isForEverybody }) => [
      id,
      { ...NOTHING, ...byId.get(id), students: isForEverybody ? everybody : (named.get(id) ?? 0) },
    ]),
  );
}

/** Students by name who are still in the group. */
async function namedStudents(
  { db, actor }: Pick<InGroup, "db" | "actor">,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; students: number }[]>`
    SELECT a.assignment_id AS id, count(*)::int AS students
    FROM assignment_students a JOIN memberships m ON m.group_id = a.group_id AND m.user_id = a.user_id AND m.role = 'student'
    WHERE a.group_id = ${actor.groupId}::uuid AND a.assignment_id = ANY (${[...ids]}::uuid[])
    GROUP BY a.assignment_id`;
  return new Map(rows.map(({ id, students }) => [id, students]));
}

/** The assignments as they stand for the student who asks, at `now`. */
export async function ownPartsOf(
  { db, actor: { groupId, userId } }: InGroup,
  assignments: readonly Assignment[],
  now: Date,
): Promise<ReadonlyMap<string, OwnPart>> {
  const where = { groupId, userId, assignmentId: { in: assignments.map(({ id }) => id) } };
  const extensions = new Map(
    (await db.extension.findMany({ where })).map((extension) => [extension.assignmentId, extension]),
  );
  const written = await db.submissionAuthor.findMany({ where, include: { submission: true } });
  const parts = new Map(written.map((part) => [part.assignmentId, part]));
  return new Map(
    assignments.map((assignment) => {
      const extension = extensions.get(assignment.id);
      const part = parts.get(assignment.id);
      const submission = part?.submission;
      const extended = extension?.dueAt ?? null;
      const due =
        extended !== null && assignment.dueAt !== null && extended > assignment.dueAt
          ? extended
          : assignment.dueAt;
      return [
        assignment.id,
        {
          phase: phaseAt(assignment, now, extended),
          dueAt: timeOf(due),
          extendedTo: timeOf(extended),
          extensionReason: extension?.reason ?? "",
          submissionId: submission?.id ?? null,
          handedInAt: timeOf(submission?.handedInAt ?? null),
          releasedAt: timeOf(submission?.releasedAt ?? null),
          consent: { agrees: (part?.consentedAt ?? null) !== null, isWhole: submission?.hasConsent ?? false },
        },
      ];
    }),
  );
}

export interface OwnReviews {
  readonly all: number;
  readonly done: number;
}

/** Essays of each assignment that the caller reviews. */
export async function ownReviewsOf(
  { db, actor: { groupId, userId } }: InGroup,
  ids: readonly string[],
): Promise<ReadonlyMap<string, OwnReviews>> {
  const sheets = await db.reviewSheet.findMany({
    where: { groupId, reviewerId: userId, submission: { assignmentId: { in: [...ids] } } },
    select: { doneAt: true, submission: { select: { assignmentId: true } } },
  });
  const reviews = new Map<string, OwnReviews>();
  for (const { doneAt, submission } of sheets) {
    const { all, done } = reviews.get(submission.assignmentId) ?? { all: 0, done: 0 };
    reviews.set(submission.assignmentId, { all: all + 1, done: doneAt === null ? done : done + 1 });
  }
  return reviews;
}
