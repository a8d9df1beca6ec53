import type { RegisterRow } from "../register-rows.ts";

/** A row of the tree, and what is around it. */
export interface TreeRow extends RegisterRow {
  readonly hasChildren: boolean;
  /** How many rows stand below it, at any depth. */
  readonly below: number;
  readonly parentId: string | null;
  /** The one before it below the same parent: it can be put under that one. Null for the first. */
  readonly elderId: string | null;
  readonly grandparentId: string | null;
}

/** Rows as the tree prints them, each with its surroundings; a parent that is not in the list is none. */
export function treeRows(rows: readonly RegisterRow[]): TreeRow[] {
  const above: RegisterRow[] = [];
  const elders = new Map<string | null, string>();
  return rows.map((row, at) => {
    above.length = row.depth;
    const parent = above.at(-1) ?? null;
    const parentId = parent?.reform.id ?? null;
    const elderId = elders.get(parentId) ?? null;
    elders.set(parentId, row.reform.id);
    above.push(row);
    const end = rows.findIndex((other, place) => place > at && other.depth <= row.depth);
    const below = (end === -1 ? rows.length : end) - at - 1;
    return {
      ...row,
      ...{ parentId, elderId, below, hasChildren: below > 0 },
      grandparentId: above[row.depth - 2]?.reform.id ?? null,
    };
  });
}

/** The rows that are seen while some are folded. */
export function unfoldedRows(rows: readonly TreeRow[], folded: ReadonlySet<string>): TreeRow[] {
  let hiddenBelow: number | null = null;
  return rows.filter((row) => {
    if (hiddenBelow !== null && row.depth > hiddenBelow) return false;
    hiddenBelow = folded.has(row.reform.id) && row.hasChildren ? row.depth : null;
    return true;
  });
}
