import type { Span } from "#lib/documents/block.ts";
import { asLookAlikes } from "#lib/languages/look-alikes.ts";

/** A text that is compared; spans count UTF-16 units. */
export interface ComparedText {
  readonly id: string;
  readonly text: string;
  /** What stands in quotation marks: what is shared there is set apart. In order, not overlapping, as those of `cited`. */
  readonly quoted: readonly Span[];
  /** Sentences with a citation. */
  readonly cited: readonly Span[];
}

/** `one` is of an essay; of two essays, of the later one in their list. */
export interface SharedPassage {
  readonly one: { readonly id: string; readonly span: Span };
  readonly other: { readonly id: string; readonly span: Span };
  /** Words that both share, one after another. */
  readonly words: number;
  /** As it stands in the first text, and in the other one. */
  readonly apart: Apart;
  readonly otherApart: Apart;
}

/** Why a shared passage is nobody's secret: its text says where it is from. */
export type Apart = "quoted" | "cited" | null;

/** Words in a row that must agree before anything is looked at; fewer would find set phrases, more would miss what was reworded. */
const GRAM = 5;
/** Shorter passages are coincidence in texts about one task; words. */
const LEAST_WORDS = 8;
/** So many words may be changed, put in or left out between two agreeing runs of one passage. */
const MOST_GAP = 3;
/** What stands in more texts than this is the task's own wording. */
const COMMON = 40;
/** Places of one gram in one text; a text of one word over and over has thousands of them, and says nothing new. */
const MOST_PLACES = 8;
/** Runs of one pair of texts; only texts made to have more have more. */
const MOST_RUNS = 2_000;

export interface OverlapOptions {
  /** The words of the task, which belong to everybody. */
  readonly known?: readonly string[];
  /** Hears after each text how many of all are compared. */
  readonly tell?: (done: number, of: number) => void;
}

/**
 * Passages that essays share with each other and with other texts, the longest first. Compared are folded words (case, letters that look
 * alike), so another script of a letter does not hide a copy; each pair of texts is compared once. Shown to people, never judged. Only essays are indexed, so that memory does not grow with the library.
 * Runs of n-grams after Schleimer, Wilkerson and Aiken, "Winnowing" (SIGMOD 2003, doi:10.1145/872757.872770), with every gram kept.
 */
export function findOverlaps(
  essays: readonly ComparedText[],
  others: readonly ComparedText[],
  { known = [], tell }: OverlapOptions = {},
): SharedPassage[] {
  const all = essays.length + others.length;
  const numbers = new Map<string, number>();
  const learn = (word: string): number => {
    const number = numbers.get(word) ?? numbers.size;
    if (number === numbers.size) numbers.set(word, number);
    return number;
  };
  const texts = essays.map((text) => wordsOf(text, learn));
  const places = new GramPlaces(texts.reduce((total, { ids }) => total + ids.length, 0));
  for (const text of known) places.ignore(wordsOf({ id: "", text, quoted: [], cited: [] }, learn));
  const found: SharedPassage[] = [];
  texts.forEach((text, at) => {
    for (const [other, runs] of agreeingRuns(text, texts, places)) {
      const partner = texts[other];
      if (partner !== undefined) found.push(...passagesOf(text, partner, runs));
    }
    places.add(text, at);
    tell?.(at + 1, all);
  });
  for (const [at, other] of others.entries()) {
    // Words that no essay has agree with nothing.
    const text = wordsOf(other, (word) => numbers.get(word) ?? STRANGE);
    for (const [essay, runs] of agreeingRuns(text, texts, places)) {
      const partner = texts[essay];
      if (partner !== undefined) found.push(...passagesOf(partner, text, runs.map(turned)));
    }
    tell?.(essays.length + at + 1, all);
  }
  return found.sort((one, other) => other.words - one.words);
}

const STRANGE = -1;

function turned({ one, other, length }: Run): Run {
  return { one: other, other: one, length };
}

interface NumberedText extends ComparedText {
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For each word the hash of the gram that begins there. */
  readonly grams: Float64Array;
}

