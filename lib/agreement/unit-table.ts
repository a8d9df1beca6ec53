import { toCsvText } from "#lib/languages/csv-text.ts";
import type { Span } from "#lib/documents/block.ts";
import { indexText, sliceCodePoints } from "#lib/languages/text-unit.ts";
import { type CodedText, type ComparedUnit, unitsOf } from "./coded-text.ts";
import { judgementsOf } from "./judgements.ts";

/** What figures were computed from, one row for each unit: whoever has it can compute them anew in R or by hand. */
export interface UnitRow {
  readonly documentId: string;
  /** Code points of the document's text. */
  readonly span: Span;
  readonly text: string;
  /** For each coder the tags given, empty for unmarked; null where the coder did not code the document. */
  readonly tagIds: readonly (readonly string[] | null)[];
}

/** Words, sentences or blocks; of passages each is a row in which its coder alone has a value. */
export function unitRows(
  texts: readonly CodedText[],
  { unit, coderIds, tagIds }: { unit: ComparedUnit; coderIds: readonly string[]; tagIds: readonly string[] },
): UnitRow[] {
  return texts.flatMap((text): UnitRow[] => {
    const index = indexText(text.text);
    const row = (span: Span, given: UnitRow["tagIds"]): UnitRow => ({
      documentId: text.documentId,
      span,
      text: sliceCodePoints(index, span[0], span[1]),
      tagIds: given,
    });
    const chosen = (given: readonly string[]) => given.filter((tag) => tagIds.includes(tag));
    if (unit === "span") {
      return text.passages
        .map((passage) => ({ ...passage, tagIds: chosen(passage.tagIds) }))
        .filter((passage) => passage.tagIds.length > 0)
        .map(({ span, tagIds: given, coderId }) =>
          row(
            span,
            coderIds.map((coder) => (coder === coderId ? given : null)),
          ),
        );
    }
    const units = unitsOf(text, unit);
    const said = coderIds.map((coder) =>
      text.coderIds.includes(coder) ? judgementsOf(text, coder, units) : null,
    );
    return units.map(({ span }, at) =>
      row(
        span,
        said.map((given) => (given === null ? null : chosen(given[at] ?? []))),
      ),
    );
  });
}

/** How ids are called in a file for people. */
export interface Names {
  readonly document: (id: string) => string;
  readonly coder: (id: string) => string;
  readonly tag: (id: string) => string;
}

/**
 * As lib/languages/csv-text.ts writes tables. Tags of a unit are parted by " | ". An empty cell is unmarked, NA is not judged: R reads it so.
 */
export function unitsAsCsv(rows: readonly UnitRow[], coderIds: readonly string[], names: Names): string {
  const head = ["document_id", "document", "start", "end", "text", ...coderIds.map((id) => names.coder(id))];
  const lines = rows.map(({ documentId, span, text, tagIds }) => [
    documentId,
    names.document(documentId),
    String(span[0]),
    String(span[1]),
    text,
    ...tagIds.map((given) => (given === null ? "NA" : given.map((id) => names.tag(id)).join(" | "))),
  ]);
  return toCsvText([head, ...lines]);
}
