import { isSetAside, type Block } from "#lib/documents/block.ts";
import { cardOfBlocks } from "#lib/documents/card.ts";
import { referenceRows } from "#lib/documents/reference-rows.ts";
import { revisionFromImport } from "#lib/documents/revision.ts";
import type { ImportedArticle, ImportedReference } from "./article.ts";
import { UNSURE } from "./remarks.ts";

/**
 * What a person looks at before an article is stored: its blocks as recognised, its lists paired, the doubts
 * about it.
 */
export function previewOf(part: ImportedArticle) {
  const article = revisionFromImport(part, 0);
  const cited = new Map<string, number>();
  for (const { entries } of article.citations) {
    for (const id of entries) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  return {
    blocks: article.blocks.map(previewBlock),
    references: referenceRows(article.references).map(({ original, romanised }) => ({
      original: original === null ? null : previewEntry(original, cited),
      romanised: romanised === null ? null : previewEntry(romanised, cited),
    })),
    notes: part.notes,
  };
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
  };
}

/** What was set aside is shown shortened: it is there to be seen, not read. */
const LONGEST_ASIDE = 300; // UTF-16 units

function previewBlock({ id, type, language, text, label, level, confidence }: Block) {
  return {
    id,
    type,
    language,
    text: isSetAside(type) ? text.slice(0, LONGEST_ASIDE).toWellFormed() : text,
    label: label ?? null,
    level: level ?? null,
    confidence,
    isDoubtful: confidence < UNSURE,
    isSetAside: isSetAside(type),
  };
}

function previewEntry(
  { id, number, text, csl, confidence }: ImportedReference,
  cited: ReadonlyMap<string, number>,
) {
  return { id, number, text, citations: cited.get(id) ?? 0, isParsed: csl !== null, confidence };
}
