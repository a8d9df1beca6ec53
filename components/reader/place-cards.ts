/** A card that would like to stand at `wanted`, beside its passage. All numbers are CSS pixels. */
export interface CardToPlace {
  readonly id: string;
  readonly wanted: number;
  readonly height: number;
}

export interface PlacingRules {
  readonly focusId: string | null;
  readonly gap: number;
  readonly top: number;
  /** A card that must not move: what somebody reads while others come and go around it. */
  readonly pinned?: { readonly id: string; readonly place: number } | null;
}

/**
 * Push crowded cards apart, keeping their order. The card in focus stands exactly beside its passage and the others make
 * room above and below it, as they do for one that is pinned to a place; without either, cards are only pushed down. Nothing stands above
 * `top`.
 */
export function placeCards(
  cards: readonly CardToPlace[],
  { focusId, gap, top, pinned = null }: PlacingRules,
): Map<string, number> {
  const places = new Map<string, number>();
  const fixed = cards.findIndex(({ id }) => id === (pinned?.id ?? focusId));
  const focus = Math.max(fixed, 0);
  // What the cards above need, were they pushed against the top.
  let needed = cards.slice(0, focus).reduce((sum, { height }) => sum + height + gap, top);
  const wantedPlace = fixed === -1 || pinned === null ? cards[focus]?.wanted : pinned.place;
  const focusPlace = Math.max(wantedPlace ?? top, needed);
  let free = focusPlace;
  for (const { id, wanted, height } of cards.slice(focus)) {
    const place = Math.max(id === cards[focus]?.id ? focusPlace : wanted, free);
    places.set(id, place);
    free = place + height + gap;
  }
  let ceiling = focusPlace;
  for (const { id, wanted, height } of cards.slice(0, focus).reverse()) {
    needed -= height + gap;
    ceiling = Math.max(Math.min(wanted, ceiling - gap - height), needed);
    places.set(id, ceiling);
  }
  return places;
}
