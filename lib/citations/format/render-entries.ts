import type { Engine } from "citeproc";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { engineFor, type LocaleSource, type StyleSource, styleKey, withItems } from "./engine.ts";
import { EntryCache } from "./entry-cache.ts";
import { finishedRuns } from "./finished-runs.ts";
import { families } from "./kinship.ts";
import { htmlFromRuns, type Run, runsFromHtml, textFromRuns } from "./markup.ts";
import { type FilingKey, filingKey, HEADING_NAMES } from "./order.ts";
import { type PrintItem, printItem } from "./print-item.ts";
import { safeItem } from "./safe-item.ts";

/** Items with the language of each one's terms, by index. */
export interface RenderRequest {
  readonly items: readonly CslItem[];
  readonly languages: readonly Language[];
  readonly style: StyleSource;
  readonly locales: LocaleSource;
}

/** An entry as the style prints it, wherever it stands in a list: `NUMBER` holds the place of its number. */
export interface RenderedEntry {
  readonly label: string | null;
  readonly runs: readonly Run[];
  readonly html: string;
  readonly text: string;
  readonly sortKeys: readonly unknown[];
  /** By which it stands in an alphabetical list, as it is printed: in a standard style an act stands under its authority. */
  readonly filing: FilingKey;
  /** The processor failed at the work: its title stands for it. */
  readonly isBare: boolean;
}

/** Given to citeproc as the number of every work; no year, page or number of a document looks like it. */
const NUMBER_SEQ = 98_765_432_109;
export const NUMBER = String(NUMBER_SEQ);

/**
 * Printed entries stay, so that a list of which nothing has changed is put together and not printed again. At two bytes a
 * character and some overhead this is 100 MB at most; a thousand works take about 1.5 MB.
 */
export const MOST_KEPT = { entries: 40_000, characters: 32_000_000 };
const kept = new EntryCache<readonly RenderedEntry[]>(MOST_KEPT);
/** Works at which a processor failed, so that they are not tried again with each list. */
const failing = new EntryCache<true>({ entries: 1_000, characters: 4_000_000 });

/** The entry of each item. Works that depend on each other (kinship.ts) are printed, kept and printed again together. */
export function renderEntries(request: RenderRequest): readonly RenderedEntry[] {
  const { items, languages, style, locales } = request;
  const [first] = languages;
  if (first === undefined) return [];
  const { kinship } = engineFor(style, locales, mostFrequent(languages));
  const written = items.map(
    (item, index) => `${languages[index] ?? first} ${JSON.stringify({ ...item, id: "" })}`,
  );
  const prefix = `${styleKey(style, locales)}\n`;
  const groups = families(items, kinship).map((members) => ({
    members,
    key: prefix + members.map((index) => written[index]).join("\n"),
  }));
  const entries: RenderedEntry[] = [];
  const fresh = new Map<string, readonly number[]>();
  for (const { members, key } of groups) {
    const known = kept.find(key);
    if (known === null) fresh.set(key, members);
    else members.forEach((index, place) => (entries[index] = known[place] ?? BARE));
  }
  const printed = printFamilies(request, [...fresh.values()], written);
  for (const { members, key } of groups) {
    if (!fresh.has(key)) continue;
    // A second family of the same words is printed once.
    const source = fresh.get(key) ?? members;
    const family = source.map((index) => printed.get(index) ?? BARE);
    members.forEach((index, place) => (entries[index] = family[place] ?? BARE));
    kept.keep(
      key,
      family,
      family.reduce((sum, { html, text }) => sum + html.length + 2 * text.length, 0),
    );
  }
  return entries;
}

const NO_WORK: CslItem = { type: "document" };
const BARE: RenderedEntry = {
  label: null,
  runs: [],
  html: "",
  text: "",
  sortKeys: [],
  filing: filingKey(NO_WORK, HEADING_NAMES.gost),
  isBare: true,
};

export function mostFrequent(languages: readonly Language[]): Language {
  const counts = new Map<Language, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "en";
}

type Rendered = ReadonlyMap<number, RenderedEntry>;

/** Each language's engine gets every family that has a work in it, and prints the works of its own. */
function printFamilies(
  request: RenderRequest,
  groups: readonly (readonly number[])[],
  written: readonly string[],
): Rendered {
  const { languages } = request;
  const rendered = new Map<number, RenderedEntry>();
  for (const language of new Set(groups.flat().map((index) => languages[index] ?? "en"))) {
    const members = groups.filter((family) => family.some((index) => languages[index] === language)).flat();
    const known = knownFailures(request, members, written);
    const done = printOrIsolate(request, { language, members, failures: known }, written);
    for (const [index, entry] of done) rendered.set(index, entry);
  }
  return rendered;
}

interface Batch {
  /** Of the engine. */
  readonly language: Language;
  readonly members: readonly number[];
  readonly failures: ReadonlySet<number>;
}

