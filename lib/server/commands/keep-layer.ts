import type { z } from "zod";
import type { createLayer as createOperation, editLayer as editOperation } from "#lib/operations/layers.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayKeepLayer, mayMakeLayers } from "#lib/permissions/layers.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { Layer } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { addLayer, setLayerMembers } from "../layer-members.ts";
import { explainNoRow } from "../versions.ts";

type Edit = z.infer<typeof editOperation.body>;
type Kept = "not_found" | "not_allowed" | "layer_of_coding";

export async function createLayer(
  group: InGroup,
  wanted: z.infer<typeof createOperation.body>,
): Promise<Result<string, "not_allowed" | "member_not_found">> {
  return mayMakeLayers(group.actor) ? addLayer(group, wanted) : refuse("not_allowed");
}

/** Changes its name and description, who sees it and who writes on it. One event for each thing that changed. */
export async function editLayer(
  group: InGroup,
  { layerId, expectedVersion, edit }: { layerId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, Kept | "version_conflict" | "member_not_found">> {
  const { db, actor } = group;
  const kept = await findKept(group, layerId, { deleted: false });
  if (!kept.ok) return kept;
  const before = kept.value;
  const { count } = await db.layer.updateMany({
    where: { groupId: actor.groupId, id: layerId, version: expectedVersion, deletedAt: null },
    data: { ...changes(before, edit), updatedAt: new Date(), version: { increment: 1 } },
  });
  const where = { groupId_id: { groupId: actor.groupId, id: layerId }, deletedAt: null };
  if (count === 0) return explainNoRow(await db.layer.findUnique({ where, select: { version: true } }));
  const name = edit.name ?? before.name;
  const told = toldChanges(before, edit);
  if (Object.keys(told).length > 0)
    await group.record({ kind: "layer.edited", nounId: layerId, data: { name, ...told } });
  if (edit.members !== undefined) {
    const changed = await setLayerMembers(group, layerId, edit.members);
    if (!changed.ok) return changed;
    const { added, removed, changedRights } = changed.value;
    if (added.length + removed.length + changedRights.length > 0)
      await group.record({
        kind: "layer.members_changed",
        nounId: layerId,
        data: { name, ...changed.value },
      });
  }
  if (edit.isClosed !== undefined && edit.isClosed !== (before.closedAt !== null))
    await group.record({
      kind: edit.isClosed ? "layer.closed" : "layer.reopened",
      nounId: layerId,
      data: { name },
    });
  return accept(null);
}

function changes(before: Layer, { name, description, access, isClosed }: Edit) {
  return {
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    // A layer that is made blind anew hides again; one that is opened to members is not open to all.
    ...(access === undefined || access === before.access ? {} : { access, openedAt: null }),
    ...(isClosed === undefined ? {} : { closedAt: isClosed ? (before.closedAt ?? new Date()) : null }),
  };
}

/** Old and new values for the history; only what changed. */
function toldChanges(before: Layer, edit: Edit): Record<string, string> {
  const told: Record<string, string> = {};
  for (const field of ["name", "description", "access"] as const) {
    const after = edit[field];
    if (after === undefined || after === before[field]) continue;
    told[`before_${field}`] = before[field];
    told[`after_${field}`] = after;
  }
  return told;
}

/** Shows a blind layer to the whole group. Opened already is no error. */
export async function openLayer(
  group: InGroup,
  layerId: string,
): Promise<Result<null, Kept | "layer_not_blind">> {
  const { db } = group;
  const kept = await findKept(group, layerId, { deleted: false });
  if (!kept.ok) return kept;
  const { access, openedAt, name } = kept.value;
  if (access !== "blind") return refuse("layer_not_blind");
  if (openedAt !== null) return accept(null);
  const now = new Date();
  await db.layer.update({
    where: { id: layerId },
    data: { openedAt: now, updatedAt: now, version: { increment: 1 } },
  });
  await group.record({ kind: "layer.opened", nounId: layerId, data: { name } });
  return accept(null);
}

/** Takes a layer away with what stands on it (row-level security hides both), or brings them back. Twice is no error. */
export async function setLayerDeleted(
  group: InGroup,
  layerId: string,
  deleted: boolean,
): Promise<Result<Written, Kept>> {
  const { db } = group;
  const kept = await findKept(group, layerId, {});
  if (!kept.ok) return kept;
  const { name, deletedAt, version } = kept.value;
  if ((deletedAt !== null) === deleted) return accept({ id: layerId, version });
  const now = new Date();
  await db.layer.update({
    where: { id: layerId },
    data: { deletedAt: deleted ? now : null, updatedAt: now, version: { increment: 1 } },
  });
  await group.record({
    kind: deleted ? "layer.deleted" : "layer.restored",
    nounId: layerId,
    data: { name },
  });
  return accept({ id: layerId, version: version + 1 });
}

/** The layer, locked, if the actor looks after it. One that a coding made is looked after there: its rules are the coding's. */
async function findKept(
  { db, actor }: InGroup,
  layerId: string,
  { deleted }: { deleted?: false },
): Promise<Result<Layer, Kept>> {
  await db.$executeRaw`SELECT 1 FROM layers WHERE id = ${layerId}::uuid FOR UPDATE`;
  const layer = await db.layer.findUnique({
    where: {
      groupId_id: { groupId: actor.groupId, id: layerId },
      ...(deleted === false ? { deletedAt: null } : {}),
    },
    include: {
      codings: { where: { deletedAt: null }, select: { id: true } },
      adjudicated: { where: { deletedAt: null }, select: { id: true } },
    },
  });
  // A layer of reviews is looked after by nobody: it is there as long as its assignment.
  if (layer === null || layer.assignmentId !== null) return refuse("not_found");
  if (!mayKeepLayer(actor, layer)) return refuse("not_allowed");
  const { codings, adjudicated, ...row } = layer;
  return codings.length + adjudicated.length > 0 ? refuse("layer_of_coding") : accept(row);
}
