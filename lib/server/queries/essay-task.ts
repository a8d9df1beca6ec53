import type { EssayTaskView } from "#lib/reviews/essay-task.ts";
import { maySeeAssignments } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** What a student is asked for; the database shows what is set for them alone. */
export async function readTask(
  { db, actor }: InGroup,
  assignmentId: string,
): Promise<Result<EssayTaskView, "not_found" | "not_allowed">> {
  if (!maySeeAssignments(actor)) return refuse("not_allowed");
  const row = await db.assignment.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: assignmentId }, deletedAt: null },
  });
  if (row === null) return refuse("not_found");
  const { id, citationStyle, fewestWords, mostWords, isTeam, hidesStudents } = row;
  return accept({
    ...{ id, fewestWords, mostWords, isTeam, hidesStudents },
    // By language, checked when the assignment was set (lib/reviews/assignment.ts).
    titles: row.titles as Record<string, string>,
    tasks: row.tasks as Record<string, string>,
    opensAt: row.opensAt?.toISOString() ?? null,
    citationStyle,
  });
}
