import type { CitationItem, Engine } from "citeproc";
import type { LocatorLabel } from "#lib/citations/locator.ts";
import type { Language } from "#lib/languages/language-tag.ts";
import { engineFor, withItems } from "./engine.ts";
import { mendedRuns } from "./finished-runs.ts";
import { followText, type NumberedCluster } from "./follow-text.ts";
import { families } from "./kinship.ts";
import { htmlFromRuns, type Run, textFromRuns } from "./markup.ts";
import { placeLabel } from "./print-item.ts";
import { type FormatRequest, formatBibliography, type FormattedEntry, termLanguages } from "./processor.ts";
import { itemFor, type RenderRequest } from "./print-batch.ts";
import { mostFrequent } from "./render-entries.ts";

/** A work cited within a cluster (CSL-JSON citation items). */
export interface CitedWork {
  /** Of an item of the request; a work that is not among them is left out. */
  readonly id: string;
  /** "12", "142–143", "IV": without its label. */
  readonly locator?: string | undefined;
  /** A page where there is none. */
  readonly label?: LocatorLabel | undefined;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly suppressAuthor?: boolean | undefined;
}

/** Works cited together, in one pair of brackets or one footnote. */
export interface CitationCluster {
  readonly items: readonly CitedWork[];
  /** Number of the footnote, from 1, in styles of footnotes; the next one where it is not said. */
  readonly noteNumber?: number | undefined;
}

export interface CitationsRequest extends FormatRequest {
  /** In the order of the text, since a style may print "ibid." and number works as they are first cited. */
  readonly clusters: readonly CitationCluster[];
}

export interface PrintedCitation {
  readonly runs: readonly Run[];
  readonly html: string;
  readonly text: string;
}

export interface PrintedCitations {
  /** One for each cluster. */
  readonly citations: readonly PrintedCitation[];
  /** The list to which they lead. */
  readonly entries: readonly FormattedEntry[];
}

/**
 * Prints citations as they stand in a text, and the list with it: their numbers are those of the list. One engine, of the
 * language of most works, goes through the text and finds out what has been cited before; works of other languages are then
 * printed by their own.
 */
export function formatCitations(request: CitationsRequest): PrintedCitations {
  const items = request.order === "style" ? citedFirst(request) : request.items;
  const languages = termLanguages({ ...request, items });
  const entries = formatBibliography({
    ...request,
    items: items.map((item, index) => ({ ...item, id: String(index) })),
  });
  const text = {
    ...request,
    items,
    languages,
    bare: new Set(entries.filter(({ isBare }) => isBare).map(({ id }) => Number(id))),
    numbers: new Map(entries.map(({ id }, place) => [Number(id), place + 1])),
    clusters: knownClusters(request.clusters, items, languages),
  };
  const named = entries.map((entry) => ({ ...entry, id: items[Number(entry.id)]?.id ?? entry.id }));
  return { citations: printClusters(text).map(citationOf), entries: named };
}

function citationOf(html: string): PrintedCitation {
  const runs = mendedRuns(html);
  return { runs, html: htmlFromRuns(runs), text: textFromRuns(runs) };
}

function citedFirst({ items, clusters }: CitationsRequest): CitationsRequest["items"] {
  const place = new Map<string, number>();
  for (const { id } of clusters.flatMap((cluster) => cluster.items))
    if (!place.has(id)) place.set(id, place.size);
  const at = ({ id = "" }: { id?: string | undefined }): number => place.get(id) ?? place.size;
  return items.toSorted((one, other) => at(one) - at(other));
}

interface CitedText extends RenderRequest {
  readonly clusters: readonly NumberedCluster[];
  /** Index → number in the list. */
  readonly numbers: ReadonlyMap<number, number>;
  /** Indexes of works at which the processor fails. */
  readonly bare: ReadonlySet<number>;
}

