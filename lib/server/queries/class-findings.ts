import type { ClassFindingsView } from "#lib/operations/overlaps.ts";
import { maySeeModeration } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { countProblems, timesIn } from "#lib/reviews/class-problems.ts";
import type { InGroup } from "../database.ts";
import { findReviewAssignment } from "../review-sheets.ts";
import { readComparison } from "./comparison.ts";

/** What checks find most often in a class, and in which essays, for who looks after the group. */
export async function listClassFindings(
  group: InGroup,
  assignmentId: string,
): Promise<Result<ClassFindingsView, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!maySeeModeration(actor)) return refuse("not_allowed");
  const assignment = await findReviewAssignment(group, assignmentId);
  if (!assignment.ok) return assignment;
  const { view, findings } = await readComparison(group, assignmentId);
  const essays = await db.submission.findMany({
    where: { groupId: actor.groupId, id: { in: [...findings.keys()] } },
    orderBy: { number: "asc" },
    select: { id: true, number: true },
  });
  return accept({
    comparison: view,
    checked: essays.length,
    problems: countProblems(findings.values()).map((counted) => ({
      ...counted,
      numbers: essays
        .filter(({ id }) => timesIn(findings.get(id) ?? {}, counted.problem) > 0)
        .map(({ number }) => number),
    })),
  });
}
