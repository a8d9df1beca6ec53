import type { ImportedArticle } from "#lib/import/article.ts";
import type { MarkedBlock, MarkedText } from "../marked-text.ts";
import { alignParts, lettersOf } from "./letters.ts";

/** Shares or F1 as in score.ts; `kept` is the share of the letters that the article has at all, `pairing` of entries paired rightly. */
export const FORMAT_MEASURES = [
  "types",
  "boundaries",
  "languages",
  "citations",
  "references",
  "footnotes",
  "pairing",
  "articles",
  "kept",
] as const;
export type FormatMeasure = (typeof FORMAT_MEASURES)[number];
export type FormatScores = Readonly<Record<FormatMeasure, number | null>>;

/** Types of what a page or a site adds to a text. */
const FURNITURE: ReadonlySet<string> = new Set(["page_header", "page_number", "noise"]);
/** Letters by which two printings of a label may differ: "–" or "1." before a list item. */
const LABEL = 3;

/** Compares an article with the gold text it was made of, by their letters: the file may print them in another order. */
export function scoreAligned(marked: MarkedText, text: string, got: ImportedArticle): FormatScores {
  const aligned = align(marked, text, got);
  const { blocks, letters } = aligned;
  const shares = { types: new Share(), languages: new Share(), kept: new Share() };
  for (const { block, places } of blocks) {
    for (const [at, place] of places.entries()) {
      shares.kept.count(place !== -1);
      const owner = aligned.owners[place === -1 ? nearestKnown(places, at) : place] ?? null;
      shares.types.count(owner?.type === block.type);
      if (block.language !== "mixed") shares.languages.count(owner?.language === block.language);
    }
  }
  const known = (entries: readonly { readonly sourceRange: Range }[]): Range[] =>
    entries.map(({ sourceRange }) => lettersIn(letters.places, sourceRange));
  return {
    types: shares.types.value,
    languages: shares.languages.value,
    kept: shares.kept.value,
    boundaries: boundaries(aligned, got),
    citations: citations(aligned, got),
    references: sameRanges(aligned, /^reference_entry/u, known(got.references)),
    footnotes: sameRanges(
      aligned,
      /^footnote$/u,
      known(got.footnotes.filter(({ markRange }) => markRange !== null)),
    ),
    pairing: pairing(aligned, got),
    articles: articles(aligned, got),
  };
}

type Range = readonly [number, number];
type Block = ImportedArticle["blocks"][number];

export interface AlignedBlock {
  readonly block: MarkedBlock;
  /** Of each visible letter: its place among the letters found, -1 for none. */
  readonly places: readonly number[];
  /** Of each visible letter: its place in the block's text. */
  readonly own: readonly number[];
}

export interface Aligned {
  readonly blocks: readonly AlignedBlock[];
  readonly letters: ReturnType<typeof lettersOf>;
  /** The imported block that each letter found is in. */
  readonly owners: readonly (Block | null)[];
}

export function align(marked: MarkedText, text: string, got: ImportedArticle): Aligned {
  const letters = lettersOf(text);
  const gold = marked.blocks.map((block) => lettersOf(block.text));
  const places = alignParts(
    gold.map((one) => one.text),
    letters.text,
  );
  const owners = new Array<Block | null>(letters.text.length).fill(null);
  for (const block of got.blocks)
    for (const range of block.sourceRanges) owners.fill(block, ...lettersIn(letters.places, range));
  return {
    blocks: marked.blocks.map((block, at) => ({
      block,
      places: places[at] ?? [],
      own: gold[at]?.places ?? [],
    })),
    letters,
    owners,
  };
}

/** The letters of a range of code points. */
function lettersIn(places: readonly number[], [start, end]: Range): [number, number] {
  return [firstAt(places, start), firstAt(places, end)];
}

