import { movesArticleBorder } from "#lib/import/correction-focus.ts";
import { findUndoable, undoTime, type LoggedCorrection } from "#lib/import/correction-log.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { claimVersion, type ClaimRefusal } from "../import-version.ts";
import { findCorrectionLog } from "../queries/corrected-import.ts";

interface Wanted {
  readonly importId: string;
  readonly expectedVersion: number;
}

type UndoRefusal = ClaimRefusal | "not_allowed" | "nothing_to_undo" | "article_border_fixed";

/** Takes back the last correction that stands, whoever made it, and answers which it was. It keeps its place in the log. */
export async function undoCorrection(
  group: InGroup,
  { importId, expectedVersion }: Wanted,
): Promise<Result<LoggedCorrection, UndoRefusal>> {
  const { db, actor } = group;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  const claimed = await claimVersion(group, importId, expectedVersion);
  if (!claimed.ok) return claimed;
  const { log, isStored } = await findCorrectionLog(group, importId);
  const last = findUndoable(log);
  if (last === null) return refuse("nothing_to_undo");
  if (isStored && movesArticleBorder(last.correction)) return refuse("article_border_fixed");
  await db.correction.update({
    where: { importId_number: { importId, number: last.number } },
    data: { undoneAt: undoTime(log, new Date()) },
  });
  await group.record({
    kind: "import.correction_undone",
    nounId: importId,
    data: { number: last.number, correction: last.correction.kind },
  });
  return accept(last);
}
