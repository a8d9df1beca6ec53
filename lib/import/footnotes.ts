import { isAuthors, namesInstitution } from "./title-page-lines.ts";
import { findLabel } from "./labels.ts";
import type { Line } from "./lines.ts";
import type { PageLayout } from "./page-layout.ts";

/**
 * Footnotes that the extractor left inside the running text. A line opens one when it begins with a number
 * whose mark is printed elsewhere, glued to a word ("Конституциясы1") or raised (²); the note goes on to the
 * next gap or page.
 */
export interface FootnoteLines {
  readonly mark: string;
  readonly lines: readonly Line[];
}

/** Notes are short: more lines than this are not taken for one. */
const LONGEST = 14;
const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const OPENING = /^([0-9]{1,3}|[⁰¹²³⁴-⁹]{1,3}|\*{1,3})(\s*)(?=[\p{Lu}«"“]|https?:)/u;
const GLUED_MARK = /(?<=\p{Ll}[»”"’)\]]?[.,;:]?)(?:[0-9]{1,3}|[⁰¹²³⁴-⁹]{1,3})(?=[\s.,;:!?)»”\]–—-]|$)/gu;
const STAR_MARK = /(?<=[\p{Ll}\p{N}»”"’)\]][.,;:]?)\*{1,3}(?=[\s.,;:!?)»”]|$)/gu;

export function findFootnotes(lines: readonly Line[], layout: PageLayout): FootnoteLines[] {
  const marks = printedMarks(lines);
  if (marks.size === 0) return [];
  const notes: FootnoteLines[] = [];
  let inList = false;
  let end = -1;
  for (let at = 0; at < lines.length; at++) {
    const label = findLabel(lines[at]?.text ?? "");
    if (label !== null) inList = label.kind === "references" || label.kind === "romanised_references";
    const mark = inList ? null : openingMark(lines, at, marks);
    if (mark === null) continue;
    const length = noteLength(lines, at, layout);
    const note = lines.slice(at, at + length);
    // Notes stand together: one that follows the note of the number before needs no other sign.
    const follows = at === end && Number(notes.at(-1)?.mark) === Number(mark) - 1;
    if (!isApart(note[0]) && !isCiting(note) && !follows) continue;
    notes.push({ mark, lines: note });
    at += length - 1;
    end = at + 1;
  }
  return inOrder(notes);
}

/** Marks printed in the text, as plain digits. */
function printedMarks(lines: readonly Line[]): ReadonlySet<string> {
  const marks = new Set<string>();
  for (const line of lines) {
    if (isAuthors(line.text)) continue;
    for (const found of line.text.matchAll(GLUED_MARK)) marks.add(plainMark(found[0]));
    for (const found of line.text.matchAll(STAR_MARK)) marks.add(found[0]);
  }
  return marks;
}

function openingMark(lines: readonly Line[], at: number, marks: ReadonlySet<string>): string | null {
  const line = lines[at];
  const found = line === undefined ? null : OPENING.exec(line.text);
  if (
    line === undefined ||
    found === null ||
    (namesInstitution(line.text) && !/https?:|\/\//u.test(line.text)) ||
    line.text.includes("@")
  )
    return null;
  const mark = plainMark(found[1] ?? "");
  return marks.has(mark) && mark.length <= 2 ? mark : null;
}

/** The mark is raised, or set off from the note by more or less than the blank of running text. */
function isApart(line: Line | undefined): boolean {
  const found = line === undefined ? null : OPENING.exec(line.text);
  if (found === null) return false;
  return (found[2] ?? "").length !== 1 || !/[0-9]/u.test(found[1] ?? "");
}

/** What notes are made of: addresses, descriptions of sources, words that send the reader elsewhere. */
function isCiting(note: readonly Line[]): boolean {
  const text = note.map((line) => line.text).join(" ");
  return (
    /https?:|www\.|\s\/\/\s/iu.test(text) ||
    /^[0-9]{1,3}\s(?:см\.|қараңыз|там же|сонда|see\b|ibid)/iu.test(text)
  );
}

function noteLength(lines: readonly Line[], start: number, layout: PageLayout): number {
  let length = 1;
  for (let at = start + 1; at < lines.length && length < LONGEST; at++, length++) {
    const line = lines[at];
    if (line === undefined || line.opensPage || line.gap > layout.usualGap || OPENING.test(line.text)) break;
    if (layout.oneLineParagraphs || findLabel(line.text) !== null || closesNote(lines[at - 1], lines[start]))
      break;
  }
  return length;
}

/** A short line that ends a sentence or an address is the last of its note. */
function closesNote(last: Line | undefined, first: Line | undefined): boolean {
  if (last === undefined || first === undefined) return false;
  if (/\(?[0-9]{2}\.[0-9]{2}\.[0-9]{4}\.?\)?\.?$/u.test(last.text)) return true;
  return /(?:[.!?)»]|[^/]\/)$/u.test(last.text) && last.width < first.width * 0.85;
}

/**
 * Notes of one file count up, or begin again at 1 on a new page; anything else was a line that began with a
 * number.
 */
function inOrder(notes: readonly FootnoteLines[]): FootnoteLines[] {
  let last = 0;
  return notes.filter((note) => {
    const number = Number(note.mark);
    if (Number.isNaN(number)) return true;
    const fits = number === 1 || (number > last && number <= last + 3);
    if (fits) last = number;
    return fits;
  });
}

/** Where stars stand for a note, UTF-16. */
export function findStarMarks(text: string): { readonly mark: string; readonly at: number }[] {
  return [...text.matchAll(STAR_MARK)].map((found) => ({ mark: found[0], at: found.index }));
}

/** Raised figures as plain ones: marks are compared so. */
export function plainMark(mark: string): string {
  return [...mark].map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign)).join("");
}
