import { isAllCapitals } from "#lib/languages/normalise.ts";
import type { Line } from "./lines.ts";

/**
 * What the letters of two neighbouring lines say for (above 0) or against (below 0) a new paragraph between them: capitals that begin
 * or end, a script that changes. Weighed with everything else in paragraph-breaks.ts, so the scale is the same.
 */
export function lettersScore(above: Line, below: Line): number {
  return capitalsScore(above, below) + scriptScore(above, below);
}

/**
 * Compares the end of one line with the beginning of the next: a title may change to small letters inside a
 * line.
 */
function capitalsScore(above: Line, below: Line): number {
  const end = above.text.slice(-CAPITALS_WITHIN);
  const start = below.text.slice(0, CAPITALS_WITHIN);
  if (!hasWords(end) || !hasWords(start)) return 0;
  const endsInCapitals = isAllCapitals(end);
  const startsInCapitals = isAllCapitals(start);
  if (endsInCapitals && startsInCapitals) return -3;
  return endsInCapitals !== startsInCapitals ? 3 : 0;
}

/** Characters on either side of a line break in which capitals are compared. */
const CAPITALS_WITHIN = 24;

function scriptScore(above: Line, below: Line): number {
  const a = cyrillicShare(above.text);
  const b = cyrillicShare(below.text);
  return a !== null && b !== null && Math.abs(a - b) > 0.8 ? 1.5 : 0;
}

function cyrillicShare(text: string): number | null {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return cyrillic + latin < 12 ? null : cyrillic / (cyrillic + latin);
}

function hasWords(text: string): boolean {
  return (text.match(/\p{L}/gu)?.length ?? 0) >= 4;
}
