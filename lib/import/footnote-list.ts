import type { ImportedCitation, ImportedFootnote } from "./article.ts";
import { plainMark } from "./footnotes.ts";
import { extentOf, type PlacedBlock } from "./placed-block.ts";
import { declaredWithin, type RawFacts } from "./raw-facts.ts";

/** A footnote of an article with the mark that leads to it. */
export interface NoteBlock {
  readonly placed: PlacedBlock;
  /** In plain figures, or stars. */
  readonly mark: string;
  /** UTF-16 length of the mark and what parts it from the note. */
  readonly length: number;
}

/** Longer marks are no marks. */
const OPENING_MARK = /^([0-9]{1,3}|[⁰¹²³⁴-⁹]{1,3}|[*†‡]{1,3})[.)]?\s*(?=\S)/u;

/** The footnotes among the blocks; one without a mark is a block of the text and nothing more. */
export function findNotes(blocks: readonly PlacedBlock[], facts: RawFacts): NoteBlock[] {
  return blocks.flatMap((placed) => {
    if (placed.block.type !== "footnote") return [];
    const printed = OPENING_MARK.exec(placed.block.text);
    const declared = declaredWithin(facts, placed.stretches)?.mark;
    if (declared !== undefined) {
      const opens = printed !== null && plainMark(printed[1] ?? "") === plainMark(declared);
      return [{ placed, mark: plainMark(declared), length: opens ? printed[0].length : 0 }];
    }
    if (printed === null) return [];
    return [{ placed, mark: plainMark(printed[1] ?? ""), length: printed[0].length }];
  });
}

export function readFootnotes(
  notes: readonly NoteBlock[],
  citations: readonly ImportedCitation[],
): ImportedFootnote[] {
  return notes.map(({ placed: { block }, mark, length }) => {
    const citing = citations.find(({ kind, keys }) => kind === "footnote_mark" && String(keys[0]) === mark);
    return {
      mark,
      text: block.text.slice(length),
      sourceRange: extentOf(block),
      markRange: citing?.sourceRange ?? null,
    };
  });
}
