import type { Span } from "#lib/documents/block.ts";
import type { BlockLanguage } from "#lib/languages/language-tag.ts";
import type { ReaderBlock, ReaderEntry } from "./reader-view.ts";

/** One line of the table of contents. `count`: passages marked in the section, or entries of a reference list. */
export interface ContentsItem {
  readonly blockId: string;
  readonly text: string;
  readonly language: BlockLanguage;
  /** 1 or 2: two depths are all that a margin can show. */
  readonly depth: 1 | 2;
  /** The list that the heading opens; null for a section. */
  readonly list: ReaderEntry["list"] | null;
  readonly count: number;
  /** Code points of the canonical text, from this heading to the next. */
  readonly span: Span;
}

interface Opening {
  readonly block: ReaderBlock;
  readonly text: string;
  readonly depth: 1 | 2;
}

export function contentsOf(
  blocks: readonly ReaderBlock[],
  documentLanguage: BlockLanguage,
  textOf: (block: ReaderBlock) => string,
): Omit<ContentsItem, "count">[] {
  const openings = blocks.flatMap((_, n) => openingAt(blocks, n, documentLanguage, textOf));
  const end = blocks.at(-1)?.end ?? 0;
  return openings.map(({ block, text, depth }, n) => ({
    blockId: block.id,
    text: text.replace(/[\s.:–—-]+$/u, ""),
    language: block.language,
    depth,
    list: listOpenedBy(block),
    span: [block.start, openings[n + 1]?.block.start ?? end],
  }));
}

/** Sections count the passages that begin in them; a reference list counts its entries. */
export function countContents(
  items: readonly Omit<ContentsItem, "count">[],
  starts: readonly number[],
  entries: readonly ReaderEntry[],
): ContentsItem[] {
  return items.map((item) => {
    if (item.list !== null)
      return { ...item, count: entries.filter(({ list }) => list === item.list).length };
    const [from, to] = item.span;
    return { ...item, count: starts.filter((start) => start >= from && start < to).length };
  });
}

function openingAt(
  blocks: readonly ReaderBlock[],
  n: number,
  documentLanguage: BlockLanguage,
  textOf: (block: ReaderBlock) => string,
): Opening[] {
  const block = blocks[n];
  if (block === undefined) return [];
  if (block.type === "heading")
    return [{ block, text: textOf(block), depth: (block.level ?? 1) > 1 ? 2 : 1 }];
  if (listOpenedBy(block) !== null) return [{ block, text: textOf(block), depth: 1 }];
  const opensAbstract = block.type === "abstract" && blocks[n - 1]?.type !== "abstract";
  if (!opensAbstract || block.language !== documentLanguage || block.label === null) return [];
  return [{ block, text: block.label, depth: 1 }];
}

function listOpenedBy({ type }: ReaderBlock): ReaderEntry["list"] | null {
  if (type === "reference_list_heading") return "original";
  return type === "references_romanized_heading" ? "romanised" : null;
}
