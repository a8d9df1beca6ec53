import { isSetAside } from "#lib/documents/block.ts";
import { cardOfBlocks } from "#lib/documents/card.ts";
import { referenceRows } from "#lib/documents/reference-rows.ts";
import type { ImportedArticle, ImportedBlock, ImportedReference, ImportNote } from "./article.ts";
import { blockFinder } from "./block-at.ts";
import { noteKey } from "./note-key.ts";
import { placeFinder, type PagePlace } from "./page-places.ts";
import type { RawText } from "./raw-text.ts";
import { UNSURE } from "./remarks.ts";

/** What a preview tells besides the article: what it was read from, and what a person did about it. */
export interface Looked {
  /** Null where it was not kept. */
  readonly raw: Pick<RawText, "text" | "lines" | "pages"> | null;
  /** Keys of notes that were dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** Ids of the blocks that were recognised with a doubt. */
  readonly doubted: ReadonlySet<string>;
}

/**
 * What a person looks at and corrects before an article is stored: its blocks with their places in the file, its lists paired, the
 * doubts about it.
 */
export function previewOf(part: ImportedArticle, { raw, dismissed, doubted }: Looked) {
  const placesOf = placeFinder(raw);
  const cited = new Map<string, number>();
  for (const { entries } of part.citations) {
    for (const id of entries) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  const blocks = part.blocks.map((block, at) => ({
    ...previewBlock(block, at + 1),
    places: placesOf(block),
  }));
  return {
    blocks,
    references: referenceRows(part.references).map(({ original, romanised }) => ({
      original: original === null ? null : previewEntry(original, cited),
      romanised: romanised === null ? null : previewEntry(romanised, cited),
    })),
    notes: previewNotes(part.notes, part.blocks, dismissed),
    pages: pagesOf(blocks, raw),
    doubts: {
      total: part.blocks.filter((block) => doubted.has(block.id) || isDoubtful(block)).length,
      left: part.blocks.filter(isDoubtful).length,
    },
  };
}

/** Its type, borders or language should be looked at. */
export function isDoubtful({ doubt, confidence }: ImportedBlock): boolean {
  return doubt !== undefined || confidence < UNSURE;
}

/** Each with the block that it is about. */
export function previewNotes(
  notes: readonly ImportNote[],
  blocks: readonly ImportedBlock[],
  dismissed: ReadonlySet<string>,
) {
  const blockAt = blockFinder(blocks);
  return notes.map((note) => {
    const { code, severity, values, sourceRange } = note;
    const key = noteKey(note);
    const blockId = sourceRange === undefined ? null : (blockAt(sourceRange[0])?.id ?? null);
    return { key, code, severity, values, blockId, isDismissed: dismissed.has(key) };
  });
}

/** One article of a file in a list: enough to choose by. */
export function cardOf(part: ImportedArticle) {
  const [article] = part.articles;
  const language = article?.language ?? "mixed";
  return {
    ...cardOfBlocks(part.blocks, language, part.source.name),
    language,
    complete: article?.complete ?? true,
    blockCount: part.blocks.filter(({ type }) => !isSetAside(type)).length,
    citationCount: part.citations.length,
    referenceCount: Math.max(
      part.references.filter(({ list }) => list === "original").length,
      part.references.filter(({ list }) => list === "romanised").length,
    ),
    doubtCount: part.blocks.filter(isDoubtful).length,
  };
}

function previewBlock(block: ImportedBlock, number: number) {
  const { id, type, language, text, label, level, confidence, doubt, unsure, cells, sourceRanges } = block;
  return {
    id,
    number,
    type,
    language,
    text,
    label: label ?? null,
    level: level ?? null,
    confidence,
    isDoubtful: isDoubtful(block),
    doubt: doubt ?? null,
    isSetAside: isSetAside(type),
    unsure: unsure ?? [],
    cells: cells ?? null,
    sourceRanges,
  };
}

/** The pages from the first to the last on which blocks stand. */
function pagesOf(blocks: readonly { readonly places: readonly PagePlace[] }[], raw: Looked["raw"]) {
  const numbers = blocks.flatMap(({ places }) => places.map(({ page }) => page));
  if (raw === null || numbers.length === 0) return [];
  const first = numbers.reduce((one, other) => Math.min(one, other));
  const last = numbers.reduce((one, other) => Math.max(one, other));
  return raw.pages.slice(first - 1, last).map(({ width, height, method, confidence }, at) => ({
    number: first + at,
    width,
    height,
    method,
    confidence: confidence ?? null,
  }));
}

function previewEntry(
  { id, number, text, csl, confidence }: ImportedReference,
  cited: ReadonlyMap<string, number>,
) {
  return { id, number, text, citations: cited.get(id) ?? 0, isParsed: csl !== null, confidence };
}
