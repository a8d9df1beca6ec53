import type { CheckedCitation, CheckedEntry } from "#lib/citations/integrity/checked.ts";
import type { BlockType, Span } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import {
  codePointToUtf16,
  graphemeBorderAfter,
  graphemeBorderBefore,
  indexText,
  utf16ToCodePoint,
} from "#lib/languages/text-unit.ts";
import { wordsOf } from "#lib/languages/words.ts";

/** A shown block of an essay. */
export interface EssayBlock {
  readonly key: string;
  readonly type: BlockType;
  readonly language: BlockLanguage;
  readonly text: string;
  /** Code points of the essay's text before it. */
  readonly start: number;
}

/** A mark of a citation with its place in code points of the essay's text. */
export interface EssayCitation extends CheckedCitation {
  readonly blockKey: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An essay as checks look at it: of a stored revision, or of a draft as it would be handed in. */
export interface CheckedEssay {
  readonly language: BlockLanguage;
  readonly blocks: readonly EssayBlock[];
  readonly citations: readonly EssayCitation[];
  readonly entries: readonly CheckedEntry[];
}

/** A passage of an essay in the words of Web Annotation: position (code points of the essay's text) and quote with what stands around it. */
export interface EssayPlace {
  readonly blockKey: string;
  /** Code points of the essay's text before the block. */
  readonly blockStart: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** What limits of words count, and what is compared with other texts: the running text without notes, lists and the head. */
const RUNNING: readonly BlockType[] = ["heading", "paragraph", "quotation", "list_item", "abstract", "table"];

export function isRunning(type: BlockType): boolean {
  return RUNNING.includes(type);
}

/** Letters around a quote, about as many as a line holds; UTF-16, cut at grapheme borders. */
const CONTEXT = 32;

/** The place of a span of a block's text (UTF-16). */
export function placeIn({ key, text, start: blockStart }: EssayBlock, [from, to]: Span): EssayPlace {
  const index = indexText(text);
  return {
    ...{ blockKey: key, blockStart },
    start: blockStart + utf16ToCodePoint(index, from),
    end: blockStart + utf16ToCodePoint(index, to),
    exact: text.slice(from, to),
    prefix: text.slice(graphemeBorderAfter(text, Math.max(0, from - CONTEXT)), from),
    suffix: text.slice(to, graphemeBorderBefore(text, Math.min(text.length, to + CONTEXT))),
  };
}

/** A passage that goes on over blocks has a place in each; code points of the essay's text. */
export function placesIn(
  blocks: readonly EssayBlock[],
  { start, end }: Pick<EssayPlace, "start" | "end">,
): EssayPlace[] {
  return blocks.flatMap((block) => {
    const index = indexText(block.text);
    const [from, to] = [start - block.start, end - block.start];
    if (to <= 0 || from >= index.lengthCodePoint) return [];
    return [placeIn(block, [codePointToUtf16(index, Math.max(0, from)), codePointToUtf16(index, to)])];
  });
}

/** Where a mark stands, in code points of the essay's text. */
type MarkPlace = Pick<EssayCitation, "blockKey" | "start" | "end">;

/** Spans of the citations of a block, UTF-16 units of its text, in order. */
export function citationSpans(
  { key, text, start }: Omit<EssayBlock, "type" | "language">,
  citations: readonly MarkPlace[],
): Span[] {
  const index = indexText(text);
  return citations
    .filter(({ blockKey }) => blockKey === key)
    .map((one) => [codePointToUtf16(index, one.start - start), codePointToUtf16(index, one.end - start)]);
}

/** Words as limits count them: neither title, notes nor list, and no citation, which is printed by the style. */
export function countRunningWords({
  blocks,
  citations,
}: {
  readonly blocks: readonly Omit<EssayBlock, "language">[];
  readonly citations: readonly MarkPlace[];
}): number {
  const running = blocks.filter(({ type }) => isRunning(type));
  return running.reduce(
    (count, block) => count + wordsOf(without(block.text, citationSpans(block, citations))).length,
    0,
  );
}

/** The text with blanks in place of these spans, so that every place stays. */
export function without(text: string, spans: readonly Span[]): string {
  let kept = "";
  let at = 0;
  for (const [start, end] of spans) {
    if (start < at) continue;
    kept += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return kept + text.slice(at);
}
