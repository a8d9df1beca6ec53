import type { Correction, CorrectionRefusal } from "#lib/import/correction.ts";
import { mayImportDocuments } from "#lib/permissions/documents.ts";
import { refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { addCorrections } from "../import-corrections.ts";
import { claimVersion, type ClaimRefusal } from "../import-version.ts";
import { findRead, type CorrectedImport } from "../queries/corrected-import.ts";

interface Wanted {
  readonly importId: string;
  readonly expectedVersion: number;
  readonly corrections: readonly Correction[];
}

/**
 * Corrects what was recognised of a file: all corrections in order, or none. The recognised article is never changed; corrections are
 * added to the log of the import, and what was undone before them cannot be done again. `number` of a refusal is the place, from 1,
 * of the correction that could not be.
 */
export async function correctImport(
  group: InGroup,
  { importId, expectedVersion, corrections }: Wanted,
): Promise<Result<CorrectedImport, ClaimRefusal | "not_allowed" | CorrectionRefusal>> {
  const { actor } = group;
  if (!mayImportDocuments(actor)) return refuse("not_allowed");
  const claimed = await claimVersion(group, importId, expectedVersion);
  if (!claimed.ok) return claimed;
  const before = await findRead(group, importId);
  if (before === null || before.raw === null) return refuse("import_not_ready");
  return addCorrections(group, { ...before, raw: before.raw }, corrections);
}
