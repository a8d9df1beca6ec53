/** Fewer letters than this may be an abbreviation (АҚШ, USA, REFERENCES counts). */
const LEAST_LETTERS = 8;

/** At most this share of the letters may be small: "№ 3 т. ҚАЗАҚСТАН ТАРИХЫ" is in capitals all the same. 0–1 */
const MOST_SMALL = 0.1;

/** Whether a title was printed in capitals. Nothing is respelt: which of the letters would be small cannot be known. */
export function isInCapitals(text: string): boolean {
  let capital = 0;
  let small = 0;
  for (const letter of text) {
    if (/\p{Lu}/u.test(letter)) capital += 1;
    else if (/\p{Ll}/u.test(letter)) small += 1;
  }
  const letters = capital + small;
  return letters >= LEAST_LETTERS && small <= letters * MOST_SMALL;
}
