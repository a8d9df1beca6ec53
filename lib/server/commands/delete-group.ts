import { mayDeleteGroup } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { enqueueRemoval } from "../jobs.ts";

/**
 * The group is gone for everybody with this transaction: there are no members, tokens and invitations any more, and every door asks for a membership.
 * Its rows are taken away by a job (remove-group.ts), of which a million would not fit into a request.
 */
export async function deleteGroup({ db, actor, record }: InGroup): Promise<Result<null, "not_allowed">> {
  if (!mayDeleteGroup(actor)) return refuse("not_allowed");
  const { groupId, userId } = actor;
  // First the row itself: who is joining at this moment is waited for, or waits (the trigger join_what_is_there).
  await db.group.update({ where: { id: groupId }, data: { deletedAt: new Date() } });
  await db.groupRemoval.create({ data: { id: groupId, askedById: userId } });
  await db.invitation.deleteMany({ where: { groupId } });
  await db.membership.deleteMany({ where: { groupId } });
  // Whatever looks at every group, the index and the sweep of what is to be erased, finds groups here.
  await db.searchMake.deleteMany({ where: { groupId } });
  await enqueueRemoval(db, { groupId });
  // The last of its history, by which everybody who has the group open is told.
  await record({ kind: "group.deleted", nounId: groupId });
  return accept(null);
}
