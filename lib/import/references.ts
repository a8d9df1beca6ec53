import { isReferenceEntry } from "#lib/documents/block.ts";
import type { PairableEntry } from "#lib/citations/pair.ts";
import { pairLists } from "#lib/citations/pair.ts";
import { parseEntry } from "#lib/citations/parse/parse-entry.ts";
import type { ImportedReference } from "./article.ts";
import type { DeclaredBlock } from "./raw-text.ts";
import { entryNumber } from "./reference-lists.ts";
import { extentOf, type PlacedBlock } from "./placed-block.ts";
import { declaredWithin, type RawFacts } from "./raw-facts.ts";

/** Longer blocks are no single entry and would only cost time, in UTF-16 units. */
const LONGEST_ENTRY = 4_000;
/** Pairing compares every entry with every other. */
const LONGEST_PAIRED_LIST = 600;

/**
 * The entries of one article's lists, parsed, with the romanised ones paired to their originals. What the format itself tells of
 * the parts of an entry is not read anew.
 */
export function readReferences(blocks: readonly PlacedBlock[], facts: RawFacts): ImportedReference[] {
  const entries = blocks.filter(({ block }) => isReferenceEntry(block.type));
  const references = entries.map((placed) => readEntry(placed, declaredWithin(facts, placed.stretches)));
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

function readEntry({ block }: PlacedBlock, declared: DeclaredBlock | undefined): ImportedReference {
  const romanised = block.type === "reference_entry_romanized";
  const told = declared?.csl;
  const parsed =
    told !== undefined || block.text.length > LONGEST_ENTRY ? null : parseEntry(block.text, { romanised });
  return {
    id: referenceId(block.id),
    list: romanised ? "romanised" : "original",
    number: entryNumber(block.text),
    text: block.text,
    sourceRange: extentOf(block),
    csl: told ?? parsed?.csl ?? null,
    pairedWith: null,
    translation: parsed?.translation ?? null,
    confidence:
      told === undefined ? Math.min(Math.max(parsed?.overall ?? 0, 0), 1) : (declared?.confidence ?? 1),
  };
}

/** An entry keeps its id whatever is corrected around it: "b57" is printed, "r57" is what it says. */
export function referenceId(blockId: string): string {
  return `r${blockId.replace(/^b/u, "")}`;
}

function toPairable({ id, number, text, csl }: ImportedReference): PairableEntry {
  return { id, number, text, csl };
}
