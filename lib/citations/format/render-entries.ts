import type { Language } from "#lib/languages/language-tag.ts";
import { engineFor, styleKey } from "./engine.ts";
import { EntryCache } from "./entry-cache.ts";
import { families } from "./kinship.ts";
import { filingKey, HEADING_NAMES } from "./order.ts";
import {
  bareEntry,
  type Batch,
  printBatch,
  type Rendered,
  type RenderedEntry,
  type RenderRequest,
} from "./print-batch.ts";

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

const BARE: RenderedEntry = {
  label: null,
  runs: [],
  html: "",
  text: "",
  sortKeys: [],
  filing: filingKey({ type: "document" }, HEADING_NAMES.gost),
  isBare: true,
};

export function mostFrequent(languages: readonly Language[]): Language {
  const counts = new Map<Language, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "en";
}

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
