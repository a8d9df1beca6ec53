import type { z } from "zod";
import type { editView as editOperation, saveView as saveOperation } from "#lib/operations/saved-views.ts";
import type { Written } from "#lib/operations/view.ts";
import {
  mayEditView,
  mayKeepViews,
  mayShareViews,
  maySeeViews,
  mayUnshareView,
} from "#lib/permissions/saved-views.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { SavedView } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import type { EventKind } from "../events.ts";
import { literally } from "../queries/typed-words.ts";
import { explainNoRow } from "../versions.ts";

type Draft = z.infer<typeof saveOperation.body>;
type Edit = z.infer<typeof editOperation.body>;
type Kept = "not_found" | "not_allowed" | "view_name_taken";

/** Keeps what was chosen under a name and answers its id. */
export async function saveView(
  group: InGroup,
  { kind, name, chosen, isShared }: Draft,
): Promise<Result<string, "not_allowed" | "view_name_taken">> {
  const { db, actor } = group;
  if (!mayKeepViews(actor) || (isShared && !mayShareViews(actor))) return refuse("not_allowed");
  if (await isTaken(group, { kind, name, isShared, createdById: actor.userId }))
    return refuse("view_name_taken", { name });
  const { id } = await db.savedView.create({
    data: { groupId: actor.groupId, kind, name, chosen, isShared, createdById: actor.userId },
    select: { id: true },
  });
  await group.record({ kind: "view.saved", nounId: id, data: { name, view: kind } });
  return accept(id);
}

/** Renames a view, keeps it as it is looked at now, shares it or takes it back. One event for each. */
export async function editView(
  group: InGroup,
  { viewId, expectedVersion, edit }: { viewId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, Kept | "version_conflict">> {
  const { db, actor } = group;
  const found = await findKept(group, viewId);
  if (!found.ok) return found;
  const before = found.value;
  if (before.deletedAt !== null) return refuse("not_found");
  const after = { ...before, name: edit.name ?? before.name, isShared: edit.isShared ?? before.isShared };
  if (after.isShared !== before.isShared && !maySetShared(group, after)) return refuse("not_allowed");
  if (await isTaken(group, after, viewId)) return refuse("view_name_taken", { name: after.name });
  const { count } = await db.savedView.updateMany({
    where: { id: viewId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...{ name: after.name, isShared: after.isShared },
      ...(edit.chosen === undefined ? {} : { chosen: edit.chosen }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  const where = { groupId_id: { groupId: actor.groupId, id: viewId }, deletedAt: null };
  if (count === 0) return explainNoRow(await db.savedView.findUnique({ where, select: { version: true } }));
  for (const kind of eventsOf(edit, before))
    await group.record({ kind, nounId: viewId, data: { name: after.name, view: before.kind } });
  return accept(null);
}

/** Takes a view away or puts it back; one whose name is in use meanwhile has to wait until that one has another. */
export async function setViewDeleted(
  group: InGroup,
  viewId: string,
  deleted: boolean,
): Promise<Result<Written, Kept>> {
  const { db, actor } = group;
  const found = await findKept(group, viewId);
  if (!found.ok) return found;
  const row = found.value;
  if ((row.deletedAt !== null) === deleted) return accept({ id: viewId, version: row.version });
  if (!deleted && (await isTaken(group, row, viewId))) return refuse("view_name_taken", { name: row.name });
  const { version } = await db.savedView.update({
    where: { groupId_id: { groupId: actor.groupId, id: viewId } },
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  const kind = deleted ? "view.deleted" : "view.restored";
  await group.record({ kind, nounId: viewId, data: { name: row.name, view: row.kind } });
  return accept({ id: viewId, version });
}

function eventsOf({ name, chosen, isShared }: Edit, before: SavedView): EventKind[] {
  const isEdited = chosen !== undefined || (name !== undefined && name !== before.name);
  const isMoved = isShared !== undefined && isShared !== before.isShared;
  return [
    ...(isEdited ? (["view.edited"] as const) : []),
    ...(isMoved ? ([isShared ? "view.shared" : "view.unshared"] as const) : []),
  ];
}

function maySetShared({ actor }: InGroup, view: SavedView): boolean {
  return view.isShared ? mayShareViews(actor) : mayUnshareView(actor, view);
}

/** A view that the actor may change, deleted or not. One of somebody else's that is not shared is not there. */
async function findKept(
  { db, actor }: InGroup,
  viewId: string,
): Promise<Result<SavedView, "not_found" | "not_allowed">> {
  if (!maySeeViews(actor)) return refuse("not_allowed");
  const row = await db.savedView.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: viewId } },
  });
  if (row === null) return refuse("not_found");
  return mayEditView(actor, row) ? accept(row) : refuse("not_allowed");
}

/**
 * One's own are told apart among themselves, shared ones among the shared. The index in the database has the last word when two people
 * save one name at once: the loser's request is run again.
 */
async function isTaken(
  { db, actor }: InGroup,
  view: Pick<SavedView, "kind" | "name" | "isShared" | "createdById">,
  exceptId?: string,
): Promise<boolean> {
  const namesake = await db.savedView.findFirst({
    where: {
      ...{ groupId: actor.groupId, deletedAt: null, kind: view.kind, isShared: view.isShared },
      name: { equals: literally(view.name), mode: "insensitive" },
      ...(view.isShared ? {} : { createdById: view.createdById }),
      ...(exceptId === undefined ? {} : { id: { not: exceptId } }),
    },
    select: { id: true },
  });
  return namesake !== null;
}
