import type { z } from "zod";
import type { editReform as operation } from "#lib/operations/reforms.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayDeleteReforms, mayEditReforms } from "#lib/permissions/reforms.ts";
import { wouldMakeCycle } from "#lib/reforms/reform-tree.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { knowsReforms } from "../queries/reforms.ts";
import { labelsOf, reformColumns, reformFieldsOf } from "../records/reform.ts";
import { lockGroup } from "../group-lock.ts";
import { explainNoRow } from "../versions.ts";

type Edit = z.infer<typeof operation.body>;
type EditRefusal =
  "not_found" | "not_allowed" | "version_conflict" | "parent_not_found" | "parent_is_own_branch";

/** Changes an entry of the register; what the edit leaves out stays. */
export async function editReform(
  group: InGroup,
  { reformId, expectedVersion, edit }: { reformId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, EditRefusal>> {
  const { db, actor } = group;
  if (!mayEditReforms(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: reformId }, deletedAt: null };
  const row = await db.reform.findUnique({ where });
  if (row === null) return refuse("not_found");
  const parentId = edit.parentId === undefined ? row.parentId : edit.parentId;
  if (parentId !== null) await lockGroup(group);
  if (parentId !== null && !(await knowsReforms(group, [parentId]))) return refuse("parent_not_found");
  if (parentId !== null && (await isInBranch(group, parentId, reformId)))
    return refuse("parent_is_own_branch");
  const { count } = await db.reform.updateMany({
    where: { id: reformId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...reformColumns({ ...reformFieldsOf(row), ...edit }),
      parentId,
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return explainNoRow(await db.reform.findUnique({ where }));
  await group.record({ kind: "reform.edited", nounId: reformId, data: { changed: Object.keys(edit) } });
  return accept(null);
}

/** Whether `parentId` stands below `reformId`: the reform would then be its own descendant. */
async function isInBranch(
  { db, actor: { groupId } }: InGroup,
  parentId: string,
  reformId: string,
): Promise<boolean> {
  const rows = await db.reform.findMany({ where: { groupId }, select: { id: true, parentId: true } });
  const reforms = rows.map((row) => ({ slug: row.id, parent: row.parentId, dates: [] }));
  return wouldMakeCycle(reforms, reformId, parentId);
}

/** Takes a reform out of the register or puts it back. Claims stay; they only lose the tag while it is out. */
export async function setReformDeleted(
  group: InGroup,
  reformId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed">> {
  const { db, actor } = group;
  if (!mayDeleteReforms(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: reformId } };
  const row = await db.reform.findUnique({ where });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: reformId, version: row.version });
  const { version } = await db.reform.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  const labels = labelsOf(row);
  await group.record({
    kind: deleted ? "reform.deleted" : "reform.restored",
    nounId: reformId,
    data: { label: labels.en ?? labels.ru ?? labels.kk ?? row.slug },
  });
  return accept({ id: reformId, version });
}
