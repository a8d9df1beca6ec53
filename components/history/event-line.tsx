"use client";

import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { Avatar } from "#components/ui/avatar.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { LinkButton, TextLink } from "#components/ui/text-link.tsx";
import { clockAt } from "#lib/languages/calendar.ts";
import type { EventView } from "#lib/operations/groups.ts";
import { eventAddress } from "#components/groups/event-address.ts";
import { useChanges } from "./event-changes.ts";
import { isRestorable } from "./restore-event.ts";

/** Their writers are not named where reviewers are not to know whose an essay is. */
const MAY_HIDE_WRITERS: ReadonlySet<string> = new Set([
  "essay.handed_in",
  "essay.withdrawn",
  "feedback.answered",
  "feedback.second_look_asked",
]);

interface EventLineProps {
  readonly groupId: string;
  readonly event: EventView;
  /** Every word is shown, not only the first lines. */
  readonly isWhole: boolean;
  /** The page that the line stands on, where it is of one thing. */
  readonly here: string | null;
  /** Null where nothing can be put back from here. */
  readonly onRestore: (() => Promise<void>) | null;
}

/** Who did what, with the old and the new words, a way to the thing, and a way back. */
export function EventLine({ groupId, event, isWhole, here, onRestore }: EventLineProps) {
  const words = useTranslations("groups.history");
  const history = useTranslations("history");
  const kinds = useTranslations("events");
  const changes = useChanges(event);
  const timeZone = useTimeZone() ?? "UTC";
  const [isBusy, setBusy] = useState(false);
  const name = event.actor?.name ?? words(MAY_HIDE_WRITERS.has(event.kind) ? "unnamed" : "nobody");
  const what = kinds.has(event.kind) ? kinds(event.kind) : kinds("unknown");
  // Whoever looks at the history of one thing is there.
  const leads = isWhole ? null : eventAddress(groupId, event);
  const address = leads === here ? null : leads;
  return (
    <li className="grid grid-cols-[3rem_1.25rem_1fr] items-baseline gap-x-3 border-t border-line py-2">
      <time dateTime={event.at} suppressHydrationWarning className="text-label text-ink-3 tabular-nums">
        {clockAt(new Date(event.at), timeZone).time}
      </time>
      <Avatar name={name} size="small" decorative />
      <div className="min-w-0">
        <p>{words.rich("says", { name, what, b: (chunks) => <b>{chunks}</b> })}</p>
        {changes.map(({ text, lang, isBefore }) => (
          <p
            key={`${isBefore === true ? "-" : "+"}${text}`}
            lang={lang}
            className={classNames(
              "font-serif text-quote break-words whitespace-pre-line",
              !isWhole && "line-clamp-3",
              isBefore === true ? "text-ink-3 line-through" : "text-ink-2",
            )}
          >
            {text}
          </p>
        ))}
        <p className="flex flex-wrap gap-x-4 text-label empty:hidden" data-screen-only>
          {address === null ? null : (
            <TextLink href={address} prefetch={false}>
              {history("open")}
            </TextLink>
          )}
          {onRestore === null || !isRestorable(event) ? null : (
            <LinkButton
              disabled={isBusy}
              onClick={() => {
                setBusy(true);
                void onRestore().finally(() => setBusy(false));
              }}
            >
              {history(/deleted|detached|removed/u.test(event.kind) ? "restore" : "putBack")}
            </LinkButton>
          )}
        </p>
      </div>
    </li>
  );
}
