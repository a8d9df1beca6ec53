import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import { Prisma } from "#prisma/client.ts";
import type { InGroup } from "../database.ts";
import { enqueueReading } from "../jobs.ts";

/** Has a file read once more after its reading failed. */
export async function retryImport(
  { db, actor }: InGroup,
  importId: string,
): Promise<Result<null, "not_found" | "not_allowed" | "import_not_failed">> {
  const { groupId, userId } = actor;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  const { count } = await db.import.updateMany({
    where: { groupId, id: importId, state: "failed" },
    data: {
      state: "waiting",
      refusal: Prisma.DbNull,
      startedAt: null,
      finishedAt: null,
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    const known = await db.import.count({ where: { groupId, id: importId } });
    return refuse(known === 0 ? "not_found" : "import_not_failed");
  }
  await enqueueReading(db, { groupId, importId, userId });
  return accept(null);
}
