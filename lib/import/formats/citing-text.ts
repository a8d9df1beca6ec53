import type { ImportedArticle, ImportedBlock, ImportedCitation } from "../article.ts";

/** A stretch of a block's text: running text, or the mark of a citation or footnote. */
export interface TextPiece {
  readonly text: string;
  readonly citation: ImportedCitation | null;
}

/** Cuts a block's text, or a range of it in code points, at its marks; marks that overlap an earlier one stay running text. */
export type TextCutter = (block: ImportedBlock, range?: readonly [start: number, end: number]) => TextPiece[];

/** Made once for an article, whose citations are looked up by block. */
export function textCutter({ citations }: ImportedArticle): TextCutter {
  const byBlock = new Map<string, ImportedCitation[]>();
  for (const citation of citations) {
    const known = byBlock.get(citation.blockId);
    if (known === undefined) byBlock.set(citation.blockId, [citation]);
    else known.push(citation);
  }
  for (const marks of byBlock.values())
    marks.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  return (block, range) => cut(block.text, byBlock.get(block.id) ?? [], range);
}

function cut(
  text: string,
  marks: readonly ImportedCitation[],
  range?: readonly [number, number],
): TextPiece[] {
  const points = [...text];
  const [start, end] = range ?? [0, points.length];
  const pieces: TextPiece[] = [];
  const add = (from: number, to: number, citation: ImportedCitation | null): void => {
    if (to > from) pieces.push({ text: points.slice(from, to).join(""), citation });
  };
  let done = start;
  for (const mark of marks) {
    const [from, to] = mark.range;
    if (from < done || to > end || to <= from) continue;
    add(done, from, null);
    add(from, to, mark);
    done = to;
  }
  add(done, end, null);
  return pieces;
}

/** The footnote blocks of an article by the mark that leads to them; of two with one mark, the one behind the citing block. */
export function footnoteFinder({
  blocks,
  footnotes,
}: ImportedArticle): (citation: ImportedCitation) => ImportedBlock | null {
  const order = new Map(blocks.map((block, at) => [block.id, at]));
  const marked = blocks
    .filter(({ type }) => type === "footnote")
    .flatMap((block) => {
      const [start] = block.sourceRanges[0] ?? [-1];
      const footnote = footnotes.find(({ sourceRange }) => sourceRange[0] === start);
      return footnote === undefined ? [] : [{ block, mark: footnote.mark, at: order.get(block.id) ?? 0 }];
    });
  return ({ kind, keys, blockId }) => {
    if (kind !== "footnote_mark") return null;
    const same = marked.filter(({ mark }) => mark === String(keys[0]));
    const from = order.get(blockId) ?? 0;
    return (same.find(({ at }) => at > from) ?? same.at(-1))?.block ?? null;
  };
}
