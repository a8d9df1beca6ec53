import { useTranslations } from "next-intl";
import { SeverityMark } from "#components/integrity/severity-mark.tsx";
import { blockHash } from "#components/reader/passage-hash.ts";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import type { EssayFindingView, EssayPlaceView } from "#lib/operations/checks.ts";
import { Altered } from "./altered.tsx";
import { useEssaySentence } from "./use-check-words.ts";

/** Shows a place in the text, as far as it still stands there. */
export type ShowPlace = (place: EssayPlaceView) => void;

interface FindingEntryProps {
  readonly groupId: string;
  readonly finding: EssayFindingView;
  readonly onShow: ShowPlace;
}

/** The first places of a finding; more of one kind say nothing new. */
const MOST_PLACES = 8;

/** What was found, where it stands, and what stands in the source instead. */
export function FindingEntry({ groupId, finding, onShow }: FindingEntryProps) {
  const words = useTranslations("checks");
  const sentence = useEssaySentence();
  const { places, entries, altered, source, check } = finding;
  const others = places.length - MOST_PLACES;
  return (
    <li className="flex gap-2 border-t border-line py-2.5 first:border-t-0">
      <SeverityMark severity={finding.severity} />
      <div className="grid min-w-0 gap-1">
        <p>{sentence(finding)}</p>
        {places.slice(0, MOST_PLACES).map((place) => (
          <PlaceLink key={`${place.blockKey} ${place.start}`} {...{ place, onShow }} />
        ))}
        {others > 0 ? <p className="text-label text-ink-3">{words("more", { count: others })}</p> : null}
        {entries.map(({ id, number, text }) => (
          <p key={id} className="font-serif text-ui break-words text-ink-2">
            {number === null ? "" : `${number}. `}
            {shorten(text.replace(/^\s*\[?\d{1,4}[\].)]\s*/u, ""))}
          </p>
        ))}
        {altered === null ? null : (
          <Altered
            {...altered}
            of={check === "list" ? "style" : check === "materials" ? "material" : "source"}
          />
        )}
        {source === null ? null : (
          <p className="text-label">
            <TextLink href={`/groups/${groupId}/${roomOf(source)}`}>
              {words("inSourceOf", { title: source.title })}
            </TextLink>
          </p>
        )}
      </div>
    </li>
  );
}

/** Where the source is read: in the library, or with the assignment by whoever sees no library. */
function roomOf(source: NonNullable<EssayFindingView["source"]>): string {
  const place = source.blockKey === null ? "" : blockHash(source.blockKey);
  return source.kind === "document"
    ? `documents/${source.documentId}${place}`
    : `assignments/${source.assignmentId}/materials/${source.materialId}${place}`;
}

function PlaceLink({ place, onShow }: { readonly place: EssayPlaceView; readonly onShow: ShowPlace }) {
  const words = useTranslations("checks");
  return (
    <p>
      <LinkButton
        title={words("show")}
        data-screen-only={undefined} // the words are the text’s own
        onClick={() => onShow(place)}
        className="font-serif text-ui break-words text-ink! decoration-line-2!"
      >
        {shorten(place.exact)}
      </LinkButton>
    </p>
  );
}

const LONGEST = 180;

function shorten(text: string): string {
  const points = [...text];
  return points.length <= LONGEST ? text : `${points.slice(0, LONGEST).join("").trimEnd()}…`;
}
