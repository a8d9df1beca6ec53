import { useTranslations } from "next-intl";
import { TextLink } from "#components/ui/text-link.tsx";
import { citationHash } from "#components/reader/passage-hash.ts";
import type { FindingView } from "#lib/operations/integrity.ts";

interface FindingItemProps {
  readonly groupId: string;
  readonly documentId: string;
  readonly finding: FindingView;
  /** Null where one sentence was said of all findings of the kind. */
  readonly sentence: string | null;
}

/** A mark that names an entry that is not there may stand in a hundred places; the first of them show the way. */
const MOST_PLACES = 12;

/** What is wrong, and the ways to it: the entry in its list, the work, the places in the text. */
export function FindingItem({ groupId, documentId, finding, sentence }: FindingItemProps) {
  const words = useTranslations("integrity");
  const { entries, citations, referenceId, values } = finding;
  const claim = Number(values["claim"] ?? 0);
  const document = `/groups/${groupId}/documents/${documentId}`;
  return (
    <div className="grid gap-1">
      {entries.map((entry) => (
        <EntryLine key={entry.id} entry={entry} lists={`${document}/references`} />
      ))}
      {sentence === null && claim === 0 ? null : (
        <p className="max-w-3xl break-words">
          {claim > 0 ? `${words("claim", { number: claim })}. ` : null}
          {sentence}
        </p>
      )}
      {citations.length > 0 || referenceId !== null ? (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-ui">
          {citations.slice(0, MOST_PLACES).map(({ key, text }) => (
            <TextLink key={key} href={`${document}${citationHash(key)}`} className="font-serif tabular-nums">
              {text}
            </TextLink>
          ))}
          {citations.length > MOST_PLACES ? (
            <span className="text-ink-3">{words("more", { count: citations.length - MOST_PLACES })}</span>
          ) : null}
          {referenceId === null ? null : (
            <TextLink href={`/groups/${groupId}/references/${referenceId}`}>{words("work")}</TextLink>
          )}
        </p>
      ) : null}
    </div>
  );
}

interface EntryLineProps {
  readonly entry: FindingView["entries"][number];
  /** Address of the document's lists. */
  readonly lists: string;
}

function EntryLine({ entry: { list, number, text }, lists }: EntryLineProps) {
  const words = useTranslations("integrity");
  return (
    <p className="flex gap-2 font-serif text-quote">
      <span className="min-w-6 flex-none text-ink-3 tabular-nums">
        {number === null ? "–" : `${number}.`}
      </span>
      <span className="min-w-0">
        <TextLink href={lists} className="break-words text-ink! decoration-line-2!">
          {withoutNumber(text)}
        </TextLink>
        {list === "romanised" ? (
          <span className="ml-2 font-sans text-label text-ink-3">{words("inList", { list })}</span>
        ) : null}
      </span>
    </p>
  );
}

/** The number stands before the entry already. */
function withoutNumber(text: string): string {
  return text.replace(/^\s*\[?\d{1,4}[\].)]\s*/u, "");
}
