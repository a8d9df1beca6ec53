import type { z } from "zod";
import type { deleteReferences as operation } from "#lib/operations/references.ts";
import { mayDeleteReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { followAllMerges } from "../merges.ts";
import { workNameOf } from "../records/reference.ts";

type Asked = z.infer<typeof operation.body>;
type Answer = z.infer<typeof operation.answer>;

/**
 * Takes many works out of the library or puts them back, in one step. Works that carry claims or entries of the register stay, and so do
 * those that were merged into another: the answer names them. Nothing is done where one of the ids is not the group's.
 */
export async function deleteReferences(
  group: InGroup,
  { referenceIds, deleted }: Asked,
): Promise<Result<Answer, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayDeleteReferences(actor)) return refuse("not_allowed");
  const ids = [...new Set(referenceIds)].sort();
  // In one order for everybody; and before claims are counted: whoever gives a claim such a source at the same moment holds its work.
  await db.$queryRaw`SELECT 1 FROM "references" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const works = await db.reference.findMany({
    where: { groupId: actor.groupId, id: { in: ids } },
    select: { id: true, title: true, authors: true, year: true, deletedAt: true },
  });
  if (works.length !== ids.length) return refuse("not_found");
  const asked = works.filter(({ deletedAt }) => (deletedAt !== null) !== deleted);
  const held = await (deleted ? areRestedOn : wereMerged)(
    group,
    asked.map(({ id }) => id),
  );
  const changing = asked.filter(({ id }) => !held.has(id));
  const changed = changing.map(({ id }) => id);
  await db.reference.updateMany({
    where: { groupId: actor.groupId, id: { in: changed } },
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
  });
  await record(group, changing, deleted);
  return accept({ changed, stayed: asked.filter(({ id }) => held.has(id)).map(workNameOf) });
}

async function areRestedOn({ db }: InGroup, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const asked = { referenceId: { in: [...ids] }, deletedAt: null };
  const found = { select: { referenceId: true }, distinct: ["referenceId" as const] };
  const ofClaims = await db.source.findMany({ where: { ...asked, claim: { deletedAt: null } }, ...found });
  const ofReforms = await db.reformSource.findMany({
    where: { ...asked, reform: { deletedAt: null } },
    ...found,
  });
  return new Set([...ofClaims, ...ofReforms].map(({ referenceId }) => referenceId));
}

async function wereMerged(group: InGroup, ids: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await followAllMerges(group, ids)).keys());
}

/** One line of the history however many there are. */
async function record(
  group: InGroup,
  works: readonly { readonly id: string; readonly title: string }[],
  deleted: boolean,
): Promise<void> {
  const [first] = works;
  if (first === undefined) return;
  const titles = works.slice(0, 5).map(({ title }) => title);
  if (works.length > 1)
    await group.record({
      kind: deleted ? "reference.many_deleted" : "reference.many_restored",
      nounId: first.id,
      data: { works: works.length, titles },
    });
  else
    await group.record({
      kind: deleted ? "reference.deleted" : "reference.restored",
      nounId: first.id,
      data: { title: first.title },
    });
}
