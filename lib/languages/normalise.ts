/**
 * One form for comparing printed words: what a reader would call the same text gives the same key. Never
 * shown, never stored.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[«»“”„‟‹›"'’‘ʼ`´]/gu, "")
    .replace(/[‐‑‒–—―−]/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
}

/** A run of at least four single letters with one blank between them: "Ж У Р Н А Л", "А н н о т а ц и я". */
export const SPACED_LETTERS = /(?<![\p{L}\p{N}])(?:[\p{L}&-] ){3,160}[\p{L}](?![\p{L}\p{N}])/gu;

/** Closes up spaced-out letters. Two blanks are the space between two such words. */
export function closeSpacedLetters(text: string): string {
  return text
    .replace(/[\u00a0\t]/gu, " ")
    .replace(SPACED_LETTERS, (run) => run.replaceAll(" ", ""))
    .replace(/ {2,}/gu, " ");
}

/** The blanks that stand only between spaced-out letters, as UTF-16 positions. */
export function blanksInSpacedLetters(text: string): ReadonlySet<number> {
  const blanks = new Set<number>();
  for (const run of text.matchAll(SPACED_LETTERS)) {
    for (let at = run.index; at < run.index + run[0].length; at++)
      if (text.charAt(at) === " ") blanks.add(at);
  }
  return blanks;
}

/** Whether the letters of a text are capitals, a slip or an ending apart. Scripts without case have none. */
export function isAllCapitals(text: string): boolean {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && small / (capitals + small) < 0.08;
}

/**
 * Whether a text opens with at least three words in capitals, whatever follows: "РАЗВИТИЕ ПАРТИЙНОЙ СИСТЕМЫ
 * (вторая половина …)".
 */
export function opensInCapitals(text: string): boolean {
  const opening = text
    .split(/\s+/u, 8)
    .filter((word) => /\p{L}/u.test(word))
    .slice(0, 3);
  return (
    opening.length === 3 && opening.every((word) => !/\p{Ll}/u.test(word)) && isAllCapitals(opening.join(" "))
  );
}

const CONTROL = "\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f";
/**
 * Embeddings, overrides and isolates: they can make a line read differently from what is stored (UAX #9, part
 * 2).
 */
const BIDI_CONTROL = "\\u202a-\\u202e\\u2066-\\u2069";
const BYTE_ORDER_MARK = "\\ufeff";
const INVISIBLE = "\\u200b\\u2060\\ufff9-\\ufffb";
const REMOVED = new RegExp(`[${CONTROL}${BIDI_CONTROL}${BYTE_ORDER_MARK}${INVISIBLE}]`, "u");

/**
 * Characters that carry no text and are left out of clean text. Joiners stay: scripts and emoji need them.
 */
export function isRemovedControl(character: string): boolean {
  return REMOVED.test(character);
}
