import type { CslItem } from "#lib/citations/reference.ts";
import { readLocators } from "#lib/citations/locator.ts";
import { nameOfEntry, type CheckedCitation, type CheckedWork, type Cited } from "./checked.ts";
import { finding, type IntegrityFinding } from "./finding.ts";
import { pageRuns, type PageRun } from "./pages.ts";

/** Parts of something larger: their `page` is where they stand in it. In a book `page` may be anything. */
const PARTS: ReadonlySet<CslItem["type"]> = new Set([
  "article",
  "article-journal",
  "article-magazine",
  "article-newspaper",
  "chapter",
  "entry",
  "entry-dictionary",
  "entry-encyclopedia",
  "paper-conference",
  "review",
  "review-book",
]);

/**
 * `locator_outside_pages` { entry, locator, pages, extent }: a page of a mark that the cited work does not have. `pages` is "52–67" (extent: "run"), or
 * the number of pages of a book (extent: "count"). Places in volumes of their own are not judged: each volume has its own pages.
 */
export function locatorsOutside(
  cited: readonly Cited[],
  works: ReadonlyMap<string, CheckedWork>,
): IntegrityFinding[] {
  return cited.flatMap(({ citation, key, entries }) => {
    const [entry] = entries;
    const printed = locatorOf(citation, key);
    if (entry === undefined || entries.length > 1 || printed === null) return [];
    const csl =
      entry.csl ?? (entry.referenceId === null ? null : (works.get(entry.referenceId)?.csl ?? null));
    const pages = csl === null ? null : pagesOf(csl);
    if (pages === null || !isOutside(printed, pages.runs)) return [];
    const { printed: range, extent } = pages;
    const values = { ...nameOfEntry(entry), locator: printed, pages: range, extent };
    return [finding("locator_outside_pages", { citations: [citation.key], entries: [entry.id], values })];
  });
}

/** The places of a mark belong to its entries in turn; a single one belongs to the last entry: "[2; 5, с. 12]". */
function locatorOf({ keys, locator }: CheckedCitation, key: number | string): string | null {
  const printed = locator?.split("; ") ?? [];
  if (printed.length === keys.length) return printed[keys.indexOf(key)] ?? null;
  return printed.length === 1 && key === keys.at(-1) ? (printed[0] ?? null) : null;
}

interface Pages {
  readonly runs: readonly PageRun[];
  readonly printed: string;
  readonly extent: "run" | "count";
}

function pagesOf(csl: CslItem): Pages | null {
  if (PARTS.has(csl.type)) {
    const runs = pageRuns(csl.page ?? "");
    return runs.length === 0 || csl.page === undefined ? null : { runs, printed: csl.page, extent: "run" };
  }
  const count = /^\D{0,10}(\d{1,5})\D{0,10}$/u.exec(String(csl["number-of-pages"] ?? ""))?.[1];
  const isOneVolume = csl["number-of-volumes"] === undefined;
  return count === undefined || !isOneVolume || Number(count) === 0
    ? null
    : { runs: [[1, Number(count)]], printed: count, extent: "count" };
}

function isOutside(printed: string, runs: readonly PageRun[]): boolean {
  const places = readLocators(printed);
  if (places.some(({ label }) => label === "volume" || label === "book" || label === "part")) return false;
  const least = runs.reduce((lowest, [first]) => Math.min(lowest, first), Infinity);
  const most = runs.reduce((highest, [, last]) => Math.max(highest, last), 0);
  return places
    .filter(({ label }) => label === "page")
    .flatMap(({ value }) => pageRuns(value))
    .some(([first, last]) => first < least || last > most);
}
