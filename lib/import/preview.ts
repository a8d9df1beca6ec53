import { isSetAside, type Block } from "#lib/documents/block.ts";
import { cardOfBlocks, type DocumentCard } from "#lib/documents/card.ts";
import { referenceRows } from "#lib/documents/reference-rows.ts";
import { revisionFromImport } from "#lib/documents/revision.ts";
import type { ImportedArticle, ImportedReference, ImportNote } from "./article.ts";

/** What a person looks at before an article is stored: its blocks as recognised, its lists paired, the doubts about it. */
export function previewOf(file: ImportedArticle, index: number) {
  const article = revisionFromImport(file, index);
  const cited = new Map<string, number>();
  for (const { entries } of article.citations) {
    for (const id of entries) cited.set(id, (cited.get(id) ?? 0) + 1);
  }
  const card: DocumentCard = cardOfBlocks(article.blocks, article.language, file.source.name);
  return {
    index,
    ...card,
    language: article.language,
    complete: article.complete,
    citationCount: article.citations.length,
    blocks: article.blocks.map(previewBlock),
    references: referenceRows(article.references).map(({ original, romanised }) => ({
      original: original === null ? null : previewEntry(original, cited),
      romanised: romanised === null ? null : previewEntry(romanised, cited),
    })),
    notes: notesOf(file, index),
  };
}

/** Notes that stand inside one article of several; a file of one article has only notes of that article. */
export function notesOf(file: ImportedArticle, index: number): ImportNote[] {
  if (file.articles.length === 1) return file.notes;
  return file.notes.filter(({ sourceRange }) => {
    if (sourceRange === undefined) return false;
    const at = file.articles.findLastIndex(({ range }) => range[0] <= sourceRange[0]);
    return Math.max(at, 0) === index;
  });
}

/** Notes about the file as a whole, where it holds several articles. */
export function notesOfFile(file: ImportedArticle): ImportNote[] {
  return file.articles.length === 1 ? [] : file.notes.filter(({ sourceRange }) => sourceRange === undefined);
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
  };
}

function previewEntry({ id, number, text, csl, confidence }: ImportedReference, cited: ReadonlyMap<string, number>) {
  return { id, number, text, citations: cited.get(id) ?? 0, isParsed: csl !== null, confidence };
}
