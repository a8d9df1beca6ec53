/** Rows chosen in a list, in any order; they stay chosen while the list is filtered or paged. */
export type Selection = ReadonlySet<string>;

interface Press {
  readonly id: string;
  /** The row that was pressed before, where Shift chooses all rows from there to here. */
  readonly from: string | null;
}

/** The selection after a press on a row: the row is turned round; with `from`, all between follow what the row becomes. */
export function pressed(selection: Selection, shown: readonly string[], { id, from }: Press): Selection {
  const isOn = !selection.has(id);
  const [start, end] = [from === null ? -1 : shown.indexOf(from), shown.indexOf(id)];
  const ids = start < 0 || end < 0 ? [id] : shown.slice(Math.min(start, end), Math.max(start, end) + 1);
  return withRows(selection, ids, isOn);
}

/** The selection with all of these rows in it, or none of them. */
export function withRows(selection: Selection, ids: readonly string[], isOn: boolean): Selection {
  const changed = new Set(selection);
  for (const id of ids) {
    if (isOn) changed.add(id);
    else changed.delete(id);
  }
  return changed;
}

/** Whether all, some or none of the rows in view are chosen: what the box in the table's head shows. */
export function stateOf(selection: Selection, shown: readonly string[]): "all" | "some" | "none" {
  const chosen = shown.filter((id) => selection.has(id)).length;
  if (chosen === 0) return "none";
  return chosen === shown.length ? "all" : "some";
}
