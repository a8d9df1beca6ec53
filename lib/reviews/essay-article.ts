import type { Node } from "prosemirror-model";
import type { Span, TableCell } from "#lib/documents/block.ts";
import type { ImportedArticle, ImportedBlock } from "#lib/import/article.ts";
import { NOTHING_SAID, type RawText } from "#lib/import/raw-text.ts";
import { placeBlock } from "#lib/import/placed-block.ts";
import { readFacts } from "#lib/import/raw-facts.ts";
import { readPlaced } from "#lib/import/read-parts.ts";
import { mapSource } from "#lib/import/source-map.ts";
import { detectLanguage } from "#lib/languages/detect.ts";
import { blockLanguageOf, type BlockLanguage } from "#lib/languages/language-tag.ts";
import { indexText, utf16ToCodePoint } from "#lib/languages/text-unit.ts";
import type { BlockDraft, DraftSpan, PrintedReferences } from "./block-draft.ts";
import { draftsOfEssay } from "./essay-blocks.ts";

export type { PrintedReferences } from "./block-draft.ts";

/** Emphasis over a stretch of a block's text; code points. */
export interface Emphasis {
  readonly blockId: string;
  readonly range: Span;
  readonly mark: "em" | "strong";
}

/** An essay as a document is made of it: the same shape that importers hand out. */
export interface EssayArticle {
  readonly part: ImportedArticle;
  /** The printed text, in which everything is traced. */
  readonly raw: RawText;
  readonly emphasis: readonly Emphasis[];
  /** Entry of the printed list → the work of the library that it prints. */
  readonly references: ReadonlyMap<string, string>;
}

interface EssaySource {
  /** What stands in for a file's name. */
  readonly name: string;
  readonly sha256: string;
  /** Language of the text as its writer set it. */
  readonly language: BlockLanguage;
}

/**
 * Prints an essay: citations become their printed words, footnotes blocks at the end with their marks, the list of references entries. What
 * a citation leads to is told to the importer's own reading, which also finds the citations that were typed by hand (read-parts.ts).
 */
export function articleOfEssay(essay: Node, printed: PrintedReferences, source: EssaySource): EssayArticle {
  const drafts = draftsOfEssay(essay, printed);
  const raw = rawOf(drafts);
  const map = mapSource(raw.text);
  const { index } = map;
  let at = 0;
  const placed = drafts.map((draft, n) => {
    const start = at;
    at += draft.text.length + 1;
    const block = blockOf(draft, {
      id: `b${n + 1}`,
      language: languageOf(draft, source.language),
      range: [utf16ToCodePoint(index, start), utf16ToCodePoint(index, start + draft.text.length)],
    });
    // Letter by letter the printed text: nothing has to be aligned.
    return placeBlock(
      map,
      block,
      Array.from({ length: draft.text.length }, (_, unit) => start + unit),
    );
  });
  const blocks = placed.map(({ block }) => block);
  const parts = readPlaced(
    { raw, source: map, facts: readFacts(raw) },
    placed,
    blocks.slice(0, 1).map(({ id }) => id),
  );
  const { name, sha256, language } = source;
  const article: ImportedArticle = {
    format: "silteme.article/1",
    source: { name, mediaType: "text/plain", sha256, length: index.lengthCodePoint },
    blocks,
    ...parts,
    // The writer says what language the essay is in; a reader of files could only guess.
    articles: parts.articles.map((one) => ({ ...one, language, complete: true })),
    citations: withLocators(parts.citations, drafts, blocks),
    notes: parts.notes,
  };
  return { part: article, raw, emphasis: emphasisOf(drafts), references: referencesOf(drafts) };
}

interface BlockPlace {
  readonly id: string;
  readonly language: BlockLanguage;
  /** Code points of the raw text. */
  readonly range: readonly [number, number];
}

function blockOf(draft: BlockDraft, { id, language, range }: BlockPlace): ImportedBlock {
  const cells = draft.cells === undefined ? undefined : cellsOf(draft.text, draft.cells);
  return {
    id,
    type: draft.type,
    language,
    text: draft.text,
    sourceRanges: [[range[0], range[1]]],
    ...(draft.level === undefined ? {} : { level: draft.level }),
    ...(draft.label === undefined ? {} : { label: draft.label }),
    confidence: 1,
    ...(cells === undefined ? {} : { cells }),
  };
}

