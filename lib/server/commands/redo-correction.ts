import { movesArticleBorder } from "#lib/import/correction-focus.ts";
import { findRedoable, type LoggedCorrection } from "#lib/import/correction-log.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { claimVersion, type ClaimRefusal } from "../import-version.ts";
import { findCorrectionLog } from "../queries/corrected-import.ts";

interface Wanted {
  readonly importId: string;
  readonly expectedVersion: number;
}

type RedoRefusal = ClaimRefusal | "not_allowed" | "nothing_to_redo" | "article_border_fixed";

/** Makes the correction stand again that was undone last, and answers which it was. */
export async function redoCorrection(
  group: InGroup,
  { importId, expectedVersion }: Wanted,
): Promise<Result<LoggedCorrection, RedoRefusal>> {
  const { db, actor } = group;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  const claimed = await claimVersion(group, importId, expectedVersion);
  if (!claimed.ok) return claimed;
  const { log, isStored } = await findCorrectionLog(group, importId);
  const next = findRedoable(log);
  if (next === null) return refuse("nothing_to_redo");
  if (isStored && movesArticleBorder(next.correction)) return refuse("article_border_fixed");
  await db.correction.update({
    where: { importId_number: { importId, number: next.number } },
    data: { undoneAt: null },
  });
  await group.record({
    kind: "import.correction_redone",
    nounId: importId,
    data: { number: next.number, correction: next.correction.kind },
  });
  return accept(next);
}
