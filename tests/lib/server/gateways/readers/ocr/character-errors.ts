/** Characters to insert, delete or replace to get from one text to the other (Levenshtein 1966). */
export function editDistance(from: readonly string[], to: readonly string[]): number {
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of from.entries()) {
    const current = [row + 1];
    for (const [column, other] of to.entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}

/** Share of the printed characters that were recognised wrongly: of NFC texts, in code points, whitespace folded. */
export function characterErrorRate(printed: string, recognised: string): number {
  const [from, to] = [printed, recognised].map((text) => [
    ...text.normalize("NFC").replace(/\s+/gu, " ").trim(),
  ]);
  return editDistance(from ?? [], to ?? []) / Math.max(1, from?.length ?? 0);
}
