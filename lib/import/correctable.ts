import { isSetAside } from "#lib/documents/block.ts";
import { decideHyphen } from "#lib/languages/hyphenation.ts";
import { vocabularyOfLines, type Vocabulary } from "#lib/languages/vocabulary.ts";
import type { ImportedArticle, ImportedBlock } from "./article.ts";
import type { Joint } from "./corrected-blocks.ts";
import type { RawText } from "./raw-text.ts";
import { mapSource, type SourceMap } from "./source-map.ts";
import { articleStarts } from "./split.ts";

/** What corrections change: everything else of an article follows from it. */
export interface Correctable {
  readonly blocks: readonly ImportedBlock[];
  /** Ids of the blocks that begin an article, in the order of the blocks; the first block is always among them. */
  readonly starts: readonly string[];
  /** Keys of notes that were dismissed. */
  readonly dismissed: ReadonlySet<string>;
  /** What stood between two blocks that a correction cut apart, by the id of the second: joined again, they are what they were. */
  readonly cuts: ReadonlyMap<string, { readonly leftId: string; readonly separator: string }>;
}

/** The file that corrections are traced to. The vocabulary is read when a broken word first asks for it. */
export interface CorrectedFile {
  readonly source: SourceMap;
  readonly vocabulary: () => Vocabulary;
}

export function correctedFile(raw: Pick<RawText, "text">): CorrectedFile {
  let vocabulary: Vocabulary | undefined;
  return {
    source: mapSource(raw.text),
    vocabulary: () => (vocabulary ??= vocabularyOfLines(raw.text.split(/\r\n|[\n\r\f\u2028\u2029]/u))),
  };
}

/** An article as it was recognised. */
export function correctable(recognised: Pick<ImportedArticle, "blocks" | "articles">): Correctable {
  const { blocks } = recognised;
  return { blocks, starts: articleStarts(recognised), dismissed: new Set(), cuts: new Map() };
}

/** The next block of the same article that is not set aside, with which a block can be joined; −1 when there is none. */
export function nextShown({ blocks, starts }: Correctable, at: number): number {
  for (let next = at + 1; next < blocks.length; next++) {
    const block = blocks[next];
    if (block === undefined || starts.includes(block.id)) return -1;
    if (!isSetAside(block.type)) return next;
  }
  return -1;
}

const HYPHEN = /[-‐¬\u00ad]$/u;
/** No word is longer; UTF-16 units. */
const LONGEST_WORD = 400;

/** How two blocks become one text: as they were before they were cut apart, else by a blank, and a broken word is closed. */
export function jointOf(
  { cuts }: Correctable,
  [left, right]: readonly [ImportedBlock, ImportedBlock],
  file: CorrectedFile,
): Joint {
  const cut = cuts.get(right.id);
  if (cut?.leftId === left.id) return { separator: cut.separator, drops: 0 };
  if (left.cells !== undefined && right.cells !== undefined) return { separator: "\n", drops: 0 };
  const last = left.text.slice(-LONGEST_WORD).split(/\s/u).at(-1) ?? "";
  const next = right.text.slice(0, LONGEST_WORD).split(/\s/u, 1)[0] ?? "";
  if (!HYPHEN.test(last) || last.length === 1 || !/^["«“(]?[\p{L}\p{N}]/u.test(next))
    return { separator: " ", drops: 0 };
  const isBroken =
    /[¬\u00ad]$/u.test(last) || decideHyphen(last.slice(0, -1), next, file.vocabulary()) === "join";
  return { separator: "", drops: isBroken ? 1 : 0 };
}
