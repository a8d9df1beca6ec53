import { foldLookAlikes } from "./look-alikes.ts";

/** What is typed inside a word and not read: soft hyphens, joiners, zero-width blanks. */
const UNREAD = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const APOSTROPHES = /[’‘ʼ`´ʹ＇]/gu;
/** Words of plain letters: NFKC would give them back as they are. */
const PLAIN = /^[a-zа-яёәғқңөұүһі0-9]+$/iu;

/**
 * A word as it is compared: lower case, composed, ё as е, one apostrophe, a letter of the wrong script mended (жəне is
 * және). Only for comparing; what is shown keeps its letters.
 */
export function foldWord(word: string): string {
  const composed = PLAIN.test(word)
    ? word
    : word.replace(UNREAD, "").normalize("NFKC").replace(APOSTROPHES, "'").replaceAll("ǝ", "ə");
  // Before case is folded: which Cyrillic letter a capital stands for is told by its shape.
  return foldLookAlikes(composed).toLowerCase().replaceAll("ё", "е");
}
