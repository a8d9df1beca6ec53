import type { AllocatedSheet, AllocationView } from "#lib/operations/allocation.ts";
import { maySeePlans, REVIEWING_ROLES } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { peopleById, personOf } from "./people.ts";

/** Who reviews what of an assignment. */
export async function showAllocation(
  group: InGroup,
  assignmentId: string,
): Promise<Result<AllocationView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeePlans(actor)) return refuse("not_allowed");
  const { groupId } = actor;
  const assignment = await db.assignment.findUnique({
    where: { groupId_id: { groupId, id: assignmentId }, deletedAt: null },
  });
  if (assignment === null) return refuse("not_found");
  const members = await db.membership.findMany({
    where: { groupId, role: { in: [...REVIEWING_ROLES] } },
    select: { userId: true, role: true },
  });
  const essays = await db.submission.findMany({
    where: { groupId, assignmentId, handedInAt: { not: null } },
    include: { authors: { select: { userId: true } } },
    orderBy: { number: "asc" },
  });
  const sheets = await sheetsOf(
    group,
    essays.map(({ id }) => id),
  );
  const people = await peopleById(db, [
    ...members.map(({ userId }) => userId),
    ...essays.flatMap(({ authors }) => authors.map(({ userId }) => userId)),
    ...sheets.map(({ reviewerId }) => reviewerId),
  ]);
  const ofEssay = Map.groupBy(sheets, ({ submissionId }) => submissionId);
  return accept({
    perEssay: assignment.reviewersPerEssay,
    reviewers: members
      .map(({ userId, role }) => ({ ...personOf(people, userId), role }))
      .sort((a, b) => a.name.localeCompare(b.name, "kk")),
    essays: essays.map(({ id, number, teamName, handedInAt, createdAt, authors }) => ({
      ...{ submissionId: id, number },
      teamName: authors.length === 0 ? null : teamName,
      authors: authors.length === 0 ? null : authors.map(({ userId }) => personOf(people, userId)),
      handedInAt: (handedInAt ?? createdAt).toISOString(),
      sheets: (ofEssay.get(id) ?? []).map((row): AllocatedSheet => ({
        reviewer: personOf(people, row.reviewerId),
        part: row.part,
        hasBegun: row.hasBegun,
        doneAt: row.doneAt?.toISOString() ?? null,
      })),
    })),
  });
}

export interface SheetRow {
  readonly id: string;
  readonly submissionId: string;
  readonly reviewerId: string;
  readonly part: AllocatedSheet["part"];
  readonly doneAt: Date | null;
  readonly hasBegun: boolean;
}

/**
 * All sheets of these essays, by their age. Who reviews and whether something was done is told to those who plan it, also while they review
 * the essay themselves; what was marked or said is not read.
 */
export function sheetsOf(
  group: Pick<InGroup, "db" | "actor">,
  submissionIds: readonly string[],
): Promise<SheetRow[]> {
  const { db, actor } = group;
  return withAllAnnotations(
    group,
    () => db.$queryRaw<SheetRow[]>`
      SELECT h.id, h.submission_id AS "submissionId", h.reviewer_id AS "reviewerId", h.part, h.done_at AS "doneAt",
        h.done_at IS NOT NULL OR h.overall <> '' OR h.private_note <> ''
          OR EXISTS (SELECT 1 FROM criterion_marks m WHERE m.sheet_id = h.id)
          OR EXISTS (
            SELECT 1 FROM annotations a
            WHERE a.submission_id = h.submission_id AND a.created_by_id = h.reviewer_id AND a.deleted_at IS NULL
          ) AS "hasBegun"
      FROM review_sheets h
      WHERE h.group_id = ${actor.groupId}::uuid AND h.submission_id = ANY (${[...submissionIds]}::uuid[])
      ORDER BY h.created_at, h.id`,
  );
}
