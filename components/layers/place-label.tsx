"use client";

import { EyeOff, Layers, Lock, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReaderLayer } from "#components/reader/reader-view.ts";
import type { Place } from "./writing-place.ts";

/** Words for a place. A layer that was deleted a moment ago has lost its name. */
export function usePlaceName(layers: readonly ReaderLayer[]): (place: Place) => string {
  const words = useTranslations("layers.place");
  return ({ layerId, isPrivate }) => {
    if (isPrivate) return words("private");
    if (layerId === null) return words("common");
    return layers.find(({ id }) => id === layerId)?.name ?? words("gone");
  };
}

export function PlaceIcon({ place, layers }: { place: Place; layers: readonly ReaderLayer[] }) {
  const layer = layers.find(({ id }) => id === place.layerId);
  const Icon = place.isPrivate
    ? Lock
    : place.layerId === null
      ? Users
      : layer?.access === "blind" && !layer.isOpen
        ? EyeOff
        : Layers;
  return <Icon aria-hidden size={14} className="flex-none text-ink-3" />;
}
