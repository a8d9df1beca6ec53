"use client";

import { useCallback, useState } from "react";

/** Rows drawn at first, and each time that the end of what is drawn comes near: more than a window shows. */
const PORTION = 60;
/** How far below what is seen the end counts as near. */
const NEAR = "600px";

/**
 * How many rows of a long list are drawn. `end` is the ref of an element after them; give it `shown` as its key, so that it is looked at
 * anew each time.
 */
export function usePortion(length: number): {
  readonly shown: number;
  readonly end: (element: Element | null) => (() => void) | undefined;
} {
  const [wanted, setWanted] = useState(PORTION);
  const end = useCallback((element: Element | null) => {
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted((before) => before + PORTION);
      },
      { rootMargin: NEAR },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { shown: Math.min(wanted, length), end };
}
