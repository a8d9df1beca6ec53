import type { ImportedArticle } from "#lib/import/article.ts";
import { foldLookAlikes } from "#lib/languages/look-alikes.ts";
import type { Gold } from "./setter.ts";

/** The measures of docs/import-quality.md, each 0–1; null where a text has nothing to measure. */
export const MEASURES = [
  "types",
  "boundaries",
  "languages",
  "citations",
  "references",
  "footnotes",
  "hyphens",
  "lookAlikes",
  "articles",
] as const;
export type Measure = (typeof MEASURES)[number];
export type Scores = Readonly<Record<Measure, number | null>> & { readonly uncovered: number };

export function scoreImport(text: string, gold: Gold, got: ImportedArticle): Scores {
  const typeAt = paint(text.length, got.blocks, ({ type }) => type);
  const languageAt = paint(text.length, got.blocks, ({ language }) => language);
  const counts = { types: new Share(), languages: new Share(), uncovered: 0 };
  for (const { type, language, ranges } of gold.blocks) {
    for (const [start, end] of ranges) {
      for (let at = start; at < end; at++) {
        if (/\s/u.test(text.charAt(at))) continue;
        counts.types.count(typeAt[at] === type);
        if (typeAt[at] === null) counts.uncovered += 1;
        if (language !== "mixed") counts.languages.count(languageAt[at] === language);
      }
    }
  }
  return {
    types: counts.types.value,
    languages: counts.languages.value,
    boundaries: boundaryScore(text, gold, got),
    citations: citationScore(gold, got),
    references: rangeScore(
      gold.blocks.filter(({ type }) => type.startsWith("reference_entry")).map(({ ranges }) => outer(ranges)),
      got.references.map(({ sourceRange }) => sourceRange),
    ),
    footnotes: rangeScore(
      gold.blocks.filter(({ mark }) => mark !== null).map(({ ranges }) => outer(ranges)),
      got.footnotes.map(({ sourceRange }) => sourceRange),
    ),
    hyphens: hyphenScore(text, gold, got),
    lookAlikes: swapScore(gold, got),
    articles: rangeScore(
      gold.articles,
      got.articles.map(({ range }) => range),
    ),
    uncovered: counts.uncovered,
  };
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

type Range = readonly [number, number];

function paint<T>(
  length: number,
  blocks: ImportedArticle["blocks"],
  value: (block: ImportedArticle["blocks"][number]) => T,
): (T | null)[] {
  const painted = new Array<T | null>(length).fill(null);
  for (const block of blocks)
    for (const [start, end] of block.sourceRanges) painted.fill(value(block), start, end);
  return painted;
}

function outer(ranges: readonly Range[]): Range {
  return [ranges[0]?.[0] ?? 0, ranges.at(-1)?.[1] ?? 0];
}

/** F1 of the places where blocks begin. */
function boundaryScore(text: string, gold: Gold, got: ImportedArticle): number | null {
  const visible = (at: number): number => at + (/^\s*/u.exec(text.slice(at, at + 40))?.[0].length ?? 0);
  const wanted = new Set(gold.blocks.map(({ ranges }) => visible(outer(ranges)[0])));
  const found = new Set(got.blocks.map(({ sourceRanges: [first] }) => visible(first?.[0] ?? 0)));
  return f1([...found].filter((at) => wanted.has(at)).length, found.size, wanted.size);
}

function citationScore(gold: Gold, got: ImportedArticle): number | null {
  const key = (range: Range, keys: readonly unknown[], locator: string | null): string =>
    `${range.join("–")} ${keys.join(",")} ${(locator ?? "").replace(/[\s.]+/gu, " ").trim()}`;
  const wanted = new Set(
    gold.blocks.flatMap(({ citations }) => citations.map((one) => key(one.range, one.keys, one.locator))),
  );
  const found = got.citations.map((one) => key(one.sourceRange, one.keys, one.locator));
  return f1(found.filter((one) => wanted.has(one)).length, found.length, wanted.size);
}

/** Two ranges are one when they share nine tenths of what they cover together. */
function rangeScore(wanted: readonly Range[], found: readonly Range[]): number | null {
  const same = ([a, b]: Range, [c, d]: Range): boolean =>
    Math.max(0, Math.min(b, d) - Math.max(a, c)) >= 0.9 * (Math.max(b, d) - Math.min(a, c));
  return f1(
    wanted.filter((one) => found.some((other) => same(one, other))).length,
    found.length,
    wanted.length,
  );
}

function hyphenScore(text: string, gold: Gold, got: ImportedArticle): number | null {
  const share = new Share();
  const blocks = paint(text.length, got.blocks, (block) => block.text);
  for (const { at, left, right, joins } of gold.hyphens) {
    const word = flat(joins ? left + right : `${left}-${right}`);
    share.count(flat(blocks[at] ?? "").includes(word));
  }
  return share.value;
}

function swapScore(gold: Gold, got: ImportedArticle): number | null {
  const share = new Share();
  for (const { swaps } of gold.blocks) {
    for (const { at, word, swapped } of swaps) {
      const block = got.blocks.find(({ sourceRanges }) =>
        sourceRanges.some(([start, end]) => at >= start && at < end),
      );
      share.count(block !== undefined && block.text.includes(word) && !block.text.includes(swapped));
    }
  }
  return share.value;
}

function flat(text: string): string {
  return text
    .replace(/\p{L}+/gu, foldLookAlikes)
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[.,;:»)]+$/u, "");
}

function f1(hits: number, found: number, wanted: number): number | null {
  return found + wanted === 0 ? null : (2 * hits) / (found + wanted);
}
