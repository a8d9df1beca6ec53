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
  return {
    ...revisionFromImport(part, 0, decoded),
    index,
    notes: part.notes,
    source: part.source,
    digest: articleDigest(part),
  };
}

/**
 * What an article says, in short: two of the same digest make the same revision. How sure the importer was is no part of it, so that
 * looking at a doubt and confirming it makes no new revision. SHA-256, hexadecimal.
 */
export function articleDigest({
  articles,
  blocks,
  citations,
  references,
  footnotes,
}: ImportedArticle): string {
  const said = [
    articles[0]?.language ?? null,
    blocks.map(({ id, type, language, text, level, label, sourceRanges, cells }) => [
      ...[id, type, language, text, level ?? null, label ?? null, sourceRanges],
      cells?.map(({ range, row, column, rowSpan, columnSpan, isHead }) => [
        ...[range, row, column, rowSpan, columnSpan, isHead],
      ]) ?? null,
    ]),
    citations.map(({ blockId, range, keys, locator, kind, entries }) => [
      ...[blockId, range, keys, locator, kind, entries],
    ]),
    references.map(({ id, list, number, text, csl, pairedWith, translation }) => [
      ...[id, list, number, text, csl === null ? null : inKeyOrder(csl), pairedWith, translation],
    ]),
    footnotes.map(({ mark, text, markRange }) => [mark, text, markRange === null]),
  ];
  return createHash("sha256").update(JSON.stringify(said), "utf8").digest("hex");
}

/** JSON that was in the database has its keys in another order than JSON that was just made. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== "object" || value === null) return value;
  return Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, held]) => [key, inKeyOrder(held)]);
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
  /** Of the article as it was stored (articleDigest); left out by earlier versions of the program. */
  digest: z.string().optional(),
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
    digest: revision.digest,
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
    ...(block.cells === undefined ? {} : { cells: block.cells as object[] }),
    ...(block.unsure === undefined ? {} : { unsure: block.unsure as object[] }),
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
