/** A place where a text nearly holds a quote. Positions are UTF-16; `errors` counts inserted, lost and changed units. */
export interface QuoteMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Every place where the quote stands letter for letter. */
export function findExact(text: string, quote: string, limit = Infinity): number[] {
  const found: number[] = [];
  if (quote === "") return found;
  for (let at = text.indexOf(quote); at !== -1 && found.length < limit; at = text.indexOf(quote, at + 1))
    found.push(at);
  return found;
}

/**
 * Every separate place where the quote stands with at most `maxErrors` errors, best ends chosen, in reading order.
 * Sellers' algorithm with Ukkonen's cut-off (J. Algorithms 6, 1985): about text length × maxErrors steps.
 */
export function findNearly(text: string, quote: string, maxErrors: number): QuoteMatch[] {
  const matches: QuoteMatch[] = [];
  let best: { end: number; errors: number } | undefined;
  for (const candidate of endsOfMatches(text, quote, maxErrors)) {
    // An end this far on cannot belong to the same place.
    if (best !== undefined && candidate.end - best.end >= quote.length - maxErrors) {
      matches.push(withStart(text, quote, best));
      best = undefined;
    }
    if (best === undefined || candidate.errors < best.errors) best = candidate;
  }
  if (best !== undefined) matches.push(withStart(text, quote, best));
  return matches;
}

/** `anchored`: the stretch must begin where the text begins. */
function* endsOfMatches(
  text: string,
  quote: string,
  maxErrors: number,
  anchored = false,
): Generator<{ end: number; errors: number }> {
  const size = quote.length;
  // column[i]: fewest errors between the first i units of the quote and any stretch that ends here.
  const column = Int32Array.from({ length: size + 1 }, (_, i) => i);
  let last = Math.min(maxErrors, size);
  for (let at = 0; at < text.length; at++) {
    const top = anchored ? at + 1 : 0;
    last = nextColumn(column, quote, text.charCodeAt(at), { top, last, maxErrors });
    if (last === size) yield { end: at + 1, errors: column[size] ?? 0 };
  }
}

/** Fill one column down to the last row that can still matter, and say which row that is. */
function nextColumn(
  column: Int32Array,
  quote: string,
  unit: number,
  { top, last, maxErrors }: { top: number; last: number; maxErrors: number },
): number {
  let diagonal = column[0] ?? 0;
  let above = top;
  column[0] = top;
  const bottom = Math.min(last + 1, quote.length);
  for (let row = 1; row <= bottom; row++) {
    // Rows past `last` were not kept up to date: they are only known to exceed the limit.
    const left = row <= last ? (column[row] ?? 0) : maxErrors + 1;
    const changed = diagonal + (quote.charCodeAt(row - 1) === unit ? 0 : 1);
    above = Math.min(changed, above + 1, left + 1);
    column[row] = above;
    diagonal = left;
  }
  let reach = bottom;
  while (reach > 0 && (column[reach] ?? 0) > maxErrors) reach--;
  return reach;
}

/** Run backwards from the end: of the starts that cost no more, the one nearest to the quote's own length. */
function withStart(
  text: string,
  quote: string,
  { end, errors }: { end: number; errors: number },
): QuoteMatch {
  const window = reverse(text.slice(Math.max(0, end - quote.length - errors), end));
  let length = quote.length;
  let nearest = Infinity;
  for (const candidate of endsOfMatches(window, reverse(quote), errors, true)) {
    const difference = Math.abs(candidate.end - quote.length);
    if (candidate.errors === errors && difference < nearest) {
      nearest = difference;
      length = candidate.end;
    }
  }
  return { start: Math.max(end - length, 0), end, errors };
}

function reverse(text: string): string {
  let reversed = "";
  for (let at = text.length - 1; at >= 0; at--) reversed += text.charAt(at);
  return reversed;
}

/**
 * How many units must be put in, taken out or changed to make one text of the other; null when there are more than `most`. For each
 * number of errors only the furthest that every diagonal reaches is computed (Ukkonen, Information and Control 64, 1985): about length
 * plus the square of the errors there are.
 */
export function errorsBetween(one: string, other: string, most: number): number | null {
  if (one === other) return 0;
  const goal = other.length - one.length;
  if (Math.abs(goal) > most) return null;
  // Diagonal d = place in the other text − place in this one; furthest[d + most + 1] = place in this one, `UNREACHED` for none.
  let furthest = new Int32Array(2 * most + 3).fill(UNREACHED);
  let next = new Int32Array(2 * most + 3).fill(UNREACHED);
  for (let errors = 0; errors <= most; errors++) {
    for (let diagonal = -errors; diagonal <= errors; diagonal++) {
      const at = diagonal + most + 1;
      let row =
        errors === 0
          ? 0
          : Math.max(
              (furthest[at] ?? UNREACHED) + 1,
              furthest[at - 1] ?? UNREACHED,
              (furthest[at + 1] ?? UNREACHED) + 1,
            );
      row = Math.min(row, one.length, other.length - diagonal);
      while (
        row < one.length &&
        row + diagonal < other.length &&
        one.charCodeAt(row) === other.charCodeAt(row + diagonal)
      )
        row++;
      next[at] = row;
    }
    if (next[goal + most + 1] === one.length) return errors;
    [furthest, next] = [next, furthest];
  }
  return null;
}

/** Less than any place, also after a step. */
const UNREACHED = -1_000_000;
