import { createHash } from "node:crypto";
import { z } from "zod";
import { revisionFromImport } from "#lib/documents/revision.ts";
import type { ImportedArticle } from "#lib/import/article.ts";
import { importedFootnote } from "#lib/import/article.ts";
import { BLOCK_LANGUAGES } from "#lib/languages/language-tag.ts";

/** Everything of one imported article that is stored, by structure. */
export type ArticleRevision = ReturnType<typeof articleRevision>;

/** `part`: the article by itself (lib/import/split.ts); `decoded`: code points of the file it came from. */
export function articleRevision(
  part: ImportedArticle,
  index: number,
  decoded: readonly string[] | undefined,
) {
  return { ...revisionFromImport(part, 0, decoded), index, notes: part.notes, source: part.source };
}

const span = z.tuple([z.number().int(), z.number().int()]);

/**
 * The column `source_map`: where the text came from. `stretches` tie spans of the text to spans of the decoded file;
 * `citations` and `references` keep the places in the file by key, and `footnotes` are as the importer found them.
 */
export const sourceMapColumn = z.object({
  article: z.object({ index: z.number().int(), language: z.enum(BLOCK_LANGUAGES), complete: z.boolean() }),
  /** Code points of the decoded file. */
  length: z.number().int(),
  stretches: z.array(z.object({ text: span, source: span, exact: z.boolean() })),
  citations: z.record(z.string(), span),
  references: z.record(z.string(), span),
  footnotes: z.array(importedFootnote),
});
export type SourceMapColumn = z.infer<typeof sourceMapColumn>;

export function revisionColumns(revision: ArticleRevision) {
  const { index, language, complete, sourceMap: stretches, text, textLength, content, notes } = revision;
  const sourceMap = {
    article: { index, language, complete },
    length: revision.source.length,
    stretches,
    citations: Object.fromEntries(revision.citations.map(({ id, sourceRange }) => [id, sourceRange])),
    references: Object.fromEntries(revision.references.map(({ id, sourceRange }) => [id, sourceRange])),
    footnotes: revision.footnotes.map(({ mark, text: words, sourceRange, markRange }) => ({
      mark,
      text: words,
      sourceRange,
      markRange,
    })),
  };
  return {
    text,
    textSha256: createHash("sha256").update(text, "utf8").digest("hex"),
    textLength,
    // Plain JSON by construction (ProseMirror's toJSON, zod's output); Prisma's type for JSON asks for an index signature.
    content: content as object,
    notes: notes as object[],
    sourceMap: sourceMap as object,
  };
}

export function blockColumns(revision: ArticleRevision) {
  return revision.blocks.map((block, index) => ({
    index,
    key: block.id,
    type: block.type,
    language: block.language,
    level: block.level ?? null,
    label: block.label ?? null,
    text: block.text,
    startCodePoint: block.start,
    endCodePoint: block.end,
    sourceRanges: block.sourceRanges.map(([start, end]) => [start, end]),
    confidence: block.confidence,
  }));
}

export function citationColumns(revision: ArticleRevision) {
  return revision.citations.map(({ id, blockId, start, end, text, keys, locator, kind }) => ({
    key: id,
    blockKey: blockId,
    startCodePoint: start,
    endCodePoint: end,
    text,
    keys,
    locator,
    kind,
  }));
}

export function entryColumns(revision: ArticleRevision) {
  return revision.references.map((entry, index) => ({
    key: entry.id,
    blockKey: entry.blockId,
    list: entry.list,
    number: entry.number,
    index,
    text: entry.text,
    ...(entry.csl === null ? {} : { csl: entry.csl as object }),
    translation: entry.translation,
    pairedWithKey: entry.pairedWith,
    confidence: entry.confidence,
  }));
}
