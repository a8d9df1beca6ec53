import type { TagColour } from "./colour.ts";

/** What the tree needs to know of a tag. */
export interface TreeTag {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * The tags with each parent before its children, siblings in the order given. A tag whose parent is not among them, or that stands in a
 * circle of parents, comes to the root: it must not vanish because of a bad link.
 */
export function inTreeOrder<Tag extends TreeTag>(tags: readonly Tag[]): (Tag & { readonly depth: number })[] {
  const known = new Map(tags.map((tag) => [tag.id, tag]));
  const childrenOf = new Map<string | null, Tag[]>();
  for (const tag of tags) {
    const parent = tag.parentId !== null && isRooted(known, tag) ? tag.parentId : null;
    const siblings = childrenOf.get(parent);
    if (siblings === undefined) childrenOf.set(parent, [tag]);
    else siblings.push(tag);
  }
  const rows: (Tag & { readonly depth: number })[] = [];
  // Not by recursion: a file may nest deeper than the stack.
  const waiting = [...(childrenOf.get(null) ?? [])].reverse().map((tag) => ({ ...tag, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { id, depth } = next;
    rows.push(next);
    const children = [...(childrenOf.get(id) ?? [])].reverse();
    waiting.push(...children.map((tag) => ({ ...tag, depth: depth + 1 })));
  }
  return rows;
}

/** Whether one comes to a root by going up from the tag, and every parent on the way is known. */
function isRooted(known: ReadonlyMap<string, TreeTag>, tag: TreeTag): boolean {
  const visited = new Set<string>();
  let current: TreeTag | undefined = tag;
  while (current !== undefined && !visited.has(current.id)) {
    if (current.parentId === null) return true;
    visited.add(current.id);
    current = known.get(current.parentId);
  }
  return false;
}

/** The ids of a tag and of all below it. */
export function branchOfTag(tags: readonly TreeTag[], id: string): Set<string> {
  const branch = new Set([id]);
  for (let grew = true; grew;) {
    grew = false;
    for (const tag of tags) {
      if (tag.parentId === null || branch.has(tag.id) || !branch.has(tag.parentId)) continue;
      branch.add(tag.id);
      grew = true;
    }
  }
  return branch;
}

/** The labels' way down to a tag: its parents from the root on, itself last. */
export function pathTo<Tag extends TreeTag>(known: ReadonlyMap<string, Tag>, id: string): Tag[] {
  const path: Tag[] = [];
  for (let tag = known.get(id); tag !== undefined && !path.includes(tag);) {
    path.unshift(tag);
    tag = tag.parentId === null ? undefined : known.get(tag.parentId);
  }
  return path;
}

/** A tag's own colour, or that of the nearest tag above it that has one. */
export function colourOf(
  known: ReadonlyMap<string, TreeTag & { readonly colour: TagColour | null }>,
  id: string,
): TagColour | null {
  return pathTo(known, id).findLast(({ colour }) => colour !== null)?.colour ?? null;
}
