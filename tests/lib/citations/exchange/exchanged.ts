import { readReferences, type ReadReferences } from "#lib/citations/exchange/read-references.ts";
import { writeReferences } from "#lib/citations/exchange/write-references.ts";
import type { WorkToWrite } from "#lib/citations/exchange/exchanged-work.ts";
import type { ExchangeFormat } from "#lib/citations/exchange/formats.ts";
import { splitKeywords } from "#lib/citations/exchange/exchanged-work.ts";
import type { CslItem } from "#lib/citations/reference.ts";

export function asWork(csl: CslItem): WorkToWrite {
  return { forms: { csl, romanised: null, translated: {} } };
}

export function written(format: ExchangeFormat, ...items: readonly CslItem[]): string {
  return writeReferences(format, items.map(asWork));
}

export function readBack(format: ExchangeFormat, ...works: readonly WorkToWrite[]): ReadReferences {
  return readReferences(writeReferences(format, works));
}

/** The one work of a text of references. */
export function readOne(text: string, format?: ExchangeFormat) {
  const { works } = readReferences(text, { format });
  const [work] = works;
  if (work === undefined || works.length > 1)
    throw new Error(`${works.length} works in: ${text.slice(0, 200)}`);
  return work;
}

/**
 * A description as every format hands it back: blanks closed up, numbers as text, ranges of pages with a hyphen, keywords among the tags, nothing empty. None of
 * this counts as a loss (see `lossesOf`).
 */
export function folded(csl: CslItem, left: ReadonlySet<string> = new Set()): Record<string, unknown> {
  const entries = Object.entries(csl).filter(
    ([variable, value]) =>
      variable !== "id" && variable !== "keyword" && !left.has(variable) && !isEmpty(value),
  );
  return Object.fromEntries(
    entries.map(([variable, value]) => {
      const plain = foldedValue(value);
      return [variable, variable === "page" ? String(plain).replaceAll(/(?<=\S)[–—](?=\S)/gu, "-") : plain];
    }),
  );
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

function foldedValue(value: unknown): unknown {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return value.replace(/[^\S\n]+/gu, " ").trim();
  if (Array.isArray(value)) return value.map((part) => (typeof part === "number" ? part : foldedValue(part)));
  if (typeof value !== "object" || value === null) return value;
  const parts = Object.entries(value).filter(
    ([, part]) => part !== undefined && part !== false && part !== "",
  );
  return Object.fromEntries(
    parts.map(([name, part]) => [name, typeof part === "number" ? part : foldedValue(part)]).sort(),
  );
}

export function keywordsOf(csl: CslItem): readonly string[] {
  return splitKeywords(csl.keyword ?? "");
}
