import type { DifferingValue, MatrixAxis, MatrixFacts } from "./axis.ts";
import { bitOf, meetings, type MarkSet } from "./mark.ts";
import { memberCount, sidesOf, type Sides } from "./sides.ts";
import { NOTHING, Tallies } from "./tallies.ts";

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

export interface Within {
  /** Places of the claims that count; all where it is left out. */
  readonly only?: ReadonlySet<number>;
  /** What the rows stand under: claims of an unfolded reform show what differs about that reform. */
  readonly under?: { readonly axis: MatrixAxis; readonly member: number };
}

/** Counts matrices of one set of facts; what the axes have in common is gathered once. */
export function openMatrix(facts: MatrixFacts) {
  const known = new Map<MatrixAxis, Sides>();
  const sides = (axis: MatrixAxis) => {
    const there = known.get(axis) ?? sidesOf(facts, axis);
    known.set(axis, there);
    return there;
  };
  const contradicted = new Set(facts.contradictions.flat());
  const differing = Map.groupBy(facts.differing, ({ claim }) => claim);
  return {
    sides,
    /** How many of the claims have a place at each member of an axis: the first of the counts of its line, without the others. */
    claimsAt(axis: MatrixAxis, claims: Iterable<number>): Int32Array {
      const counts = new Int32Array(memberCount(facts, axis));
      const { starts, members } = sides(axis);
      for (const claim of claims)
        for (let at = starts[claim] ?? 0; at < (starts[claim + 1] ?? 0); at += 1) {
          const member = members[at] ?? 0;
          counts[member] = (counts[member] ?? 0) + 1;
        }
      return counts;
    },
    /** Lines stand in the order of their axis; those in which nothing stands are there too. */
    build(shape: MatrixShape, { only, under }: Within = {}): Matrix {
      const counting = new Counting(sides(shape.rows), sides(shape.columns), {
        rows: memberCount(facts, shape.rows),
        columns: memberCount(facts, shape.columns),
      });
      for (const claim of only ?? facts.claims.keys()) {
        const values = (differing.get(claim) ?? []).filter(
          (value) => under === undefined || isAt(value, under.axis, under.member),
        );
        counting.add(claim, contradicted.has(claim) ? bitOf("contradicts") : 0, values);
      }
      return counting.result();
    },
  };
}
export type OpenMatrix = ReturnType<typeof openMatrix>;

function isAt({ reform, document }: DifferingValue, axis: MatrixAxis, member: number): boolean {
  if (axis === "reform") return reform === null || reform === member;
  return axis !== "document" || document === null || document === member;
}

const DIFFERS = bitOf("differs");

class Counting {
  readonly #rows: Sides;
  readonly #columns: Sides;
  readonly #size: { readonly rows: number; readonly columns: number };
  readonly #marksAt: (row: number, column: number) => MarkSet;
  readonly #isSquare: boolean;
  readonly #cells: Tallies;
  readonly #rowTotals: Tallies;
  readonly #columnTotals: Tallies;
  readonly #total = new Tallies(1);
  readonly #conflicts = new Set<number>();

  constructor(rows: Sides, columns: Sides, size: { readonly rows: number; readonly columns: number }) {
    this.#rows = rows;
    this.#columns = columns;
    this.#size = size;
    this.#cells = new Tallies(size.rows * size.columns);
    this.#rowTotals = new Tallies(size.rows);
    this.#columnTotals = new Tallies(size.columns);
    this.#marksAt = meetings(rows.axis, columns.axis);
    this.#isSquare = rows.axis === columns.axis;
  }

  /** `own`: marks of the claim wherever it stands. A line that it meets in several cells counts it once. */
  add(claim: number, own: MarkSet, values: readonly DifferingValue[]): void {
    const [from, to] = [this.#columns.starts[claim] ?? 0, this.#columns.starts[claim + 1] ?? 0];
    const down: MarkSet[] = new Array<MarkSet>(to - from).fill(0);
    const end = this.#rows.starts[claim + 1] ?? 0;
    let all: MarkSet = 0;
    for (let row = this.#rows.starts[claim] ?? 0; row < end; row += 1) {
      let across: MarkSet = 0;
      for (let column = from; column < to; column += 1) {
        const marks = own | this.#meet(row, column) | this.#differs(row, column, values);
        this.#cells.add(
          (this.#rows.members[row] ?? 0) * this.#size.columns + (this.#columns.members[column] ?? 0),
          marks,
        );
        across |= marks;
        down[column - from] = (down[column - from] ?? 0) | marks;
      }
      all |= across;
      if (to > from) this.#rowTotals.add(this.#rows.members[row] ?? 0, across);
    }
    if (end === (this.#rows.starts[claim] ?? 0) || to === from) return;
    down.forEach((marks, at) => this.#columnTotals.add(this.#columns.members[from + at] ?? 0, marks));
    this.#total.add(0, all);
  }

  /** A document set against itself says nothing. */
  #meet(row: number, column: number): MarkSet {
    if (this.#isSquare && this.#rows.members[row] === this.#columns.members[column]) return 0;
    return this.#marksAt(this.#rows.said[row] ?? 0, this.#columns.said[column] ?? 0);
  }

  #differs(row: number, column: number, values: readonly DifferingValue[]): MarkSet {
    let marks: MarkSet = 0;
    for (const value of values) {
      const isHere =
        isAt(value, this.#rows.axis, this.#rows.members[row] ?? 0) &&
        isAt(value, this.#columns.axis, this.#columns.members[column] ?? 0);
      if (!isHere) continue;
      this.#conflicts.add(value.conflict);
      marks = DIFFERS;
    }
    return marks;
  }

  result(): Matrix {
    const [cells, rowTotals, columnTotals] = [this.#cells, this.#rowTotals, this.#columnTotals];
    const size = this.#size;
    return {
      // Whoever asks for a cell alone needs no lines, of which there may be thousands.
      get rows() {
        return linesOf(rowTotals, size.rows);
      },
      get columns() {
        return linesOf(columnTotals, size.columns);
      },
      total: this.#total.at(0) ?? NOTHING,
      conflicts: [...this.#conflicts].sort((one, other) => one - other),
      cellAt: (row, column) => cells.at(row * size.columns + column),
    };
  }
}

function linesOf(tallies: Tallies, count: number): MatrixLine[] {
  return Array.from({ length: count }, (_, member) => ({ member, total: tallies.at(member) ?? NOTHING }));
}
