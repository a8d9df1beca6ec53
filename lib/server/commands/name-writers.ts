import { mayModerate } from "#lib/permissions/reviews.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { authorsOf } from "../queries/essays.ts";

/**
 * Names the writers of an essay to a lecturer who marks it blind: from then on row-level security shows them. It stands in the history, since a mark
 * that is given after that is not given blind.
 */
export async function nameWriters(
  group: InGroup,
  submissionId: string,
): Promise<Result<{ authors: { id: string; name: string }[] }, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  const { groupId, userId } = actor;
  if (!mayModerate(actor)) return refuse("not_allowed");
  const found = await db.submission.findUnique({
    where: { groupId_id: { groupId, id: submissionId }, erasedAt: null, handedInAt: { not: null } },
    select: {
      ...{ number: true, releasedAt: true },
      assignment: { select: { hidesStudents: true } },
      document: { select: { id: true } },
    },
  });
  if (found === null) return refuse("not_found");
  const isBlind = found.assignment.hidesStudents && found.releasedAt === null;
  // Of two requests at once one names them, and one event says so.
  const named = isBlind
    ? await db.reviewSheet.updateMany({
        where: { groupId, submissionId, reviewerId: userId, writersNamedAt: null },
        data: { writersNamedAt: new Date() },
      })
    : { count: 0 };
  if (named.count > 0)
    await group.record({
      kind: "essay.writers_named",
      nounId: submissionId,
      // By its document row-level security shows the event to those alone who see the essay.
      ...(found.document === null ? {} : { documentId: found.document.id }),
      data: { number: found.number },
    });
  return accept({ authors: (await authorsOf(group, [submissionId])).get(submissionId) ?? [] });
}
