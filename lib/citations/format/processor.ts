import CSL, { type Engine } from "citeproc";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { type CslNode, mapNodes } from "./csl-tree.ts";
import { type CitationLocale, LOCALE_TAGS, termLanguage } from "./item-language.ts";
import { teachCiteprocKazakh } from "./kazakh-citeproc.ts";
import { htmlFromRuns, linkAddresses, type Run, runsFromHtml, textFromRuns } from "./markup.ts";
import { compareAlphabetically, type EntryOrder, HEADING_NAMES } from "./order.ts";
import { type PrintItem, printItem, type StyleTradition } from "./print-item.ts";

teachCiteprocKazakh();

/** A style as it is to be printed in each language. Its id names it in the cache of engines. */
export interface StyleSource {
  readonly id: string;
  readonly tradition: StyleTradition;
  forLanguage(language: Language): CslNode;
}

/** The CSL locale of a tag. Must answer for "kk-KZ", "ru-RU" and "en-US". */
export type LocaleSource = (tag: string) => CslNode;

export interface FormatRequest {
  readonly items: readonly CslItem[];
  readonly style: StyleSource;
  readonly locales: LocaleSource;
  readonly citationLocale: CitationLocale;
  readonly order: EntryOrder;
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
}

/**
 * Prints a list of works in a style. Items must have passed the `cslItem` schema: citeproc throws on other shapes.
 * Entries are numbered in the order in which they are returned; every item has one, empty if there is nothing to print.
 *
 * Standard CSL prints a whole list in one language. Where each item is to have its own, one engine per language is
 * given the whole list (so that "2020a" and "2020b" agree between them) and prints the items of its language. CSL-M's
 * layouts per language were tried: citeproc then keeps the first language's dates, quotation marks and title case.
 */
export function formatBibliography(request: FormatRequest): readonly FormattedEntry[] {
  const { items, citationLocale } = request;
  const languages = items.map((item) => (citationLocale === "item" ? termLanguage(item) : citationLocale));
  const rendered = new Map<number, RenderedEntry>();
  let styleOrder: readonly number[] = [];
  for (const language of byFrequency(languages)) {
    const list = render(engineFor(request, language), language, items, languages, request.style.tradition);
    for (const [index, entry] of list.entries) rendered.set(index, entry);
    if (styleOrder.length === 0) styleOrder = list.order;
  }
  return orderedIndexes(request, styleOrder, languages).flatMap((index, place) => {
    const [item, language] = [items[index], languages[index]];
    if (item === undefined || language === undefined) return [];
    return [formattedEntry(item, index, { language, place: place + 1, entry: rendered.get(index) })];
  });
}

/** The languages of the list, the most frequent first: its engine gives the style's own order. */
function byFrequency(languages: readonly Language[]): readonly Language[] {
  const counts = new Map<Language, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language);
}

function orderedIndexes(
  { items, order, style: { tradition } }: FormatRequest,
  styleOrder: readonly number[],
  languages: readonly Language[],
): readonly number[] {
  if (order === "style") return styleOrder;
  const given = items.map((_, index) => index);
  if (order === "given") return given;
  // Compared as they are printed: in a standard style an act stands under its authority.
  const printed = items.map((item, index) => {
    const terms = languages[index] ?? "en";
    return printItem(item, { id: String(index), terms, engine: terms, tradition });
  });
  const at = (index: number): CslItem => printed[index] ?? { type: "document" };
  return given.sort((a, b) => compareAlphabetically(at(a), at(b), HEADING_NAMES[tradition]));
}

interface RenderedEntry {
  readonly label: string | null;
  readonly body: string;
}

interface EntryPlace {
  readonly language: Language;
  /** From 1. */
  readonly place: number;
  readonly entry: RenderedEntry | undefined;
}

function formattedEntry(
  item: CslItem,
  index: number,
  { language, place, entry }: EntryPlace,
): FormattedEntry {
  const addresses = [item.URL, item.DOI === undefined ? undefined : `https://doi.org/${item.DOI}`];
  // citeproc leaves two spaces before a given name that it does not cut to an initial, and puts no-break spaces before
  // colons, which nobody finds again by searching.
  const body = trimRuns(
    runsFromHtml(entry?.body ?? "").map((run) => ({
      ...run,
      text: run.text.replace(/[ \u00a0\u202f]+/g, " "),
    })),
  );
  const runs = linkAddresses(
    body,
    addresses.filter((address) => address !== undefined),
  );
  return {
    id: item.id ?? String(index),
    label: entry?.label?.replace(/\d+/, String(place)) ?? null,
    runs,
    html: htmlFromRuns(runs),
    text: textFromRuns(runs),
    language,
  };
}

