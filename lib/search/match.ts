import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { Entry, EntryText, EntryWeight } from "./entry.ts";
import type { IndexedWord, SearchKeys } from "./entry-words.ts";
import { phrasesOf, type Sought, type SoughtPhrase, type SoughtTree, type SoughtWord } from "./sought.ts";

/** Where words of the query stand in a text, in UTF-16 units and in positions of words. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly position: number;
  /** Which condition it meets. */
  readonly clause: number;
  /** 0–1: the very form that was typed counts whole, another form of the word less, another spelling less again. */
  readonly nearness: number;
}

/** A form of the word that was not typed. */
const OTHER_FORM = 0.85;

interface Word {
  readonly known: IndexedWord;
  readonly start: number;
  readonly end: number;
}

/** What of the query stands in a text, in order. */
export function matchesIn(
  sought: Sought,
  { text, language, weight }: Pick<EntryText, "text" | "language"> & { readonly weight?: EntryWeight },
  keys: SearchKeys,
): Match[] {
  const words = wordTokens(text).map(({ text: printed, start, end }) => ({
    ...{ start, end },
    known: keys.word(printed, language),
  }));
  const asked = phrasesOf(sought.tree).filter(
    ({ within }) => within === undefined || weight === undefined || within.includes(weight),
  );
  const found = asked.flatMap((phrase) => phraseMatches(phrase, words));
  return found.sort((one, other) => one.start - other.start || other.nearness - one.nearness);
}

function phraseMatches(phrase: SoughtPhrase, words: readonly Word[]): Match[] {
  const places = phrase.places.map(nearnessesOf);
  const found: Match[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const near = phraseAt(places, words, from);
    near?.forEach((nearness, step) => {
      const { start = 0, end = 0 } = words[from + step] ?? {};
      found.push({ start, end, position: from + step, clause: phrase.at, nearness });
    });
  }
  return found;
}

/** How near each word of the phrase is to what was sought, where it begins at `from`; null where it does not. */
function phraseAt(places: readonly Nearnesses[], words: readonly Word[], from: number): number[] | null {
  let near: number[] | null = null;
  for (let step = 0; step < places.length; step += 1) {
    const [place, word] = [places[step], words[from + step]];
    const best = place === undefined || word === undefined ? 0 : nearnessOf(place, word);
    if (best === 0) return null;
    (near ??= []).push(best);
  }
  return near;
}

/** How near forms and stems are to what one place of a phrase asks for. */
interface Nearnesses {
  readonly forms: ReadonlyMap<string, number>;
  readonly stems: ReadonlyMap<string, number>;
}

/** A place may stand as hundreds of words, and is asked of each word of a hundred texts. */
const NEARNESSES = new WeakMap<readonly SoughtWord[], Nearnesses>();

function nearnessesOf(alternatives: readonly SoughtWord[]): Nearnesses {
  const known = NEARNESSES.get(alternatives);
  if (known !== undefined) return known;
  const [forms, stems] = [new Map<string, number>(), new Map<string, number>()];
  for (const { form, stems: some, nearness, isExact = false } of alternatives) {
    if (form !== null) forms.set(form, Math.max(forms.get(form) ?? 0, nearness));
    if (isExact) continue;
    for (const stem of some) stems.set(stem, Math.max(stems.get(stem) ?? 0, nearness * OTHER_FORM));
  }
  NEARNESSES.set(alternatives, { forms, stems });
  return { forms, stems };
}

function nearnessOf({ forms, stems }: Nearnesses, { known }: Word): number {
  let best = forms.get(known.word) ?? 0;
  for (const stem of known.stems) best = Math.max(best, stems.get(stem) ?? 0);
  return best;
}

/** The text of a noun that shows best why it was found, and how well it answers the query. */
export interface MatchedEntry {
  readonly entry: Entry;
  readonly best: EntryText;
  readonly matches: readonly Match[];
  /** Only compared with those of the same query. */
  readonly score: number;
}

const WEIGHTS = { A: 1, B: 0.6, D: 0.35 } as const;
/** What words that stand close together add at most. */
const CLOSENESS = 0.5;

/**
 * Scores a noun: each condition by the best place where it is met (a title above a text, the typed form above another one), a little more
 * for each further place, and more where different conditions are met close together. Null where nothing of the query stands in its texts:
 * the noun was changed since it was indexed.
 */
export function matchEntry(sought: Sought, entry: Entry, keys: SearchKeys): MatchedEntry | null {
  return matchTexts(sought, entry, textsOf(sought, entry, keys));
}