function cellsOf(
  text: string,
  cells: NonNullable<BlockDraft["cells"]>,
): (Omit<TableCell, "range"> & { range: [number, number] })[] {
  const index = indexText(text);
  return cells.map(({ span: [start, end], ...cell }) => ({
    ...cell,
    range: [utf16ToCodePoint(index, start), utf16ToCodePoint(index, end)],
  }));
}

/** A short block (a heading, "1991–2022") says little of its language; then it is that of the essay. */
const ENOUGH_LETTERS = 40;

function languageOf(draft: BlockDraft, ofEssay: BlockLanguage): BlockLanguage {
  if (draft.language !== null) return draft.language;
  const detected =
    draft.text.length < ENOUGH_LETTERS ? null : blockLanguageOf(detectLanguage(draft.text).language ?? "");
  return detected ?? ofEssay;
}

function rawOf(drafts: readonly BlockDraft[]): RawText {
  const lines: RawText["lines"] = [];
  const spans: RawText["spans"] = [];
  let start = 0;
  drafts.forEach((draft, paragraph) => {
    const end = start + draft.text.length;
    const { type, level, mark, target, csl } = draft;
    // A table's cells are lines of their own, of which nothing has to be told: the blocks are known.
    if (draft.cells === undefined && end > start)
      lines.push({
        ...{ start, end, paragraph },
        declared: {
          ...{ type, confidence: 1 },
          ...(level === undefined ? {} : { level }),
          ...(mark === undefined ? {} : { mark }),
          ...(target === undefined ? {} : { target }),
          ...(csl === undefined || csl === null ? {} : { csl }),
        },
      });
    for (const span of draft.spans) spans.push(...rawSpanOf(span, start));
    start = end + 1;
  });
  return { ...NOTHING_SAID, text: drafts.map(({ text }) => text).join("\n"), lines, spans };
}

function rawSpanOf({ span: [from, to], ...told }: DraftSpan, start: number): RawText["spans"] {
  const place = { start: start + from, end: start + to };
  if (told.kind === "citation") return [{ kind: "citation", ...place, targets: [...told.targets] }];
  return told.kind === "footnote_mark" ? [{ kind: "footnote_mark", ...place, mark: told.mark }] : [];
}

/** Where only the writer knows the place that a mark names: "(Isaacs, 2011, p. 4)" is read as a name and a year. */
function withLocators(
  citations: ImportedArticle["citations"],
  drafts: readonly BlockDraft[],
  blocks: readonly ImportedBlock[],
): ImportedArticle["citations"] {
  const known = new Map<string, string>();
  drafts.forEach(({ text, spans }, n) => {
    const index = indexText(text);
    for (const span of spans)
      if (span.kind === "citation" && span.locator !== null)
        known.set(`${blocks[n]?.id ?? ""} ${utf16ToCodePoint(index, span.span[0])}`, span.locator);
  });
  return citations.map((citation) => ({
    ...citation,
    locator: citation.locator ?? known.get(`${citation.blockId} ${citation.range[0]}`) ?? null,
  }));
}

function emphasisOf(drafts: readonly BlockDraft[]): Emphasis[] {
  return drafts.flatMap(({ text, spans }, n) => {
    const index = indexText(text);
    return spans.flatMap(({ span: [start, end], ...told }) =>
      told.kind === "em" || told.kind === "strong"
        ? [
            {
              blockId: `b${n + 1}`,
              range: [utf16ToCodePoint(index, start), utf16ToCodePoint(index, end)] as const,
              mark: told.kind,
            },
          ]
        : [],
    );
  });
}

/** Keys as the importer gives them to entries (references.ts, referenceId). */
function referencesOf(drafts: readonly BlockDraft[]): ReadonlyMap<string, string> {
  return new Map(
    drafts.flatMap(({ target }, n) => (target === undefined ? [] : [[`r${n + 1}`, target] as const])),
  );
}
