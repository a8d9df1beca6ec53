import type { ImportedArticle, ImportedBlock, ImportNote } from "./article.ts";
import { blockFinder } from "./block-at.ts";

/** Ids of the blocks that begin the articles of a file, in its order. */
export function articleStarts({ blocks, articles }: Pick<ImportedArticle, "blocks" | "articles">): string[] {
  let last = -1;
  return blocks.flatMap((block) => {
    const place = startOf(block);
    const article = Math.max(
      0,
      articles.findLastIndex(({ range }) => range[0] <= place),
    );
    if (article <= last) return [];
    last = article;
    return [block.id];
  });
}

/**
 * The articles of a file, each as a file of that one article; places still count in the whole file. A block belongs to the last
 * article that begins at or before it in the order of the blocks, which a person may have changed; anything else to the article of
 * the block that it stands in, so nothing of the file is left out. One pass, also over a journal's whole year.
 */
export function splitArticles(
  file: ImportedArticle,
  starts: readonly string[] = articleStarts(file),
): ImportedArticle[] {
  if (file.articles.length === 1) return [file];
  const parts = file.articles.map((article): ImportedArticle => emptied(file, article));
  const homes = homesOf(file.blocks, starts);
  const partOf = ({ blockId }: { readonly blockId: string }) => parts[homes.get(blockId) ?? 0];
  const blockOf = blockFinder(file.blocks);
  const partAt = (place: number) => parts[homes.get(blockOf(place)?.id ?? "") ?? 0];
  for (const block of file.blocks) partOf({ blockId: block.id })?.blocks.push(block);
  for (const citation of file.citations) partOf(citation)?.citations.push(citation);
  for (const comment of file.comments ?? []) partOf(comment)?.comments?.push(comment);
  for (const reference of file.references) partAt(reference.sourceRange[0])?.references.push(reference);
  for (const footnote of file.footnotes) partAt(footnote.sourceRange[0])?.footnotes.push(footnote);
  for (const note of file.notes) {
    if (note.sourceRange !== undefined) partAt(note.sourceRange[0])?.notes.push(note);
  }
  return parts;
}

function emptied(file: ImportedArticle, article: ImportedArticle["articles"][number]): ImportedArticle {
  return {
    ...file,
    articles: [article],
    blocks: [],
    citations: [],
    references: [],
    footnotes: [],
    ...(file.comments === undefined ? {} : { comments: [] }),
    notes: [],
  };
}

/** The index of each block's article by its id. */
function homesOf(blocks: readonly ImportedBlock[], starts: readonly string[]): ReadonlyMap<string, number> {
  const wanted = new Set(starts);
  let article = -1;
  return new Map(
    blocks.map(({ id }) => {
      if (wanted.has(id)) article += 1;
      return [id, Math.max(0, article)];
    }),
  );
}

function startOf({ sourceRanges }: ImportedBlock): number {
  return sourceRanges[0]?.[0] ?? 0;
}

/** Notes about the file as a whole, where it holds several articles. */
export function notesOfFile(file: ImportedArticle): ImportNote[] {
  return file.articles.length === 1 ? [] : file.notes.filter(({ sourceRange }) => sourceRange === undefined);
}
