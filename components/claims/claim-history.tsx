import { useTranslations } from "next-intl";
import { Avatar } from "#components/ui/avatar.tsx";
import { Moment } from "#components/ui/moment.tsx";
import { CLAIM_KINDS, CLAIM_STATES } from "#lib/claims/claim.ts";
import { LANGUAGES } from "#lib/languages/language-tag.ts";
import type { EventView } from "#lib/operations/groups.ts";

/** What happened to the claim, newest first; of an edit, the old values too. */
export function ClaimHistory({ events }: { readonly events: readonly EventView[] }) {
  const words = useTranslations("claims.history");
  if (events.length === 0) return <p className="text-ink-3">{words("none")}</p>;
  return (
    <ol>
      {events.map((event) => (
        <EventLine key={event.number} event={event} />
      ))}
    </ol>
  );
}

function EventLine({ event }: { readonly event: EventView }) {
  const history = useTranslations("groups.history");
  const kinds = useTranslations("events");
  const details = useChanges(event);
  const name = event.actor?.name ?? history("nobody");
  const what = kinds.has(event.kind) ? kinds(event.kind) : kinds("unknown");
  return (
    <li className="grid grid-cols-[1.25rem_1fr] items-baseline gap-x-3 border-t border-line py-2 first:border-t-0 first:pt-0">
      <Avatar name={name} size="small" decorative />
      <div className="min-w-0">
        <p>
          {history.rich("says", { name, what, b: (chunks) => <b>{chunks}</b> })}{" "}
          <Moment at={event.at} show="both" className="text-label text-ink-3" />
        </p>
        {details.map(({ text, lang }) => (
          <p key={text} lang={lang} className="font-serif text-quote break-words text-ink-2">
            {text}
          </p>
        ))}
      </div>
    </li>
  );
}

interface Change {
  readonly text: string;
  readonly lang?: string;
}

/** The data that lib/server/commands/edit-claim.ts and its neighbours leave with an event, in words. */
function useChanges({ data }: EventView): Change[] {
  const words = useTranslations("claims");
  const names = useTranslations("ui");
  const text = (key: string) => {
    const value = data[key];
    return typeof value === "string" && value !== "" ? value : null;
  };
  const known = <Value extends string>(list: readonly Value[], key: string) =>
    list.find((value) => value === data[key]);
  const kinds = [known(CLAIM_KINDS, "kindBefore"), known(CLAIM_KINDS, "kindAfter")] as const;
  const states = [known(CLAIM_STATES, "stateBefore"), known(CLAIM_STATES, "stateAfter")] as const;
  const said = text("exact") ?? text("text") ?? text("wording");
  return [
    ...(kinds[0] === undefined || kinds[1] === undefined
      ? []
      : [
          {
            text: words("history.kind", {
              before: names(`meaning.name.${kinds[0]}`),
              after: names(`meaning.name.${kinds[1]}`),
            }),
          },
        ]),
    ...(states[0] === undefined || states[1] === undefined
      ? []
      : [
          {
            text: words("history.state", {
              before: words(`state.${states[0]}`),
              after: words(`state.${states[1]}`),
            }),
          },
        ]),
    ...LANGUAGES.flatMap((language): Change[] => {
      const [before, after] = [text(`before_${language}`), text(`after_${language}`)];
      const named = { language: names(`language.${language}`) };
      if (after !== null) return [{ text: words("history.wording", { ...named, text: after }) }];
      return before === null ? [] : [{ text: words("history.wordingRemoved", { ...named, text: before }) }];
    }),
    ...(said === null ? [] : [{ text: said }]),
  ];
}
