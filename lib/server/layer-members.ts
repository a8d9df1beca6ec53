import type { LayerAccess } from "#lib/annotations/layer.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import { peopleById, personOf } from "./queries/people.ts";

interface WantedMember {
  readonly userId: string;
  readonly mayWrite: boolean;
}

/** Names, for the history. */
interface MemberChanges {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changedRights: readonly string[];
}

interface NewLayer {
  readonly name: string;
  readonly description: string;
  readonly access: LayerAccess;
  readonly members: readonly WantedMember[];
}

/** A new layer of the actor, with its members. */
export async function addLayer(
  group: InGroup,
  { members, ...wanted }: NewLayer,
): Promise<Result<string, "member_not_found">> {
  const { db, actor } = group;
  const { id } = await db.layer.create({
    data: { groupId: actor.groupId, ...wanted, createdById: actor.userId },
    select: { id: true },
  });
  const added = await setLayerMembers(group, id, members);
  if (!added.ok) return added;
  const { name, access } = wanted;
  await group.record({ kind: "layer.created", nounId: id, data: { name, access, added: added.value.added } });
  return accept(id);
}

/** Gives a layer exactly these members; whoever is new has to be a member of the group. */
export async function setLayerMembers(
  { db, actor: { groupId } }: InGroup,
  layerId: string,
  wanted: readonly WantedMember[],
): Promise<Result<MemberChanges, "member_not_found">> {
  const had = await db.layerMember.findMany({ where: { groupId, layerId } });
  const rightOf = new Map(had.map(({ userId, mayWrite }) => [userId, mayWrite]));
  const added = wanted.filter(({ userId }) => !rightOf.has(userId));
  const removed = had.filter(({ userId }) => !wanted.some((one) => one.userId === userId));
  const changed = wanted.filter(
    ({ userId, mayWrite }) => rightOf.has(userId) && rightOf.get(userId) !== mayWrite,
  );
  const ids = added.map(({ userId }) => userId);
  const known = await db.membership.count({ where: { groupId, userId: { in: ids } } });
  if (known < ids.length) return refuse("member_not_found");
  const idsOf = (members: readonly { readonly userId: string }[]) => members.map(({ userId }) => userId);
  await db.layerMember.deleteMany({ where: { groupId, layerId, userId: { in: idsOf(removed) } } });
  for (const { userId, mayWrite } of changed)
    await db.layerMember.update({ where: { layerId_userId: { layerId, userId } }, data: { mayWrite } });
  await db.layerMember.createMany({
    data: added.map(({ userId, mayWrite }) => ({ groupId, layerId, userId, mayWrite })),
  });
  const people = await peopleById(db, idsOf([...added, ...removed, ...changed]));
  const namesOf = (members: readonly { readonly userId: string }[]) =>
    members.map(({ userId }) => personOf(people, userId).name);
  return accept({ added: namesOf(added), removed: namesOf(removed), changedRights: namesOf(changed) });
}
