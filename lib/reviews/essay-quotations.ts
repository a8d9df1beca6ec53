import { indexCited } from "#lib/citations/cited-entry.ts";
import { citedList, type CheckedEntry } from "#lib/citations/integrity/checked.ts";
import type { Span } from "#lib/documents/block.ts";
import {
  citationSpans,
  isRunning,
  type CheckedEssay,
  type EssayBlock,
  type EssayCitation,
} from "./checked-essay.ts";
import { quotedSpans } from "./quoted-spans.ts";

/** A passage in quotation marks with the citation that belongs to it. */
export interface EssayQuotation {
  readonly block: EssayBlock;
  /** UTF-16 units of the block, the quotation marks among it. */
  readonly span: Span;
  /** Without its marks. */
  readonly quote: string;
  /** Null where none stands near. */
  readonly citation: EssayCitation | null;
  /** Entries to which the citation leads. */
  readonly entries: readonly CheckedEntry[];
}

/** Letters between a quotation and its citation: «…», – деп жазды Бектұр [3]; UTF-16. */
const LONGEST_BETWEEN = 90;

/** Every quotation of the running text, in order. */
export function quotationsIn(essay: CheckedEssay): EssayQuotation[] {
  const entriesOf = citedEntries(essay);
  return essay.blocks
    .filter(({ type }) => isRunning(type))
    .flatMap((block) => {
      const quoted = quotedSpans(block.text);
      if (quoted.length === 0) return [];
      const spans = citationSpans(block, essay.citations);
      const citations = essay.citations.filter(({ blockKey }) => blockKey === block.key);
      return quoted.map((span): EssayQuotation => {
        const citation = citations[nearest(block.text, span, spans) ?? -1] ?? null;
        const quote = block.text.slice(span[0] + 1, span[1] - 1).trim();
        return { block, span, quote, citation, entries: citation === null ? [] : entriesOf(citation) };
      });
    });
}

/** The first citation behind it in the same sentence, or the last one before it. */
function nearest(text: string, [start, end]: Span, citations: readonly Span[]): number | null {
  const behind = citations.findIndex(([from]) => from >= end);
  const next = citations[behind];
  if (next !== undefined && isOneSentence(text.slice(end, next[0]))) return behind;
  const before = citations.findLastIndex(([, to]) => to <= start);
  const last = citations[before];
  if (last !== undefined && isOneSentence(text.slice(last[1], start))) return before;
  const inside = citations.findIndex(([from, to]) => from >= start && to <= end);
  return inside < 0 ? null : inside;
}

function isOneSentence(between: string): boolean {
  return between.length <= LONGEST_BETWEEN && !/[.!?…]\s+\p{Lu}/u.test(between);
}

/** A mark of a footnote leads to what is cited in the note. */
function citedEntries({
  blocks,
  citations,
  entries,
}: CheckedEssay): (citation: EssayCitation) => CheckedEntry[] {
  const listed = citedList(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const find = indexCited(listed);
  const notes = blocks.filter(({ type }) => type === "footnote");
  const led = ({ entryIds, keys }: EssayCitation): CheckedEntry[] => {
    const linked = entryIds.flatMap((id) => byId.get(id) ?? []);
    return linked.length > 0 ? linked : keys.flatMap((key) => [...find(key)]);
  };
  return (citation) => {
    if (citation.kind !== "footnote_mark") return unique(led(citation));
    const note = notes[Number(citation.text) - 1];
    return unique(citations.filter(({ blockKey }) => blockKey === note?.key).flatMap(led));
  };
}

function unique(entries: readonly CheckedEntry[]): CheckedEntry[] {
  return [...new Set(entries)];
}

/** Ids of the works from which something is quoted: only their texts are worth fetching. */
export function worksQuoted(quotations: readonly EssayQuotation[]): string[] {
  return [
    ...new Set(quotations.flatMap(({ entries }) => entries.flatMap(({ referenceId }) => referenceId ?? []))),
  ];
}
