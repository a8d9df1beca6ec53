import type { Word } from "#lib/annotations/word-diff.ts";

/** So many words in a row, left over on both sides and said once on each, are the same passage at another place. */
const MOVED_WORDS = 6;

/** A text as it is compared: its words, what each reads like, and the block in which each stands. */
export interface ComparedText {
  readonly words: readonly Word[];
  /** Words that read the same have the same number, in both texts. */
  readonly ids: readonly number[];
  readonly blockOf: Int32Array;
}

export interface WordTies {
  /** For each old word the new one, and the other way round; −1 for none. */
  readonly to: Int32Array;
  readonly from: Int32Array;
}

/**
 * Ties passages that went into another paragraph: the comparison of whole blocks does not see them. Groups of words that are left over on
 * both sides and stand once on each are found, and widened in their blocks as far as both say the same. Linear in what is left over.
 */
export function tieMovedPassages(old: ComparedText, now: ComparedText, { to, from }: WordTies): void {
  const places = onlyGroups(now, from);
  for (const [name, start] of onlyGroups(old, to)) {
    const place = places.get(name) ?? -1;
    if (start < 0 || place < 0 || to[start] !== -1 || from[place] !== -1) continue;
    let [first, firstNow] = [start, place];
    const fits = (word: number, nowWord: number) =>
      to[word] === -1 &&
      from[nowWord] === -1 &&
      old.ids[word] === now.ids[nowWord] &&
      old.blockOf[word] === old.blockOf[start] &&
      now.blockOf[nowWord] === now.blockOf[place];
    while (fits(first - 1, firstNow - 1)) [first, firstNow] = [first - 1, firstNow - 1];
    for (let step = 0; fits(first + step, firstNow + step); step++) {
      to[first + step] = firstNow + step;
      from[firstNow + step] = first + step;
    }
  }
}

/** Where each group of words that are left over begins; −1 for one that stands there twice. */
function onlyGroups({ ids, blockOf }: ComparedText, ties: Int32Array): Map<string, number> {
  const places = new Map<string, number>();
  let free = 0;
  for (let word = 0; word < ids.length; word++) {
    free = ties[word] !== -1 ? 0 : blockOf[word] === blockOf[word - 1] ? free + 1 : 1;
    if (free < MOVED_WORDS) continue;
    const start = word - MOVED_WORDS + 1;
    const name = ids.slice(start, word + 1).join(" ");
    places.set(name, places.has(name) ? -1 : start);
  }
  return places;
}
