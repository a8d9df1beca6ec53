import { plainMark, type FootnoteLines } from "./footnotes.ts";
import { findLabel } from "./labels.ts";
import { inOneParagraph } from "./line-facts.ts";
import type { Line } from "./lines.ts";
import type { RawSpan } from "./raw-text.ts";
import { isAuthors, namesInstitution } from "./title-page-lines.ts";

/** "1 Бұл туралы …" with the mark of its own paragraph; "1." and "1)" number lists. */
const OPENING = /^([0-9]{1,2}|[*†‡]{1,3})\s{0,3}(?=[\p{Lu}«"“]|https?:)/u;
/** Shorter lines with raised figures are names and places of work, UTF-16 units. */
const SHORTEST = 60;

/**
 * Footnotes that an author typed as paragraphs of a text that flows: their marks are raised in the text above them, and they
 * count up from 1. Linear in the lines and spans.
 */
export function findTypedNotes(lines: readonly Line[], spans: readonly RawSpan[]): FootnoteLines[] {
  const raised = spans.filter(({ kind }) => kind === "raised");
  if (raised.length === 0) return [];
  const marks = new Set<string>();
  const notes: FootnoteLines[] = [];
  let inList = false;
  let next = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    while ((raised[next]?.start ?? Infinity) < line.start) next += 1;
    const label = findLabel(line.text);
    if (label !== null) inList = label.kind === "references" || label.kind === "romanised_references";
    const mark = inList ? null : openingMark(line, marks, notes.at(-1)?.mark);
    if (mark !== null) {
      let end = at + 1;
      while (end < lines.length && inOneParagraph(line, lines[end] as Line) === true) end += 1;
      notes.push({ mark, lines: lines.slice(at, end) });
      at = end - 1;
    } else if (mayCite(line)) {
      for (let span = next; (raised[span]?.start ?? Infinity) < line.end; span++)
        for (const one of marksOf(line, raised[span])) marks.add(one);
    }
  }
  return notes;
}

function openingMark(line: Line, marks: ReadonlySet<string>, last: string | undefined): string | null {
  const printed = OPENING.exec(line.text)?.[1];
  if (printed === undefined || !marks.has(printed)) return null;
  const number = Number(printed);
  const follows = Number.isNaN(number) || number === 1 || number === Number(last) + 1;
  return follows ? printed : null;
}

function mayCite({ text }: Line): boolean {
  return text.length >= SHORTEST && !isAuthors(text) && !namesInstitution(text);
}

/** Marks behind a word; a figure behind another one is a power. */
function marksOf(line: Line, span: RawSpan | undefined): string[] {
  if (span === undefined || span.start === line.start) return [];
  const before = line.printed.charAt(span.start - line.start - 1);
  const printed = plainMark(line.printed.slice(span.start - line.start, span.end - line.start).trim());
  return /[0-9]/u.test(before) ? [] : (printed.match(/^(?:[0-9]{1,2}|[*†‡]{1,3})$/u) ?? []);
}
