import type { CheckedCitation, CheckedEntry } from "#lib/citations/integrity/checked.ts";
import { countChecked, type CheckedCounts } from "#lib/citations/integrity/counts.ts";
import type { IntegrityFinding } from "#lib/citations/integrity/finding.ts";
import { quoteBefore } from "#lib/citations/integrity/quoted-passage.ts";
import type { ImportedArticle, ImportedCitation, ImportedReference } from "#lib/import/article.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";

/** A place in the file: code points of its decoded text, and the words that stand there. */
interface FilePlace {
  readonly sourceRange: readonly [number, number];
  readonly text: string;
}

/** An imported article as the report looks at it, and the way back from its findings to places in the file. */
export interface CheckedArticle {
  readonly citations: readonly CheckedCitation[];
  readonly entries: readonly CheckedEntry[];
  readonly counts: CheckedCounts;
  readonly placed: (finding: IntegrityFinding) => PlacedFinding;
}

export type PlacedFinding = Omit<IntegrityFinding, "citations" | "entries" | "referenceId"> & {
  readonly citations: readonly FilePlace[];
  readonly entries: readonly (FilePlace & Pick<CheckedEntry, "id" | "list" | "number">)[];
};

export function checkedArticle(article: ImportedArticle): CheckedArticle {
  const texts = new Map(article.blocks.map(({ id, text }) => [id, indexText(text)]));
  const printed = new Map(article.citations.map((one, at) => [`c${at + 1}`, one]));
  const listed = new Map(article.references.map((one) => [one.id, one]));
  const citations = [...printed].map(([key, one]) => {
    const text = texts.get(one.blockId);
    const quote = text === undefined ? null : quoteBefore(text.text, codePointToUtf16(text, one.range[0]));
    return { key, keys: one.keys, locator: one.locator, kind: one.kind, entryIds: one.entries, quote };
  });
  const entries = article.references.map(({ id, list, number, text, csl, pairedWith }) => {
    return { id, list, number, text, csl, pairedWith, referenceId: null };
  });
  const placed = ({ code, severity, values, citations: keys, entries: ids }: IntegrityFinding) => ({
    ...{ code, severity, values },
    citations: keys.flatMap((key) => citationPlace(printed.get(key))),
    entries: ids.flatMap((id) => entryPlace(listed.get(id))),
  });
  return { citations, entries, counts: countChecked(citations, entries), placed };
}

function citationPlace(one: ImportedCitation | undefined): FilePlace[] {
  return one === undefined ? [] : [{ sourceRange: one.sourceRange, text: one.text }];
}

function entryPlace(one: ImportedReference | undefined): PlacedFinding["entries"][number][] {
  if (one === undefined) return [];
  const { id, list, number, text, sourceRange } = one;
  return [{ id, list, number, text, sourceRange }];
}
