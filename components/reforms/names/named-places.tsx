"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { LinkButton } from "#components/ui/text-link.tsx";
import type { NamedPlace } from "#lib/operations/reform-names.ts";
import { NamedSentence } from "../naming/named-sentence.tsx";
import { keyOfPlace, type Names } from "./use-names.ts";

interface NamedPlacesProps {
  readonly reformId: string;
  readonly places: readonly NamedPlace[];
  readonly names: Names;
  readonly mayTag: boolean;
  readonly onShow: (blockId: string) => void;
}

/** Each place in its sentence, in the order of the text. */
export function NamedPlaces({ reformId, places, ...rest }: NamedPlacesProps) {
  return (
    <ol className="grid gap-2">
      {places.map((place) => (
        <PlaceLine key={place.start} {...{ reformId, place, ...rest }} />
      ))}
    </ol>
  );
}

interface PlaceLineProps extends Omit<NamedPlacesProps, "places"> {
  readonly place: NamedPlace;
}

function PlaceLine({ reformId, place, names, mayTag, onShow }: PlaceLineProps) {
  const words = useTranslations("reforms.names");
  const sentenceId = useId();
  const key = keyOfPlace(reformId, place);
  const { state } = place;
  return (
    <li className="flex items-start gap-2">
      <span className="grid size-6 flex-none place-items-center">
        {state === "tagged" ? (
          <Check role="img" aria-label={words("isTagged")} size={16} className="text-ok" />
        ) : state === "open" && mayTag ? (
          <input
            type="checkbox"
            aria-labelledby={sentenceId}
            checked={names.chosen.has(key)}
            onChange={(event) => names.choose([key], event.target.checked)}
          />
        ) : null}
      </span>
      <div className="min-w-0 flex-1">
        <NamedSentence id={sentenceId} place={place} isFaint={state === "declined"} />
        <p className="flex flex-wrap gap-x-4 text-label">
          {state === "tagged" ? <span className="text-ok">{words("isTagged")}</span> : null}
          {state === "declined" ? <span className="text-ink-3">{words("isDeclined")}</span> : null}
          <LinkButton onClick={() => onShow(place.blockId)}>{words("show")}</LinkButton>
          {mayTag && state === "open" ? (
            <LinkButton onClick={() => void names.decline(reformId, place.words, true)}>
              {words("decline")}
            </LinkButton>
          ) : null}
          {mayTag && state === "declined" ? (
            <LinkButton onClick={() => void names.decline(reformId, place.words, false)}>
              {words("undecline")}
            </LinkButton>
          ) : null}
        </p>
      </div>
    </li>
  );
}
