"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import {
  type ColourBy,
  type Colours,
  colourByOf,
  coloursOf,
  slotOfAnnotation,
  tagsetOfColour,
  type Slot,
} from "./meanings.ts";
import type { FilterGround } from "./filter.ts";
import type { ReaderAnnotation } from "./reader-view.ts";
import { writeAddress } from "./use-filter.ts";

const KEY = "silteme-reader-colour";
const PARAMETER = "colour";

/** The choice of the address, else the one that this person made last in this browser, else the kind of claim. */
export function useColourBy(): readonly [ColourBy, (colourBy: ColourBy) => void] {
  const params = useSearchParams();
  const kept = useSyncExternalStore(onStorage, readKept, () => null);
  const choose = useCallback((colourBy: ColourBy) => {
    keep(colourBy);
    writeAddress({ [PARAMETER]: colourBy });
  }, []);
  return [colourByOf(params.get(PARAMETER)) ?? kept ?? "kind", choose];
}

interface ColouredGround extends FilterGround {
  readonly annotations: readonly ReaderAnnotation[];
  /** Which tag is of which set. */
  readonly tagsetOf: ReadonlyMap<string, string>;
}

export interface ShownColours extends Colours {
  slotOf(annotation: ReaderAnnotation): Slot | null;
}

export function useColours(
  by: ColourBy,
  { annotations, claims, reforms, blocks, tagsetOf }: ColouredGround,
): ShownColours {
  return useMemo(() => {
    const tagset = tagsetOfColour(by);
    const tagIds = new Set([...tagsetOf].filter(([, set]) => set === tagset).map(([tag]) => tag));
    const ground = { claims, reforms, blocks, tagIds };
    const colours = coloursOf(by, annotations, ground);
    return { ...colours, slotOf: (annotation) => slotOfAnnotation(annotation, colours, ground) };
  }, [by, annotations, claims, reforms, blocks, tagsetOf]);
}

/** Where a browser keeps nothing (private windows), the choice lasts as long as the address. */
function readKept(): ColourBy | null {
  try {
    return colourByOf(localStorage.getItem(KEY));
  } catch {
    return null;
  }
}

function keep(colourBy: ColourBy): void {
  try {
    localStorage.setItem(KEY, colourBy);
  } catch {
    // The address has it.
  }
}

function onStorage(changed: () => void): () => void {
  addEventListener("storage", changed);
  return () => removeEventListener("storage", changed);
}
