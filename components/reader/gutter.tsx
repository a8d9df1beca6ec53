"use client";

import { memo } from "react";
import type { NearList } from "./near-list.ts";
import { useSlotLetter } from "./passage-badge.tsx";
import { CriterionBadge } from "#components/review/criterion-badge.tsx";
import { useReader } from "./reader-context.ts";
import { useNear } from "./use-near.ts";

/** Pixels: one line of the text, so that two letters never overlap. */
const LINE = 28;

/** The meaning of each claim once more, as a letter beside its first line: colour never says it alone. */
export const Gutter = memo(function Gutter({ near }: { near: NearList }) {
  const { list } = useNear(near);
  const { colours, review } = useReader();
  const { slotOf } = colours;
  const letterOf = useSlotLetter();
  const taken = new Set<number>();
  return (
    <div aria-hidden className="gutter" data-screen-only>
      {list.map(({ annotation, top }) => {
        const slot = slotOf(annotation);
        const criterion = review?.criteria.find(({ key }) => key === annotation.criterion);
        if (criterion === undefined && (slot === null || slot === "neutral")) return null;
        let row = Math.round(top / LINE);
        while (taken.has(row)) row++;
        taken.add(row);
        const shift = (row - Math.round(top / LINE)) * LINE;
        if (criterion !== undefined)
          return (
            <span key={annotation.id} className="gutter-number" style={{ top: Math.round(top + shift + 5) }}>
              <CriterionBadge number={criterion.number} />
            </span>
          );
        if (slot === null || slot === "neutral") return null;
        return (
          <span
            key={annotation.id}
            className={`gutter-letter slot-ink-${slot}`}
            style={{ top: Math.round(top + shift - 3) }}
          >
            {letterOf(slot)}
          </span>
        );
      })}
    </div>
  );
});
