import type { NamedPlace } from "#lib/operations/reform-names.ts";

/** The sentence of a place, with the name marked in it. */
export function NamedSentence({
  place,
  id,
  isFaint = false,
}: {
  readonly place: NamedPlace;
  readonly id?: string;
  readonly isFaint?: boolean;
}) {
  return (
    <p
      {...(id === undefined ? {} : { id })}
      lang={place.language === "mixed" ? undefined : place.language}
      className={`font-serif text-quote break-words ${isFaint ? "text-ink-3" : ""}`}
    >
      {place.before}
      <mark className="bg-select text-inherit">{place.exact}</mark>
      {place.after}
    </p>
  );
}
