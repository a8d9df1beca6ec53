import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "./database.ts";
import { explainNoRow } from "./versions.ts";

export type ClaimRefusal = "not_found" | "version_conflict" | "import_not_ready";

/**
 * Raises the version of an import that was read, for whoever saw the one before: of two people who correct at once the second waits
 * here for the first and is then told that somebody was faster.
 */
export async function claimVersion(
  { db, actor: { groupId } }: InGroup,
  importId: string,
  expectedVersion: number,
): Promise<Result<null, ClaimRefusal>> {
  const { count } = await db.import.updateMany({
    where: { groupId, id: importId, version: expectedVersion, state: { in: ["ready", "stored"] } },
    data: { version: { increment: 1 } },
  });
  if (count > 0) return accept(null);
  const current = await db.import.findUnique({
    where: { groupId_id: { groupId, id: importId } },
    select: { version: true, state: true },
  });
  const isRead = current === null || current.state === "ready" || current.state === "stored";
  return isRead ? explainNoRow(current) : refuse("import_not_ready");
}
