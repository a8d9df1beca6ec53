"use client";

import { memo, type ReactNode, useEffect, useLayoutEffect, useReducer, useRef } from "react";
import { AnnotationCard } from "./annotation-card.tsx";
import { Arranger } from "./arranger.ts";
import type { Near, NearList } from "./near-list.ts";
import { useReaderState } from "./reader-context.ts";
import { useNear } from "./use-near.ts";

interface MarginProps {
  readonly label: string;
  readonly head: ReactNode;
  readonly cards: ReactNode;
}

/** What stands beside the text: the filter at the top, and the cards. */
export function Margin({ label, head, cards }: MarginProps) {
  return (
    <aside aria-label={label} className="reader-margin" data-screen-only>
      <div data-head className="margin-head">
        {head}
      </div>
      {cards}
    </aside>
  );
}

/** A form beside the passage that is written about; `top` as of the cards. */
interface ComposePlace {
  readonly top: number;
  readonly content: ReactNode;
}

interface MarginCardsProps {
  readonly near: NearList;
  readonly compose: ComposePlace | null;
  readonly focusId: string | null;
  readonly isReplying: boolean;
  readonly onReplying: (isReplying: boolean) => void;
  readonly host: React.RefObject<HTMLElement | null>;
}

/** A card to stand in the margin; `top`: where its passage begins, in pixels from the top of the text. */
interface MarginCard {
  readonly id: string;
  readonly top: number;
}

const COMPOSE = "compose";

/** Cards beside their passages, pushed apart when crowded. They are measured and placed before anything is shown. */
export const MarginCards = memo(function MarginCards(props: MarginCardsProps) {
  const { compose, focusId, isReplying, onReplying, host } = props;
  const near = useNear(props.near);
  const state = useReaderState();
  const place = useRef<HTMLDivElement>(null);
  const fixed = compose === null ? focusId : COMPOSE;
  usePlaces({ place, host, near, focusId: fixed, composeTop: compose?.top ?? null });
  useEffect(() => {
    // A form that opens low in the window is brought up whole; cards in focus stand beside what is being read already.
    if (fixed === COMPOSE)
      place.current?.querySelector(`[data-place="${COMPOSE}"]`)?.scrollIntoView({ block: "nearest" });
  }, [fixed]);
  const cards = near.list.map(({ annotation: { id }, annotation }) => {
    const claimId = annotation.claimId;
    return (
      <div key={id} data-place={id} className="margin-place">
        <AnnotationCard
          annotation={state.whole.get(id) ?? annotation}
          claim={claimId === null ? undefined : state.claims.get(claimId)}
          isFresh={state.fresh.has(id)}
          isFocused={compose === null && id === focusId}
          isReplying={isReplying && id === focusId}
          onReplying={onReplying}
        />
      </div>
    );
  });
  const before = compose === null ? 0 : near.list.filter(({ top }) => top <= compose.top).length;
  return (
    <div ref={place} className="margin-cards">
      {cards.slice(0, before)}
      {compose === null ? null : (
        <div key={COMPOSE} data-place={COMPOSE} className="margin-place">
          {compose.content}
        </div>
      )}
      {cards.slice(before)}
    </div>
  );
});

interface Placing {
  readonly place: React.RefObject<HTMLElement | null>;
  readonly host: React.RefObject<HTMLElement | null>;
  readonly near: Near;
  readonly focusId: string | null;
  readonly composeTop: number | null;
}

/** Where each card stands. */
function usePlaces({ place, host, near, focusId, composeTop }: Placing): void {
  const [measured, measure] = useReducer((count: number) => count + 1, 0);
  const arranger = useRef<Arranger | null>(null);
  useLayoutEffect(() => {
    if (place.current === null || host.current === null) return;
    arranger.current ??= new Arranger(place.current, measure);
    const cards: MarginCard[] = near.list.map(({ annotation: { id }, top }) => ({ id, top }));
    if (composeTop !== null)
      cards.splice(cards.filter(({ top }) => top <= composeTop).length, 0, { id: COMPOSE, top: composeTop });
    arranger.current.arrange(cards, { host: host.current, focusId, isAtRest: near.isAtRest });
  }, [place, host, near, focusId, composeTop, measured]);
  useEffect(
    () => () => {
      arranger.current?.close();
      arranger.current = null;
    },
    [],
  );
}
