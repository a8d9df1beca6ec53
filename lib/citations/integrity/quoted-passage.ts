/** Words between the closing quotation mark and the citation: «…», – деп жазды Бектұр [3]. */
const LONGEST_BETWEEN = 90;
const LONGEST_QUOTE = 1_500;
/** Titles, terms and names stand in quotation marks too; what is quoted word for word is longer. */
const LEAST_WORDS = 5;

const CLOSING_OF: Readonly<Record<string, string>> = { "»": "«", "”": "“„", "“": "„", '"': '"' };

/**
 * The quotation to which a mark at `markStart` (UTF-16) belongs: the last one before it in its block, in the same sentence, without its
 * quotation marks; null where none stands there or it is only a title or a term.
 */
export function quoteBefore(block: string, markStart: number): string | null {
  const before = block.slice(Math.max(0, markStart - LONGEST_QUOTE - LONGEST_BETWEEN), markStart);
  const closeAt = lastClosing(before);
  if (closeAt === null) return null;
  const between = before.slice(closeAt + 1);
  // Another mark or a new sentence parts the quotation from this one.
  if (between.length > LONGEST_BETWEEN || /[[\]]|[.!?…]\s+\p{Lu}/u.test(between)) return null;
  const openAt = openingOf(before, closeAt);
  if (openAt === null) return null;
  const quote = before.slice(openAt + 1, closeAt).trim();
  const words = quote.match(/\p{L}{2,}/gu)?.length ?? 0;
  return words >= LEAST_WORDS ? quote : null;
}

function lastClosing(text: string): number | null {
  for (let at = text.length - 1; at >= 0 && at >= text.length - LONGEST_BETWEEN - 1; at -= 1)
    if (CLOSING_OF[text.charAt(at)] !== undefined) return at;
  return null;
}

/** Quotations within quotations are counted: «… «…» …». */
function openingOf(text: string, closeAt: number): number | null {
  const close = text.charAt(closeAt);
  const opens = CLOSING_OF[close] ?? "";
  let depth = 0;
  for (let at = closeAt - 1; at >= 0; at -= 1) {
    const character = text.charAt(at);
    if (opens.includes(character)) {
      if (depth === 0) return at;
      depth -= 1;
    } else if (character === close) depth += 1;
  }
  return null;
}