function wordsOf(text: ComparedText, numberOf: (word: string) => number): NumberedText {
  // Folding keeps the length, so the places are those of the text itself.
  const found = [...asLookAlikes(text.text).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const ids = Int32Array.from(found, ([word]) => numberOf(word.toLowerCase()));
  const starts = Int32Array.from(found, ({ index }) => index);
  const ends = Int32Array.from(found, (word) => word.index + word[0].length);
  return { ...text, ids, starts, ends, grams: gramsOf(ids) };
}

function gramsOf(ids: Int32Array): Float64Array {
  const grams = new Float64Array(Math.max(0, ids.length - GRAM + 1));
  for (let at = 0; at < grams.length; at++) {
    let hash = 0;
    for (let word = at; word < at + GRAM; word++)
      hash = (hash * 1_000_003 + (ids[word] ?? 0) + 2) % 4_294_967_291;
    grams[at] = hash;
  }
  return grams;
}

/** Where each gram stands: chains of places, the newest first. */
class GramPlaces {
  readonly #newest = new Map<number, number>();
  readonly #before: Int32Array;
  readonly #text: Int32Array;
  readonly #word: Int32Array;
  readonly #counts = new Map<number, number>();
  readonly #kept: Uint8Array[] = [];
  #size = 0;

  constructor(capacity: number) {
    this.#before = new Int32Array(capacity);
    this.#text = new Int32Array(capacity);
    this.#word = new Int32Array(capacity);
  }

  add({ grams }: NumberedText, text: number): void {
    const own = new Map<number, number>();
    const kept = new Uint8Array(grams.length);
    this.#kept[text] = kept;
    grams.forEach((gram, word) => {
      const before = own.get(gram) ?? 0;
      if (before === 0) this.#counts.set(gram, (this.#counts.get(gram) ?? 0) + 1);
      if (before === MOST_PLACES) return;
      own.set(gram, before + 1);
      kept[word] = 1;
      this.#before[this.#size] = this.#newest.get(gram) ?? -1;
      this.#text[this.#size] = text;
      this.#word[this.#size] = word;
      this.#newest.set(gram, this.#size);
      this.#size += 1;
    });
  }

  /** Grams of this text agree with nothing from now on. */
  ignore({ grams }: NumberedText): void {
    for (const gram of grams) this.#counts.set(gram, Infinity);
  }

  /** Whether the gram that begins there is among those that `each` tells of. */
  isKept(text: number, word: number): boolean {
    return this.#kept[text]?.[word] === 1;
  }

  isCommon(gram: number): boolean {
    return (this.#counts.get(gram) ?? 0) > COMMON;
  }

  /** Calls for every place of a gram, unless it is everybody's. */
  each(gram: number, told: (text: number, word: number) => void): void {
    if (this.isCommon(gram)) return;
    for (let at = this.#newest.get(gram) ?? -1; at >= 0; at = this.#before[at] ?? -1)
      told(this.#text[at] ?? 0, this.#word[at] ?? 0);
  }
}

/** Words that agree one after another: from `one` in the first text and `other` in the second on. */
interface Run {
  readonly one: number;
  readonly other: number;
  readonly length: number;
}

function agreeingRuns(
  text: NumberedText,
  texts: readonly NumberedText[],
  places: GramPlaces,
): Map<number, Run[]> {
  const runs = new Map<number, Run[]>();
  text.grams.forEach((gram, word) => {
    places.each(gram, (other, place) => {
      const partner = texts[other];
      if (partner === undefined) return;
      // A run is told once, from the first word whose gram is not everybody's.
      const isBegun = word > 0 && place > 0 && text.ids[word - 1] === partner.ids[place - 1];
      if (isBegun && places.isKept(other, place - 1) && !places.isCommon(text.grams[word - 1] ?? -1)) return;
      const known = runs.get(other);
      if (known !== undefined && known.length >= MOST_RUNS) return;
      let length = 0;
      while (text.ids[word + length] !== undefined && text.ids[word + length] === partner.ids[place + length])
        length++;
      if (length < GRAM) return; // Two grams of one hash.
      if (known === undefined) runs.set(other, [{ one: word, other: place, length }]);
      else known.push({ one: word, other: place, length });
    });
  });
  return runs;
}

function passagesOf(one: NumberedText, other: NumberedText, runs: readonly Run[]): SharedPassage[] {
  return joined(runs)
    .filter(({ words }) => words >= LEAST_WORDS)
    .map(({ first, last, words }) => {
      const span = spanOf(one, first.one, last.one + last.length);
      const otherSpan = spanOf(other, first.other, last.other + last.length);
      return {
        one: { id: one.id, span },
        other: { id: other.id, span: otherSpan },
        words,
        apart: apartIn(one, span),
        otherApart: apartIn(other, otherSpan),
      };
    });
}

/** A citation at the end of a passage speaks for all of it. */
function apartIn({ quoted, cited }: ComparedText, span: Span): Apart {
  const [start, end] = span;
  if (2 * covered(quoted, span) > end - start) return "quoted";
  const isEndCited = cited.some(([from, to]) => from < end && to >= end);
  return isEndCited || 2 * covered(cited, span) > end - start ? "cited" : null;
}

function spanOf({ starts, ends }: NumberedText, first: number, end: number): Span {
  return [starts[first] ?? 0, ends[end - 1] ?? 0];
}

interface Joined {
  readonly first: Run;
  readonly last: Run;
  readonly words: number;
}

/** Runs with little between them on both sides are one passage; where several meet the longest goes on. */
function joined(runs: readonly Run[]): Joined[] {
  const passages: Joined[] = [];
  for (const run of [...runs].sort((a, b) => a.one - b.one || b.length - a.length)) {
    const at = passages.findLastIndex(({ last }) => follows(last, run));
    const before = passages[at];
    if (before !== undefined) passages[at] = { ...before, last: run, words: before.words + run.length };
    else if (
      !passages.some(
        ({ first, last }) => run.one >= first.one && run.one + run.length <= last.one + last.length,
      )
    )
      passages.push({ first: run, last: run, words: run.length });
  }
  return passages;
}

function follows(last: Run, next: Run): boolean {
  const [gap, otherGap] = [next.one - last.one - last.length, next.other - last.other - last.length];
  return gap >= 0 && gap <= MOST_GAP && otherGap >= 0 && otherGap <= MOST_GAP;
}

function covered(quoted: readonly Span[], [start, end]: Span): number {
  return quoted.reduce(
    (units, [from, to]) => units + Math.max(0, Math.min(to, end) - Math.max(from, start)),
    0,
  );
}