function firstAt(places: readonly number[], position: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A letter that was misread is where its neighbours are. */
function nearestKnown(places: readonly number[], at: number): number {
  for (let step = 1; step < places.length; step += 1) {
    const before = places[at - step] ?? -1;
    if (before !== -1) return before;
    const after = places[at + step] ?? -1;
    if (after !== -1) return after;
  }
  return -1;
}

class Share {
  private right = 0;
  private all = 0;

  count(isRight: boolean): void {
    this.all += 1;
    if (isRight) this.right += 1;
  }

  get value(): number | null {
    return this.all === 0 ? null : this.right / this.all;
  }
}

function f1(hits: number, found: number, wanted: number): number | null {
  return found + wanted === 0 ? null : (2 * hits) / (found + wanted);
}

/** Where a gold block begins among the letters found; null where nothing of it was found. */
function startOf({ places }: AlignedBlock): number | null {
  const first = places.findIndex((place) => place !== -1);
  return first === -1 ? null : (places[first] ?? 0) - (first <= LABEL ? first : 0);
}

function rangeOf({ places }: AlignedBlock): Range {
  const known = places.filter((place) => place !== -1);
  return known.length === 0 ? [-1, -1] : [Math.min(...known), Math.max(...known) + 1];
}

export function boundaryDifferences(
  { blocks, letters }: Aligned,
  got: ImportedArticle,
): { missed: AlignedBlock[]; extra: Block[] } {
  const starts = got.blocks
    .filter(({ type }) => !FURNITURE.has(type))
    .map((block) => ({ block, at: firstAt(letters.places, block.sourceRanges[0]?.[0] ?? 0) }));
  const hit = new Set<Block>();
  const missed = blocks.filter((one) => {
    const at = startOf(one);
    const near = starts.find(
      ({ block, at: start }) => at !== null && !hit.has(block) && Math.abs(start - at) <= LABEL,
    );
    if (near !== undefined) hit.add(near.block);
    return near === undefined;
  });
  return { missed, extra: starts.filter(({ block }) => !hit.has(block)).map(({ block }) => block) };
}

function boundaries(aligned: Aligned, got: ImportedArticle): number | null {
  const { missed, extra } = boundaryDifferences(aligned, got);
  const hits = aligned.blocks.length - missed.length;
  return f1(hits, hits + extra.length, aligned.blocks.length);
}

export function citationKeys(
  { blocks, letters }: Aligned,
  got: ImportedArticle,
): { wanted: Set<string>; found: Set<string> } {
  const key = ([start, end]: Range, keys: readonly unknown[], locator: string | null): string =>
    `${String(start)}–${String(end)} ${keys.join(",")} ${(locator ?? "").replace(/[\s.]+/gu, "")}`;
  const wanted = blocks.flatMap(({ block, places, own }) =>
    block.citations.map(({ start, end, keys, locator }) => {
      const mine = places.filter(
        (place, at) => place !== -1 && (own[at] ?? 0) >= start && (own[at] ?? 0) < end,
      );
      return key([mine[0] ?? -1, (mine.at(-1) ?? -2) + 1], keys, locator);
    }),
  );
  const found = got.citations.map(({ sourceRange, keys, locator }) =>
    key(lettersIn(letters.places, sourceRange), keys, locator),
  );
  return { wanted: new Set(wanted), found: new Set(found) };
}

function citations(aligned: Aligned, got: ImportedArticle): number | null {
  const { wanted, found } = citationKeys(aligned, got);
  return f1([...found].filter((one) => wanted.has(one)).length, found.size, wanted.size);
}

/** Two ranges are one when they share nine tenths of what they cover together. */
function isSame([a, b]: Range, [c, d]: Range): boolean {
  return Math.max(0, Math.min(b, d) - Math.max(a, c)) >= 0.9 * (Math.max(b, d) - Math.min(a, c));
}

function sameRanges({ blocks }: Aligned, type: RegExp, found: readonly Range[]): number | null {
  const wanted = blocks.filter(({ block }) => type.test(block.type)).map(rangeOf);
  const hits = wanted.filter((one) => found.some((other) => isSame(one, other))).length;
  return f1(hits, found.length, wanted.length);
}

/** The entries of both lists of an article come in one order. */
function pairing({ blocks, letters }: Aligned, got: ImportedArticle): number | null {
  const share = new Share();
  const entryAt = (one: AlignedBlock): ImportedArticle["references"][number] | undefined =>
    got.references.find(({ sourceRange }) => isSame(lettersIn(letters.places, sourceRange), rangeOf(one)));
  for (const article of byArticle(blocks)) {
    const originals = article.filter(({ block }) => block.type === "reference_entry");
    const romanised = article.filter(({ block }) => block.type === "reference_entry_romanized");
    if (originals.length !== romanised.length) continue;
    for (const [at, original] of originals.entries()) {
      const other = romanised[at];
      const id = other === undefined ? undefined : entryAt(other)?.id;
      share.count(id !== undefined && entryAt(original)?.pairedWith === id);
    }
  }
  return share.value;
}

function byArticle(blocks: readonly AlignedBlock[]): AlignedBlock[][] {
  const articles: AlignedBlock[][] = [];
  for (const one of blocks) {
    if (one.block.opensArticle) articles.push([]);
    articles.at(-1)?.push(one);
  }
  return articles;
}

/** Articles by the letters of the gold that are in them, whatever a site or a page adds. */
function articles({ blocks, letters }: Aligned, got: ImportedArticle): number | null {
  const wanted = byArticle(blocks).map(
    (article) => new Set(article.flatMap(({ places }) => places.filter((one) => one !== -1))),
  );
  const all = wanted.flatMap((one) => [...one]);
  const found = got.articles.map(({ range }) => {
    const [start, end] = lettersIn(letters.places, range);
    return new Set(all.filter((place) => place >= start && place < end));
  });
  const hits = wanted.filter((one) =>
    found.some((other) => {
      const shared = [...one].filter((place) => other.has(place)).length;
      return shared >= 0.9 * (one.size + other.size - shared);
    }),
  );
  return f1(hits.length, found.length, wanted.length);
}
