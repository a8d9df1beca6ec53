import type { MatrixAxis } from "./axis.ts";
import { MATRIX_MARKS, type MatrixMark } from "./mark.ts";

/** A matrix as it is written into files: in one language, with every word of it. */
export interface PrintedMatrix {
  readonly title: string;
  /** Language of the words: BCP 47. */
  readonly language: string;
  /** What was chosen, in words; a line for each filter. */
  readonly chosen: readonly string[];
  /** "7 құжат, 88 тұжырым, 1 қайшылық" */
  readonly totals: string;
  readonly rowsOf: string;
  /** Heads of the columns with the number of claims and of the long list. */
  readonly words: { readonly column: string; readonly claims: string };
  readonly axes: { readonly rows: MatrixAxis; readonly columns: MatrixAxis };
  readonly legend: readonly { readonly mark: MatrixMark; readonly letter: string; readonly name: string }[];
  readonly columns: readonly PrintedLine[];
  readonly rows: readonly PrintedRow[];
}

export interface PrintedLine {
  readonly id: string;
  readonly name: string;
  readonly lang: string | null;
  /** Beside the name: a date, a year and a language. */
  readonly detail: string;
  /** Of its page; null where it has none, and where nobody knows under which address the pages are reached from outside. */
  readonly href: string | null;
  /** Number of claims, then of each mark (operations/matrix.ts, `counts`). */
  readonly total: readonly number[];
}

export interface PrintedRow extends PrintedLine {
  /** 1 of a member, 2 of a claim under it. */
  readonly level: 1 | 2;
  /** By the place of the column. */
  readonly cells: ReadonlyMap<number, readonly number[]>;
}

/** "7 Қ3 С2 ≠1": the number of claims, then each mark with how many of them it holds for, where that is not all of them. */
export function cellText([claims = 0, ...marks]: readonly number[], legend: PrintedMatrix["legend"]): string {
  const held = legend.flatMap(({ mark, letter }) => {
    const count = marks[MATRIX_MARKS.indexOf(mark)] ?? 0;
    if (count === 0) return [];
    return [count === claims ? letter : `${letter}${count}`];
  });
  return [String(claims), ...held].join(" ");
}

/** Columns in portions that fit a page beside the names of the rows. */
export function panelsOf(matrix: PrintedMatrix, size: number): readonly (readonly number[])[] {
  const all = matrix.columns.map((_, place) => place);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
