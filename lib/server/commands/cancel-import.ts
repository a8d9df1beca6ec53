import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { isOwnOrEditor } from "#lib/permissions/may.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";

/**
 * Stops the reading of a file, which is kept and can be read again. The process that reads it is ended by the worker, which
 * looks at the import every second (reading-watch.ts); a job that still waits in the queue finds nothing to do.
 */
export async function cancelImport(
  group: InGroup,
  importId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "import_not_being_read">> {
  const { db, actor } = group;
  const { groupId } = actor;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  const found = await db.import.findUnique({
    where: { groupId_id: { groupId, id: importId } },
    select: { name: true, createdById: true },
  });
  if (found === null) return refuse("not_found");
  if (!isOwnOrEditor(actor, found)) return refuse("not_allowed");
  const { count } = await db.import.updateMany({
    where: { groupId, id: importId, state: { in: ["waiting", "reading"] } },
    data: {
      state: "failed",
      refusal: { code: "cancelled", values: {} },
      progress: Prisma.DbNull,
      finishedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) return refuse("import_not_being_read");
  await group.record({ kind: "import.cancelled", nounId: importId, data: { name: found.name } });
  return accept(null);
}
