import type { z } from "zod";
import type {
  editBibliography as editOperation,
  saveBibliography as operation,
} from "#lib/operations/bibliographies.ts";
import type { Written } from "#lib/operations/view.ts";
import { mayEditReferences } from "#lib/permissions/references.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { literally } from "../queries/typed-words.ts";
import { explainNoRow } from "../versions.ts";

type Draft = z.infer<typeof operation.body>;
type Edit = z.infer<typeof editOperation.body>;

/** Keeps a list under a name and answers its id. Names are told apart without case. */
export async function saveBibliography(
  group: InGroup,
  { name, selection, leftOut, printing }: Draft,
): Promise<Result<string, "not_allowed" | "bibliography_name_taken">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  if (await isTaken(group, name)) return refuse("bibliography_name_taken", { name });
  const { id } = await db.bibliography.create({
    data: { groupId: actor.groupId, name, selection, leftOut, printing, createdById: actor.userId },
    select: { id: true },
  });
  await group.record({ kind: "bibliography.saved", nounId: id, data: { name } });
  return accept(id);
}

/** Renames a list or keeps it as it is printed now; what the edit leaves out stays. */
export async function editBibliography(
  group: InGroup,
  { bibliographyId, expectedVersion, edit }: { bibliographyId: string; expectedVersion: number; edit: Edit },
): Promise<Result<null, "not_found" | "not_allowed" | "version_conflict" | "bibliography_name_taken">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const { name, selection, leftOut, printing } = edit;
  if (name !== undefined && (await isTaken(group, name, bibliographyId)))
    return refuse("bibliography_name_taken", { name });
  const { count } = await db.bibliography.updateMany({
    where: { id: bibliographyId, groupId: actor.groupId, version: expectedVersion, deletedAt: null },
    data: {
      ...(name === undefined ? {} : { name }),
      ...(selection === undefined ? {} : { selection }),
      ...(leftOut === undefined ? {} : { leftOut }),
      ...(printing === undefined ? {} : { printing }),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  const where = { groupId_id: { groupId: actor.groupId, id: bibliographyId }, deletedAt: null };
  const row = await db.bibliography.findUnique({ where, select: { version: true, name: true } });
  if (count === 0 || row === null) return explainNoRow(row);
  await group.record({ kind: "bibliography.edited", nounId: bibliographyId, data: { name: row.name } });
  return accept(null);
}

/** Takes a list away or puts it back; one whose name is in use meanwhile has to wait until that one has another. */
export async function setBibliographyDeleted(
  group: InGroup,
  bibliographyId: string,
  deleted: boolean,
): Promise<Result<Written, "not_found" | "not_allowed" | "bibliography_name_taken">> {
  const { db, actor } = group;
  if (!mayEditReferences(actor)) return refuse("not_allowed");
  const where = { groupId_id: { groupId: actor.groupId, id: bibliographyId } };
  const row = await db.bibliography.findUnique({ where });
  if (row === null) return refuse("not_found");
  if ((row.deletedAt !== null) === deleted) return accept({ id: bibliographyId, version: row.version });
  if (!deleted && (await isTaken(group, row.name, bibliographyId)))
    return refuse("bibliography_name_taken", { name: row.name });
  const { version } = await db.bibliography.update({
    where,
    data: { deletedAt: deleted ? new Date() : null, version: { increment: 1 } },
    select: { version: true },
  });
  await group.record({
    kind: deleted ? "bibliography.deleted" : "bibliography.restored",
    nounId: bibliographyId,
    data: { name: row.name },
  });
  return accept({ id: bibliographyId, version });
}

/** The index in the database has the last word when two people save one name at once: the loser's request is run again. */
async function isTaken({ db, actor }: InGroup, name: string, exceptId?: string): Promise<boolean> {
  const namesake = await db.bibliography.findFirst({
    where: {
      groupId: actor.groupId,
      deletedAt: null,
      name: { equals: literally(name), mode: "insensitive" },
      ...(exceptId === undefined ? {} : { id: { not: exceptId } }),
    },
    select: { id: true },
  });
  return namesake !== null;
}
