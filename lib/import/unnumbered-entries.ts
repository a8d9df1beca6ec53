import { openDraft, type Draft } from "./draft.ts";
import { inOneParagraph } from "./line-facts.ts";
import type { Line } from "./lines.ts";

/**
 * The entries of a list without numbers. Paragraph breaks are doubtful there (descriptions are full of stops and dashes), so
 * what begins like the rest of a description is put back to it, and a name that begins a line in the order of the
 * alphabet opens another entry.
 */
export function cutUnnumbered(drafts: readonly Draft[]): Draft[] {
  const entries: Line[][] = [];
  for (const draft of drafts) {
    draft.lines.forEach((line, at) => {
      const entry = entries.at(-1);
      if (entry === undefined || opensEntry(entry, line, at === 0)) entries.push([line]);
      else entry.push(line);
    });
  }
  return entries.map((lines) => openDraft(lines));
}

function opensEntry(entry: readonly Line[], line: Line, opensDraft: boolean): boolean {
  const above = entry.at(-1);
  const told = above === undefined ? null : inOneParagraph(above, line);
  if (told !== null) return !told;
  if (opensDraft)
    return !goesOn(line.text) && !(above !== undefined && /[:,;–—/]$|\p{Ll}$/u.test(above.text));
  return above !== undefined && CLOSED.test(above.text) && NAME.test(line.text) && isInOrder(entry, line);
}

/** What no description begins with: a dash, a slash, a small letter, pages, an address. */
const GOES_ON =
  /^(?:[-–—/([]|\p{Ll}|https?:|www\.|doi\b|URL|№|[0-9]{1,4}\s?(?:с|б|p|бет|стр)\.|[СCPТTВVБ]\.\s?[0-9])/u;
/** Whether a line can only go on with the description above it. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text);
}

/** The end of a description: pages, a year, an address, a closing bracket. */
const CLOSED = /(?:[0-9]\s?(?:с|б|бб|p|pp|бет)?\.?|[/)\]]\.?)$/u;
const NAME = /^\p{Lu}[\p{L}'’ʼ-]+,?\s(?:\p{Lu}\p{Ll}?\.\s?-?){1,3}/u;

/** Lists without numbers follow the alphabet, each script for itself. */
function isInOrder(entry: readonly Line[], line: Line): boolean {
  const [before, after] = [entry[0]?.text.charAt(0) ?? "", line.text.charAt(0)];
  const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter);
  return isLatin(before) !== isLatin(after) || before.localeCompare(after, "kk") <= 0;
}
