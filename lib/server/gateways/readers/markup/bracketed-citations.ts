import type { RawSpan, RawText } from "#lib/import/raw-text.ts";

type CitationSpan = Extract<RawSpan, { kind: "citation" }>;

/** Longer brackets are asides with links in them, not marks; UTF-16 units. */
const LONGEST_BRACKET = 160;

/**
 * Markup links each number of "[2; 5, с. 12]" by itself; for a reader the bracket is one citation, which also holds the page.
 * Links within one pair of square brackets become one span that covers the brackets; others stay as they are.
 */
export function joinBracketed(raw: RawText): RawText {
  const joined: RawSpan[] = [];
  let last: CitationSpan | null = null;
  for (const span of raw.spans) {
    if (span.kind !== "citation") {
      joined.push(span);
      continue;
    }
    if (last !== null && span.start < last.end) {
      last.targets = [...new Set([...last.targets, ...span.targets])];
      continue;
    }
    const bracket = bracketAround(raw.text, span);
    last = { ...span, ...bracket };
    joined.push(last);
  }
  return { ...raw, spans: joined };
}

/** The innermost square brackets around the span; one that the link itself includes counts. */
function bracketAround(text: string, { start, end }: CitationSpan): { start: number; end: number } | null {
  const before = text.slice(Math.max(0, start - LONGEST_BRACKET), text[start] === "[" ? start + 1 : start);
  const opening = before.lastIndexOf("[");
  const after = text.slice(text[end - 1] === "]" ? end - 1 : end, end + LONGEST_BRACKET);
  const closing = after.indexOf("]");
  if (opening < 0 || closing < 0) return null;
  if (/[\]\n]/u.test(before.slice(opening)) || /[[\n]/u.test(after.slice(0, closing))) return null;
  const from = Math.max(0, start - LONGEST_BRACKET) + opening;
  return { start: from, end: (text[end - 1] === "]" ? end - 1 : end) + closing + 1 };
}
