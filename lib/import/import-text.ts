import type { ImportedArticle, ImportedCitation, ImportedFootnote } from "./article.ts";
import { articleRanges, findArticles, type ArticlePart } from "./articles.ts";
import { makeBlocks, type MadeBlock } from "./blocks.ts";
import { readCitations } from "./citations.ts";
import { remarks, type ReadPart } from "./remarks.ts";
import type { RawText } from "./raw-text.ts";
import { readReferences } from "./references.ts";
import { mapSource, sourceSpan, type SourceMap } from "./source-map.ts";
import { draftEnd, draftStart } from "./draft.ts";

export interface TextSource {
  readonly name: string;
  readonly mediaType: string;
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
}

/**
 * Plain text in, structured article out. Pure, linear in the length of the text, and never refuses: what it
 * cannot make out becomes paragraphs of low confidence and notes.
 */
export function importText(raw: RawText, { name, mediaType, sha256 }: TextSource): ImportedArticle {
  const source = mapSource(raw.text);
  const made = makeBlocks(source);
  const parts = findArticles(made);
  const read: ReadPart[] = [];
  for (const part of parts) read.push(readPart(source, part, countReferences(read) + 1));
  const blocks = made.map(({ block }) => block);
  const references = read.flatMap((part) => part.references);
  const citations = read.flatMap((part) => part.citations);
  const footnotes = read.flatMap((part) => part.footnotes);
  return {
    format: "silteme.article/1",
    source: { name, mediaType, sha256, length: source.index.lengthCodePoint },
    articles: articleRanges(parts),
    blocks,
    citations,
    references,
    footnotes,
    notes: remarks({ raw, made, parts: read }),
  };
}

/** Numbers of citations mean the list of their own article, so each article is read by itself. */
function readPart(source: SourceMap, part: ArticlePart, firstId: number): ReadPart {
  const references = readReferences(source, part.blocks, firstId);
  const citations = readCitations(source, part.blocks, references);
  return { part, references, citations, footnotes: readFootnotes(source, part.blocks, citations) };
}

function countReferences(parts: readonly ReadPart[]): number {
  return parts.reduce((sum, { references }) => sum + references.length, 0);
}

function readFootnotes(
  source: SourceMap,
  blocks: readonly MadeBlock[],
  citations: readonly ImportedCitation[],
): ImportedFootnote[] {
  return blocks.flatMap(({ block, draft, mark }) => {
    if (block.type !== "footnote" || mark === undefined) return [];
    const citing = citations.find(
      (citation) => citation.kind === "footnote_mark" && String(citation.keys[0]) === mark,
    );
    const text = block.text.slice(/^\S{1,3}?(?=\s|\p{L}|[«"“])\s*/u.exec(block.text)?.[0].length ?? 0);
    return [
      {
        mark,
        text,
        sourceRange: sourceSpan(source, draftStart(draft), draftEnd(draft)),
        markRange: citing?.sourceRange ?? null,
      },
    ];
  });
}
