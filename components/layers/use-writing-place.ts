"use client";

import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReaderView } from "#components/reader/reader-view.ts";
import { COMMON, type Place, placeName, placeNamed } from "./writing-place.ts";

/**
 * Where the person writes in this document: chosen once, remembered in this browser for the person and the document. An address that ends
 * in "?coding=…" chooses the layer of that coding. A layer that cannot be written on any more gives way to the common one.
 */
export function useWritingPlace({ document, layers, viewer }: ReaderView): {
  place: Place;
  choose: (place: Place) => void;
} {
  const key = `silteme-place:${viewer.userId}:${document.id}`;
  const [name, setName] = useState<string>(placeName(COMMON));
  useEffect(() => {
    const codingId = new URLSearchParams(location.search).get("coding");
    const asked = codingId === null ? undefined : layers.find((layer) => layer.codingId === codingId);
    setName(asked?.id ?? kept(key) ?? placeName(COMMON));
  }, [key, layers]);
  const choose = useCallback(
    (place: Place) => {
      setName(placeName(place));
      keep(key, placeName(place));
    },
    [key],
  );
  const place = useMemo(() => placeNamed(name, layers), [name, layers]);
  return useMemo(() => ({ place, choose }), [place, choose]);
}

/** A browser that keeps nothing for sites (private windows, full disks) only forgets the choice. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, name: string): void {
  try {
    localStorage.setItem(key, name);
  } catch {
    // The choice holds until the page is left.
  }
}
