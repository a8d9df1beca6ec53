import type { ImportedArticle, ImportNote } from "./article.ts";

/**
 * The articles of a file, each as a file of that one article; places still count in the whole file. A thing
 * belongs to the last article that begins at or before it, so nothing of the file is left out. One pass, also
 * over a journal's whole year.
 */
export function splitArticles(file: ImportedArticle): ImportedArticle[] {
  if (file.articles.length === 1) return [file];
  const parts = file.articles.map((article): ImportedArticle => ({
    ...file,
    articles: [article],
    blocks: [],
    citations: [],
    references: [],
    footnotes: [],
    ...(file.comments === undefined ? {} : { comments: [] }),
    notes: [],
  }));
  const partAt = (place: number) =>
    parts[
      Math.max(
        0,
        file.articles.findLastIndex(({ range }) => range[0] <= place),
      )
    ];
  for (const block of file.blocks) partAt(block.sourceRanges[0]?.[0] ?? 0)?.blocks.push(block);
  for (const citation of file.citations) partAt(citation.sourceRange[0])?.citations.push(citation);
  for (const reference of file.references) partAt(reference.sourceRange[0])?.references.push(reference);
  for (const footnote of file.footnotes) partAt(footnote.sourceRange[0])?.footnotes.push(footnote);
  const partOf = new Map(parts.flatMap((part) => part.blocks.map(({ id }) => [id, part] as const)));
  for (const comment of file.comments ?? []) partOf.get(comment.blockId)?.comments?.push(comment);
  for (const note of file.notes) {
    if (note.sourceRange !== undefined) partAt(note.sourceRange[0])?.notes.push(note);
  }
  return parts;
}

/** Notes about the file as a whole, where it holds several articles. */
export function notesOfFile(file: ImportedArticle): ImportNote[] {
  return file.articles.length === 1 ? [] : file.notes.filter(({ sourceRange }) => sourceRange === undefined);
}
