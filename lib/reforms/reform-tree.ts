import { firstDayOf, type Reform } from "./reform.ts";

/** What the tree needs to know of a reform; `parent` is the slug of another one. */
export type TreeReform = Pick<Reform, "slug" | "parent" | "dates">;

export interface ReformBranch<Entry extends TreeReform> {
  readonly reform: Entry;
  readonly children: readonly ReformBranch<Entry>[];
  /** 0 for a root. */
  readonly depth: number;
}

export type TreeFault =
  | { readonly code: "unknown_parent"; readonly slug: string; readonly parent: string }
  | { readonly code: "parent_cycle"; readonly slug: string };

/**
 * The register as a tree, oldest first on every level, undated last. A reform whose parent is unknown, or that is part of
 * a circle of parents, stands at the root: it must not vanish from the screen because of a bad link.
 */
export function growReformTree<Entry extends TreeReform>(reforms: readonly Entry[]): ReformBranch<Entry>[] {
  const faulty = new Set(findTreeFaults(reforms).map((fault) => fault.slug));
  const childrenOf = new Map<string | null, Entry[]>();
  for (const reform of [...reforms].sort(compareByTime)) {
    const parent = faulty.has(reform.slug) ? null : reform.parent;
    const siblings = childrenOf.get(parent) ?? [];
    siblings.push(reform);
    childrenOf.set(parent, siblings);
  }
  const branch = (reform: Entry, depth: number): ReformBranch<Entry> => ({
    reform,
    depth,
    children: (childrenOf.get(reform.slug) ?? []).map((child) => branch(child, depth + 1)),
  });
  return (childrenOf.get(null) ?? []).map((root) => branch(root, 0));
}

/** Oldest first, undated last, the slug settles ties: the same order on every machine. */
export function compareByTime(one: TreeReform, other: TreeReform): number {
  const [left, right] = [firstDayOf(one) ?? "9999-99-99", firstDayOf(other) ?? "9999-99-99"];
  if (left !== right) return left < right ? -1 : 1;
  return one.slug < other.slug ? -1 : one.slug > other.slug ? 1 : 0;
}

/** Parents that do not exist, and every member of a circle of parents (not the reforms that merely hang below one). */
export function findTreeFaults(reforms: readonly TreeReform[]): TreeFault[] {
  const parentOf = new Map(reforms.map((reform) => [reform.slug, reform.parent]));
  return reforms.flatMap((reform): TreeFault[] => {
    if (reform.parent === null) return [];
    if (!parentOf.has(reform.parent))
      return [{ code: "unknown_parent", slug: reform.slug, parent: reform.parent }];
    return leadsTo(parentOf, reform.parent, reform.slug) ? [{ code: "parent_cycle", slug: reform.slug }] : [];
  });
}

/** Asked before a reform gets a new parent: a reform may not become a descendant of itself. */
export function wouldMakeCycle(
  reforms: readonly TreeReform[],
  slug: string,
  newParent: string | null,
): boolean {
  if (newParent === null) return false;
  const parentOf = new Map(reforms.map((reform) => [reform.slug, reform.parent]));
  return leadsTo(parentOf, newParent, slug);
}

/** Whether one meets `goal` when going up from `start`, `start` included. */
function leadsTo(parentOf: ReadonlyMap<string, string | null>, start: string, goal: string): boolean {
  const visited = new Set<string>();
  let current: string | null = start;
  while (current !== null && !visited.has(current)) {
    if (current === goal) return true;
    visited.add(current);
    current = parentOf.get(current) ?? null;
  }
  return false;
}
