import type { BibliographyView } from "#lib/operations/bibliographies.ts";
import { maySeeReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { bibliographyViewOf } from "../records/bibliography.ts";
import { peopleById, personOf } from "./people.ts";

/** The group's named lists, by name. */
export async function listBibliographies({
  db,
  actor,
}: InGroup): Promise<Result<{ bibliographies: BibliographyView[] }, "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const rows = await db.bibliography.findMany({
    where: { groupId: actor.groupId, deletedAt: null },
    orderBy: { name: "asc" },
  });
  const people = await peopleById(
    db,
    rows.map((row) => row.createdById),
  );
  return accept({
    bibliographies: rows.map((row) => bibliographyViewOf(row, personOf(people, row.createdById))),
  });
}

export async function showBibliography(
  { db, actor }: InGroup,
  bibliographyId: string,
): Promise<Result<BibliographyView, "not_found" | "not_allowed">> {
  if (!maySeeReferences(actor)) return refuse("not_allowed");
  const row = await db.bibliography.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: bibliographyId }, deletedAt: null },
  });
  if (row === null) return refuse("not_found");
  return accept(bibliographyViewOf(row, personOf(await peopleById(db, [row.createdById]), row.createdById)));
}
