import { wordTokens } from "#lib/languages/word-tokens.ts";
import type { Entry, EntryText, EntryWeight } from "./entry.ts";
import type { IndexedWord, SearchKeys } from "./entry-words.ts";
import {
  NEAR_ENOUGH,
  phrasesOf,
  type Sought,
  type SoughtPhrase,
  type SoughtTree,
  type SoughtWord,
} from "./sought.ts";

/** Where words of the query stand in a text, in UTF-16 units and in positions of words. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly position: number;
  /** Which condition it meets. */
  readonly clause: number;
  /** 0–1: the very form that was typed counts whole, another form of the word less, another spelling less again; of a phrase its farthest word. */
  readonly nearness: number;
  /** Of the words of a phrase the first stands for all. */
  readonly isFirst: boolean;
}

/** A form of the word that was not typed. */
const OTHER_FORM = 0.95;

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
    if (near === null) continue;
    const nearness = Math.min(...near);
    for (let step = 0; step < near.length; step += 1) {
      const { start = 0, end = 0 } = words[from + step] ?? {};
      found.push({ start, end, position: from + step, clause: phrase.at, nearness, isFirst: step === 0 });
    }
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
  /** Whether all that was asked is met, and not by words of one family only. */
  readonly meetsAll: boolean;
  /** Conditions (`SoughtPhrase.at`) that are met by what was typed itself, in any form: no spelling was mended for it. */
  readonly asTyped: ReadonlySet<number>;
}

/** A word in a title counts as three in a text, one among authors and aliases as two. */
const COUNTS_AS = { A: 3, B: 2, D: 1 } as const;
/** BM25: how soon more of a word says no more, how much the length of a text counts, and how many words a usual one has. */
const SOON = 1.2;
const LENGTH_COUNTS = 0.5;
const USUAL_LENGTH = 60;
/** What words of different conditions that stand close together add at most. */
const CLOSENESS = 0.1;
/** A typed word itself, in any of its forms. */
const TYPED = 0.9;

interface MatchedText {
  readonly text: EntryText;
  readonly matches: readonly Match[];
}

interface Met {
  /** How often, each place by its nearness and by the weight of its text. */
  often: number;
  nearest: number;
}

/**
 * Scores a noun by BM25: each condition by what it is worth, by how often it is met and how nearly, a title above a text, a short text above a
 * long one; a little more where different conditions are met close together. Null where nothing of the query stands in its texts: the noun
 * was changed since it was indexed.
 */
export function matchEntry(sought: Sought, entry: Entry, keys: SearchKeys): MatchedEntry | null {
  const texts = entry.texts.map((text) => ({ text, matches: matchesIn(sought, text, keys) }));
  const [first] = texts;
  if (first === undefined) return null;
  const { tree } = sought;
  if (tree === null)
    return { entry, best: first.text, matches: [], score: 0, meetsAll: true, asTyped: new Set() };
  const met = metIn(texts);
  if (met.size === 0) return null;
  const length = entry.texts.reduce((sum, { text }) => sum + text.length, 0) / LETTERS_OF_A_WORD;
  const closest = Math.max(...texts.map(({ matches }) => closeness(matches)));
  const shown = texts.reduce((one, other) => (shows(other) > shows(one) ? other : one), first);
  return {
    entry,
    best: shown.text,
    matches: shown.matches,
    score: scoreOf(tree, met, damping(length)) * (1 + CLOSENESS * closest),
    meetsAll: isMet(tree, met),
    asTyped: new Set([...met].flatMap(([clause, { nearest }]) => (nearest >= TYPED ? [clause] : []))),
  };
}

/** UTF-16 units, with the blank behind it: counting the words of each hit would take longer. */
const LETTERS_OF_A_WORD = 8;

function metIn(texts: readonly MatchedText[]): Map<number, Met> {
  const met = new Map<number, Met>();
  for (const { text, matches } of texts)
    for (const { clause, nearness, isFirst } of matches) {
      if (!isFirst) continue;
      const known = met.get(clause) ?? { often: 0, nearest: 0 };
      known.often += nearness * COUNTS_AS[text.weight];
      known.nearest = Math.max(known.nearest, nearness);
      met.set(clause, known);
    }
  return met;
}

function damping(length: number): number {
  return SOON * (1 - LENGTH_COUNTS + (LENGTH_COUNTS * length) / USUAL_LENGTH);
}

/** Of several conditions their sum, of a choice the best. */
function scoreOf(tree: SoughtTree, met: ReadonlyMap<number, Met>, damped: number): number {
  if (tree.kind === "not") return 0;
  if (tree.kind === "phrase") {
    const often = met.get(tree.at)?.often ?? 0;
    return (tree.worth * often * (SOON + 1)) / (often + damped);
  }
  const parts = tree.parts.map((part) => scoreOf(part, met, damped));
  return tree.kind === "any" ? Math.max(...parts) : parts.reduce((sum, part) => sum + part, 0);
}

function isMet(tree: SoughtTree, met: ReadonlyMap<number, Met>): boolean {
  if (tree.kind === "phrase") return (met.get(tree.at)?.nearest ?? 0) >= NEAR_ENOUGH;
  // What is barred the index left out.
  if (tree.kind === "not") return true;
  return tree.kind === "any"
    ? tree.parts.some((part) => isMet(part, met))
    : tree.parts.every((part) => isMet(part, met));
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
