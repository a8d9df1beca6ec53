/** An edge from a row to a column. Negative costs are gains; a row may always stay alone, for 0. */
export interface Edge {
  readonly column: number;
  readonly cost: number;
}

/**
 * The cheapest way to give rows to columns, each column once at most, rows that gain nothing staying alone: for each row its column, or −1.
 * Exact: shortest augmenting paths over sparse edges (Jonker & Volgenant 1987, 10.1007/BF02278710), where each row has a column of its own
 * that costs nothing. About rows × edges met × log, and units far apart never meet.
 */
export function cheapestAssignment(rows: readonly (readonly Edge[])[], columns: number): Int32Array {
  const state = new Matching(rows, columns);
  for (let row = 0; row < rows.length; row++) state.add(row);
  return state.chosen();
}

class Matching {
  private readonly rows: readonly (readonly Edge[])[];
  private readonly columns: number;
  /** By column, the alone-columns of the rows behind the real ones. */
  private readonly rowOf: Int32Array;
  private readonly columnOf: Int32Array;
  private readonly price: Float64Array;

  constructor(rows: readonly (readonly Edge[])[], columns: number) {
    this.rows = rows.map((edges, row) => [
      ...edges.filter(({ cost }) => cost < 0),
      { column: columns + row, cost: 0 },
    ]);
    this.columns = columns;
    this.rowOf = new Int32Array(columns + rows.length).fill(-1);
    this.columnOf = new Int32Array(rows.length).fill(-1);
    this.price = new Float64Array(columns + rows.length);
  }

  chosen(): Int32Array {
    return this.columnOf.map((column) => (column < this.columns ? column : -1));
  }

  /** The shortest path from the row to a free column; on the way columns change their rows. */
  add(row: number): void {
    const distance = new Map<number, number>();
    const from = new Map<number, number>();
    const done = new Set<number>();
    const queue = new Queue();
    this.relax(row, 0, { distance, from, done, queue });
    for (;;) {
      const next = queue.pop();
      if (next === null) throw new Error("a row can always stay alone");
      if (done.has(next.column)) continue;
      const taken = this.rowOf[next.column] ?? -1;
      if (taken < 0) {
        for (const column of done) {
          this.price[column] = (this.price[column] ?? 0) + (distance.get(column) ?? 0) - next.distance;
        }
        this.augment(next.column, from);
        return;
      }
      done.add(next.column);
      const own = this.rows[taken]?.find(({ column }) => column === next.column)?.cost ?? 0;
      const offset = next.distance - (own - (this.price[next.column] ?? 0));
      this.relax(taken, offset, { distance, from, done, queue });
    }
  }

  private relax(row: number, offset: number, search: Search): void {
    for (const { column, cost } of this.rows[row] ?? []) {
      if (search.done.has(column)) continue;
      const reached = offset + cost - (this.price[column] ?? 0);
      if (reached >= (search.distance.get(column) ?? Infinity)) continue;
      search.distance.set(column, reached);
      search.from.set(column, row);
      search.queue.push({ column, distance: reached });
    }
  }

  private augment(end: number, from: ReadonlyMap<number, number>): void {
    let column = end;
    while (column >= 0) {
      const row = from.get(column) ?? -1;
      const before = this.columnOf[row] ?? -1;
      this.rowOf[column] = row;
      this.columnOf[row] = column;
      column = before;
    }
  }
}

interface Search {
  readonly distance: Map<number, number>;
  readonly from: Map<number, number>;
  readonly done: Set<number>;
  readonly queue: Queue;
}

interface Reached {
  readonly column: number;
  readonly distance: number;
}

/** A binary heap, the nearest first. */
class Queue {
  private readonly heap: Reached[] = [];

  push(item: Reached): void {
    const { heap } = this;
    let at = heap.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (above === undefined || above.distance <= item.distance) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = item;
  }

  pop(): Reached | null {
    const { heap } = this;
    const top = heap[0];
    const last = heap.pop();
    if (top === undefined || last === undefined) return null;
    if (heap.length > 0) this.sink(last);
    return top;
  }

  private sink(item: Reached): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && right.distance < left.distance) child++;
      const nearer = heap[child];
      if (nearer === undefined || nearer.distance >= item.distance) break;
      heap[at] = nearer;
      at = child;
    }
    heap[at] = item;
  }
}
