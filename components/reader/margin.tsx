"use client";

import { type ReactNode, useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { placeCards } from "./place-cards.ts";

/** A card to stand in the margin; `top`: where its passage begins, in pixels from the top of the text. */
export interface MarginCard {
  readonly id: string;
  readonly top: number;
  readonly content: ReactNode;
}

interface MarginProps {
  readonly label: string;
  readonly head: ReactNode;
  readonly cards: readonly MarginCard[];
  readonly focusId: string | null;
  readonly host: React.RefObject<HTMLElement | null>;
}

/** Pixels between two cards, and by how much the first line of a card stands above that of its passage. */
const GAP = 12;
const LIFT = { focused: 11, plain: 0 } as const;

/** Cards beside their passages, pushed apart when crowded. They are measured and placed before anything is shown. */
export function Margin({ label, head, cards, focusId, host }: MarginProps) {
  const margin = useRef<HTMLElement>(null);
  const [measured, measure] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => {
    if (margin.current !== null && host.current !== null)
      arrange(margin.current, host.current, cards, focusId);
  }, [cards, focusId, host, measured]);
  useEffect(() => {
    // A form that opens low in the window is brought up whole; cards in focus stand beside what is being read already.
    if (focusId === "compose")
      margin.current?.querySelector('[data-place="compose"]')?.scrollIntoView({ block: "nearest" });
  }, [focusId]);
  useEffect(() => {
    const heights = new Map<Element, number>();
    const observer = new ResizeObserver((entries) => {
      // The first report of a card is its height as it was placed.
      const isChanged = entries.some(({ target, contentRect }) => {
        const before = heights.get(target);
        heights.set(target, contentRect.height);
        return before !== undefined && before !== contentRect.height;
      });
      if (isChanged) measure();
    });
    for (const card of margin.current?.querySelectorAll("[data-place]") ?? []) observer.observe(card);
    return () => observer.disconnect();
  }, [cards]);
  return (
    <aside ref={margin} aria-label={label} className="reader-margin" data-screen-only>
      <div data-head className="margin-head">
        {head}
      </div>
      {cards.map(({ id, content }) => (
        <div key={id} data-place={id} className="margin-place">
          {content}
        </div>
      ))}
    </aside>
  );
}

/** Reads everything first and writes afterwards; a transform moves a card without laying the page out again. */
function arrange(
  margin: HTMLElement,
  host: HTMLElement,
  cards: readonly MarginCard[],
  focusId: string | null,
): void {
  const offset = host.getBoundingClientRect().top - margin.getBoundingClientRect().top;
  const places = new Map(
    [...margin.querySelectorAll<HTMLElement>("[data-place]")].map((place) => [
      place.dataset["place"] ?? "",
      place,
    ]),
  );
  const top = (margin.querySelector<HTMLElement>("[data-head]")?.offsetHeight ?? 0) + GAP;
  const sized = cards.map((card) => ({
    id: card.id,
    wanted: card.top + offset - (card.id === focusId ? LIFT.focused : LIFT.plain),
    height: places.get(card.id)?.offsetHeight ?? 0,
  }));
  const placed = placeCards(sized, { focusId, gap: GAP, top });
  const bottom = Math.max(0, ...sized.map(({ id, height }) => (placed.get(id) ?? 0) + height));
  const isTooShort = bottom > margin.offsetHeight;
  for (const [id, place] of placed)
    places.get(id)?.style.setProperty("transform", `translateY(${Math.round(place)}px)`);
  if (isTooShort) margin.style.minHeight = `${Math.round(bottom)}px`;
}
