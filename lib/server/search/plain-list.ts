/**
 * An array of PostgreSQL, of texts that have neither quotes nor backslashes in them (keys, words, ids, numbers). The driver looks at each letter of each
 * text; of a million words that takes as long as finding their stems.
 */
export function plainList(values: readonly (string | number | null)[]): string {
  let list = "";
  for (const value of values) list += value === null ? ",NULL" : `,"${value}"`;
  return `{${list.slice(1)}}`;
}
