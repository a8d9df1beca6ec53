"use client";

import { useTranslations } from "next-intl";
import { useReader } from "#components/reader/reader-context.ts";
import type { ReaderAnnotation } from "#components/reader/reader-view.ts";
import { isPending } from "#components/reader/pending-annotation.ts";
import { classNames } from "#components/ui/class-names.ts";
import { Menu, MenuItem, MenuLabel } from "#components/ui/menu.tsx";
import { LinkButton } from "#components/ui/text-link.tsx";
import { PlaceIcon, usePlaceName } from "./place-label.tsx";
import { type Place, placeName, placesToMove } from "./writing-place.ts";

/** Where a card's annotation stands, if not on the common layer; in focus its author publishes or moves it from here. */
export function PlaceLine({
  annotation,
  isFocused,
}: {
  readonly annotation: ReaderAnnotation;
  readonly isFocused: boolean;
}) {
  const words = useTranslations("layers");
  const { view, deeds } = useReader();
  const nameOf = usePlaceName(view.layers);
  const isCommon = annotation.layerId === null && !annotation.isPrivate;
  const mayMove = isFocused && !isPending(annotation.id);
  const places = mayMove ? placesToMove(annotation, view.layers) : [];
  if (isCommon && places.length === 0) return null;
  const move = (place: Place) => void deeds.move(annotation, place);
  const shared = places.filter(({ isPrivate }) => !isPrivate);
  return (
    <p
      className={classNames(
        "flex items-center gap-1.5 text-label text-ink-3",
        isFocused ? "-mx-3 min-h-9 border-t border-line px-3" : "mt-1.5 min-h-6",
      )}
    >
      <PlaceIcon place={annotation} layers={view.layers} />
      <span className="min-w-0 truncate">{nameOf(annotation)}</span>
      {places.length === 0 ? null : (
        <span className="ml-auto flex flex-none gap-3">
          {annotation.isPrivate && shared[0] !== undefined ? (
            <LinkButton onClick={() => move(shared[0] ?? annotation)}>{words("publish")}</LinkButton>
          ) : null}
          <Menu trigger={<LinkButton>{words("move")}</LinkButton>}>
            <MenuLabel>{words("moveTo")}</MenuLabel>
            {places.map((place) => (
              <MenuItem
                key={placeName(place)}
                icon={<PlaceIcon place={place} layers={view.layers} />}
                onSelect={() => move(place)}
              >
                {nameOf(place)}
              </MenuItem>
            ))}
          </Menu>
        </span>
      )}
    </p>
  );
}
