import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { engineFor, type LocaleSource, type StyleSource } from "./engine.ts";
import { type CitationLocale, termLanguage } from "./item-language.ts";
import { htmlFromRuns, type Run, textFromRuns } from "./markup.ts";
import { compareFiled, type EntryOrder } from "./order.ts";
import { NUMBER, type RenderedEntry } from "./print-batch.ts";
import { mostFrequent, renderEntries } from "./render-entries.ts";

export type { LocaleSource, StyleSource } from "./engine.ts";

export interface FormatRequest {
  readonly items: readonly CslItem[];
  readonly style: StyleSource;
  readonly locales: LocaleSource;
  readonly citationLocale: CitationLocale;
  readonly order: EntryOrder;
  /** Rearranges the ids of the list once it is in its order, before it is numbered. Ids must then be there and differ. */
  readonly arrange?: (ids: readonly string[]) => readonly string[];
}

export interface FormattedEntry {
  readonly id: string;
  /** What stands before the entry in a numbered list, "1." or "[1]"; null in other styles. */
  readonly label: string | null;
  readonly runs: readonly Run[];
  /** Safe HTML of the entry without its label: data escaped, only b, i, u, sup, sub, span and http(s) links. */
  readonly html: string;
  readonly text: string;
  /** The language of the printed terms. */
  readonly language: Language;
  /** True where the processor failed at the work: its bare title is printed, so that the list is not lost. */
  readonly isBare: boolean;
}

/**
 * Prints a list of works in a style. Items must have passed the `cslItem` schema: citeproc throws on other shapes.
 * Entries are numbered in the order in which they are returned; every item has one, empty if there is nothing to print.
 *
 * Standard CSL prints a whole list in one language. Where each item is to have its own, there is an engine for each language, and
 * works that have to be told apart ("2020a" and "2020b") are known to each of them. CSL-M's layouts per language were tried:
 * citeproc then keeps the first language's dates, quotation marks and title case.
 */
export function formatBibliography(request: FormatRequest): readonly FormattedEntry[] {
  const languages = termLanguages(request);
  const rendered = renderEntries({ ...request, languages });
  return arrangedIndexes(request, languages, rendered).flatMap((index, place) => {
    const [item, language, entry] = [request.items[index], languages[index], rendered[index]];
    if (item === undefined || language === undefined || entry === undefined) return [];
    return [{ id: item.id ?? String(index), language, ...numbered(entry, place + 1) }];
  });
}

/** The language in which each item's terms stand. */
export function termLanguages({
  items,
  citationLocale,
}: Pick<FormatRequest, "items" | "citationLocale">): readonly Language[] {
  return items.map((item) => (citationLocale === "item" ? termLanguage(item) : citationLocale));
}

/** `place`: from 1. */
function numbered(entry: RenderedEntry, place: number): Omit<FormattedEntry, "id" | "language"> {
  const { html, text, runs, isBare } = entry;
  const label = entry.label?.replace(/\d+/, String(place)) ?? null;
  if (!text.includes(NUMBER)) return { label, runs, html, text, isBare };
  const inline = runs.map((run) => ({ ...run, text: run.text.replaceAll(NUMBER, String(place)) }));
  return { label, runs: inline, html: htmlFromRuns(inline), text: textFromRuns(inline), isBare };
}

function arrangedIndexes(
  request: FormatRequest,
  languages: readonly Language[],
  rendered: readonly RenderedEntry[],
): readonly number[] {
  const ordered = orderedIndexes(request, languages, rendered);
  const { arrange, items } = request;
  if (arrange === undefined) return ordered;
  const indexes = new Map(items.map(({ id = "" }, index) => [id, index]));
  return arrange(ordered.map((index) => items[index]?.id ?? "")).map((id) => indexes.get(id) ?? -1);
}

function orderedIndexes(
  { items, order, style, locales }: FormatRequest,
  languages: readonly Language[],
  rendered: readonly RenderedEntry[],
): readonly number[] {
  const given = items.map((_, index) => index);
  if (order === "given" || given.length === 0) return given;
  if (order === "style") {
    const { engine, sorting } = engineFor(style, locales, mostFrequent(languages));
    if (sorting !== "keys") return sorting === "given" ? given : given.reverse();
    const sortable = given.map((index) => ({ sortkeys: rendered[index]?.sortKeys ?? [], seq: index }));
    return sortable
      .sort((a, b) => engine.registry.sorter.compareKeys(a, b) || a.seq - b.seq)
      .map(({ seq }) => seq);
  }
  const filed = given.map((index) => ({ index, key: rendered[index]?.filing }));
  return filed
    .sort((a, b) => (a.key === undefined || b.key === undefined ? 0 : compareFiled(a.key, b.key)))
    .map(({ index }) => index);
}
