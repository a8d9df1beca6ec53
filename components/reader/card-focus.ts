/** Whether the focus is in a card or a form beside the text. */
export function isInCard(): boolean {
  return document.activeElement?.closest("[data-card-id], [data-place='compose']") != null;
}

/** A card that has just come into focus is drawn a few frames later. */
const MOST_FRAMES = 20;

export function enterCard(id: string, frames = MOST_FRAMES): void {
  const card = document.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(id)}"]`);
  if (card !== null) card.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => enterCard(id, frames - 1));
}

/** The filter's menu, by keys. */
export function openFilterMenu(): void {
  const button = document.querySelector<HTMLElement>("[data-filter-menu]");
  button?.focus();
  button?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
}