interface MatchedText {
  readonly text: EntryText;
  readonly matches: readonly Match[];
}

function textsOf(sought: Sought, entry: Entry, keys: SearchKeys): MatchedText[] {
  return entry.texts.map((text) => ({ text, matches: matchesIn(sought, text, keys) }));
}

function matchTexts(sought: Sought, entry: Entry, texts: readonly MatchedText[]): MatchedEntry | null {
  const [first] = texts;
  if (first === undefined) return null;
  if (sought.tree === null) return { entry, best: first.text, matches: [], score: 0 };
  const best = new Map<number, number>();
  const places = new Map<number, number>();
  let closest = 0;
  for (const { text, matches } of texts) {
    for (const { clause, nearness } of matches) {
      best.set(clause, Math.max(best.get(clause) ?? 0, nearness * WEIGHTS[text.weight]));
      places.set(clause, (places.get(clause) ?? 0) + 1);
    }
    closest = Math.max(closest, closeness(matches) * WEIGHTS[text.weight]);
  }
  const met = scoreOf(sought.tree, (clause) => {
    const near = best.get(clause);
    return near === undefined ? null : near * often(places.get(clause) ?? 1);
  });
  if (met === null) return null;
  const shown = texts.reduce((one, other) => (shows(other) > shows(one) ? other : one), first);
  return { entry, best: shown.text, matches: shown.matches, score: met + closest * CLOSENESS };
}

/** A condition, and what meeting it is worth. */
export interface WorthyPart {
  readonly tree: SoughtTree;
  readonly worth: number;
}

/** How much the length of a text counts, and how many UTF-16 units a usual one has (BM25's b and average). */
const LENGTH_COUNTS = 0.5;
const USUAL_LENGTH = 500;

/** Scores a noun by those conditions that it meets, each by its worth; long texts, which have more of everything, count less. */
export function matchSome(
  sought: Sought,
  parts: readonly WorthyPart[],
  { entry, keys }: { readonly entry: Entry; readonly keys: SearchKeys },
): MatchedEntry | null {
  const texts = textsOf(sought, entry, keys);
  const whole = matchTexts(sought, entry, texts);
  if (whole === null) return null;
  const near = new Map<number, number>();
  for (const { clause, nearness } of texts.flatMap(({ matches }) => matches))
    near.set(clause, Math.max(near.get(clause) ?? 0, nearness));
  const met = parts.map(
    ({ tree, worth }) => worth * (scoreOf(tree, (clause) => near.get(clause) ?? null) ?? 0),
  );
  const length = entry.texts.reduce((sum, { text }) => sum + text.length, 0);
  const damped = 1 - LENGTH_COUNTS + (LENGTH_COUNTS * Math.max(length, 60)) / USUAL_LENGTH;
  const closest = Math.max(0, ...texts.map(({ matches }) => closeness(matches)));
  const score = (met.reduce((sum, one) => sum + one, 0) * (1 + closest * 0.2)) / Math.sqrt(damped);
  return { ...whole, score };
}

/** Of conditions that all have to hold their mean, of a choice the best; null where it is not met. */
function scoreOf(tree: SoughtTree, of: (clause: number) => number | null): number | null {
  if (tree.kind === "phrase") return of(tree.at);
  if (tree.kind === "not") return null;
  const parts = tree.parts.filter(({ kind }) => kind !== "not").map((part) => scoreOf(part, of));
  const met = parts.filter((part) => part !== null);
  if (tree.kind === "any") return met.length === 0 ? null : Math.max(...met);
  return met.length < parts.length || met.length === 0
    ? null
    : met.reduce((sum, part) => sum + part, 0) / met.length;
}

/** 1 for one place, slowly more, never twice as much. */
function often(places: number): number {
  return 1 + (0.5 * (places - 1)) / (places + 1);
}

/** A text that meets more conditions shows more; of two alike the longer one says what the heading does not. */
function shows({ text, matches }: MatchedText): number {
  return (
    new Set(matches.map(({ clause }) => clause)).size + (matches.length > 0 && text.weight === "D" ? 0.5 : 0)
  );
}

/** 1 where words of two different conditions stand side by side, less the farther they are apart, 0 where only one is met. */
function closeness(matches: readonly Match[]): number {
  const inOrder = [...matches].sort((one, other) => one.position - other.position);
  let least = Infinity;
  for (const [at, { clause, position }] of inOrder.entries()) {
    const next = inOrder.slice(at + 1, at + 6).find((other) => other.clause !== clause);
    if (next !== undefined) least = Math.min(least, Math.max(1, next.position - position));
  }
  return 1 / least;
}
