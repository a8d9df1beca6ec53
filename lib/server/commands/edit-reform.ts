import type { z } from "zod";
import type { editReform as operation } from "#lib/operations/reforms.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayDeleteReforms, mayEditReforms } from "#lib/permissions/reforms.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { holdWork } from "../library.ts";
import {
  findStated,
  judgeState,
  nameOfReform,
  stateOf,
  type StateRefusal,
  writeState,
} from "../reform-states.ts";

type Edit = z.infer<typeof operation.body>;
type EditRefusal = "not_found" | "not_allowed" | "version_conflict" | StateRefusal;

/** Changes an entry of the register; what the edit leaves out stays. What it said before is kept as a version. */
export async function editReform(
  group: InGroup,
  { reformId, expectedVersion, edit }: { reformId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, EditRefusal>> {
  if (!mayEditReforms(group.actor)) return refuse("not_allowed");
  await lockGroup(group);
  const row = await findStated(group, reformId);
  if (row === null) return refuse("not_found");
  if (row.version !== expectedVersion) return refuse("version_conflict", { current: row.version });
  const before = stateOf(row);
  const after = { ...before, ...withoutUndefined(edit) };
  // What stood there before is not judged again: an institution that became a law since must not keep a date from being mended.
  const judged = await judgeState(group, reformId, {
    parentId: after.parentId,
    institutions: edit.institutions ?? [],
  });
  if (!judged.ok) return judged;
  const changed = await writeState(group, row, after);
  if (changed.length > 0) {
    const moved = changed.length === 1 && changed[0] === "parentId";
    const label = nameOfReform(row);
    await group.record(
      moved
        ? {
            kind: "reform.moved",
            nounId: reformId,
            data: { label, from: before.parentId, to: after.parentId },
          }
        : { kind: "reform.edited", nounId: reformId, data: { label, changed } },
    );
  }
  return accept(null);
}

function withoutUndefined<Fields extends object>(fields: Fields) {
  // Entries whose value is undefined are what the edit leaves out.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

/** Takes a reform out of the register or puts it back. Claims stay; they only lose the tag while it is out. */
export async function setReformDeleted(
  group: InGroup,
  reformId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed" | "reform_merged">> {
  const { db, actor } = group;
  if (!mayDeleteReforms(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: reformId } };
  const row = await db.reform.findUnique({ where });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: reformId, version: row.version });
  const merged = { groupId: actor.groupId, mergedId: reformId, undoneAt: null };
  if (!deleted && (await db.reformMerge.count({ where: merged })) > 0) return refuse("reform_merged");
  if (!deleted) {
    const resting = { groupId: actor.groupId, reformId, deletedAt: null };
    for (const { referenceId } of await db.reformSource.findMany({ where: resting }))
      await holdWork(group, referenceId);
  }
  const { version } = await db.reform.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "reform.deleted" : "reform.restored",
    nounId: reformId,
    data: { label: nameOfReform(row) },
  });
  return accept({ id: reformId, version });
}
