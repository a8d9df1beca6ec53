export interface TreeNode {
  readonly id: string;
  readonly parentId: string | null;
}

/** The collection and all within it, however deep. Rows that point at each other in a circle do not make it endless. */
export function branchOf(collections: readonly TreeNode[], id: string): ReadonlySet<string> {
  const children = new Map<string | null, string[]>();
  for (const { id: child, parentId } of collections)
    children.set(parentId, [...(children.get(parentId) ?? []), child]);
  const branch = new Set([id]);
  // A set is walked in the order of insertion, those included that are added on the way.
  for (const at of branch) for (const child of children.get(at) ?? []) branch.add(child);
  return branch;
}
