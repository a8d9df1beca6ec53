import type { MatrixAxis, MatrixFacts } from "./axis.ts";
import { bitOf, MATRIX_MARKS, type MarkSet } from "./mark.ts";
import { marksOf, memberCount, sidesOf, type Side } from "./sides.ts";

/** How many claims, and for how many of them each mark holds, by the places of `MATRIX_MARKS`. A claim counts once, however often it is said. */
export interface MatrixCell {
  readonly claims: number;
  readonly marks: readonly number[];
}

export interface MatrixLine {
  readonly member: number;
  /** Of all claims that stand in the line, in whichever of its cells. */
  readonly total: MatrixCell;
}

export interface Matrix {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  /** Of all claims that stand in the matrix. */
  readonly total: MatrixCell;
  /** Numbers of the conflicts of which something stands in the matrix. */
  readonly conflicts: readonly number[];
  /** The cell of a row and a column, by their members; null where nothing stands. */
  cellAt(row: number, column: number): MatrixCell | null;
}

export interface MatrixShape {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
}

const EMPTY: MatrixCell = { claims: 0, marks: MATRIX_MARKS.map(() => 0) };

/** A cell, or the total of a line, while it is counted. */
class Tally {
  claims = 0;
  readonly marks = MATRIX_MARKS.map(() => 0);

  add(marks: MarkSet): void {
    this.claims += 1;
    for (let place = 0; place < MATRIX_MARKS.length; place += 1)
      if ((marks & (1 << place)) !== 0) this.marks[place] = (this.marks[place] ?? 0) + 1;
  }
}

export interface Within {
  /** Places of the claims that count; all where it is left out. */
  readonly only?: ReadonlySet<number>;
  /** What the rows stand under: claims of an unfolded reform show what they say of that reform. */
  readonly under?: Side;
}

/** Counts matrices of one set of facts; what the axes have in common is gathered once. */
export function openMatrix(facts: MatrixFacts) {
  const known = new Map<MatrixAxis, readonly (readonly Side[])[]>();
  const sides = (axis: MatrixAxis) => {
    const there = known.get(axis) ?? sidesOf(facts, axis);
    known.set(axis, there);
    return there;
  };
  const more = otherMarks(facts);
  return {
    sides,
    /** Lines stand in the order of their axis; those in which nothing stands are there too. */
    build(shape: MatrixShape, within: Within = {}): Matrix {
      const counting = new Counting(memberCount(facts, shape.columns));
      const [rows, columns] = [sides(shape.rows), sides(shape.columns)];
      for (const claim of within.only ?? facts.claims.keys())
        counting.claim(rows[claim] ?? [], columns[claim] ?? [], (row, column) => {
          const here = within.under === undefined ? [row, column] : [within.under, row, column];
          return marksOf(row, column) | more.marksAt(claim, here, counting.conflicts);
        });
      return counting.result(memberCount(facts, shape.rows));
    },
  };
}
export type OpenMatrix = ReturnType<typeof openMatrix>;

class Counting {
  readonly conflicts = new Set<number>();
  readonly #columnCount: number;
  readonly #cells = new Map<number, Tally>();
  readonly #rows = new Map<number, Tally>();
  readonly #columns = new Map<number, Tally>();
  readonly #total = new Tally();

  constructor(columnCount: number) {
    this.#columnCount = columnCount;
  }

  claim(
    rows: readonly Side[],
    columns: readonly Side[],
    marksAt: (row: Side, column: Side) => MarkSet,
  ): void {
    // What is said of this claim, by line: a line that it meets in several cells counts it once.
    const [across, down] = [new Map<number, MarkSet>(), new Map<number, MarkSet>()];
    let all: MarkSet = 0;
    for (const row of rows)
      for (const column of columns) {
        const marks = marksAt(row, column);
        tallyOf(this.#cells, row.member * this.#columnCount + column.member).add(marks);
        across.set(row.member, (across.get(row.member) ?? 0) | marks);
        down.set(column.member, (down.get(column.member) ?? 0) | marks);
        all |= marks;
      }
    for (const [member, marks] of across) tallyOf(this.#rows, member).add(marks);
    for (const [member, marks] of down) tallyOf(this.#columns, member).add(marks);
    if (across.size > 0) this.#total.add(all);
  }

  result(rowCount: number): Matrix {
    const [cells, columnCount] = [this.#cells, this.#columnCount];
    return {
      rows: linesOf(this.#rows, rowCount),
      columns: linesOf(this.#columns, columnCount),
      total: this.#total,
      conflicts: [...this.conflicts].sort((one, other) => one - other),
      cellAt: (row, column) => cells.get(row * columnCount + column) ?? null,
    };
  }
}

function linesOf(tallies: ReadonlyMap<number, Tally>, count: number): MatrixLine[] {
  return Array.from({ length: count }, (_, member) => ({ member, total: tallies.get(member) ?? EMPTY }));
}

function tallyOf(tallies: Map<number, Tally>, key: number): Tally {
  let tally = tallies.get(key);
  if (tally === undefined) tallies.set(key, (tally = new Tally()));
  return tally;
}

/** Marks that hang on values and links, not on stances. */
function otherMarks({ claims, contradictions, differing }: MatrixFacts) {
  const contradicted = new Set(contradictions.flat());
  const differingOf = claims.map((): (typeof differing)[number][] => []);
  for (const value of differing) differingOf[value.claim]?.push(value);
  const isAt = (side: Side, value: (typeof differing)[number]) =>
    (side.axis !== "reform" || value.reform === null || value.reform === side.member) &&
    (side.axis !== "document" || value.document === null || value.document === side.member);
  return {
    /** Adds the numbers of the conflicts that are met to `conflicts`. */
    marksAt(claim: number, sides: readonly Side[], conflicts: Set<number>): MarkSet {
      let marks = contradicted.has(claim) ? bitOf("contradicts") : 0;
      for (const value of differingOf[claim] ?? []) {
        if (!sides.every((side) => isAt(side, value))) continue;
        conflicts.add(value.conflict);
        marks |= bitOf("differs");
      }
      return marks;
    },
  };
}
