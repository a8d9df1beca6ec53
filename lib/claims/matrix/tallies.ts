import type { MatrixCell } from "./build.ts";
import { MATRIX_MARKS, type MarkSet } from "./mark.ts";

/** Of each cell: the number of claims, then that of each mark. */
const STRIDE = 1 + MATRIX_MARKS.length;
const ROOM_AT_FIRST = 256;
/** Keys below this number are looked up in a list, others in a map: four bytes for each that could be. */
const MOST_LISTED = 1_000_000;

/**
 * Counts of cells, or of lines, by a number that names them. They lie behind each other in one list: a matrix has tens of thousands of
 * cells, and an object for each would take longer to make than to count.
 */
export class Tallies {
  readonly #listed: Int32Array | null;
  readonly #mapped = new Map<number, number>();
  #counts = new Int32Array(ROOM_AT_FIRST * STRIDE);
  #used = 0;

  /** `most`: keys are smaller than this. */
  constructor(most: number) {
    this.#listed = most <= MOST_LISTED ? new Int32Array(most) : null;
  }

  /** One more claim, with its marks. */
  add(key: number, marks: MarkSet): void {
    const counts = this.#room();
    let at = this.#placeOf(key);
    if (at === 0) {
      // Place 0 is nobody's: it says that there is none.
      at = ++this.#used;
      if (this.#listed === null) this.#mapped.set(key, at);
      else this.#listed[key] = at;
    }
    at *= STRIDE;
    counts[at] = (counts[at] ?? 0) + 1;
    for (let place = at + 1, rest = marks; rest !== 0; place += 1, rest >>= 1)
      if ((rest & 1) !== 0) counts[place] = (counts[place] ?? 0) + 1;
  }

  /** Null where nothing was counted. */
  at(key: number): MatrixCell | null {
    const at = this.#placeOf(key) * STRIDE;
    if (at === 0) return null;
    const [claims = 0, ...marks] = this.#counts.subarray(at, at + STRIDE);
    return { claims, marks };
  }

  #placeOf(key: number): number {
    return (this.#listed === null ? this.#mapped.get(key) : this.#listed[key]) ?? 0;
  }

  /** The list of counts, with room for one cell more. */
  #room(): Int32Array {
    if ((this.#used + 2) * STRIDE <= this.#counts.length) return this.#counts;
    const larger = new Int32Array(this.#counts.length * 2);
    larger.set(this.#counts);
    return (this.#counts = larger);
  }
}

/** A cell in which nothing stands. */
export const NOTHING: MatrixCell = { claims: 0, marks: MATRIX_MARKS.map(() => 0) };
