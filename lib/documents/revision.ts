import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import {
  type TextIndex,
  codePointLength,
  codePointToUtf16,
  indexText,
  sliceCodePoints,
} from "#lib/languages/text-unit.ts";
import { type Block, type Span, isSetAside } from "./block.ts";
import { type BlockMark, contentOfBlocks } from "./content.ts";
import { type BlockSpan, plainTextOfBlocks } from "./plain-text.ts";
import { type ContentJson, documentSchema } from "./schema.ts";
import { type SourceStretch, findTextPlace, traceBlock } from "./source-map.ts";

/**
 * What is read from an imported file, by structure: `ImportedArticle` of lib/import fits, which this field may not name.
 * Ranges of blocks, references and footnotes count code points of the decoded file, a citation's `range` those of its block.
 */
export interface ImportedFile<
  Citation extends ImportedMark,
  Reference extends Placed,
  Footnote extends ImportedNote,
> {
  readonly articles: readonly {
    readonly range: Span;
    readonly language: BlockLanguage;
    readonly complete: boolean;
  }[];
  readonly blocks: readonly Block[];
  readonly citations: readonly Citation[];
  readonly references: readonly Reference[];
  readonly footnotes: readonly Footnote[];
  /** What its writer emphasised; ranges count code points of their blocks. Files are read without it. */
  readonly emphasis?: readonly {
    readonly blockId: string;
    readonly range: Span;
    readonly mark: "em" | "strong";
  }[];
}
interface Placed {
  readonly id: string;
  readonly sourceRange: Span;
}
interface ImportedMark {
  readonly blockId: string;
  readonly range: Span;
  readonly kind: string;
  readonly text: string;
}
interface ImportedNote {
  readonly mark: string;
  readonly sourceRange: Span;
  readonly markRange: Span | null;
}

/** A block of a revision. `start` and `end` are code points of the canonical text; null for what is set aside. */
export interface RevisionBlock extends Block {
  readonly start: number | null;
  readonly end: number | null;
}

/** `id` is unique within the revision ("c1", "c2" … in reading order) and is what the citation mark carries. */
export type RevisionCitation<Citation> = Citation & {
  readonly id: string;
  readonly start: number;
  readonly end: number;
};
/** `blockId`: the block in which the entry is printed; null when it was read from elsewhere. */
export type RevisionReference<Reference> = Reference & { readonly blockId: string | null };
/** `start` and `end` of the mark in the canonical text; null where the mark was not found again. */
export type RevisionFootnote<Footnote> = Footnote & {
  readonly start: number | null;
  readonly end: number | null;
};

export interface Revision<Citation, Reference, Footnote> {
  readonly language: BlockLanguage;
  readonly complete: boolean;
  readonly text: string;
  /** In code points. */
  readonly textLength: number;
  readonly content: ContentJson;
  /** Every block of the article in the order of the file, also those that are set aside. */
  readonly blocks: readonly RevisionBlock[];
  readonly citations: readonly RevisionCitation<Citation>[];
  readonly references: readonly RevisionReference<Reference>[];
  readonly footnotes: readonly RevisionFootnote<Footnote>[];
  readonly sourceMap: readonly SourceStretch[];
}

/**
 * The first revision of one article of an imported file. Each article becomes a document of its own; a block belongs to
 * the last article that begins at or before it. `decodedText` (or its code points, one string each, so that a file of many
 * articles is taken apart once) makes the source map exact to the letter; without it the map knows blocks only, and
 * footnote marks that are not also citations stay unmarked.
 */
export function revisionFromImport<
  Citation extends ImportedMark,
  Reference extends Placed,
  Footnote extends ImportedNote,
>(
  file: ImportedFile<Citation, Reference, Footnote>,
  articleIndex: number,
  decodedText?: string | readonly string[],
): Revision<Citation, Reference, Footnote> {
  const article = file.articles[articleIndex];
  if (article === undefined) throw new RangeError(`article ${articleIndex} of ${file.articles.length}`);
  const belongs = (place: number) => articleAt(file.articles, place) === articleIndex;
  const blocks = file.blocks.filter(({ sourceRanges }) => belongs(sourceRanges[0]?.[0] ?? 0)).map(inNfc);
  const shown = plainTextOfBlocks(blocks);
  const plain: Plain = { index: indexText(shown.text), blocks: shown.blocks };
  const spans = new Map(plain.blocks.map((span) => [span.blockId, span]));
  const originals = new Map(file.blocks.map((block) => [block.id, block]));
  const sourceMap = traceBlocks(blocks, spans, decodedText);
  const citations = file.citations.flatMap((citation) => placeCitation(citation, originals, spans));
  citations.sort((a, b) => a.start - b.start || a.end - b.end);
  const numbered = citations.map((citation, n) => ({ ...citation, id: `c${n + 1}` }));
  const footnotes = file.footnotes
    .filter(({ sourceRange }) => belongs(sourceRange[0]))
    .map((footnote) => placeFootnote(footnote, plain.index, sourceMap));
  return {
    language: article.language,
    complete: article.complete,
    text: shown.text,
    textLength: plain.index.lengthCodePoint,
    content: contentOfBlocks(
      blocks.filter(({ type }) => !isSetAside(type)),
      [
        ...citationMarks(numbered, plain),
        ...footnoteMarks(footnotes, plain),
        ...emphasisMarks(file.emphasis ?? [], spans, plain),
      ],
    ),
    blocks: blocks.map((block) => {
      const span = spans.get(block.id);
      return { ...block, start: span?.startCodePoint ?? null, end: span?.endCodePoint ?? null };
    }),
    citations: numbered,
    references: file.references
      .filter(({ sourceRange }) => belongs(sourceRange[0]))
      .map((reference) => ({ ...reference, blockId: blockAt(blocks, reference.sourceRange[0])?.id ?? null })),
    footnotes,
    sourceMap,
  };
}

