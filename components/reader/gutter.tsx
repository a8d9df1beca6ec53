"use client";

import { useSlotLetter } from "./passage-badge.tsx";
import { useReader } from "./reader-context.ts";
import type { NearAnnotation } from "./use-near.ts";

/** Pixels: one line of the text, so that two letters never overlap. */
const LINE = 28;

/** The meaning of each claim once more, as a letter beside its first line: colour never says it alone. */
export function Gutter({ near }: { near: readonly NearAnnotation[] }) {
  const { slotOf } = useReader().colours;
  const letterOf = useSlotLetter();
  const taken = new Set<number>();
  return (
    <div aria-hidden className="gutter" data-screen-only>
      {near.map(({ annotation, top }) => {
        const slot = slotOf(annotation);
        if (slot === null || slot === "neutral") return null;
        let row = Math.round(top / LINE);
        while (taken.has(row)) row++;
        taken.add(row);
        const shift = (row - Math.round(top / LINE)) * LINE;
        return (
          <span
            key={annotation.id}
            className={`gutter-letter slot-ink-${slot}`}
            style={{ transform: `translateY(${Math.round(top + shift - 3)}px)` }}
          >
            {letterOf(slot)}
          </span>
        );
      })}
    </div>
  );
}
