import { mayEditReforms } from "#lib/permissions/reforms.ts";
import { reformState } from "#lib/reforms/reform-state.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { lockGroup } from "../group-lock.ts";
import { findStated, judgeState, nameOfReform, type StateRefusal, writeState } from "../reform-states.ts";

type Refusal = "not_found" | "not_allowed" | "version_conflict" | StateRefusal;

interface Wanted {
  readonly reformId: string;
  /** The version that is to be said again. */
  readonly version: number;
  readonly expectedVersion: number;
}

/** Lets an entry of the register say again what it said in an earlier version. What it says now is kept as a version, too. */
export async function revertReform(group: InGroup, wanted: Wanted): Promise<Result<null, Refusal>> {
  const { db, actor } = group;
  if (!mayEditReforms(actor)) return refuse("not_allowed");
  await lockGroup(group);
  const row = await findStated(group, wanted.reformId);
  if (row === null) return refuse("not_found");
  if (row.version !== wanted.expectedVersion) return refuse("version_conflict", { current: row.version });
  const { reformId, version } = wanted;
  const kept = await db.reformVersion.findUnique({ where: { reformId_version: { reformId, version } } });
  if (kept === null || kept.groupId !== actor.groupId) return refuse("not_found");
  const earlier = reformState.parse(kept.fields);
  const judged = await judgeState(group, reformId, earlier);
  if (!judged.ok) return judged;
  const changed = await writeState(group, row, earlier);
  if (changed.length > 0)
    await group.record({
      kind: "reform.reverted",
      nounId: reformId,
      data: { label: nameOfReform(row), version, changed },
    });
  return accept(null);
}
