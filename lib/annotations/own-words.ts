import type { Span } from "#lib/documents/block.ts";
import { errorsBetween } from "#lib/languages/match-quote.ts";
import type { TextIndex } from "#lib/languages/text-unit.ts";
import { newWordsOf, oldWordsOf } from "./mapped-place.ts";
import type { TextMap } from "./text-map.ts";

/** A text before and after its correction. */
export interface Texts {
  readonly old: TextIndex;
  readonly now: TextIndex;
  /** Both texts with one letter for all that look alike, as long as they are. */
  readonly flat: string;
  readonly flatOld: string;
  readonly map: TextMap;
}

/** Whether a place begins and ends with the words that the passage began and ended with, or with what a misprint makes of them. */
export function hasItsEnds({ old, now, map }: Texts, span: Span, place: Span): boolean {
  const words = oldWordsOf(map, span) ?? [0, 0];
  const [first, behind] = newWordsOf(map, place);
  const areAlike = (word: number, newWord: number) => {
    const tied = map.to[word] ?? -1;
    if (tied >= 0) return tied === newWord;
    const [was, is] = [map.old[word], map.now[newWord]];
    if (was === undefined || is === undefined) return false;
    const said = old.text.slice(was.start, was.end);
    const most = Math.max(1, Math.ceil(said.length / 3));
    return errorsBetween(said, now.text.slice(is.start, is.end), most) !== null;
  };
  return areAlike(words[0], first) && areAlike(words[1] - 1, behind - 1);
}

/** Whether more than a tenth of the words of a place are known to be others, or of the passage's own to stand elsewhere. */
export function isOtherPlace(texts: Texts, span: Span, place: Span): boolean {
  const { map } = texts;
  if (holdsOthers(texts, span, place)) return true;
  const [first, behind] = newWordsOf(map, place);
  const own = oldWordsOf(map, span) ?? [0, 0];
  let elsewhere = 0;
  for (let word = own[0]; word < own[1]; word++) {
    const tied = map.to[word] ?? -1;
    if (tied >= 0 && (tied < first || tied >= behind)) elsewhere += 1;
  }
  return elsewhere * 10 > own[1] - own[0];
}

/** Whether words of a place of the new text stood outside of the passage in the old one: more than a tenth of them. */
export function holdsOthers({ map }: Texts, span: Span, place: Span): boolean {
  const [first, behind] = newWordsOf(map, place);
  let foreign = 0;
  for (let word = first; word < behind; word++) {
    const was = map.old[map.from[word] ?? -1];
    if (was !== undefined && (was.end <= span[0] || was.start >= span[1])) foreign += 1;
  }
  return foreign * 10 > behind - first;
}
