import type { Fragment, Measure } from "#lib/reviews/page/line.ts";
import type { Piece, PieceStyle, Remark, ReviewedTable, ReviewedText } from "#lib/reviews/reviewed-essay.ts";
import { paragraphBands, rowBand, type Band, type CellText } from "./band.ts";
import { SERIF, type Look } from "./look.ts";

interface EssayLook {
  readonly language: string;
  /** Points. */
  readonly width: number;
}

/** An essay as bands: passages that are commented on lie under a wash and begin with the number of their comment. */
export function essayBands(
  blocks: readonly (ReviewedText | ReviewedTable)[],
  { language, width }: EssayLook,
  measure: Measure<Look>,
): Band[] {
  const looks = new Looks();
  /** Remarks whose passage goes on: it may begin in one block and end in another. */
  const open = new Set<Remark>();
  return blocks.flatMap((block, at) => {
    const group = `block-${at}`;
    if (block.type === "cell_table")
      return tableBands(block, { group, language, width, looks, open }, measure);
    const { tag, size, isStrong, before, indent } = settingOf(block);
    const fragments = fragmentsOf(block.pieces, { size, isStrong, looks, open });
    return paragraphBands(fragments, { tag, group, language, width, before, indent }, measure);
  });
}

interface Setting {
  readonly tag: "H1" | "H2" | "H3" | "P";
  readonly size: number;
  readonly isStrong: boolean;
  readonly before: number;
  readonly indent: number;
}

function settingOf({ type, level }: ReviewedText): Setting {
  if (type === "title") return { tag: "H1", size: 15, isStrong: true, before: 0, indent: 0 };
  if (type === "heading" || type === "reference_list_heading") {
    const isFirst = level === null || level <= 1;
    return { tag: isFirst ? "H2" : "H3", size: isFirst ? 12.5 : 11, isStrong: true, before: 14, indent: 0 };
  }
  const isQuiet = type === "footnote" || type === "reference_entry";
  const indent = type === "quotation" ? 28 : type === "list_item" ? 14 * Math.max(1, level ?? 1) : 0;
  return { tag: "P", size: isQuiet ? 9 : SERIF.size, isStrong: false, before: isQuiet ? 4 : 7, indent };
}

interface Setup {
  readonly size: number;
  readonly isStrong: boolean;
  readonly looks: Looks;
  readonly open: Set<Remark>;
}

/** What ends a web address when a sentence goes on behind it. */
const ADDRESS = /https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]]/gu;

function fragmentsOf(pieces: readonly Piece[], setup: Setup): Fragment<Look>[] {
  const { size, isStrong, looks, open } = setup;
  const fragments: Fragment<Look>[] = [];
  for (const piece of pieces) {
    if (piece.is === "close") open.delete(piece.remark);
    else if (piece.is === "open") {
      open.add(piece.remark);
      const { number } = piece.remark;
      const look = looks.of({ ...numberLook(size), goTo: `comment-${number}` });
      fragments.push({ text: String(number), look, opens: [number] });
    } else {
      const base = lookOf(piece, { size, isStrong, isMarked: open.size > 0 });
      let from = 0;
      for (const found of piece.text.matchAll(ADDRESS)) {
        fragments.push({ text: piece.text.slice(from, found.index), look: looks.of(base), opens: [] });
        fragments.push({
          text: found[0],
          look: looks.of({ ...base, ink: "accent", href: found[0] }),
          opens: [],
        });
        from = found.index + found[0].length;
      }
      fragments.push({ text: piece.text.slice(from), look: looks.of(base), opens: [] });
    }
  }
  return fragments;
}

/** The number of a comment, raised before its passage. */
function numberLook(size: number): Look {
  return { typeface: "sansBold", size: size * 0.66, ink: "accent", rise: size * 0.38 };
}

type Written = Extract<Piece, { readonly text: string }>;

function lookOf(
  { is, style }: Written,
  { size, isStrong, isMarked }: { size: number; isStrong: boolean; isMarked: boolean },
): Look {
  const look: Look = {
    typeface: typefaceOf(style, isStrong),
    size: style.isRaised ? size * 0.66 : size,
    ink: is === "deleted" ? "bad" : is === "inserted" ? "good" : "text",
    ...(style.isRaised && { rise: size * 0.38 }),
    ...(isMarked && { isMarked }),
  };
  if (is === "deleted") return { ...look, line: "struck" };
  return is === "inserted" ? { ...look, line: "underlined" } : look;
}

function typefaceOf({ isEmphasised, isStrong }: PieceStyle, isHeading: boolean): Look["typeface"] {
  if (isStrong || isHeading) return isEmphasised ? "serifBoldItalic" : "serifBold";
  return isEmphasised ? "serifItalic" : "serif";
}

/** One object for each look, so that neighbours of one look are known by it. */
class Looks {
  readonly #known = new Map<string, Look>();

  of(look: Look): Look {
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.#known.get(key);
    if (known === undefined) this.#known.set(key, look);
    return known ?? look;
  }
}

interface TableSetup {
  readonly group: string;
  readonly language: string;
  readonly width: number;
  readonly looks: Looks;
  readonly open: Set<Remark>;
}

/** Columns of one width; a cell that reaches over rows stands in its first. */
function tableBands(
  { rows }: ReviewedTable,
  { group, language, width, looks, open }: TableSetup,
  measure: Measure<Look>,
): Band[] {
  const placed = placedCells(rows);
  const columns = Math.max(1, ...placed.flat().map(({ column, columnSpan }) => column + columnSpan));
  const widths = Array.from({ length: columns }, () => width / columns);
  return placed.map((cells, at) => {
    const texts = cells.map(({ isHead, column, columnSpan, pieces }): CellText => ({
      ...{ isHead, column, columnSpan },
      fragments: fragmentsOf(pieces, { size: 9, isStrong: isHead, looks, open }),
    }));
    const band = rowBand(texts, { group, language, widths }, measure);
    return at === 0 ? { ...band, before: 8 } : band;
  });
}

type Row = ReviewedTable["rows"][number];
type PlacedCell = NonNullable<Row[number]> & { readonly column: number };

/** Cells with their columns: those of rows above may reach into a row. */
function placedCells(rows: readonly Row[]): PlacedCell[][] {
  const freeFrom: number[] = [];
  return rows.map((row, at) => {
    let column = 0;
    return row.flatMap((cell) => {
      while ((freeFrom[column] ?? 0) > at) column += 1;
      const here = column;
      column += cell?.columnSpan ?? 1;
      if (cell === null) return [];
      for (let step = here; step < column; step += 1) freeFrom[step] = at + cell.rowSpan;
      return [{ ...cell, column: here }];
    });
  });
}
