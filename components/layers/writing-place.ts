import type { ReaderAnnotation, ReaderLayer } from "#components/reader/reader-view.ts";

/** Where an annotation stands, or what is written next will: on a layer (null: the common one), or before its author's eyes alone. */
export interface Place {
  readonly layerId: string | null;
  readonly isPrivate: boolean;
}

/** What has to be known of a layer to offer it. */
export type WritableLayer = Pick<ReaderLayer, "id" | "name" | "mayWrite">;

export const COMMON: Place = { layerId: null, isPrivate: false };
export const PRIVATE: Place = { layerId: null, isPrivate: true };

/** How a place is kept in the browser and named in menus: "common", "private" or the id of a layer. */
export function placeName({ layerId, isPrivate }: Place): string {
  return isPrivate ? "private" : (layerId ?? "common");
}

/** The place of that name if it can be written on; else the common one. */
export function placeNamed(name: string | null, layers: readonly WritableLayer[]): Place {
  if (name === "private") return PRIVATE;
  const layer = layers.find(({ id, mayWrite }) => id === name && mayWrite);
  return layer === undefined ? COMMON : { layerId: layer.id, isPrivate: false };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return placeName(one) === placeName(other);
}

/** Where an annotation may be moved: its author's own, that claims nothing, away from no closed layer and no blind one that is not open. */
export function placesToMove(annotation: ReaderAnnotation, layers: readonly ReaderLayer[]): readonly Place[] {
  if (!annotation.mayEdit || annotation.claimId !== null) return [];
  const left = layers.find(({ id }) => id === annotation.layerId);
  if (left !== undefined && (left.isClosed || (left.access === "blind" && !left.isOpen))) return [];
  const writable = layers.filter(({ mayWrite }) => mayWrite);
  return [COMMON, PRIVATE, ...writable.map(({ id }) => ({ layerId: id, isPrivate: false }))].filter(
    (place) => !isSamePlace(place, annotation),
  );
}
