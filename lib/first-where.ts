/**
 * Index of the first item from which on something holds of all, found by halving; the list's length where it holds of none. What is
 * asked must hold of all items behind the first of which it holds, as a bound does in an ascending list.
 */
export function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && !holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
