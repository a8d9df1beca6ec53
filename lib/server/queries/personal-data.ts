import type { PersonalData, RetentionLine } from "#lib/operations/personal-data.ts";
import { mayErasePersonalData, maySeePersonalData } from "#lib/permissions/personal-data.ts";
import { erasureDate, retentionStart, retentionState } from "#lib/reviews/retention.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { withAllAnnotations } from "../all-annotations.ts";
import type { InGroup } from "../database.ts";
import { textsOf, timeOf } from "../records/assignment.ts";
import { lastTellings } from "../told-feedback.ts";
import { peopleById, personOf } from "./people.ts";

/** What is kept of students and until when. Essays go by their numbers alone: whose is whose may be hidden. */
export async function showPersonalData(group: InGroup): Promise<Result<PersonalData, "not_allowed">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!maySeePersonalData(actor)) return refuse("not_allowed");
  const assignments = await db.assignment.findMany({
    where: { groupId, deletedAt: null },
    orderBy: { createdAt: "desc" },
    include: {
      submissions: { where: { handedInAt: { not: null }, erasedAt: null }, orderBy: { number: "asc" } },
    },
  });
  const toldAt = await lastTellings(group);
  const now = new Date();
  const lines = assignments.map((row): RetentionLine => {
    const { id: assignmentId, retentionMonths: months, keepsMarks, submissions } = row;
    return {
      ...{ assignmentId, months, keepsMarks, titles: textsOf(row.titles) },
      consents: submissions.filter(({ hasConsent }) => hasConsent).length,
      handedIn: submissions.length,
      essays: submissions.map((essay) => {
        const dates = { ...essay, toldAt: toldAt.get(essay.id) ?? null, dueAt: row.dueAt };
        const start = retentionStart(dates);
        const eraseAt = erasureDate(start, months);
        return {
          number: essay.number,
          from: start === null ? null : { at: start.at.toISOString(), by: start.by },
          eraseAt: timeOf(eraseAt),
          state: retentionState({ eraseAt, toldAt: essay.erasureToldAt }, now),
        };
      }),
    };
  });
  return accept({
    assignments: lines,
    students: await studentsOf(group),
    mayErase: mayErasePersonalData(actor),
  });
}

/** Students of the group, and whoever has written here and has left. How many essays somebody has, not which. */
async function studentsOf(group: InGroup): Promise<PersonalData["students"]> {
  const { db, actor } = group;
  const { groupId } = actor;
  const written = await withAllAnnotations(group, () =>
    db.submissionAuthor.groupBy({ by: ["userId"], where: { groupId }, _count: true }),
  );
  const members = await db.membership.findMany({
    where: { groupId, role: "student" },
    select: { userId: true },
  });
  const count = new Map(written.map((one) => [one.userId, one._count]));
  const ids = [...new Set([...members.map(({ userId }) => userId), ...count.keys()])];
  const people = await peopleById(db, ids);
  return ids
    .map((id) => ({ ...personOf(people, id), essays: count.get(id) ?? 0 }))
    .sort((one, other) => one.name.localeCompare(other.name, "kk"));
}
