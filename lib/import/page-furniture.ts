import type { BlockType } from "#lib/documents/block.ts";
import { closeSpacedLetters, foldText } from "#lib/languages/normalise.ts";
import { findLabel } from "./labels.ts";
import type { Line } from "./lines.ts";
import { listMarker } from "./list-markers.ts";
import type { PageLayout } from "./page-layout.ts";

/** What the page, not the article, put into the text: running heads, page numbers and specks. */
export type FurnitureType = Extract<BlockType, "page_header" | "page_number" | "noise">;

const PAGE_NUMBER =
  /^(?:[-–—|•]\s?)?(?:(?:p|page|с|стр|бет)\.?\s?)?(?:[0-9]{1,4}|[ivxlc]{1,6})(?:\s?[-–—|•])?$/iu;
const JOURNAL_NAME =
  /журнал|вестник|хабаршы|хабарлары|доклады|баяндамалары|известия|ученые записки|сборник|жинағы|конференция|bulletin|journal|herald|proceedings|transactions/iu;
/** A number of a journal with its year, in a line that is no sentence of a law. */
const ISSUE =
  /(?:№|no\.?|том|vol\.?|выпуск)\s?[0-9].*(?:19|20)[0-9]{2}(?!\s?(?:ж|г|жыл))|(?:19|20)[0-9]{2}.*(?:№|no\.?|том|vol\.?|выпуск)\s?[0-9]{1,3}\)?$/iu;

/** A line that is the name of a journal, with or without its number. */
export function namesJournal(text: string): boolean {
  if (/\s\/\/\s|^\[?[0-9]{1,3}[.)\]]\s/u.test(text)) return false; // an entry of a list
  const closed = closeSpacedLetters(text);
  return (
    JOURNAL_NAME.test(closed) || /issn/iu.test(closed) || (ISSUE.test(closed) && !/[[\];]/u.test(closed))
  );
}

/** A running head is one line; longer than this it is text, in characters. */
const HEAD_LENGTH = 140;

export function findFurniture(lines: readonly Line[], layout: PageLayout): ReadonlyMap<Line, FurnitureType> {
  const found = new Map<Line, FurnitureType>();
  for (const line of lines) if (isSpacedHead(line.text)) found.set(line, "page_header");
  for (const line of lines.slice(0, MASTHEAD_WITHIN))
    if (isMasthead(line.text)) found.set(line, "page_header");
  for (const line of repeatedHeadsBesideNumbers(lines)) found.set(line, "page_header");
  lines.forEach((line, at) => {
    if (found.has(line)) return;
    const place = { line, before: lines[at - 1], after: lines[at + 1], layout };
    const besideHead = [place.before, place.after].some(
      (other) => other !== undefined && found.get(other) === "page_header",
    );
    if (isPageNumber(place, besideHead)) found.set(line, "page_number");
    else if (isSpeck(place)) found.set(line, "noise");
  });
  const keys = countHeads(lines, layout, found);
  lines.forEach((line, at) => {
    if (!found.has(line) && isRunningHead({ lines, at, layout, found, keys })) found.set(line, "page_header");
  });
  return found;
}

interface Place {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  readonly layout: PageLayout;
}

/** First or last on its page, or set apart by more blank lines than usual. */
function isAtEdge({ line, before, after, layout }: Place): boolean {
  const opens = line.opensPage || before === undefined || line.gap > layout.usualGap + 1;
  const closes = after === undefined || after.opensPage || after.gap > layout.usualGap + 1;
  return opens || closes;
}

/** Lines at the top of a file among which a masthead is looked for. */
const MASTHEAD_WITHIN = 4;

/** "ISSN …" or the name of a journal with its number and year. */
function isMasthead(text: string): boolean {
  if (text.length > HEAD_LENGTH || findLabel(text) !== null) return false;
  if (/^(?:e-?|p-?)?ISSN\b/iu.test(text)) return true;
  return (
    JOURNAL_NAME.test(text) &&
    /(?:№|no\.?|том|vol\.?)\s?[0-9]/iu.test(text) &&
    /(?:19|20)[0-9]{2}/u.test(text) &&
    !/\s\/\/\s|^[0-9]+[.)]/u.test(text)
  );
}

/**
 * A line that names a journal next to a bare number, again and again: a running head though no gap sets it
 * apart.
 */
function repeatedHeadsBesideNumbers(lines: readonly Line[]): Line[] {
  const byKey = new Map<string, Line[]>();
  lines.forEach((line, at) => {
    if (line.text.length > HEAD_LENGTH || !namesJournal(line.text)) return;
    const besideNumber = [lines[at - 1], lines[at + 1]].some(
      (other) => other !== undefined && PAGE_NUMBER.test(other.text),
    );
    if (!besideNumber && !isMasthead(line.text)) return;
    const key = headKey(line.text);
    byKey.set(key, [...(byKey.get(key) ?? []), line]);
  });
  return [...byKey.values()].filter((same) => same.length >= 2).flat();
}

