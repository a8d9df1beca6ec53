"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useReader } from "#components/reader/reader-context.ts";
import { Menu, MenuChoice, MenuLink, MenuRule } from "#components/ui/menu.tsx";
import { PlaceIcon, usePlaceName } from "./place-label.tsx";
import { COMMON, placeName, placeNamed, PRIVATE } from "./writing-place.ts";

/** Where one writes: quiet where it is the common layer, and always there to be changed. */
export function WritingPlaceMenu({ isClaim = false }: { readonly isClaim?: boolean }) {
  const words = useTranslations("layers");
  const { view, writing } = useReader();
  const { layers, viewer, groupPath } = view;
  const nameOf = usePlaceName(layers);
  if (!viewer.mayAnnotate) return null;
  const place = isClaim ? COMMON : writing.place;
  const options = [COMMON, PRIVATE, ...layers.filter(({ mayWrite }) => mayWrite).map(layerPlace)].map(
    (each) => ({ value: placeName(each), label: nameOf(each) }),
  );
  const label = words("writing.label");
  if (isClaim)
    return writing.place.layerId === null && !writing.place.isPrivate ? null : (
      <p className="flex items-center gap-1.5 text-label text-ink-2">
        <PlaceIcon place={place} layers={layers} />
        {words("writing.claims")}
      </p>
    );
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          aria-label={words("writing.now", { place: nameOf(place) })}
          className="control inline-flex max-w-full min-w-0 items-center gap-1.5 text-label text-ink-2 hover:text-ink"
        >
          <PlaceIcon place={place} layers={layers} />
          <span className="truncate">{nameOf(place)}</span>
          <ChevronDown aria-hidden size={12} className="flex-none" />
        </button>
      }
    >
      <MenuChoice
        label={label}
        value={placeName(place)}
        options={options}
        onChange={(name) => writing.choose(placeNamed(name, layers))}
      />
      <MenuRule />
      <MenuLink href={`${groupPath}/layers`}>{words("writing.keep")}</MenuLink>
    </Menu>
  );
}

function layerPlace({ id }: { readonly id: string }) {
  return { layerId: id, isPrivate: false };
}
