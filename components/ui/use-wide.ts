"use client";

import { useSyncExternalStore } from "react";

/** From here on the margin has room beside the text; below, cards are a sheet. The same width as `md` in app/globals.css. */
export const WIDE = "(min-width: 45rem)";

export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(WIDE);
      query.addEventListener("change", changed);
      return () => query.removeEventListener("change", changed);
    },
    () => matchMedia(WIDE).matches,
    () => true,
  );
}
