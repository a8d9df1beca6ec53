import type { Language } from "#lib/languages/language-tag.ts";
import { findWording } from "#lib/reforms/reform.ts";
import { accept, type Result } from "#lib/result.ts";
import { rubricToCsv } from "#lib/reviews/exchange/rubric-csv.ts";
import type { InGroup } from "../database.ts";
import { showRubric } from "./rubrics.ts";

interface Wanted {
  readonly rubricId: string;
  readonly format: "csv" | "csv_semicolons";
  readonly number?: number | undefined;
  readonly interfaceLocale: Language;
}

/** UTF-16 units: file systems take 255 bytes. */
const LONGEST_NAME = 80;

/** A version of a rubric as a table, called as the rubric is. */
export async function exportRubric(
  group: InGroup,
  { rubricId, format, number, interfaceLocale }: Wanted,
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, "not_found" | "not_allowed">> {
  const shown = await showRubric(group, rubricId, { number });
  if (!shown.ok) return shown;
  const { content, number: version } = shown.value.shown;
  const csv = rubricToCsv(content, format === "csv" ? "," : ";");
  const title = findWording(content.names, interfaceLocale)?.text ?? "rubric";
  const plain = title
    .replace(/[\p{Cc}/\\:*?"<>|]/gu, " ")
    .slice(0, LONGEST_NAME)
    .toWellFormed()
    .trim();
  return accept({
    bytes: new TextEncoder().encode(csv),
    mediaType: "text/csv; charset=utf-8",
    name: `${plain}, v${version}.csv`,
  });
}
