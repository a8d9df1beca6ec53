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
      const opens = placed.block.text.startsWith(declared)
        ? declared.length
        : printed !== null && plainMark(printed[1] ?? "") === plainMark(declared)
          ? (printed[1] ?? "").length
          : 0;
      const length = opens === 0 ? 0 : opens + lengthOfGap(placed.block.text.slice(opens));
      return [{ placed, mark: plainMark(declared), length }];
    }
    if (printed === null) return [];
    return [{ placed, mark: plainMark(printed[1] ?? ""), length: printed[0].length }];
  });
}

function lengthOfGap(text: string): number {
  return /^[.)]?\s*/u.exec(text)?.[0].length ?? 0;
}

/** The page of a code point of the file, where the format tells pages. */
export type PageAt = (codePoint: number) => number | undefined;

/**
 * The notes with the places of their marks. Marks may begin again on each page or in each chapter: a note takes a mark of its own
 * page, or of the one before when the note did not fit there; without pages, the first mark behind the last note that had the same.
 */
export function readFootnotes(
  notes: readonly NoteBlock[],
  citations: readonly ImportedCitation[],
  pageAt: PageAt,
): ImportedFootnote[] {
  const queues = new Map<string, MarkQueue>();
  for (const { kind, keys, sourceRange } of citations) {
    if (kind === "footnote_mark") queueOf(queues, String(keys[0])).marks.push(sourceRange);
  }
  for (const { mark } of notes) queueOf(queues, mark).notes += 1;
  return notes.map(({ placed: { block }, mark, length }) => {
    const sourceRange = extentOf(block);
    const markRange = takeMark(queueOf(queues, mark), sourceRange, pageAt);
    return { mark, text: block.text.slice(length), sourceRange, markRange };
  });
}

/** The places of one mark in file order, and how many notes wait for one. */
interface MarkQueue {
  readonly marks: [number, number][];
  readonly taken: Set<number>;
  notes: number;
  /** Before this one all are taken. */
  next: number;
  lastNote: number;
}

function queueOf(queues: Map<string, MarkQueue>, mark: string): MarkQueue {
  const known = queues.get(mark);
  if (known !== undefined) return known;
  const queue: MarkQueue = { marks: [], taken: new Set(), notes: 0, next: 0, lastNote: -1 };
  queues.set(mark, queue);
  return queue;
}

/** So many false marks may stand between two true ones. */
const LOOKED_AT = 50;

function takeMark(
  queue: MarkQueue,
  note: readonly [number, number],
  pageAt: PageAt,
): [number, number] | null {
  while (queue.taken.has(queue.next)) queue.next += 1;
  const window = queue.marks
    .slice(queue.next, queue.next + LOOKED_AT)
    .map((range, n) => ({ range, at: queue.next + n }));
  const free = window.filter(({ at }) => !queue.taken.has(at));
  const page = pageAt(note[0]);
  const onPage = (wanted: number) => free.find(({ range }) => pageAt(range[0]) === wanted);
  const only = queue.notes === 1 ? free[0] : undefined;
  const chosen =
    page === undefined
      ? (free.find(({ range }) => range[0] > queue.lastNote) ?? only)
      : (onPage(page) ?? onPage(page - 1) ?? only);
  queue.lastNote = note[0];
  if (chosen === undefined) return null;
  queue.taken.add(chosen.at);
  return chosen.range;
}
