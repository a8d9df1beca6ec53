import NextLink from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button.tsx";
import type { AssignmentCard } from "#lib/operations/assignments.ts";
import { hoursLeft, type OwnState, ownStateOf } from "./assignment-state.ts";
import { useTitle } from "./title-of.ts";
import { ZoneTime } from "./zone-time.tsx";

interface OwnAssignmentsProps {
  readonly groupId: string;
  readonly assignments: readonly AssignmentCard[];
  readonly timeZone: string;
  /** ISO 8601: when the page was asked for. */
  readonly now: string;
}

const INK: Record<OwnState, string> = {
  not_open: "text-ink-3",
  to_write: "text-ink",
  late: "text-warn",
  missed: "text-bad",
  handed_in: "text-ok",
  released: "text-accent",
};

/** A student's assignments with what is due: what has still to be written stands first. */
export function OwnAssignments({ groupId, assignments, timeZone, now }: OwnAssignmentsProps) {
  const words = useTranslations("assignments.own");
  const titleIn = useTitle();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {assignments.map((assignment) => {
        const { own } = assignment;
        if (own === null) return null;
        const state = ownStateOf(own);
        const title = titleIn(assignment.titles);
        const here = `/groups/${groupId}/assignments/${assignment.id}`;
        return (
          <li key={assignment.id} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-4">
            <div className="grid min-w-0 flex-1 basis-72 gap-0.5">
              <NextLink
                href={here}
                prefetch={false}
                lang={title.lang}
                className="font-serif text-quote text-ink no-underline hover:text-accent hover:underline"
              >
                {title.text}
              </NextLink>
              <p className="flex flex-wrap gap-x-2 text-label text-ink-2">
                {own.dueAt === null ? (
                  words("noDue")
                ) : (
                  <span>
                    {words("due")} <ZoneTime at={own.dueAt} timeZone={timeZone} />
                  </span>
                )}
                {own.extendedTo === null ? null : <span>· {words("extended")}</span>}
                {own.dueAt !== null && state === "to_write" ? <TimeLeft dueAt={own.dueAt} now={now} /> : null}
              </p>
            </div>
            <span className={`text-label ${INK[state]}`}>{words(`state.${state}`)}</span>
            <ButtonLink href={here} look={state === "to_write" || state === "late" ? "main" : "plain"}>
              {words(`open.${state}`)}
            </ButtonLink>
          </li>
        );
      })}
    </ul>
  );
}

/** Within the last three days it is said how long there still is. */
function TimeLeft({ dueAt, now }: { readonly dueAt: string; readonly now: string }) {
  const words = useTranslations("assignments.own");
  const hours = hoursLeft(dueAt, new Date(now));
  if (hours >= 72) return null;
  return (
    <span className="text-warn">
      ·{" "}
      {hours < 1
        ? words("lastHour")
        : hours < 48
          ? words("hours", { hours })
          : words("days", { days: Math.floor(hours / 24) })}
    </span>
  );
}
