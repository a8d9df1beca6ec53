import { foldText } from "#lib/languages/normalise.ts";
import type { ImportedBlock, ImportNote } from "./article.ts";
import { note, placeOf, shorten } from "./note.ts";
import { sourceRangeOf, type PlacedBlock } from "./placed-block.ts";
import type { ReadPart } from "./remarks.ts";
import type { SourceMap } from "./source-map.ts";
import { findUnbalanced } from "./unbalanced.ts";

/** What is odd in the running text: marks that do not pair, passages that stand twice, pages that are not there. */
export function bodyRemarks(source: SourceMap, placed: readonly PlacedBlock[]): ImportNote[] {
  return [
    ...unbalancedMarks(source, placed),
    ...repeatedText(placed),
    ...longBlocks(placed),
    ...listGaps(placed),
    ...mixedNumbering(placed),
    ...pageGaps(placed),
  ];
}

/** Kinds of note that one file may bring by the hundred are cut off here; the rest would tell nothing new. */
const MOST = 20;

/** Where raised figures are marks of footnotes. */
const CITING: ReadonlySet<string> = new Set(["paragraph", "quotation", "list_item"]);
const RUNNING: ReadonlySet<string> = new Set([
  "paragraph",
  "abstract",
  "footnote",
  "quotation",
  "list_item",
  "funding",
]);

function unbalancedMarks(source: SourceMap, placed: readonly PlacedBlock[]): ImportNote[] {
  const notes: ImportNote[] = [];
  for (const one of placed) {
    if (notes.length >= MOST) break;
    if (!RUNNING.has(one.block.type)) continue;
    const found = findUnbalanced(one.block.text);
    if (found === null) continue;
    const sourceRange = sourceRangeOf(source, one, [found.at, found.at + found.mark.length]);
    notes.push(
      note("unbalanced_mark", {
        values: { mark: found.mark },
        ...(sourceRange === null ? {} : { sourceRange }),
      }),
    );
  }
  return notes;
}

/** Shorter passages may well be said twice, in UTF-16 units. */
const LEAST_REPEATED = 120;

/** A paragraph word for word like an earlier one: extraction set it twice. */
function repeatedText(placed: readonly PlacedBlock[]): ImportNote[] {
  const seen = new Set<string>();
  const again = placed.filter(({ block }) => {
    if (block.type !== "paragraph" || block.text.length < LEAST_REPEATED) return false;
    const key = foldText(block.text);
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
  return again
    .slice(0, MOST)
    .map(({ block }) =>
      note("text_repeated", { values: { sample: shorten(block.text) }, ...placeOf(block.sourceRanges) }),
    );
}

/** Longer than any paragraph an author writes, in UTF-16 units: boundaries were lost. */
const VERY_LONG = 6_000;

function longBlocks(placed: readonly PlacedBlock[]): ImportNote[] {
  return placed
    .filter(({ block }) => RUNNING.has(block.type) && block.text.length > VERY_LONG)
    .slice(0, MOST)
    .map(({ block }) =>
      note("block_very_long", { values: { count: block.text.length }, ...placeOf(block.sourceRanges) }),
    );
}

/** "1, 2, 4": a number left out between items of a list. */
function listGaps(placed: readonly PlacedBlock[]): ImportNote[] {
  let last: number | null = null;
  return placed.flatMap(({ block }) => {
    const number =
      block.type === "list_item"
        ? Number(/^[0-9]{1,3}/u.exec(block.label ?? "")?.[0] ?? Number.NaN)
        : Number.NaN;
    if (Number.isNaN(number)) {
      if (block.type === "heading") last = null;
      return [];
    }
    const before = last;
    last = number;
    if (before === null || number <= before + 1 || number > before + 3) return [];
    return [note("gap_in_numbering", { values: { before, after: number }, ...placeOf(block.sourceRanges) })];
  });
}

/** "1. … 2. … 3) …": items of one list whose numbers are closed by different signs. */
function mixedNumbering(placed: readonly PlacedBlock[]): ImportNote[] {
  let above: { number: number; sign: string; label: string } | null = null;
  const notes: ImportNote[] = [];
  for (const { block } of placed) {
    const marker = block.type === "list_item" ? /^([0-9]{1,3})([.)])/u.exec(block.label ?? "") : null;
    if (marker === null) {
      if (!RUNNING_ASIDE.has(block.type)) above = null;
      continue;
    }
    const here = { number: Number(marker[1]), sign: marker[2] ?? "", label: marker[0] };
    if (above !== null && here.number === above.number + 1 && here.sign !== above.sign)
      notes.push(
        note("mixed_numbering", {
          values: { before: above.label, after: here.label },
          ...placeOf(block.sourceRanges),
        }),
      );
    above = here;
  }
  return notes.slice(0, MOST);
}

/** What may stand between two items of one list. */
const RUNNING_ASIDE: ReadonlySet<string> = new Set([
  "page_header",
  "page_number",
  "noise",
  "footnote",
  "list_item",
]);

/** More pages than this between two printed numbers are another part of the file, not a hole. */
const WIDEST_GAP = 10;

function pageGaps(placed: readonly PlacedBlock[]): ImportNote[] {
  let before: number | null = null;
  let steady = 0;
  const notes: ImportNote[] = [];
  for (const { block } of placed) {
    const number = block.type === "page_number" ? pageNumber(block) : null;
    if (number === null) continue;
    const step: number = before === null ? 0 : number - before;
    // Only where the pages so far were numbered without a hole is a hole one.
    if (before !== null && step > 1 && step <= WIDEST_GAP && steady >= 2)
      notes.push(note("page_gap", { values: { before, after: number }, ...placeOf(block.sourceRanges) }));
    steady = step === 1 ? steady + 1 : 0;
    before = number;
  }
  return notes.slice(0, MOST);
}

function pageNumber(block: ImportedBlock): number | null {
  const digits = /[0-9]{1,4}/u.exec(block.text)?.[0];
  return digits === undefined ? null : Number(digits);
}

/** A raised figure behind a word, with no footnote of that number in the article: "бюджет³". Units (м², χ²) are none. */
export function lostFootnotes(source: SourceMap, { part, footnotes }: ReadPart): ImportNote[] {
  const known = new Set(footnotes.filter(({ text }) => text !== "").map(({ mark }) => mark));
  const notes = footnotes
    .filter(({ text }) => text.trim() === "")
    .map(({ mark, sourceRange }) => note("footnote_without_text", { values: { mark }, sourceRange }));
  for (const one of part.blocks) {
    if (!CITING.has(one.block.type)) continue;
    for (const found of one.block.text.matchAll(RAISED)) {
      const mark = [...found[0]].map((sign) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(sign))).join("");
      if (known.has(mark) || notes.length >= MOST) continue;
      const sourceRange = sourceRangeOf(source, one, [found.index, found.index + found[0].length]);
      notes.push(
        note("footnote_without_text", { values: { mark }, ...(sourceRange === null ? {} : { sourceRange }) }),
      );
    }
  }
  return notes;
}

const RAISED = /(?<=\p{L}\p{Ll}{3}[»”)]?[.,;:]?)[⁰¹²³⁴-⁹]{1,2}(?![⁰¹²³⁴-⁹\p{L}])/gu;
