import { mayDeleteGroup } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/** Everything of the group goes with its row: the foreign keys cascade. No event is left, since its history goes too. */
export async function deleteGroup({ db, actor }: InGroup): Promise<Result<null, "not_allowed">> {
  if (!mayDeleteGroup(actor)) return refuse("not_allowed");
  await db.group.deleteMany({ where: { id: actor.groupId } });
  return accept(null);
}
