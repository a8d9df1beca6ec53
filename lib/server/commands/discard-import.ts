import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { isOwnOrEditor } from "#lib/permissions/may.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";

/**
 * Takes an import away that nothing was stored of. A reading under way finds it gone and writes nothing. The file's bytes stay
 * with the group, as every uploaded file does, so dropping it again begins anew.
 */
export async function discardImport(
  group: InGroup,
  importId: string,
): Promise<Result<Record<string, never>, "not_found" | "not_allowed" | "import_stored">> {
  const { db, actor } = group;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  const found = await db.import.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: importId } },
    select: { name: true, createdById: true },
  });
  if (found === null) return refuse("not_found");
  if (!isOwnOrEditor(actor, found)) return refuse("not_allowed");
  const { count } = await db.import.deleteMany({
    where: { groupId: actor.groupId, id: importId, state: { not: "stored" } },
  });
  if (count === 0) return refuse("import_stored");
  await group.record({ kind: "import.discarded", nounId: importId, data: { name: found.name } });
  return accept({});
}
