/**
 * Chooses one column for each row so that the sum of costs is least (Hungarian method with potentials, after R. Jonker and
 * A. Volgenant, doi:10.1007/BF02278710). `costs` has as many columns as rows or more, all rows equally long. Answers the column
 * of each row. Time: rows² × columns.
 */
export function leastCostAssignment(costs: readonly (readonly number[])[]): readonly number[] {
  const columns = costs[0]?.length ?? 0;
  // Row and column 0 are imaginary: column 0 holds the row that is looking for its place.
  const state: Potentials = {
    rowPotential: new Float64Array(costs.length + 1),
    columnPotential: new Float64Array(columns + 1),
    rowOf: new Int32Array(columns + 1),
  };
  for (let row = 1; row <= costs.length; row += 1) placeRow(row, costs, state);
  const columnOf = new Array<number>(costs.length).fill(-1);
  for (let column = 1; column <= columns; column += 1) {
    const row = state.rowOf[column] ?? 0;
    if (row > 0) columnOf[row - 1] = column - 1;
  }
  return columnOf;
}

interface Potentials {
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  /** The row that has each column; 0 for a free one. */
  readonly rowOf: Int32Array;
}

/** Finds the cheapest chain of moves that frees a column for the row, and makes the moves. */
function placeRow(row: number, costs: readonly (readonly number[])[], state: Potentials): void {
  const { rowOf } = state;
  const size = rowOf.length;
  const distance = new Float64Array(size).fill(Infinity);
  const cameFrom = new Int32Array(size);
  const visited = new Uint8Array(size);
  rowOf[0] = row;
  let column = 0;
  do {
    visited[column] = 1;
    const current = rowOf[column] ?? 0;
    let nearest = -1;
    for (let next = 1; next < size; next += 1) {
      if (visited[next] === 1) continue;
      const step = reducedCost(costs, state, current, next);
      if (step < (distance[next] ?? Infinity)) {
        distance[next] = step;
        cameFrom[next] = column;
      }
      if (nearest < 0 || (distance[next] ?? Infinity) < (distance[nearest] ?? Infinity)) nearest = next;
    }
    shiftPotentials(distance[nearest] ?? 0, visited, distance, state);
    column = nearest;
  } while ((rowOf[column] ?? 0) !== 0);
  while (column !== 0) {
    const previous = cameFrom[column] ?? 0;
    rowOf[column] = rowOf[previous] ?? 0;
    column = previous;
  }
}

function reducedCost(
  costs: readonly (readonly number[])[],
  { rowPotential, columnPotential }: Potentials,
  row: number,
  column: number,
): number {
  return (costs[row - 1]?.[column - 1] ?? 0) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0);
}

function shiftPotentials(
  delta: number,
  visited: Uint8Array,
  distance: Float64Array,
  { rowPotential, columnPotential, rowOf }: Potentials,
): void {
  for (let column = 0; column < rowOf.length; column += 1) {
    if (visited[column] === 1) {
      const row = rowOf[column] ?? 0;
      rowPotential[row] = (rowPotential[row] ?? 0) + delta;
      columnPotential[column] = (columnPotential[column] ?? 0) - delta;
    } else {
      distance[column] = (distance[column] ?? Infinity) - delta;
    }
  }
}
