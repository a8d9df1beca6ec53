import type { PairableEntry } from "#lib/citations/pair.ts";
import { pairLists } from "#lib/citations/pair.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { ImportedReference } from "./article.ts";
import type { MadeBlock } from "./blocks.ts";
import { entryNumber } from "./reference-lists.ts";
import { sourceSpan, type SourceMap } from "./source-map.ts";
import { draftEnd, draftStart } from "./draft.ts";

/** Longer blocks are no single entry and would only cost time, in UTF-16 units. */
const LONGEST_ENTRY = 4_000;
/** Pairing compares every entry with every other. */
const LONGEST_PAIRED_LIST = 600;

/**
 * The entries of one article's lists, parsed, with the romanised ones paired to their originals. Ids count on
 * from `firstId`.
 */
export function readReferences(
  source: SourceMap,
  blocks: readonly MadeBlock[],
  firstId: number,
): ImportedReference[] {
  const entries = blocks.filter(
    ({ block }) => block.type === "reference_entry" || block.type === "reference_entry_romanized",
  );
  const references = entries.map((made, at) => readEntry(source, made, `r${String(firstId + at)}`));
  const originals = references.filter((reference) => reference.list === "original").map(toPairable);
  const romanised = references.filter((reference) => reference.list === "romanised").map(toPairable);
  if (originals.length > LONGEST_PAIRED_LIST || romanised.length > LONGEST_PAIRED_LIST) return references;
  const partner = new Map<string, string>();
  for (const { originalId, romanisedId } of pairLists(originals, romanised)) {
    partner.set(originalId, romanisedId);
    partner.set(romanisedId, originalId);
  }
  return references.map((reference) => ({ ...reference, pairedWith: partner.get(reference.id) ?? null }));
}

function readEntry(source: SourceMap, { block, draft }: MadeBlock, id: string): ImportedReference {
  const romanised = block.type === "reference_entry_romanized";
  const parsed = block.text.length > LONGEST_ENTRY ? null : parseEntry(block.text, { romanised });
  return {
    id,
    list: romanised ? "romanised" : "original",
    number: entryNumber(block.text),
    text: block.text,
    sourceRange: sourceSpan(source, draftStart(draft), draftEnd(draft)),
    csl: parsed?.csl ?? null,
    pairedWith: null,
    translation: parsed?.translation ?? null,
    confidence: Math.min(Math.max(parsed?.overall ?? 0, 0), 1),
  };
}

function toPairable({ id, number, text, csl }: ImportedReference): PairableEntry {
  return { id, number, text, csl };
}
