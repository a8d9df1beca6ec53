import type { AssignmentChoices } from "#components/assignments/assignment-form.tsx";
import { mayPlanAssignments } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "#lib/server/database.ts";
import { timeZoneOf } from "#lib/server/queries/assignments.ts";
import { listMembers } from "#lib/server/queries/members.ts";
import { listFitRubrics } from "#lib/server/queries/rubrics.ts";

/** What an assignment of the group can be made of, for those who may set one. */
export async function assignmentChoices(group: InGroup): Promise<Result<AssignmentChoices, string>> {
  if (!mayPlanAssignments(group.actor)) return refuse("not_found");
  const rubrics = await listFitRubrics(group);
  const members = await listMembers(group);
  if (!rubrics.ok) return rubrics;
  if (!members.ok) return members;
  return accept({
    rubrics: rubrics.value.rubrics,
    students: members.value.members
      .filter(({ role }) => role === "student")
      .map(({ id, name }) => ({ id, name })),
    timeZone: await timeZoneOf(group),
  });
}