function printOrIsolate(request: RenderRequest, batch: Batch, written: readonly string[]): Rendered {
  try {
    return printBatch(request, batch);
  } catch {
    // Whatever a work makes citeproc throw, the others must not be lost with it: each is tried by itself.
    const alone = printEachAlone(request, batch);
    const failures = new Set(alone.filter(([, entry]) => entry === null).map(([index]) => index));
    for (const index of failures) failing.keep(failureKey(request, written[index]), true, 0);
    try {
      return printBatch(request, { ...batch, failures });
    } catch {
      // Only together do they fail: printed by themselves they lack the letters after equal years, and nothing else.
      return new Map(alone.map(([index, entry]) => [index, entry ?? bareEntry(request, index)]));
    }
  }
}

function failureKey({ style, locales }: RenderRequest, written = ""): string {
  return `${styleKey(style, locales)}\n${written}`;
}

function knownFailures(
  request: RenderRequest,
  members: readonly number[],
  written: readonly string[],
): ReadonlySet<number> {
  return new Set(members.filter((index) => failing.find(failureKey(request, written[index])) === true));
}

/** A failure costs an engine, up to a second's work; a list of nothing but failures must not cost hours. */
const MOST_FAILURES = 30;

function printEachAlone(
  request: RenderRequest,
  { language, members }: Batch,
): readonly (readonly [number, RenderedEntry | null])[] {
  let failures = 0;
  return members.map((index) => {
    const entry = failures < MOST_FAILURES ? printAlone(request, language, index) : null;
    if (entry === null) failures += 1;
    return [index, entry] as const;
  });
}

function printAlone(request: RenderRequest, language: Language, index: number): RenderedEntry | null {
  try {
    const batch = { language, members: [index], failures: new Set<number>() };
    return (
      printBatch({ ...request, languages: request.languages.map(() => language) }, batch).get(index) ?? null
    );
  } catch {
    return null;
  }
}

function printBatch(request: RenderRequest, { language, members, failures }: Batch): Rendered {
  const { style, locales, items, languages } = request;
  const warm = engineFor(style, locales, language);
  const listed = new Map(
    members.map((index) => [
      String(index),
      itemFor(request, index, { language, isBare: failures.has(index) }),
    ]),
  );
  return withItems(warm, listed, (engine) => {
    engine.updateItems([...listed.keys()]);
    const sortKeys = new Map(
      members.map((index) => [index, engine.registry.registry[index]?.sortkeys ?? []]),
    );
    const filing = (index: number): FilingKey =>
      filingKey(listed.get(String(index)) ?? NO_WORK, HEADING_NAMES[style.tradition]);
    if (warm.sorting !== "reversed")
      for (const registered of Object.values(engine.registry.registry)) registered.seq = NUMBER_SEQ;
    const mine = members.filter((index) => languages[index] === language);
    return new Map(
      [...entriesOf(engine, language, mine)].map(([index, { label, body }]) => {
        const known = {
          sortKeys: sortKeys.get(index) ?? [],
          filing: filing(index),
          isBare: failures.has(index),
        };
        return [index, { label, ...printedRuns(finishedRuns(body, items[index] ?? NO_WORK)), ...known }];
      }),
    );
  });
}

/** What goes to the engine of a language; of a work at which it fails, the title. */
export function itemFor(
  { items, languages, style: { tradition } }: RenderRequest,
  index: number,
  { language, isBare }: { readonly language: Language; readonly isBare: boolean },
): PrintItem {
  const item = items[index] ?? NO_WORK;
  const shown: CslItem = isBare ? { type: "document", title: plainTitle(item) } : safeItem(item);
  return printItem(shown, {
    id: String(index),
    terms: languages[index] ?? language,
    engine: language,
    tradition,
  });
}

interface PrintedBody {
  readonly label: string | null;
  readonly body: string;
}

function entriesOf(
  engine: Engine,
  language: Language,
  members: readonly number[],
): ReadonlyMap<number, PrintedBody> {
  const bibliography = engine.makeBibliography({ include: [{ field: "terms-language", value: language }] });
  if (bibliography !== false) {
    const [{ entry_ids }, entries] = bibliography;
    return new Map(entries.map((html, place) => [Number(entry_ids[place]?.[0]), splitLabel(html)]));
  }
  // A style for footnotes alone: its list is made of what it prints where a work is first cited.
  return new Map(
    members.map((index) => [
      index,
      { label: null, body: engine.makeCitationCluster([{ id: String(index), place: 0, position: 0 }]) },
    ]),
  );
}

function printedRuns(runs: readonly Run[]): Pick<RenderedEntry, "runs" | "html" | "text"> {
  return { runs, html: htmlFromRuns(runs), text: textFromRuns(runs) };
}

function bareEntry({ items, style }: RenderRequest, index: number): RenderedEntry {
  const title = plainTitle(items[index] ?? NO_WORK);
  const filing = filingKey({ type: "document", title }, HEADING_NAMES[style.tradition]);
  return { label: null, ...printedRuns([{ text: title }]), sortKeys: [], filing, isBare: true };
}

function plainTitle({ title = "" }: CslItem): string {
  return textFromRuns(runsFromHtml(title));
}

const LABEL_OPENS = '<div class="csl-left-margin">';
const BODY_OPENS = '<div class="csl-right-inline">';
const CLOSES = "</div>";

function splitLabel(html: string): PrintedBody {
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
