/** A unit of the text that every coder judges: a word, a sentence, a block. `cluster` names what is drawn again as a whole by the bootstrap. */
export interface Item {
  readonly cluster: string;
  /** What each coder says, in the order of the coders; null where a coder did not code the document. */
  readonly values: readonly (string | null)[];
}

/**
 * Items by what is said of them. A hundred thousand words fall into a few dozen patterns, so a coefficient is a sum over patterns, and a
 * bootstrap draws clusters of them: that is what makes a thousand repetitions a matter of milliseconds.
 */
export interface ItemTable {
  readonly coderCount: number;
  /** All values anybody gave, sorted. */
  readonly values: readonly string[];
  /** For each pattern and coder the number of the value, −1 where the coder said nothing. */
  readonly patterns: readonly Int32Array[];
  /** For each pattern how many coders gave each value. */
  readonly counts: readonly Int32Array[];
  /** How many items have the pattern. */
  readonly weights: Float64Array;
  /** For each cluster the patterns of its items and how many items have each. */
  readonly clusters: readonly ReadonlyMap<number, number>[];
}

/** `values` adds what nobody gave but might have given: a binary question has two answers even if one of them was never used. */
export function itemTable(
  items: Iterable<Item>,
  coderCount: number,
  values: readonly string[] = [],
): ItemTable {
  const all = [...items];
  const known = [
    ...new Set([...values, ...all.flatMap((item) => item.values.filter((value) => value !== null))]),
  ].sort();
  const numbers = new Map(known.map((value, at) => [value, at]));
  const patterns: Int32Array[] = [];
  const found = new Map<string, number>();
  const clusters = new Map<string, Map<number, number>>();
  for (const item of all) {
    const pattern = Int32Array.from(item.values, (value) =>
      value === null ? -1 : (numbers.get(value) ?? -1),
    );
    const key = pattern.join();
    const at = found.get(key) ?? patterns.push(pattern) - 1;
    found.set(key, at);
    const cluster = clusters.get(item.cluster) ?? new Map<number, number>();
    clusters.set(item.cluster, cluster.set(at, (cluster.get(at) ?? 0) + 1));
  }
  const drawn = [...clusters.values()];
  const counts = patterns.map((pattern) => countsOf(pattern, known.length));
  const table = { coderCount, values: known, patterns, counts, clusters: drawn };
  return { ...table, weights: weightsOf(table, new Float64Array(drawn.length).fill(1)) };
}

/** How many items have each pattern when every cluster is there `times` often. */
export function weightsOf(
  table: Pick<ItemTable, "patterns" | "clusters">,
  times: ArrayLike<number>,
): Float64Array {
  const weights = new Float64Array(table.patterns.length);
  table.clusters.forEach((cluster, at) => {
    const often = times[at] ?? 0;
    if (often === 0) return;
    for (const [pattern, count] of cluster) weights[pattern] = (weights[pattern] ?? 0) + count * often;
  });
  return weights;
}

/** The same items judged by two of the coders alone. */
export function pairTable(table: ItemTable, one: number, other: number): ItemTable {
  const patterns = table.patterns.map((pattern) => Int32Array.of(pattern[one] ?? -1, pattern[other] ?? -1));
  const counts = patterns.map((pattern) => countsOf(pattern, table.values.length));
  return { ...table, coderCount: 2, patterns, counts };
}

function countsOf(pattern: Int32Array, values: number): Int32Array {
  const counts = new Int32Array(values);
  for (const value of pattern) if (value >= 0) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}
