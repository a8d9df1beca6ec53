import { cutLine, type Line } from "./lines.ts";
import type { RawLine } from "./raw-text.ts";

/**
 * The lines of the text with what the format says of them. A line of which it tells several parts (cells of a row that stand side
 * by side) is cut into these. Linear: both lists ascend.
 */
export function withFacts(lines: readonly Line[], facts: readonly RawLine[]): Line[] {
  if (facts.length === 0) return [...lines];
  const told: Line[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < facts.length && (facts[next]?.end ?? 0) <= line.start) next += 1;
    const own: RawLine[] = [];
    for (let at = next; at < facts.length && (facts[at]?.start ?? line.end) < line.end; at++) {
      const fact = facts[at];
      if (fact !== undefined && fact.end > fact.start) own.push(fact);
    }
    told.push(...cutAtFacts(line, own));
  }
  return withPages(told);
}

function cutAtFacts(line: Line, own: readonly RawLine[]): Line[] {
  const pieces: Line[] = [];
  let rest: Line = { ...line, fact: own[0] };
  for (const fact of own.slice(1)) {
    const at = fact.start - rest.start;
    if (rest.printed.slice(0, Math.max(at, 0)).trim() !== "" && rest.printed.slice(at).trim() !== "") {
      const [head, tail] = cutLine(rest, at);
      pieces.push(head);
      rest = tail;
    }
    if (fact.start <= rest.start) rest = { ...rest, fact };
  }
  return [...pieces, rest];
}

/** Where the format tells the pages, nothing else does. */
function withPages(lines: readonly Line[]): Line[] {
  if (lines.every(({ fact }) => fact?.page === undefined)) return [...lines];
  let page: number | undefined;
  return lines.map((line) => {
    const own = line.fact?.page ?? page;
    const opensPage = page !== undefined && own !== page;
    page = own;
    return { ...line, opensPage };
  });
}

/** Whether the format tells paragraphs apart here, so that nothing has to be guessed from the looks of lines. */
export function isFlow({ fact }: Line): boolean {
  return fact?.paragraph !== undefined;
}

/** Both lines are of one paragraph of the format (true), of two (false), or it does not say (null). */
export function inOneParagraph(above: Line, below: Line): boolean | null {
  const [a, b] = [above.fact?.paragraph, below.fact?.paragraph];
  return a === undefined && b === undefined ? null : a === b;
}
