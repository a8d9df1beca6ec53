import type { Node } from "prosemirror-model";
import { documentOf } from "#lib/documents/content.ts";
import type { BlockType, Span } from "#lib/documents/block.ts";
import { blockTypeOf } from "#lib/documents/block.ts";
import { plainTextOfDocument } from "#lib/documents/plain-text.ts";
import { CELL_TABLE, type ContentJson } from "#lib/documents/schema.ts";
import { codePointToUtf16, indexText } from "#lib/languages/text-unit.ts";

/** What was said of a passage of an essay, or of all of it. */
export interface Remark {
  /** From 1, in the order of the text: printed beside the passage. */
  readonly number: number;
  /** Code points of the essay's canonical text; null for what is about the whole. */
  readonly span: Span | null;
  readonly by: string;
  readonly at: Date;
  /** Name of the criterion that it is about. */
  readonly criterion: string | null;
  readonly text: string;
  /** Of a suggested correction: what ought to stand there; empty where the passage should go. */
  readonly replacement: string | null;
}

/**
 * A stretch of a block, in reading order. `open` and `close` are the ends of a remark's passage, which may lie in another block. What a
 * suggestion takes away is `deleted`, what it puts there follows as `inserted`.
 */
export type Piece =
  | { readonly is: "open"; readonly remark: Remark }
  | { readonly is: "close"; readonly remark: Remark }
  | { readonly is: "kept"; readonly text: string; readonly style: PieceStyle }
  | { readonly is: "deleted"; readonly text: string; readonly style: PieceStyle; readonly remark: Remark }
  | { readonly is: "inserted"; readonly text: string; readonly style: PieceStyle; readonly remark: Remark };

export interface PieceStyle {
  readonly isEmphasised: boolean;
  readonly isStrong: boolean;
  /** A footnote mark. */
  readonly isRaised: boolean;
}

export interface ReviewedText {
  readonly type: BlockType;
  readonly level: number | null;
  readonly pieces: readonly Piece[];
}
export interface ReviewedTable {
  readonly type: "cell_table";
  /** Null: a place that no cell fills. */
  readonly rows: readonly (readonly (ReviewedCell | null)[])[];
}
export interface ReviewedCell {
  readonly isHead: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

/**
 * An essay cut where remarks begin and end, for files that carry them (Word, print). Of suggestions that overlap, the one that begins first
 * is shown in the text; the others stay remarks. Throws a RangeError for content that breaks the documents' grammar.
 */
export function reviewedBlocks(
  content: ContentJson,
  remarks: readonly Remark[],
): (ReviewedText | ReviewedTable)[] {
  const doc = documentOf(content);
  const cut = cutter(plainTextOfDocument(doc).text, remarks);
  return doc.children.map((node) => {
    if (node.type.name !== CELL_TABLE) {
      const level: unknown = node.attrs["level"];
      const type = blockTypeOf(node.type.name) ?? "paragraph";
      return { type, level: typeof level === "number" ? level : null, pieces: cut(node) };
    }
    const rows = node.children.map((row) =>
      row.children.map((cell) => (cell.isTextblock ? cellOf(cell, cut(cell)) : null)),
    );
    return { type: "cell_table", rows };
  });
}

function cellOf({ attrs }: Node, pieces: Piece[]): ReviewedCell {
  const span = (name: string) => (typeof attrs[name] === "number" ? attrs[name] : 1);
  return {
    isHead: attrs["isHead"] === true,
    rowSpan: span("rowSpan"),
    columnSpan: span("columnSpan"),
    pieces,
  };
}

/** A remark with its span in UTF-16 units. */
interface Placed {
  readonly remark: Remark;
  readonly start: number;
  readonly end: number;
  readonly isShown: boolean;
}

/** Cuts one text block after another; they come in reading order, parted by one line feed each. */
function cutter(text: string, remarks: readonly Remark[]): (block: Node) => Piece[] {
  const placed = placedIn(text, remarks);
  let from = 0;
  return (block) => {
    const start = from;
    from = start + block.textContent.length + 1;
    return piecesOf(block, start, placed);
  };
}

function placedIn(text: string, remarks: readonly Remark[]): Placed[] {
  const index = indexText(text);
  const placed = remarks.flatMap((remark) => {
    if (remark.span === null) return [];
    const [from, to] = remark.span.map((at) => codePointToUtf16(index, at));
    const [start, end] = withoutBreaks(text, [from ?? 0, to ?? 0]);
    return { remark, start, end };
  });
  placed.sort((one, other) => one.start - other.start || one.remark.number - other.remark.number);
  let shownUpTo = 0;
  return placed.map((one) => {
    const isShown = one.remark.replacement !== null && one.start >= shownUpTo && one.end > one.start;
    if (isShown) shownUpTo = one.end;
    return { ...one, isShown };
  });
}

/** The line feeds between blocks belong to none: a passage begins and ends with a letter of its own. */
function withoutBreaks(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && text[start] === "\n") start++;
  while (end > start && text[end - 1] === "\n") end--;
  return [start, end];
}