function trimRuns(runs: readonly Run[]): readonly Run[] {
  const trimmed = runs.map((run, index) => {
    const text = index === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: index === runs.length - 1 ? text.trimEnd() : text };
  });
  return trimmed.filter((run) => run.text !== "");
}

interface WarmEngine {
  readonly engine: Engine;
  items: ReadonlyMap<string, PrintItem>;
}

/** Building an engine takes 5–1,500 ms; a big style holds tens of MB, so only three styles in three languages stay. */
const WARM_ENGINES = 9;
const warmEngines = new WeakMap<LocaleSource, Map<string, WarmEngine>>();

function engineFor({ style, locales }: FormatRequest, language: Language): WarmEngine {
  const engines = warmEngines.get(locales) ?? new Map<string, WarmEngine>();
  warmEngines.set(locales, engines);
  const key = `${style.id} ${language}`;
  const warm = engines.get(key) ?? buildEngine(style.forLanguage(language), locales, language);
  engines.delete(key);
  engines.set(key, warm);
  const [oldest] = engines.keys();
  if (engines.size > WARM_ENGINES && oldest !== undefined) engines.delete(oldest);
  return warm;
}

function buildEngine(style: CslNode, locales: LocaleSource, language: Language): WarmEngine {
  // citeproc writes into the trees it is given, so it gets copies.
  const copy = (tree: CslNode): CslNode => mapNodes(tree, (node) => ({ ...node, attrs: { ...node.attrs } }));
  let items: ReadonlyMap<string, PrintItem> = new Map();
  const system = {
    retrieveLocale: (tag: string) => copy(locales(tag)),
    retrieveItem: (id: string) => items.get(id),
  };
  const engine = new CSL.Engine(system, copy(style), LOCALE_TAGS[language], true);
  engine.setOutputFormat("html");
  return {
    engine,
    get items() {
      return items;
    },
    set items(next) {
      items = next;
    },
  };
}

interface RenderedList {
  readonly entries: readonly (readonly [index: number, entry: RenderedEntry])[];
  /** All indexes, in the order of the style. */
  readonly order: readonly number[];
}

/** Prints the items of one language. Leaves the engine empty: a warm one keeps nothing of an earlier list. */
function render(
  warm: WarmEngine,
  engine: Language,
  items: readonly CslItem[],
  languages: readonly Language[],
  tradition: StyleTradition,
): RenderedList {
  warm.items = new Map(
    items.map((item, index) => {
      const id = String(index);
      return [id, printItem(item, { id, terms: languages[index] ?? engine, engine, tradition })];
    }),
  );
  try {
    const order = warm.engine.updateItems([...warm.items.keys()]).map(Number);
    const bibliography = warm.engine.makeBibliography({
      include: [{ field: "terms-language", value: engine }],
    });
    if (bibliography === false) throw new Error("the style prints no bibliography");
    const [{ entry_ids }, entries] = bibliography;
    return {
      order,
      entries: entries.map((html, place) => [Number(entry_ids[place]?.[0]), splitLabel(html)] as const),
    };
  } finally {
    warm.engine.updateItems([]);
    warm.items = new Map();
  }
}

const LABEL_OPENS = '<div class="csl-left-margin">';
const BODY_OPENS = '<div class="csl-right-inline">';
const CLOSES = "</div>";

function splitLabel(html: string): RenderedEntry {
  const label = html.indexOf(LABEL_OPENS);
  const body = html.indexOf(BODY_OPENS, label);
  if (label < 0 || body < 0) return { label: null, body: html };
  const printed = withoutEnd(html.slice(label + LABEL_OPENS.length, body));
  const rest = withoutEnd(withoutEnd(html.slice(body + BODY_OPENS.length)));
  return { label: textFromRuns(runsFromHtml(printed)).trim(), body: rest };
}

function withoutEnd(html: string): string {
  const text = html.trimEnd();
  return text.endsWith(CLOSES) ? text.slice(0, -CLOSES.length) : html;
}