function articleAt(articles: readonly { readonly range: Span }[], place: number): number {
  const found = articles.findLastIndex(({ range }) => range[0] <= place);
  return Math.max(found, 0);
}

/** Importers promise NFC; a promise is not a check, and every stored offset rests on it. */
function inNfc(block: Block): Block {
  return { ...block, text: block.text.normalize("NFC"), label: block.label?.normalize("NFC") };
}

type Spans = ReadonlyMap<string, BlockSpan>;

function traceBlocks(
  blocks: readonly Block[],
  spans: Spans,
  decodedText: string | readonly string[] | undefined,
): SourceStretch[] {
  const decoded = typeof decodedText === "string" ? Array.from(decodedText) : (decodedText ?? null);
  return blocks.flatMap(({ id, text, sourceRanges }) => {
    const span = spans.get(id);
    return span === undefined ? [] : traceBlock(text, span.startCodePoint, sourceRanges, decoded);
  });
}

/** Nothing for a citation of another article, in a block that is not shown, or without an extent. */
function placeCitation<Citation extends ImportedMark>(
  citation: Citation,
  originals: ReadonlyMap<string, Block>,
  spans: Spans,
): (Citation & { start: number; end: number })[] {
  const span = spans.get(citation.blockId);
  const original = originals.get(citation.blockId);
  if (span === undefined || original === undefined) return [];
  const [from, to] = citation.range.map((at) => lengthInNfc(original.text, at));
  const start = span.startCodePoint + (from ?? 0);
  const end = Math.min(span.startCodePoint + (to ?? 0), span.endCodePoint);
  return start < end ? [{ ...citation, start, end }] : [];
}

/** Where a code point of a text stands once the text is in NFC. */
function lengthInNfc(text: string, codePoint: number): number {
  return codePointLength(sliceCodePoints(indexText(text), 0, codePoint).normalize("NFC"));
}

function placeFootnote<Footnote extends ImportedNote>(
  footnote: Footnote,
  index: TextIndex,
  map: readonly SourceStretch[],
): RevisionFootnote<Footnote> {
  const start = footnote.markRange === null ? null : findTextPlace(map, footnote.markRange[0]);
  const end = start === null ? null : start + codePointLength(footnote.mark);
  const stands = start !== null && end !== null && sliceCodePoints(index, start, end) === footnote.mark;
  return stands ? { ...footnote, start, end } : { ...footnote, start: null, end: null };
}

interface Plain {
  readonly index: TextIndex;
  readonly blocks: readonly BlockSpan[];
}

function citationMarks(
  citations: readonly (ImportedMark & { id: string; start: number; end: number })[],
  plain: Plain,
): BlockMark[] {
  return citations.flatMap((citation) => {
    const cited = documentSchema.mark("citation", { citationId: citation.id });
    const noted =
      citation.kind === "footnote_mark"
        ? [documentSchema.mark("footnote_mark", { mark: citation.text })]
        : [];
    return [cited, ...noted].flatMap((mark) => markBlock(plain, citation.start, citation.end, mark));
  });
}

function footnoteMarks(footnotes: readonly RevisionFootnote<ImportedNote>[], plain: Plain): BlockMark[] {
  return footnotes.flatMap(({ mark, start, end }) =>
    start === null || end === null
      ? []
      : markBlock(plain, start, end, documentSchema.mark("footnote_mark", { mark })),
  );
}

function emphasisMarks(
  emphasis: NonNullable<ImportedFile<ImportedMark, Placed, ImportedNote>["emphasis"]>,
  spans: Spans,
  plain: Plain,
): BlockMark[] {
  return emphasis.flatMap(({ blockId, range: [from, to], mark }) => {
    const start = spans.get(blockId)?.startCodePoint;
    if (start === undefined) return [];
    return markBlock(plain, start + from, start + to, documentSchema.mark(mark));
  });
}

function markBlock(plain: Plain, start: number, end: number, mark: BlockMark["mark"]): BlockMark[] {
  const block = plain.blocks.find(
    ({ startCodePoint, endCodePoint }) => startCodePoint <= start && end <= endCodePoint,
  );
  if (block === undefined) return [];
  const place = (codePoint: number) => codePointToUtf16(plain.index, codePoint) - block.startUtf16;
  return [{ blockId: block.blockId, span: [place(start), place(end)], mark }];
}

function blockAt(blocks: readonly Block[], source: number): Block | undefined {
  return blocks.find(({ sourceRanges }) =>
    sourceRanges.some(([start, end]) => start <= source && source < end),
  );
}
