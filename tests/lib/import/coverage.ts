import type { ImportedArticle } from "#lib/import/article.ts";

/** How often each visible code point of the text lies in a block. */
export function coverage(text: string, article: Pick<ImportedArticle, "blocks">): number[] {
  const points = [...text];
  const times = points.map(() => 0);
  for (const [start, end] of article.blocks.flatMap((block) => block.sourceRanges)) {
    for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1;
  }
  return points.flatMap((point, at) => (/\s/u.test(point) ? [] : [times[at] ?? 0]));
}