/** The name of a journal in spaced-out letters is set nowhere but at the top or foot of a page. */
function isSpacedHead(text: string): boolean {
  if (text.length > HEAD_LENGTH) return false;
  const closed = closeSpacedLetters(text);
  return closed.length < text.length * 0.75 && namesJournal(closed) && findLabel(text) === null;
}

function isPageNumber(place: Place, besideHead: boolean): boolean {
  const { line, before, after } = place;
  if (!PAGE_NUMBER.test(line.text) || /^[IVXLC]+$/u.test(line.text)) return false;
  if (besideHead) return true;
  if (!isAtEdge(place)) return cutsSentence(place);
  const inTable = [before, after].some(
    (other) => other !== undefined && /^[0-9\s.,%–-]+$/u.test(other.text) && other.gap <= 1,
  );
  return !inTable || line.opensPage || after?.opensPage === true;
}

/** A bare number between a full line that ends no sentence and the small letters that go on with it. */
function cutsSentence({ line, before, after }: Place): boolean {
  if (before === undefined || after === undefined || !/^[0-9]{1,4}$/u.test(line.text)) return false;
  return /[\p{Ll},-]$/u.test(before.text) && /^\p{Ll}{2}/u.test(after.text) && before.text.length > 30;
}

/** A scrap of a scan: no words, no figures, at the edge of a page; or a line of rules and stars. */
function isSpeck(place: Place): boolean {
  const { text } = place.line;
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(text)) return true;
  if (/^[_=~*#|.·•–—\s-]{3,}$/u.test(text)) return true;
  if (text.length > 5 || /[\p{N}[\]()@]/u.test(text) || listMarker(text) !== null) return false;
  if (/^(?:бб?|сс?|pp?)\.$/u.test(text)) return false; // "… – 96" above it: the pages of an entry
  return (text.match(/\p{L}/gu)?.length ?? 0) <= 2 && isAtEdge(place) && /[\p{P}\p{S}]/u.test(text);
}

/** What stays the same in a running head from page to page: its words, in any order. */
function headKey(text: string): string {
  const words = foldText(closeSpacedLetters(text)).match(/\p{L}{2,}/gu);
  return words === null ? "" : [...words].sort().join(" ");
}

/** How often each possible running head stands at the edge of a page. */
function countHeads(
  lines: readonly Line[],
  layout: PageLayout,
  found: ReadonlyMap<Line, FurnitureType>,
): ReadonlyMap<string, number> {
  const keys = new Map<string, number>();
  lines.forEach((line, at) => {
    if (!mayBeHead({ lines, at, layout, found })) return;
    const key = headKey(line.text);
    if (key.length >= 4) keys.set(key, (keys.get(key) ?? 0) + 1);
  });
  return keys;
}

function mayBeHead({ lines, at, layout, found }: LinePlace): boolean {
  const line = lines[at];
  if (
    line === undefined ||
    line.text.length > HEAD_LENGTH ||
    findLabel(line.text) !== null ||
    line.text.includes("@")
  )
    return false;
  const around = { line, before: lines[at - 1], after: lines[at + 1], layout };
  if (isAtEdge(around) || lines[at - 1]?.opensPage === true || lines[at + 2]?.opensPage === true) return true;
  return isBesideNumber({ lines, at, found });
}

interface LinePlace {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly layout: PageLayout;
  readonly found: ReadonlyMap<Line, FurnitureType>;
}

function isBesideNumber({ lines, at, found }: Pick<LinePlace, "lines" | "at" | "found">): boolean {
  return [lines[at - 1], lines[at + 1]].some(
    (other) => other !== undefined && found.get(other) === "page_number",
  );
}

interface HeadPlace extends LinePlace {
  readonly keys: ReadonlyMap<string, number>;
}

function isRunningHead({ lines, at, layout, found, keys }: HeadPlace): boolean {
  const line = lines[at];
  if (line === undefined || !mayBeHead({ lines, at, layout, found })) return false;
  const key = headKey(line.text);
  const repeated = (keys.get(key) ?? 0) >= 2 && key.length >= 4 && !/[.!?]$/u.test(line.text);
  const journal = namesJournal(line.text);
  const spaced = closeSpacedLetters(line.text).length < line.text.length * 0.75;
  if (repeated && (at > 0 || journal || spaced)) return true;
  return isBesideNumber({ lines, at, found }) && (journal || spaced);
}
