import { codePointToUtf16 } from "#lib/languages/text-unit.ts";
import type { ImportedArticle, ImportedBlock } from "./article.ts";
import { articleRanges, articlesFrom, findArticles, type ArticlePart } from "./articles.ts";
import { readCitations } from "./citations.ts";
import { readComments } from "./comments.ts";
import { findNotes, readFootnotes } from "./footnote-list.ts";
import { placeBlock, type PlacedBlock } from "./placed-block.ts";
import { pageOf, readFacts, type RawFacts } from "./raw-facts.ts";
import type { RawText } from "./raw-text.ts";
import { readReferences } from "./references.ts";
import { remarksOnParts, type ReadPart } from "./remarks.ts";
import { mapSource, type SourceMap } from "./source-map.ts";

/** All of an imported article that follows from its blocks and the raw text. */
export type ArticleParts = Pick<
  ImportedArticle,
  "articles" | "citations" | "references" | "footnotes" | "comments" | "notes"
>;

/**
 * What the blocks of a file say: its articles, their citations, entries and footnotes, the remarks about them. Asked when a file is
 * imported and each time a person has corrected its blocks, whose texts may then hold words that are not in the raw text. `starts`
 * are the ids of the blocks that begin an article; without any they are found. An entry keeps its id as long as its block does.
 * Notes are those of structure and references alone (PART_NOTES in remarks.ts): a correction leaves the others as they are.
 */
export function readParts(
  raw: RawText,
  blocks: readonly ImportedBlock[],
  starts: readonly string[],
): ArticleParts {
  const source = mapSource(raw.text);
  const placed = blocks.map((block) => placeBlock(source, block));
  return readPlaced({ raw, source, facts: readFacts(raw) }, placed, starts);
}

export interface FileRead {
  readonly raw: RawText;
  readonly source: SourceMap;
  readonly facts: RawFacts;
}

/** The same for blocks whose place in the raw text is known. */
export function readPlaced(
  file: FileRead,
  placed: readonly PlacedBlock[],
  starts: readonly string[] = [],
): ArticleParts {
  const articles = starts.length === 0 ? findArticles(placed) : articlesFrom(placed, starts);
  const parts = articles.map((part) => readPart(file, part));
  const comments = readComments(file.raw.comments, placed);
  return {
    articles: articleRanges(articles),
    citations: parts.flatMap(({ citations }) => citations),
    references: parts.flatMap(({ references }) => references),
    footnotes: parts.flatMap(({ footnotes }) => footnotes),
    ...(comments.length === 0 ? {} : { comments }),
    notes: remarksOnParts(file.source, placed, parts),
  };
}

/** Numbers of citations mean the list of their own article, so each article is read by itself. */
function readPart({ source, facts }: FileRead, part: ArticlePart): ReadPart {
  const references = readReferences(part.blocks, facts);
  const notes = findNotes(part.blocks, facts);
  const footnoteMarks = new Set(notes.map(({ mark }) => mark));
  const pageAt = (place: number) => pageOf(facts, codePointToUtf16(source.index, place));
  const citations = readCitations({ source, facts, blocks: part.blocks }, { references, footnoteMarks });
  return { part, references, citations, footnotes: readFootnotes(notes, citations, pageAt) };
}
