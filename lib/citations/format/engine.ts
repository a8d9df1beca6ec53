import CSL, { type Engine } from "citeproc";
import type { Language } from "#lib/languages/language-tag.ts";
import { type CslNode, mapNodes } from "./csl-tree.ts";
import { LOCALE_TAGS } from "./item-language.ts";
import { teachCiteprocKazakh } from "./kazakh-citeproc.ts";
import { type Kinship, kinshipOf, sortingOf } from "./kinship.ts";
import type { PrintItem, StyleTradition } from "./print-item.ts";

teachCiteprocKazakh();

/** A style as it is to be printed in each language. Engines and printed entries are kept as long as the object is the same. */
export interface StyleSource {
  readonly id: string;
  readonly tradition: StyleTradition;
  /** The style has no place for what kind of report a work is, so that the kind of an act has to stand with its title. */
  readonly kindInTitle?: boolean;
  forLanguage(language: Language): CslNode;
}

/** The CSL locale of a tag. Must answer for "kk-KZ", "ru-RU" and "en-US". */
export type LocaleSource = (tag: string) => CslNode;

/** A processor of one style in one language, and what is known of the style. */
export interface WarmEngine {
  readonly engine: Engine;
  readonly kinship: Kinship;
  readonly sorting: "given" | "reversed" | "keys";
  /** What the processor finds under an id. */
  items: ReadonlyMap<string, PrintItem>;
}

/** Building an engine takes 5–1,500 ms; a big style holds tens of MB, so only three styles in three languages stay. */
const WARM_ENGINES = 9;
const warmEngines = new Map<string, WarmEngine>();
const serials = new WeakMap<object, number>();
let lastSerial = 0;

/** Names a style with its locales for as long as the program runs. */
export function styleKey(style: StyleSource, locales: LocaleSource): string {
  return `${serialOf(style)}.${serialOf(locales)}`;
}

function serialOf(object: object): number {
  const known = serials.get(object) ?? (lastSerial += 1);
  serials.set(object, known);
  return known;
}

export function engineFor(style: StyleSource, locales: LocaleSource, language: Language): WarmEngine {
  const key = `${styleKey(style, locales)} ${language}`;
  const warm = warmEngines.get(key) ?? buildEngine(style.forLanguage(language), locales, language);
  warmEngines.delete(key);
  warmEngines.set(key, warm);
  const [oldest] = warmEngines.keys();
  if (warmEngines.size > WARM_ENGINES && oldest !== undefined) warmEngines.delete(oldest);
  return warm;
}

/** Hands items to the engine, works with it, and leaves it empty. One that threw may be in any state: the next caller gets a new one. */
export function withItems<Value>(
  warm: WarmEngine,
  items: ReadonlyMap<string, PrintItem>,
  work: (engine: Engine) => Value,
): Value {
  warm.items = items;
  try {
    const value = work(warm.engine);
    empty(warm.engine);
    return value;
  } catch (error) {
    for (const [key, kept] of warmEngines) if (kept === warm) warmEngines.delete(key);
    throw error;
  } finally {
    warm.items = new Map();
  }
}

/**
 * In place of `updateItems([])`, which deletes item by item and takes the square of their number. What else the engine holds stays:
 * building leaves things there that printing needs (the levels open in its queue of dates).
 */
function empty(engine: Engine): void {
  engine.registry = new CSL.Registry(engine);
  engine.disambiguate = new CSL.Disambiguation(engine);
  Object.assign(engine.tmp, { taintedItemIDs: {}, taintedCitationIDs: {}, loadedItemIDs: {} });
}

function buildEngine(style: CslNode, locales: LocaleSource, language: Language): WarmEngine {
  // citeproc writes into the trees it is given, so it gets copies.
  const copy = (tree: CslNode): CslNode => mapNodes(tree, (node) => ({ ...node, attrs: { ...node.attrs } }));
  const warm: { items: ReadonlyMap<string, PrintItem> } = { items: new Map() };
  const system = {
    retrieveLocale: (tag: string) => copy(locales(tag)),
    retrieveItem: (id: string) => warm.items.get(id),
  };
  const engine = new CSL.Engine(system, copy(style), LOCALE_TAGS[language], true);
  engine.setOutputFormat("html");
  return Object.assign(warm, { engine, kinship: kinshipOf(style), sorting: sortingOf(style) });
}
