import type { SavedView } from "#lib/operations/saved-views.ts";
import { maySeeViews } from "#lib/permissions/saved-views.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { SavedViewKind } from "#lib/search/saved-view.ts";
import type { InGroup } from "../database.ts";
import { savedViewOf } from "../records/saved-view.ts";
import { peopleById, personOf } from "./people.ts";

/** One's own views and the shared ones, by name; the database shows no others. */
export async function listViews(
  { db, actor }: InGroup,
  kind?: SavedViewKind,
): Promise<Result<{ views: SavedView[] }, "not_allowed">> {
  if (!maySeeViews(actor)) return refuse("not_allowed");
  const rows = await db.savedView.findMany({
    where: { groupId: actor.groupId, deletedAt: null, ...(kind === undefined ? {} : { kind }) },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  const people = await peopleById(
    db,
    rows.map((row) => row.createdById),
  );
  return accept({ views: rows.map((row) => savedViewOf(row, personOf(people, row.createdById), actor)) });
}

export async function showView(
  { db, actor }: InGroup,
  viewId: string,
): Promise<Result<SavedView, "not_found" | "not_allowed">> {
  if (!maySeeViews(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: viewId }, deletedAt: null };
  const row = await db.savedView.findUnique({ where });
  if (row === null) return refuse("not_found");
  const people = await peopleById(db, [row.createdById]);
  return accept(savedViewOf(row, personOf(people, row.createdById), actor));
}
