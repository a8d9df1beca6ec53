import { indexCited } from "#lib/citations/cited-entry.ts";
import { citedList, type CheckedEntry, type CheckedWork } from "#lib/citations/integrity/checked.ts";
import { checkQuotation } from "#lib/citations/integrity/quotation.ts";
import { foldTexts } from "#lib/citations/integrity/quotations.ts";
import type { Span } from "#lib/documents/block.ts";
import { foldText } from "#lib/languages/normalise.ts";
import {
  citationSpans,
  isRunning,
  placeIn,
  type CheckedEssay,
  type EssayBlock,
  type EssayCitation,
} from "./checked-essay.ts";
import { essayFinding, type EssayFinding } from "./essay-finding.ts";
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

export interface ComparedQuotations {
  readonly findings: readonly EssayFinding[];
  readonly looked: number;
  readonly exact: number;
}

/**
 * Quotations beside the stored texts of the works that they cite: word for word, altered, or not found. Nothing can be said where one of
 * the works has no stored text: the quotation may stand in that one. What has no citation is told among the claims without a source.
 */
export function compareQuotations(
  quotations: readonly EssayQuotation[],
  works: readonly CheckedWork[],
): ComparedQuotations {
  const known = new Map(works.map((work) => [work.id, work]));
  const textsOf = foldTexts();
  const cited = quotations.filter(({ citation, quote, entries }) => {
    const isTitle = entries.some(({ text }) => foldText(text).includes(foldText(quote)));
    return citation !== null && !isTitle;
  });
  const findings = cited.flatMap(({ block, span, quote, entries }) => {
    const quoted = entries.flatMap(({ referenceId }) => known.get(referenceId ?? "") ?? []);
    const details = { places: [placeIn(block, span)], entries: entries.map(({ id }) => id) };
    const isKnown = quoted.length > 0 && quoted.length === entries.length && quoted.every(hasText);
    if (!isKnown) return [essayFinding("quotations", "quotation_unchecked", details)];
    const all = quoted.flatMap((work) =>
      textsOf(work).map((text, at) => ({ text, at, referenceId: work.id })),
    );
    const checked = checkQuotation(
      quote,
      all.map(({ text }) => text),
    );
    if (checked.as === "found") return [];
    if (checked.as === "not_found") return [essayFinding("quotations", "quotation_lost", details)];
    const there = all[checked.at.text];
    const source =
      there === undefined
        ? null
        : { referenceId: there.referenceId, text: there.at, start: checked.at.start };
    const altered = { here: quote, there: checked.there };
    return [essayFinding("quotations", "quotation_altered", { ...details, altered, source })];
  });
  return { findings, looked: cited.length, exact: cited.length - findings.length };
}

function hasText({ texts }: CheckedWork): boolean {
  return texts.length > 0;
}
