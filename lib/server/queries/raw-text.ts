import { rawWindow, type RawWindow } from "#lib/import/raw-window.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { LARGEST_WINDOW } from "#lib/operations/corrections.ts";
import { maySeeImports } from "#lib/permissions/documents.ts";
import { accept, refuse, type Result } from "#lib/result.ts";
import type { InGroup } from "../database.ts";
import { rawColumn } from "../records/corrected-import.ts";

interface Wanted {
  /** From 1. */
  readonly page?: number | undefined;
  /** Code points of the raw text. */
  readonly from: number;
  readonly to?: number | undefined;
}

type ShownText = RawWindow & { readonly pageCount: number };

/** The text that a file was read as: a page of it, or a window. */
export async function showRawText(
  { db, actor }: InGroup,
  importId: string,
  { page, from, to }: Wanted,
): Promise<Result<ShownText, "not_found" | "not_allowed" | "import_not_ready" | "page_not_found">> {
  if (!maySeeImports(actor)) return refuse("not_allowed");
  const row = await db.import.findUnique({
    where: { groupId_id: { groupId: actor.groupId, id: importId } },
    select: { raw: true },
  });
  if (row === null) return refuse("not_found");
  const raw = rawColumn(row.raw);
  if (raw === null) return refuse("import_not_ready");
  const pageCount = raw.pages.length;
  if (page === undefined) {
    const end = Math.min(to ?? Infinity, from + LARGEST_WINDOW);
    return accept({ ...rawWindow(raw, from, end), pageCount });
  }
  const wanted = raw.pages[page - 1];
  if (wanted === undefined) return refuse("page_not_found", { number: page });
  const index = indexText(raw.text);
  const [start, end] = [wanted.start, wanted.end].map((at) => utf16ToCodePoint(index, at));
  return accept({ ...rawWindow(raw, start ?? 0, end ?? 0), pageCount });
}
