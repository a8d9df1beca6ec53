/**
 * The words of a name or of a query, folded so that what looks the same compares the same: case, ё and е, a Latin letter
 * in place of its Cyrillic twin. Only for comparing; what is shown keeps its letters. Both sides go through here, so an
 * English word folds to the same odd mixture on both.
 */
export function searchWords(text: string): string[] {
  const words = text.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(foldWord);
}

/** Capitals whose small letters differ ("B" and "В" are twins, "b" and "в" are not), so they are mended before folding. */
const CAPITAL_TWINS = new Map([..."BHMTK"].map((latin, index) => [latin, "ВНМТК"[index] ?? latin]));
const SMALL_TWINS = new Map(
  [..."aceiopxyhkəëɵ"].map((latin, index) => [latin, [..."асеіорхуһкәеө"][index] ?? latin]),
);

function foldWord(word: string): string {
  const mended = /\p{Script=Cyrillic}/u.test(word) ? replaceEach(word, CAPITAL_TWINS) : word;
  return replaceEach(mended.toLowerCase(), SMALL_TWINS).replaceAll("ё", "е");
}

function replaceEach(word: string, twins: ReadonlyMap<string, string>): string {
  return Array.from(word, (letter) => twins.get(letter) ?? letter).join("");
}
