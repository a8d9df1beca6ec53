import { indexCited } from "#lib/citations/cited-entry.ts";
import { citedList, type CheckedEntry } from "#lib/citations/integrity/checked.ts";
import type { Span } from "#lib/documents/block.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";
import {
  citationSpans,
  isRunning,
  without,
  type CheckedEssay,
  type EssayBlock,
  type EssayCitation,
} from "./checked-essay.ts";
import { quotedIn } from "./quoted-spans.ts";

/** A passage that is quoted, in marks or as a block of its own, with the citation that belongs to it. */
export interface EssayQuotation {
  readonly block: EssayBlock;
  /** UTF-16 units of the block, the quotation marks among it. */
  readonly span: Span;
  /** Without its marks, and without citations in it. */
  readonly quote: string;
  /** Null where none stands near. */
  readonly citation: EssayCitation | null;
  /** Entries to which the citation leads. */
  readonly entries: readonly CheckedEntry[];
}

/** Letters between a quotation and its citation: «…», – деп жазды Бектұр [3]; UTF-16. */
const LONGEST_BETWEEN = 90;

/** Every quotation of the running text, in order: in quotation marks, or set apart as a block of its own. */
export function quotationsIn(essay: CheckedEssay): EssayQuotation[] {
  const entriesOf = citedEntries(essay);
  const blocks = essay.blocks.filter(({ type }) => isRunning(type));
  return blocks.flatMap((block, at) => {
    const quoted = quotedIn(block);
    if (quoted.length === 0) return [];
    const spans = citationSpans(block, essay.citations);
    const citations = essay.citations.filter(({ blockKey }) => blockKey === block.key);
    const made = (span: Span, quote: string, citation: EssayCitation | null): EssayQuotation => ({
      ...{ block, span, quote, citation, entries: citation === null ? [] : entriesOf(citation) },
    });
    if (block.type === "quotation") {
      const words = without(block.text, spans);
      const end = words.trimEnd().length;
      const quote = words.replace(/\s+/gu, " ").trim();
      return [made([0, end], quote, citations[0] ?? citationAround(essay, blocks, at))];
    }
    return quoted.map((span) => {
      const quote = block.text.slice(span[0] + 1, span[1] - 1).trim();
      return made(span, quote, citations[nearest(block.text, span, spans) ?? -1] ?? null);
    });
  });
}

/** Of a quotation in several blocks the citation stands in one of them; else at the end of the paragraph that leads to it, or begins the next. */
function citationAround(
  { citations }: CheckedEssay,
  blocks: readonly EssayBlock[],
  at: number,
): EssayCitation | null {
  const isQuoted = (n: number) => blocks[n]?.type === "quotation";
  let [first, last] = [at, at];
  while (isQuoted(first - 1)) first--;
  while (isQuoted(last + 1)) last++;
  const of = (block: EssayBlock | undefined) => citations.filter(({ blockKey }) => blockKey === block?.key);
  const within = blocks.slice(first, last + 1).flatMap(of);
  const [before, behind] = [blocks[first - 1], blocks[last + 1]];
  const leading = of(before).findLast(({ end }) => before !== undefined && isNear(before, end, "end"));
  const following = of(behind).find(({ start }) => behind !== undefined && isNear(behind, start, "start"));
  return within[0] ?? leading ?? following ?? null;
}

/** A citation closes its block, or opens it, where hardly a word stands between; `place`: code points of the essay's text. */
function isNear({ text, start }: EssayBlock, place: number, side: "start" | "end"): boolean {
  const index = indexText(text);
  const at = codePointToUtf16(index, place - start);
  const between = side === "end" ? text.slice(at) : text.slice(0, at);
  return between.length <= LONGEST_BETWEEN && !/[.!?…]\s+\p{L}/u.test(between);
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