function piecesOf(block: Node, start: number, placed: readonly Placed[]): Piece[] {
  const { textContent } = block;
  const end = start + textContent.length;
  const here = placed.filter((one) => one.start <= end && one.end >= start);
  const runs = runsOf(block, start);
  const ends = here.flatMap((one) => [one.start, one.end]).filter((at) => at >= start && at <= end);
  const borders = [...new Set([start, end, ...runs.map(([at]) => at), ...ends])].sort((a, b) => a - b);
  return borders.flatMap((at, n) => {
    const next = borders[n + 1];
    return [
      ...endsAt(here, at, styleAt(runs, at - 1)),
      ...(next === undefined
        ? []
        : [stretch(textContent.slice(at - start, next - start), [at, next], styleAt(runs, at), here)]),
    ];
  });
}

/** Passages that end at a place are closed before others begin there; an empty one is opened and closed. */
function endsAt(here: readonly Placed[], at: number, style: PieceStyle): Piece[] {
  const opened = ({ remark }: Placed): Piece => ({ is: "open", remark });
  return [
    ...here.filter(({ start, end }) => end === at && start < at).flatMap((one) => closing(one, style)),
    ...here.filter(({ start, end }) => start === at && end > at).map(opened),
    ...here
      .filter(({ start, end }) => start === at && end === at)
      .flatMap((one) => [opened(one), ...closing(one, style)]),
  ];
}

function stretch(text: string, [from, to]: Span, style: PieceStyle, here: readonly Placed[]): Piece {
  const taken = here.find(({ isShown, start, end }) => isShown && start <= from && end >= to);
  if (taken === undefined) return { is: "kept", text, style };
  return { is: "deleted", text, style, remark: taken.remark };
}

function closing({ remark, isShown }: Placed, style: PieceStyle): Piece[] {
  const { replacement } = remark;
  const inserted: Piece[] =
    isShown && replacement !== null && replacement !== ""
      ? [{ is: "inserted", text: replacement, style, remark }]
      : [];
  return [...inserted, { is: "close", remark }];
}

const PLAIN: PieceStyle = { isEmphasised: false, isStrong: false, isRaised: false };

/** Where each run of one style begins, counted in the whole text. */
function runsOf(block: Node, start: number): (readonly [at: number, style: PieceStyle])[] {
  let at = start;
  return block.children.map((run) => {
    const begins = at;
    at += run.nodeSize;
    const has = (mark: string) => run.marks.some(({ type }) => type.name === mark);
    return [
      begins,
      { isEmphasised: has("em"), isStrong: has("strong"), isRaised: has("footnote_mark") },
    ] as const;
  });
}

function styleAt(runs: readonly (readonly [at: number, style: PieceStyle])[], at: number): PieceStyle {
  return runs.findLast(([begins]) => begins <= at)?.[1] ?? PLAIN;
}
