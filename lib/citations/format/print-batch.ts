import type { Engine } from "citeproc";
import type { CslItem } from "#lib/citations/reference.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { engineFor, type LocaleSource, type StyleSource, withItems } from "./engine.ts";
import { finishedRuns } from "./finished-runs.ts";
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

const NO_WORK: CslItem = { type: "document" };

/** Entries by the index of their item. */
export type Rendered = ReadonlyMap<number, RenderedEntry>;

/** Works that one engine prints at once. */
export interface Batch {
  /** Of the engine. */
  readonly language: Language;
  readonly members: readonly number[];
  readonly failures: ReadonlySet<number>;
}

/** Prints the works of the engine's language; of those that have failed before, the title. */
export function printBatch(request: RenderRequest, { language, members, failures }: Batch): Rendered {
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
  { items, languages, style: { tradition, kindInTitle = false } }: RenderRequest,
  index: number,
  { language, isBare }: { readonly language: Language; readonly isBare: boolean },
): PrintItem {
  const item = items[index] ?? NO_WORK;
  const shown = safeItem(isBare ? { type: "document", title: plainTitle(item) } : item);
  return printItem(shown, {
    id: String(index),
    terms: languages[index] ?? language,
    engine: language,
    tradition,
    kindInTitle,
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

/** The title of a work as it stands, where not even a document of that title can be printed. */
export function bareEntry({ items, style }: RenderRequest, index: number): RenderedEntry {
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
