import { useTranslations } from "next-intl";
import { ChangesLink } from "#components/revision/changes-link.tsx";
import { Moment } from "#components/ui/moment.tsx";
import type { DeskView } from "#lib/operations/sheets.ts";
import { NameWriters } from "./name-writers.tsx";

interface EssayLineProps {
  readonly groupId: string;
  readonly view: DeskView;
  readonly essayAddress: string;
}

/** Whose it is as far as that is known, when it came, how long it is. */
export function EssayLine({ groupId, view, essayAddress }: EssayLineProps) {
  const words = useTranslations("desk.essay");
  const { essay } = view;
  const names = essay.authors?.map(({ name }) => name).join(", ");
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 text-ui text-ink-2 md:px-10">
      <b className="text-ink">{words("number", { number: essay.number })}</b>
      {names === undefined || names === "" ? <span>{words("hidden")}</span> : <span>{names}</span>}
      {view.mayNameWriters ? <NameWriters {...{ groupId }} submissionId={essay.submissionId} /> : null}
      <span>{words("words", { count: essay.words })}</span>
      <span>{words("revision", { number: essay.revisionNumber })}</span>
      {essay.revisionNumber > 1 ? (
        <ChangesLink {...{ essayAddress }} before={essay.revisionNumber - 1} />
      ) : null}
      <span>
        {words("handedIn")} <Moment at={essay.handedInAt} />
      </span>
      {essay.lateReason === null ? null : (
        <span className="text-warn">{words("late", { reason: essay.lateReason })}</span>
      )}
      {essay.releasedAt === null ? null : <span className="text-ok">{words("released")}</span>}
    </p>
  );
}
