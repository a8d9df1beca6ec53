"use client";

import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from "react";
import { type Near, NearList, NOTHING_NEAR } from "./near-list.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import type { useArticle } from "./use-article.ts";

/** Keeps the list of what is near; whoever draws it asks for `useNear`, so that the reader itself is not drawn while somebody scrolls. */
export function useNearList(
  { article, layout }: ReturnType<typeof useArticle>,
  annotations: readonly ReaderAnnotation[],
  focusId: string | null,
): NearList {
  const [near] = useState(() => new NearList());
  useLayoutEffect(
    () => near.give({ article, annotations, focusId, layout }),
    [near, article, annotations, focusId, layout],
  );
  useEffect(() => near.start(), [near]);
  return near;
}

export function useNear(near: NearList): Near {
  return useSyncExternalStore(near.watch, near.now, () => NOTHING_NEAR);
}
