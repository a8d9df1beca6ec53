import type { Span } from "#lib/documents/block.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import { sentencesOf } from "#lib/languages/sentences.ts";
import { citationSpans, isRunning, without, type EssayBlock, type EssayCitation } from "./checked-essay.ts";
import { findOverlaps, type Apart, type ComparedText, type OverlapOptions } from "./overlap.ts";
import { quotedIn } from "./quoted-spans.ts";

/** A text to be compared, as it is stored: of an essay, or of a document of the group, of which only the blocks matter. */
export interface StoredText {
  readonly id: string;
  readonly blocks: readonly EssayBlock[];
  readonly citations: readonly Pick<EssayCitation, "blockKey" | "start" | "end">[];
}

/** One side of a shared passage; code points of the whole text of the essay or document. */
export interface SharedSide {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly apart: Apart;
}

export interface SharedStretch {
  readonly one: SharedSide;
  readonly other: SharedSide;
  readonly words: number;
}

/** As many are kept, the longest: a class that copied one text would fill the table by their square. */
const MOST_STRETCHES = 20_000;

export interface ComparedClass {
  readonly stretches: readonly SharedStretch[];
  readonly isComplete: boolean;
}

/**
 * The essays of an assignment beside each other and beside the documents of the group. Only running text is compared: lists of references are
 * alike wherever the same works are cited, and citations are taken out, so that another number in brackets hides nothing.
 */
export function compareClass(
  essays: readonly StoredText[],
  documents: readonly StoredText[],
  options: OverlapOptions,
): ComparedClass {
  const of = new Map<string, ReturnType<typeof comparableText>>();
  const known = (text: StoredText) => {
    const made = comparableText(text);
    of.set(text.id, made);
    return made.compared;
  };
  const found = findOverlaps(essays.map(known), documents.map(known), options);
  const side = (id: string, span: Span, apart: Apart): SharedSide => {
    const place = of.get(id)?.place;
    return { id, start: place?.(span[0]) ?? 0, end: place?.(span[1]) ?? 0, apart };
  };
  const stretches = found.slice(0, MOST_STRETCHES).map(({ one, other, words, apart, otherApart }) => ({
    one: side(one.id, one.span, apart),
    other: side(other.id, other.span, otherApart),
    words,
  }));
  return { stretches, isComplete: found.length <= MOST_STRETCHES };
}

/** The running text in one piece, and the way back from its UTF-16 units to code points of the stored text. */
export function comparableText({ id, blocks, citations }: StoredText): {
  readonly compared: ComparedText;
  readonly place: (utf16: number) => number;
} {
  const pieces: { readonly at: number; readonly block: EssayBlock }[] = [];
  const [quoted, cited]: [Span[], Span[]] = [[], []];
  const marksOf = Map.groupBy(citations, ({ blockKey }) => blockKey);
  let text = "";
  for (const block of blocks.filter(({ type }) => isRunning(type))) {
    const at = text.length;
    const shift = ([start, end]: Span): Span => [start + at, end + at];
    const marks = citationSpans(block, marksOf.get(block.key) ?? []);
    pieces.push({ at, block });
    quoted.push(...quotedIn(block).map(shift));
    cited.push(...citedSentences(block, marks).map(shift));
    text += `${without(block.text, marks)}\n`;
  }
  const place = (utf16: number): number => {
    const piece = pieces.findLast(({ at }) => at <= utf16);
    return piece === undefined
      ? 0
      : piece.block.start + utf16ToCodePoint(indexText(piece.block.text), utf16 - piece.at);
  };
  return { compared: { id, text, quoted, cited }, place };
}

function citedSentences({ text, language }: EssayBlock, marks: readonly Span[]): readonly Span[] {
  if (marks.length === 0) return [];
  return sentencesOf(text, language).filter(([start, end]) =>
    marks.some(([from, to]) => from < end && to > start),
  );
}
