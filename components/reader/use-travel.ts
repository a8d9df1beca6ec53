"use client";

import { useCallback, useEffect, useRef } from "react";
import { WIDE } from "#components/ui/use-wide.ts";
import type { FoldGroup } from "./fold-groups.ts";
import { passageHash, passageOfHash } from "./passage-hash.ts";
import type { ReaderView } from "./reader-view.ts";
import type { useArticle } from "./use-article.ts";
import { utf16SpanOf } from "./near-list.ts";

/**
 * Where in the window a passage counts as seen, and where it is brought when it is not: high enough to read on, low
 * enough to see what stands before it; on a phone above the sheet. `least` in pixels, the others as parts of the height.
 */
const ABOVE_FOOT = { least: 64, most: 0.7, rest: 0.3 };
const ABOVE_SHEET = { least: 56, most: 0.16, rest: 0.12 };

/** Windows that are gone through with motion: over a whole article it takes seconds and shows nothing. */
const NEAR = 3;

/** Without motion, too, where the person has asked for less of it (WCAG 2.2, 2.3.3). */
function motionOver(pixels: number): ScrollBehavior {
  const isStill = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return isStill || Math.abs(pixels) > NEAR * innerHeight ? "instant" : "smooth";
}

interface Roads {
  readonly view: ReaderView;
  readonly drawn: ReturnType<typeof useArticle>;
  readonly folds: readonly FoldGroup[];
  readonly setOpenFolds: React.Dispatch<React.SetStateAction<ReadonlySet<string>>>;
}

/**
 * Brings a passage or a block into the window, opening the summary that it is folded into. Spans count code points; `covered` counts pixels
 * under the bar of the page that something hides.
 */
export function useTravel({ view, drawn, folds, setOpenFolds }: Roads) {
  const { article } = drawn;
  const goTo = useCallback(
    (span: readonly [number, number], covered = 0) => {
      const block = view.blocks.find(({ start, end }) => start <= span[0] && span[0] <= end);
      const fold = folds.find(({ blockIds }) => blockIds.includes(block?.id ?? ""));
      if (fold !== undefined) setOpenFolds((open) => new Set(open).add(fold.id));
      // A frame later what was folded is open and has a place.
      requestAnimationFrame(() => {
        const box = article?.boxOf(utf16SpanOf(article, [span[0], Math.max(span[1], span[0] + 1)]));
        if (article === null || box === null || box === undefined) return;
        const top = scrollY + article.drawn.extent().top + box.top;
        const { least, most, rest } = matchMedia(WIDE).matches ? ABOVE_FOOT : ABOVE_SHEET;
        const isSeen = top - scrollY > least + covered && top - scrollY < innerHeight * most;
        // On a low window what hides its upper part reaches further down than the place of rest.
        const aim = top - Math.max(innerHeight * rest, least + covered);
        if (!isSeen) scrollTo({ top: aim, behavior: motionOver(aim - scrollY) });
      });
    },
    [article, view.blocks, folds, setOpenFolds],
  );
  const goToBlock = useCallback(
    (blockId: string) => {
      const block = view.blocks.find(({ id }) => id === blockId);
      if (block !== undefined) goTo([block.start, block.end]);
    },
    [goTo, view.blocks],
  );
  return { goTo, goToBlock };
}

/** The address names the passage that is lit, and none when none is: a reload shows again what was shown. */
export function showInAddress(id: string | null): void {
  const isNamed = passageOfHash(location.hash) !== null;
  if (id !== null) history.replaceState(history.state, "", passageHash(id));
  else if (isNamed) history.replaceState(history.state, "", location.pathname + location.search);
}

/** An address that ends in "#passage-…" or "#citation-…" leads there, also when it is typed while the page is open. */
export function usePlaceAddress(isReady: boolean, arrive: (hash: string) => void): void {
  const current = useRef(arrive);
  current.current = arrive;
  useEffect(() => {
    if (!isReady) return undefined;
    const follow = () => current.current(location.hash);
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [isReady]);
}
