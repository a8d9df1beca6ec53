import { firstWhere } from "#lib/first-where.ts";
import { asLookAlikes } from "#lib/languages/look-alikes.ts";

/** A word or sign of a text; UTF-16 units, half open. White space belongs to none. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** Words that stand one after another in both texts alike: `length` of them, from `old` there and `now` here on (indices of words). */
export interface EqualRun {
  readonly old: number;
  readonly now: number;
  readonly length: number;
}

export interface WordDiff {
  readonly old: readonly Word[];
  readonly now: readonly Word[];
  /** In the order of both texts; they do not overlap. */
  readonly runs: readonly EqualRun[];
}

/** Both texts cut into words, and for each word a number that it shares with the words that read the same. */
export interface NumberedWords {
  readonly words: readonly Word[];
  readonly ids: readonly number[];
  /** Numbers of words that carry facts: figures and what is written with a capital. */
  readonly facts: ReadonlySet<number>;
}

const FACT = /^\p{Lu}|\p{Nd}/u;
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/**
 * Words whose letters only look alike (a Latin "a" in a Cyrillic word) read the same, so both texts come with one letter for all of
 * them (`asLookAlikes`); folding keeps their length, and the places are those of the texts themselves.
 */
export function numberWords(oldText: string, newText: string): { old: NumberedWords; now: NumberedWords } {
  const numbers = new Map<string, number>();
  const facts = new Set<number>();
  const numbered = (text: string): NumberedWords => {
    const words: Word[] = [];
    const ids: number[] = [];
    for (const found of text.matchAll(WORD)) {
      words.push({ start: found.index, end: found.index + found[0].length });
      const known = numbers.get(found[0]) ?? numbers.size;
      if (known === numbers.size) {
        numbers.set(found[0], known);
        if (FACT.test(found[0])) facts.add(known);
      }
      ids.push(known);
    }
    return { words, ids, facts };
  };
  return { old: numbered(oldText), now: numbered(newText) };
}

/**
 * What two texts have in common word by word, in an order that both keep. Words that each stretch has once are matched first
 * (patience diff, after Bram Cohen), so that words which recur everywhere tie nothing together that does not belong together; what
 * such words do not reach counts as changed. About linear in the length of the texts.
 */
export function diffWords(oldText: string, newText: string): WordDiff {
  const { old, now } = numberWords(asLookAlikes(oldText), asLookAlikes(newText));
  return { old: old.words, now: now.words, runs: runsOf(matchWords(old.ids, now.ids)) };
}

/** Stretches of words, half open. */
interface Stretch {
  readonly oldStart: number;
  readonly oldEnd: number;
  readonly nowStart: number;
  readonly nowEnd: number;
}

export type Match = readonly [old: number, now: number];

/** Pairs of equal words, rising in both. */
export function matchWords(old: readonly number[], now: readonly number[]): Match[] {
  const matches: Match[] = [];
  const open: Stretch[] = [{ oldStart: 0, oldEnd: old.length, nowStart: 0, nowEnd: now.length }];
  for (let stretch = open.pop(); stretch !== undefined; stretch = open.pop()) {
    const inner = trimEqual(old, now, stretch, matches);
    const anchors = uniqueAnchors(old, now, inner);
    matches.push(...anchors);
    if (anchors.length > 0) open.push(...between(inner, anchors));
  }
  return matches.sort((one, other) => one[0] - other[0]);
}

/** Takes equal words off both ends. */
function trimEqual(
  old: readonly number[],
  now: readonly number[],
  stretch: Stretch,
  matches: Match[],
): Stretch {
  let { oldStart, oldEnd, nowStart, nowEnd } = stretch;
  while (oldStart < oldEnd && nowStart < nowEnd && old[oldStart] === now[nowStart])
    matches.push([oldStart++, nowStart++]);
  while (oldStart < oldEnd && nowStart < nowEnd && old[oldEnd - 1] === now[nowEnd - 1])
    matches.push([--oldEnd, --nowEnd]);
  return { oldStart, oldEnd, nowStart, nowEnd };
}

/** Words that stand once in either stretch, as many as keep one order. */
function uniqueAnchors(old: readonly number[], now: readonly number[], stretch: Stretch): Match[] {
  const places = onlyPlaces(now, stretch.nowStart, stretch.nowEnd);
  const candidates: Match[] = [];
  for (const [word, at] of onlyPlaces(old, stretch.oldStart, stretch.oldEnd)) {
    const place = places.get(word);
    if (at >= 0 && place !== undefined && place >= 0) candidates.push([at, place]);
  }
  return longestRising(candidates.sort((one, other) => one[0] - other[0]));
}

/** Where each word stands; −1 for one that stands twice. */
function onlyPlaces(words: readonly number[], start: number, end: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let at = start; at < end; at++) {
    const word = words[at] ?? -1;
    places.set(word, places.has(word) ? -1 : at);
  }
  return places;
}

/** The longest part of the list, ordered by its old places, in which the new ones rise too (patience sorting). */
export function longestRising(matches: readonly Match[]): Match[] {
  const tops: number[] = [];
  const before: number[] = [];
  matches.forEach(([, now], at) => {
    const longest = firstWhere(tops, (top) => (matches[top]?.[1] ?? 0) >= now);
    before.push(longest === 0 ? -1 : (tops[longest - 1] ?? -1));
    tops[longest] = at;
  });
  const rising: Match[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const match = matches[at];
    if (match !== undefined) rising.push(match);
  }
  return rising.reverse();
}

function between({ oldStart, oldEnd, nowStart, nowEnd }: Stretch, anchors: readonly Match[]): Stretch[] {
  let [old, now] = [oldStart, nowStart];
  const gaps: Stretch[] = [];
  for (const [oldAt, nowAt] of [...anchors, [oldEnd, nowEnd] as const]) {
    if (old < oldAt && now < nowAt) gaps.push({ oldStart: old, oldEnd: oldAt, nowStart: now, nowEnd: nowAt });
    [old, now] = [oldAt + 1, nowAt + 1];
  }
  return gaps;
}

function runsOf(matches: readonly Match[]): EqualRun[] {
  const runs: { old: number; now: number; length: number }[] = [];
  for (const [old, now] of matches) {
    const last = runs.at(-1);
    if (last !== undefined && last.old + last.length === old && last.now + last.length === now) last.length++;
    else runs.push({ old, now, length: 1 });
  }
  return runs;
}
