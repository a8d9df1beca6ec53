import type { BlockType, Span } from "#lib/documents/block.ts";

const CLOSES: Readonly<Record<string, string>> = { "«": "»", "„": "“”", "“": "”", '"': '"' };
/** A mark that is never closed must not quote the rest of the block; UTF-16 units. */
const LONGEST = 1_500;
/** Titles, terms and names stand in quotation marks too; what is quoted word for word is longer. */
const LEAST_WORDS = 5;

/**
 * What stands in quotation marks in one block, its marks among it, the outermost where they are nested: UTF-16 units, in order. Shorter than five
 * words it is a title or a term.
 */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const closes = CLOSES[text.charAt(at)];
    if (closes === undefined) continue;
    const end = closingOf(text, at, closes);
    if (end === null) continue;
    if (countWords(text.slice(at, end)) >= LEAST_WORDS) spans.push([at, end]);
    at = end - 1;
  }
  return spans;
}

/** The same of a block: one that is set apart as a quotation is quoted as a whole, whatever stands in marks within it. */
export function quotedIn({ type, text }: { readonly type: BlockType; readonly text: string }): Span[] {
  if (type !== "quotation") return quotedSpans(text);
  return countWords(text) < LEAST_WORDS ? [] : [[0, text.length]];
}

/** Behind the mark that closes the one at `open`; null where none does within reach. */
function closingOf(text: string, open: number, closes: string): number | null {
  const opening = text.charAt(open);
  let depth = 0;
  for (let at = open + 1; at < Math.min(text.length, open + LONGEST); at++) {
    const character = text.charAt(at);
    if (closes.includes(character)) {
      if (depth === 0) return at + 1;
      depth--;
    } else if (character === opening) depth++;
  }
  return null;
}

function countWords(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}
