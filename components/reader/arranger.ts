import { type CardToPlace, placeCards } from "./place-cards.ts";

/** Pixels between two cards, and by how much the first line of a card stands above that of its passage. */
const GAP = 12;
const LIFT = { focused: 11, plain: 0 } as const;
/** Pixels: what is seen begins under the bars at the top of the window. */
const BARS = 96;

interface Circumstances {
  /** The text. */
  readonly host: HTMLElement;
  readonly focusId: string | null;
  /** Nobody is scrolling. */
  readonly isAtRest: boolean;
}

/**
 * Puts the cards of the margin in their places. While somebody scrolls, the first card that is seen stays where it is, whatever comes and
 * goes around it; once they stop, every card goes as near to its passage as it can.
 */
export class Arranger {
  readonly #frame: HTMLElement;
  readonly #sizes: ResizeObserver;
  readonly #heights = new WeakMap<Element, number>();
  #placed: ReadonlyMap<string, { readonly wanted: number; readonly place: number }> = new Map();

  /** `frame` holds the cards, each in an element with `data-place`; `onResize` when one of them has grown or shrunk. */
  constructor(frame: HTMLElement, onResize: () => void) {
    this.#frame = frame;
    this.#sizes = new ResizeObserver((entries) => {
      const isChanged = entries.filter(({ target }) => this.#isResized(target)).length > 0;
      if (isChanged) onResize();
    });
  }

  close(): void {
    this.#sizes.disconnect();
  }

  /** Reads everything first and writes afterwards. `top` of a card: where its passage begins, in pixels from the top of the text. */
  arrange(
    cards: readonly { readonly id: string; readonly top: number }[],
    { host, focusId, isAtRest }: Circumstances,
  ): void {
    const margin = this.#frame.parentElement;
    if (margin === null) return;
    const frameTop = this.#frame.getBoundingClientRect().top;
    const offset = host.getBoundingClientRect().top - frameTop;
    const elements = new Map(
      [...this.#frame.children].flatMap((child) =>
        child instanceof HTMLElement ? [[child.dataset["place"] ?? "", child] as const] : [],
      ),
    );
    const top = (margin.querySelector<HTMLElement>("[data-head]")?.offsetHeight ?? 0) + GAP;
    const sized = cards.map((card) => ({
      id: card.id,
      wanted: card.top + offset - (card.id === focusId ? LIFT.focused : LIFT.plain),
      height: this.#measure(elements.get(card.id)),
    }));
    const pinned = isAtRest ? null : this.#firstSeen(sized, focusId, BARS - frameTop);
    const places = placeCards(sized, { focusId, gap: GAP, top, pinned });
    const bottom = Math.max(0, ...sized.map(({ id, height }) => (places.get(id) ?? 0) + height));
    const isTooShort = bottom > margin.offsetHeight;
    for (const { id } of sized) this.#move(elements.get(id), places.get(id));
    if (isTooShort) margin.style.minHeight = `${Math.round(bottom)}px`;
    this.#placed = new Map(sized.map(({ id, wanted }) => [id, { wanted, place: places.get(id) ?? 0 }]));
  }

  /**
   * By `top` and no transform: the frame lays out nothing but itself (reader.css), while each transform is one more piece that the browser
   * puts together in every frame of scrolling.
   */
  #move(element: HTMLElement | undefined, place = 0): void {
    const top = `${Math.round(place)}px`;
    if (element !== undefined && element.style.top !== top) element.style.top = top;
  }

  /** A focus among the cards keeps its place already. */
  #firstSeen(cards: readonly CardToPlace[], focusId: string | null, seenFrom: number) {
    if (cards.some(({ id }) => id === focusId)) return null;
    for (const { id, wanted, height } of cards) {
      const before = this.#placed.get(id);
      // Where the text has moved, so does the card.
      if (before === undefined || before.wanted !== wanted) continue;
      if (before.place + height > seenFrom) return { id, place: before.place };
    }
    return null;
  }

  #measure(element: HTMLElement | undefined): number {
    if (element === undefined) return 0;
    const known = this.#heights.get(element);
    if (known !== undefined) return known;
    this.#sizes.observe(element);
    const height = element.offsetHeight;
    this.#heights.set(element, height);
    return height;
  }

  /** The first report of a card is its height as it was placed; of one that is gone there is nothing to learn. */
  #isResized(element: Element): boolean {
    if (!(element instanceof HTMLElement) || !element.isConnected) return false;
    const before = this.#heights.get(element);
    this.#heights.set(element, element.offsetHeight);
    return before !== element.offsetHeight;
  }
}
