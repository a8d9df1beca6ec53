import { findFootnotes, type FootnoteLines } from "./footnotes.ts";
import { isFlow } from "./line-facts.ts";
import type { Line } from "./lines.ts";
import { findFurniture, namesJournal, type FurnitureType } from "./page-furniture.ts";
import type { PageLayout } from "./page-layout.ts";
import type { RawPage, RawSpan } from "./raw-text.ts";
import { plainMark } from "./footnotes.ts";
import { edgesOfScans } from "./scan-edges.ts";
import { findTypedNotes } from "./typed-notes.ts";

const FURNITURE: ReadonlySet<string> = new Set<FurnitureType>(["page_header", "page_number", "noise"]);

/**
 * Running heads, page numbers and specks: those that the format tells, and on pages those that look so. Text that flows has no
 * pages, so nothing is guessed there.
 */
export function setApartFurniture(
  lines: readonly Line[],
  layout: PageLayout,
  pages: readonly RawPage[],
): ReadonlyMap<Line, FurnitureType> {
  const told = new Map<Line, FurnitureType>();
  for (const line of lines) {
    const type = line.fact?.declared?.type;
    if (type !== undefined && FURNITURE.has(type)) told.set(line, type as FurnitureType);
  }
  const guessed = findFurniture(
    lines.filter((line) => !isFlow(line) && line.fact?.declared === undefined),
    layout,
  );
  for (const [line, type] of onPages(guessed, pages)) told.set(line, type);
  for (const [line, type] of edgesOfScans(lines, pages)) if (!told.has(line)) told.set(line, type);
  return told;
}

/** Where places are known, what the page put there stands at its edge, and a running head at one height on several pages. */
function onPages(
  guessed: ReadonlyMap<Line, FurnitureType>,
  pages: readonly RawPage[],
): (readonly [Line, FurnitureType])[] {
  const atEdge = [...guessed].filter(([line]) => isAtPageEdge(line, pages));
  const pagesAt = new Map<number, Set<number>>();
  for (const [{ fact }, type] of atEdge) {
    if (type !== "page_header" || fact?.box === undefined) continue;
    for (const height of heightsNear(fact.box[1])) {
      const same = pagesAt.get(height) ?? new Set();
      pagesAt.set(height, same.add(fact.page ?? 0));
    }
  }
  return atEdge.filter(([{ fact, text }, type]) => {
    if (type !== "page_header" || fact?.box === undefined || namesJournal(text)) return true;
    return (pagesAt.get(Math.round(fact.box[1] / STEP)) ?? new Set()).size > 1;
  });
}

/** Points within which two heights on a page are one. */
const STEP = 4;

function heightsNear(top: number): number[] {
  const height = Math.round(top / STEP);
  return [height - 1, height, height + 1];
}

/** Share of a page's height, at its top and at its foot, in which running heads and numbers stand. */
const EDGE = 0.14;

function isAtPageEdge({ fact }: Line, pages: readonly RawPage[]): boolean {
  const page = fact?.page === undefined ? undefined : pages[fact.page];
  if (page === undefined || fact?.box === undefined || page.height <= 0) return true;
  const [, top, , bottom] = fact.box;
  return bottom < page.height * EDGE || top > page.height * (1 - EDGE);
}

/**
 * Footnotes as the format tells them; where it tells none, as they look in a text of pages, or as authors type them between their
 * paragraphs.
 */
export function setApartFootnotes(
  lines: readonly Line[],
  layout: PageLayout,
  spans: readonly RawSpan[],
): FootnoteLines[] {
  const told = toldFootnotes(lines);
  if (told.length > 0) return told;
  return [
    ...findFootnotes(
      lines.filter((line) => !isFlow(line)),
      layout,
    ),
    ...findTypedNotes(lines.filter(isFlow), spans),
  ];
}

/** A line of a footnote that opens none goes on with the one before, also over a page. */
function toldFootnotes(lines: readonly Line[]): FootnoteLines[] {
  const notes: { mark: string; lines: Line[] }[] = [];
  for (const line of lines) {
    if (line.fact?.declared?.type !== "footnote") continue;
    const last = notes.at(-1);
    const mark = openingOf(line, last);
    if (mark === null && last !== undefined) last.lines.push(line);
    else notes.push({ mark: mark ?? "", lines: [line] });
  }
  return notes;
}

/** A number that opens a note on a page; also before a small letter, as in "1 см. с. 5". */
const OPENING = /^([0-9]{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3})[.)]?\s*(?=[\p{L}«"“(])/u;

function openingOf(line: Line, last: { mark: string; lines: Line[] } | undefined): string | null {
  const declared = line.fact?.declared?.mark;
  if (declared !== undefined) {
    const mark = plainMark(declared);
    const isSame = last?.mark === mark && last.lines.at(-1)?.fact?.declared?.mark === declared;
    // On pages each line of a note is told its mark, and the first one prints it.
    const goesOn = isSame && (isFlow(line) || plainMark(OPENING.exec(line.text)?.[1] ?? "") !== mark);
    return goesOn ? null : mark;
  }
  if (isFlow(line)) {
    const before = last?.lines.at(-1)?.fact?.paragraph;
    return before !== undefined && before === line.fact?.paragraph ? null : "";
  }
  const printed = OPENING.exec(line.text)?.[1];
  if (printed === undefined) return null;
  return follows(plainMark(printed), last?.mark) ? plainMark(printed) : null;
}

/** Notes count up or begin again; a line of a note that begins with some other number goes on with it. */
function follows(mark: string, last: string | undefined): boolean {
  const [number, before] = [Number(mark), Number(last ?? Number.NaN)];
  if (Number.isNaN(number) || Number.isNaN(before)) return true;
  return number === 1 || (number > before && number <= before + 3);
}
