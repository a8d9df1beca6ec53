import type { Role } from "#lib/groups/role.ts";
import type { GroupView } from "#lib/operations/groups.ts";
import { maySeeGroup } from "#lib/permissions/groups.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Group } from "#prisma/client.ts";
import { enterGroup, type InAccount, type InGroup, type Transaction } from "../database.ts";

/** The own groups by name. Counting needs each group to be entered in turn: row-level security shows one at a time. */
export async function listGroups({ db, userId }: InAccount): Promise<Result<{ groups: GroupView[] }, never>> {
  const memberships = await db.membership.findMany({ where: { userId }, include: { group: true } });
  const groups: GroupView[] = [];
  for (const { group, role } of memberships) {
    await enterGroup(db, group.id, userId);
    groups.push(await viewOf(db, group, role));
  }
  return accept({ groups: groups.sort((a, b) => a.name.localeCompare(b.name, "kk")) });
}

export async function showGroup({ db, actor }: InGroup): Promise<Result<GroupView, "not_allowed">> {
  if (!maySeeGroup(actor)) return refuse("not_allowed");
  const group = await db.group.findUniqueOrThrow({ where: { id: actor.groupId } });
  return accept(await viewOf(db, group, actor.role));
}

async function viewOf(db: Transaction, group: Group, role: Role): Promise<GroupView> {
  const groupId = group.id;
  const memberCount = await db.membership.count({ where: { groupId } });
  const documentCount = await db.document.count({ where: { groupId, deletedAt: null, submissionId: null } });
  const { id, name, isSample, timeZone, version } = group;
  return {
    id,
    name,
    isSample,
    timeZone,
    role,
    memberCount,
    documentCount,
    createdAt: group.createdAt.toISOString(),
    version,
  };
}
