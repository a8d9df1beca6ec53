import type { CollectionView } from "#lib/operations/collections.ts";

/** A collection with those within it, as the tree at the side shows it. */
export interface Shelf {
  readonly collection: CollectionView;
  /** 0 for those within no other. */
  readonly depth: number;
  readonly within: readonly Shelf[];
}

/** The tree of the collections, each level by name. What stands within a collection that is gone stands at the top. */
export function shelvesOf(collections: readonly CollectionView[], locale: string): readonly Shelf[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = [...collections].sort((one, other) => compare(one.name, other.name));
  const ids = new Set(collections.map(({ id }) => id));
  const level = (parentId: string | null, depth: number): Shelf[] =>
    byName
      .filter(({ parentId: own }) => (own !== null && ids.has(own) ? own : null) === parentId)
      .map((collection) => ({ collection, depth, within: level(collection.id, depth + 1) }));
  return level(null, 0);
}

/** All shelves in the order in which the tree shows them. */
export function flatShelves(shelves: readonly Shelf[]): readonly Shelf[] {
  return shelves.flatMap((shelf) => [shelf, ...flatShelves(shelf.within)]);
}

/** The collection and all within it: where it cannot be moved to. */
export function idsWithin(shelf: Shelf): readonly string[] {
  return flatShelves([shelf]).map(({ collection }) => collection.id);
}
