import type { Written } from "#lib/operations/view.ts";
import { mayKeepRubrics } from "#lib/permissions/assignments.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { isSameRubric, rubric, type Rubric } from "#lib/reviews/rubric.ts";
import type { InGroup } from "../database.ts";
import { textsOf } from "../records/assignment.ts";
import { explainNoRow } from "../versions.ts";

/** Puts a rubric into the bank with its first version. Answers its id. */
export async function createRubric(group: InGroup, content: Rubric): Promise<Result<string, "not_allowed">> {
  const { db, actor } = group;
  if (!mayKeepRubrics(actor)) return refuse("not_allowed");
  const { groupId, userId: createdById } = actor;
  const { id } = await db.rubric.create({
    data: { groupId, names: content.names, lastVersionNumber: 1, createdById },
    select: { id: true },
  });
  await db.rubricVersion.create({ data: { groupId, rubricId: id, number: 1, content, createdById } });
  await group.record({ kind: "rubric.created", nounId: id, data: { name: nameOf(content.names) } });
  return accept(id);
}

interface Save {
  readonly rubricId: string;
  readonly expectedVersion: number;
  readonly content: Rubric;
}

/** Keeps what was changed as the next version. What assignments are marked by stays as it is. */
export async function saveRubric(
  group: InGroup,
  { rubricId, expectedVersion, content }: Save,
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict">> {
  const { db, actor } = group;
  if (!mayKeepRubrics(actor)) return refuse("not_allowed");
  const { groupId, userId: createdById } = actor;
  const where = { groupId_id: { groupId, id: rubricId }, deletedAt: null };
  const row = await db.rubric.findUnique({
    where,
    include: { versions: { orderBy: { number: "desc" }, take: 1 } },
  });
  if (row === null) return refuse("not_found");
  if (row.version !== expectedVersion) return explainNoRow(row);
  const [newest] = row.versions;
  if (newest !== undefined && isSameRubric(rubric.parse(newest.content), content)) return accept(null);
  const { count } = await db.rubric.updateMany({
    where: { groupId, id: rubricId, version: expectedVersion, deletedAt: null },
    data: {
      names: content.names,
      lastVersionNumber: { increment: 1 },
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow(await db.rubric.findUnique({ where, select: { version: true } }));
  const number = row.lastVersionNumber + 1;
  await db.rubricVersion.create({ data: { groupId, rubricId, number, content, createdById } });
  await group.record({
    kind: "rubric.saved",
    nounId: rubricId,
    data: { name: nameOf(content.names), number },
  });
  return accept(null);
}

/** Takes a rubric out of the bank or puts it back. Twice is no error. */
export async function setRubricDeleted(
  group: InGroup,
  rubricId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayKeepRubrics(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: rubricId } };
  const row = await db.rubric.findUnique({ where });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: rubricId, version: row.version });
  const { version } = await db.rubric.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "rubric.deleted" : "rubric.restored",
    nounId: rubricId,
    data: { name: nameOf(textsOf(row.names)) },
  });
  return accept({ id: rubricId, version });
}

/** One name for the history, which is read in every language. */
function nameOf({ kk, ru, en }: Rubric["names"]): string {
  return kk ?? ru ?? en ?? "";
}