/** Ids become indexes, as engines know the items. */
function knownClusters(
  clusters: CitationsRequest["clusters"],
  items: FormatRequest["items"],
  languages: readonly Language[],
): readonly NumberedCluster[] {
  const indexes = new Map(items.map(({ id = "" }, index) => [id, index]));
  return clusters.map(({ items: cited, noteNumber }) => ({
    noteNumber,
    items: cited.flatMap(({ id, locator, label, prefix, suffix, suppressAuthor }, place) => {
      const index = indexes.get(id);
      if (index === undefined) return [];
      return [
        {
          id: String(index),
          place,
          ...(locator !== undefined &&
            locator !== "" && {
              locator,
              label: placeLabel(label ?? "page", items[index], languages[index]),
            }),
          ...(prefix !== undefined && { prefix }),
          ...(suffix !== undefined && { suffix }),
          ...(suppressAuthor === true && { "suppress-author": true }),
        },
      ];
    }),
  }));
}

function printClusters(text: CitedText): readonly string[] {
  const primary = mostFrequent(text.languages);
  const followed = inEngine(text, primary, (engine) => followText(engine, text.clusters));
  const wanted = followed.map(({ html, items }) => {
    const stretches = stretchesOf(items, text.languages);
    return stretches.every(({ language }) => language === primary) ? html : stretches;
  });
  const pieces = new Map<Stretch, string>();
  const foreign = wanted.filter((piece) => typeof piece !== "string").flat();
  for (const language of new Set(foreign.map((stretch) => stretch.language))) {
    const mine = foreign.filter((stretch) => stretch.language === language);
    const printed = inEngine(text, language, (engine) =>
      mine.map((stretch) => printStretch(engine, stretch)),
    );
    for (const [index, html] of printed.entries()) {
      const stretch = mine[index];
      if (stretch !== undefined) pieces.set(stretch, html);
    }
  }
  return wanted.map((piece) =>
    typeof piece === "string" ? piece : piece.map((stretch) => pieces.get(stretch) ?? "").join(""),
  );
}

/** Works cited one after the other in one language. */
interface Stretch {
  readonly items: readonly CitationItem[];
  readonly language: Language;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function stretchesOf(items: readonly CitationItem[], languages: readonly Language[]): readonly Stretch[] {
  const stretches: { items: CitationItem[]; language: Language }[] = [];
  for (const item of items) {
    const language = languages[Number(item.id)] ?? "en";
    const last = stretches.at(-1);
    if (last?.language === language) last.items.push(item);
    else stretches.push({ items: [item], language });
  }
  return stretches.map((stretch, place) => ({
    ...stretch,
    isFirst: place === 0,
    isLast: place === stretches.length - 1,
  }));
}

/** The brackets of the style stand around the whole cluster, its delimiter between the stretches. */
function printStretch(engine: Engine, { items, isFirst, isLast }: Stretch): string {
  const { opt } = engine.citation;
  const { layout_prefix, layout_suffix, layout_delimiter } = opt;
  try {
    // As the prefix of the next one, since citeproc cuts a suffix of punctuation to its first letter.
    if (!isFirst) opt.layout_prefix = layout_delimiter;
    if (!isLast) opt.layout_suffix = "";
    return engine.makeCitationCluster(items);
  } finally {
    Object.assign(opt, { layout_prefix, layout_suffix });
  }
}

/** Works with the cited works and their families registered, each under its number. */
function inEngine<Value>(text: CitedText, language: Language, work: (engine: Engine) => Value): Value {
  const warm = engineFor(text.style, text.locales, language);
  const cited = new Set(text.clusters.flatMap(({ items }) => items.map(({ id }) => Number(id))));
  const members = families(text.items, warm.kinship).filter((family) =>
    family.some((index) => cited.has(index)),
  );
  // In the order of the list, by which equal years get their letters.
  const listed = new Map(
    members
      .flat()
      .map((index) => [String(index), itemFor(text, index, { language, isBare: text.bare.has(index) })]),
  );
  return withItems(warm, listed, (engine) => {
    engine.updateItems([...listed.keys()]);
    for (const registered of Object.values(engine.registry.registry))
      registered.seq = text.numbers.get(Number(registered.id)) ?? 0;
    return work(engine);
  });
}
