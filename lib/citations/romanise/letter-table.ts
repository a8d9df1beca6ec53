/**
 * How a scheme writes one letter in the midst of its neighbours. Letters are lower case, in composed form; "" stands
 * before the first and after the last letter of a word. Null for a letter that the scheme does not know.
 */
export interface LetterTable {
  letter(previous: string, letter: string, next: string): string | null;
  /** The capital of a first letter: alphabets with a dotless ı keep the dot on İ. */
  capital(latin: string): string;
}

/** "а a, ә ä, ъ": letter and spelling, parted by commas; a letter without a spelling is left out in print. */
export function lettersOf(table: string): ReadonlyMap<string, string> {
  return new Map(
    table.split(",").map((pair) => {
      const [letter = "", latin = ""] = pair.trim().split(" ");
      return [letter, latin.normalize("NFC")] as const;
    }),
  );
}

/** One spelling for each letter, whatever stands beside it. */
export function plainTable(
  letters: ReadonlyMap<string, string>,
  capital: LetterTable["capital"] = (latin) => latin.toUpperCase(),
): LetterTable {
  return { letter: (_previous, letter) => letters.get(letter) ?? null, capital };
}
